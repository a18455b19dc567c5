"""The box in which a learner's code runs, where the system has one (bubblewrap).

From inside there is a Python to read, and a folder of its own that vanishes: no
network, no home, no cohort, no other process. Hidden tests run beside the learner's
code, so a trick there can change the points of that learner, and nothing else; the
coach reads the code. Without a box only limits hold; `why_not` says what is missing.
"""

import base64
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pdpmo_widgets.grading import box, syscalls
from pdpmo_widgets.grading.watch import Ended, Limits, watched

NO_BOX = "bubblewrap is not installed"
NO_NUMBERS = "no filter of system calls is known for this kind of processor"
SHUT = "bubblewrap (0.7 or newer) may not make a box on this system"
USERS, COUNT = 60_000, 5_000  # of nobody: one for each box, as limits count by user


@dataclass(frozen=True)
class Ran:
    """What the child said of each cell that ended, unchecked; ``why`` it was ended."""

    lines: tuple[Any, ...]
    why: str = ""


@cache
def why_not() -> str:
    """Why there is no box here, in words; "" when one has just worked."""
    if not shutil.which(box.BOX):
        return NO_BOX
    if not syscalls.program():
        return NO_NUMBERS
    with suppress(OSError), tempfile.NamedTemporaryFile() as file:
        test = f"import os\nassert os.getuid() and not os.path.exists({file.name!r})"
        done = run([test], {}, Limits(), boxed=True)
        if len(done.lines) == 1 and done.lines[0].get("failed") is None:
            return ""
    return SHUT


def run(
    cells: Sequence[str],
    files: Mapping[str, bytes],
    limits: Limits,
    boxed: bool = True,
    hidden: Path | None = None,
) -> Ran:
    """Run cells one after the other beside ``files``, in a box or with limits only.

    ``hidden``: a folder that must not be seen even where Python lies in it.
    """
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    job = {
        "cells": list(cells),
        "files": {
            name: base64.b64encode(data).decode() for name, data in files.items()
        },
        "uid": USERS + os.getpid() % COUNT if boxed and root else 0,
        "limits": limits.kernel,
        "seconds": limits.cell,
        "most": limits.text,
        "paths": box.sites(),
    }
    message = json.dumps(job).encode()
    ended = _boxed(message, limits, hidden) if boxed else _bare(message, limits)
    return Ran(tuple(_lines(ended.data, len(cells))), ended.why)


def _boxed(message: bytes, limits: Limits, hidden: Path | None) -> Ended:
    with _pipe(syscalls.program()) as filter:
        words = [*box.words(limits, hidden), "--seccomp", str(filter), "--",
                 sys.executable, "-I", "-B", box.PROGRAM]  # fmt: skip
        return watched(words, message, limits, [filter], env=_words(box.HOME))


def _bare(message: bytes, limits: Limits) -> Ended:
    program = str(Path(__file__).with_name("child.py"))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        words = [sys.executable, "-I", "-B", program]
        return watched(words, message, limits, cwd=Path(home), env=_words(home))


@contextmanager
def _pipe(data: bytes) -> Any:
    """A file that holds ``data``, by its number."""
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.seek(0)
        yield file.fileno()


def _words(home: str) -> dict[str, str]:
    kept = {n: os.environ[n] for n in ("SYSTEMROOT", "PATHEXT") if n in os.environ}
    one = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS",
                         "NUMEXPR_NUM_THREADS"), "1")  # fmt: skip
    return kept | one | {
        "PATH": os.defpath, "HOME": home, "USER": "learner", "LANG": "C.UTF-8",
        "TMPDIR": home, "IPYTHONDIR": f"{home}/.ipython", "MPLCONFIGDIR": home,
        "NBGRADER_EXECUTION": "autograde",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    }  # fmt: skip


def _lines(data: bytes, count: int) -> list[Any]:
    """The child's lines in their order, as far as they can be read."""
    found: list[Any] = []
    for line in data.split(b"\n")[:count]:
        try:
            one = json.loads(line)
        except (ValueError, RecursionError):
            break
        if not isinstance(one, dict) or one.get("at") != len(found):
            break
        found.append(one)
    return found
