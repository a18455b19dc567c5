"""What runs in the child: a learner's cells, one after the other, in one shell.

It stands alone, since nothing of this package can be seen from inside. It reads one
job from standard input, gives up what it may, and writes a line of JSON for each cell
that has ended, so that what was done before a program stops is not lost.
"""

import base64
import contextlib
import io
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

Job = dict[str, Any]


class TooLong(BaseException):
    """A cell has used up its time; not an Exception, so that `except` misses it."""


class Kept(io.TextIOBase):
    """A stream that keeps its first ``most`` characters and drops the rest."""

    def __init__(self, most: int) -> None:
        self.parts: list[str] = []
        self.left, self.dropped = most, False

    def writable(self) -> bool:
        """It can be written to."""
        return True

    def write(self, text: str) -> int:
        """Keep what there is room for."""
        if self.left > 0:
            self.parts.append(str(text[: self.left]))
        self.dropped = self.dropped or len(text) > self.left
        self.left -= min(len(text), self.left)
        return len(text)


def main() -> None:
    """Read the job, lock the door, run."""
    job = json.loads(sys.stdin.buffer.read())
    pipe = os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    _locked(job)
    for name, data in job["files"].items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(base64.b64decode(data))
    sys.path += [path for path in job["paths"] if path not in sys.path]
    shell = _shell()
    sys.path.insert(0, "")  # last, so that no file of a learner stands in for ours
    for at, text in enumerate(job["cells"]):
        line = json.dumps({"at": at, **_ran(shell, text, job)})
        with contextlib.suppress(OSError):
            _sent(pipe, line.encode() + b"\n")
    os._exit(0)  # threads that were left behind do not keep us


def _sent(pipe: int, data: bytes) -> None:
    while data:
        data = data[os.write(pipe, data) :]


def _locked(job: Job) -> None:
    """Limits for good, and another user where we are root."""
    if job["uid"]:
        os.setgroups([])
        os.setresgid(job["uid"], job["uid"], job["uid"])
        os.setresuid(job["uid"], job["uid"], job["uid"])
    with contextlib.suppress(ImportError):
        import resource

        for name, most in job["limits"].items():
            kind = getattr(resource, name, None)
            with contextlib.suppress(ValueError, OSError, TypeError):
                resource.setrlimit(kind, (most, most))  # type: ignore[arg-type]


def _shell() -> Any:
    from IPython.core.displaypub import CapturingDisplayPublisher
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    config = Config()
    config.HistoryManager.enabled = False
    config.HistoryManager.hist_file = ":memory:"
    shell: Any = InteractiveShell.instance(config=config)
    shell.display_pub = CapturingDisplayPublisher(parent=shell)
    shell._showtraceback = _silent
    return shell


def _silent(*_: object) -> None:
    """An error is told by the line of its cell."""


def _ran(shell: Any, text: str, job: Job) -> dict[str, Any]:
    """One cell: its streams, what it showed, its last value, and how it ended."""
    out, err, values = Kept(job["most"]), Kept(job["most"]), list[Any]()
    shell.display_pub.outputs = []
    shell.display_trap.hook = lambda value: _valued(shell, value, values)
    failed: BaseException | None = None
    _clock(job["seconds"])
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            done = shell.run_cell(text, store_history=False)
        failed = done.error_before_exec or done.error_in_exec
    except BaseException as error:
        failed = error
    finally:
        _clock(0)
    shown = [["display_data", o["data"]] for o in shell.display_pub.outputs]
    return {
        "streams": [["stdout", "".join(out.parts)], ["stderr", "".join(err.parts)]],
        "cut": out.dropped or err.dropped,
        "shown": [*shown, *values],
        "failed": _said(failed) if failed is not None else None,
    }


def _valued(shell: Any, value: Any, values: list[Any]) -> None:
    if value is not None:
        data, _ = shell.display_formatter.format(value)
        values.append(["execute_result", data])


def _said(error: BaseException) -> list[str]:
    try:
        return [type(error).__name__, str(error)[:2000]]
    except BaseException:  # a learner's own exception may fail to be said
        return [type(error).__name__, ""]


def _clock(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, _rung)
        signal.setitimer(signal.ITIMER_REAL, seconds, 1.0 if seconds else 0)


def _rung(*_: object) -> None:
    raise TooLong("the cell took too long")


if __name__ == "__main__":
    main()
