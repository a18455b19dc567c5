"""A process that cannot take more than it was given: time, memory, processes, output.

The limits of the kernel hold for one process; this one looks at all of them together
from outside and ends them. What was written before is kept.
"""

import contextlib
import os
import signal
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

LOOK = 0.1  # seconds between two looks at all processes
ROUNDS = 50  # something may start new ones while it is being ended
TIME = "it took longer than {seconds:g} seconds"
MEMORY = "it took more than {memory} MB of memory"
PROCESSES = "it started more than {processes} processes"
OUTPUT = "it wrote more than {output} MB; the rest was dropped"


@dataclass(frozen=True)
class Limits:
    """What a child may take: seconds in all, by the processor and for one cell; bytes
    of memory, of one file, of its folder and of what it sends back; processes; and
    characters of each stream of a cell."""

    seconds: float = 90
    cpu: int = 60
    cell: float = 30
    memory: int = 2_000_000_000
    file: int = 64_000_000
    folder: int = 128_000_000
    output: int = 8_000_000
    processes: int = 32
    text: int = 20_000

    @property
    def kernel(self) -> dict[str, int]:
        """By name, what the kernel itself holds for each process."""
        return {
            "RLIMIT_CPU": self.cpu, "RLIMIT_AS": self.memory,
            "RLIMIT_FSIZE": self.file, "RLIMIT_NPROC": self.processes,
            "RLIMIT_NOFILE": 256, "RLIMIT_CORE": 0, "RLIMIT_MEMLOCK": 65_536,
            "RLIMIT_MSGQUEUE": 65_536,
        }  # fmt: skip

    def said(self, text: str) -> str:
        """A sentence with the numbers in it."""
        megabytes = {"memory": self.memory, "output": self.output}
        rest = {name: size // 1_000_000 for name, size in megabytes.items()}
        return text.format(seconds=self.seconds, processes=self.processes, **rest)


@dataclass(frozen=True)
class Ended:
    """What a process wrote; ``why`` it was ended, "" when it ended by itself."""

    data: bytes
    why: str = ""


def watched(
    words: Sequence[str], message: bytes, limits: Limits, fds: Sequence[int] = (),
    cwd: Path | None = None, env: Mapping[str, str] | None = None,
) -> Ended:  # fmt: skip
    """Run a command on a message; it and all that it started have ended after it."""
    child = subprocess.Popen(
        list(words), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, pass_fds=tuple(fds), cwd=cwd, env=env,
        start_new_session=True,
    )  # fmt: skip
    found = bytearray()
    threads = [
        threading.Thread(target=_fed, args=(child.stdin, message), daemon=True),
        threading.Thread(target=_read, args=(child.stdout, found, limits), daemon=True),
    ]
    for thread in threads:
        thread.start()
    try:
        why = _watched(child, threads[1], limits)
    finally:
        _ended(child)
        for thread in threads:
            thread.join(5)
    if not why and len(found) > limits.output:
        why = limits.said(OUTPUT)
    return Ended(bytes(found[: limits.output]), why)


def _fed(pipe: IO[bytes], message: bytes) -> None:
    with contextlib.suppress(OSError, ValueError), pipe:
        pipe.write(message)


def _read(pipe: IO[bytes], found: bytearray, limits: Limits) -> None:
    """Until nobody holds the other end, or there is more than may be kept."""
    with contextlib.suppress(OSError, ValueError), pipe:
        while len(found) <= limits.output and (data := os.read(pipe.fileno(), 65_536)):
            found += data


def _watched(
    child: subprocess.Popen[bytes], reader: threading.Thread, limits: Limits
) -> str:
    end = time.monotonic() + limits.seconds
    while reader.is_alive() and child.poll() is None:
        reader.join(LOOK)
        if time.monotonic() > end:
            return limits.said(TIME)
        if why := _beyond(child.pid, limits):
            return limits.said(why)
    return ""


def _beyond(root: int, limits: Limits) -> str:
    processes = below(root)
    if len(processes) > limits.processes + 3:  # the box itself takes three
        return PROCESSES
    return MEMORY if sum(processes.values()) > limits.memory else ""


def below(root: int) -> dict[int, int]:
    """Bytes in memory by process, of ``root`` and all that came from it (Linux)."""
    found: dict[int, tuple[int, int, int]] = {}
    for place in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, ValueError, IndexError):
            words = place.read_bytes().rpartition(b")")[2].split()
            number = int(place.parent.name)
            found[number] = (int(words[1]), int(words[3]), int(words[21]))
    mine = {root}
    while more := {
        n for n, (parent, session, _) in found.items()
        if n not in mine and (parent in mine or session == root)
    }:  # fmt: skip
        mine |= more
    page = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
    return {n: found[n][2] * page for n in mine if n in found}


def _ended(child: subprocess.Popen[bytes]) -> None:
    """End all of it: the box dies with its first process, others one by one."""
    kill: Any = getattr(signal, "SIGKILL", signal.SIGTERM)
    for _ in range(ROUNDS):
        with contextlib.suppress(OSError, AttributeError):
            os.killpg(child.pid, kill)
        left = sorted(set(below(child.pid)) - {child.pid})
        for number in (child.pid, *left):
            with contextlib.suppress(OSError):
                os.kill(number, kill)
        if not left:
            break
    with contextlib.suppress(subprocess.TimeoutExpired):
        child.wait(10)
