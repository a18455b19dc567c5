"""Starts `pdpmo start` or `pdpmo serve` for a test, and ends it by its pid.

The course is served from a copy, so that nothing that a test does (answers beside an
exercise, a notebook saved in JupyterLab) reaches the working tree.
"""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("course", "exercises")
PATIENCE = 180.0  # seconds until a server must listen; a guard, not a measurement


@dataclass(frozen=True)
class Served:
    """A running server. `url` ends in a slash; `folder` holds course/, `home` work."""

    url: str
    token: str
    pid: int
    folder: Path
    home: Path

    def page(self, path: str = "course/index.ipynb") -> str:
        """Address of a page as an app, with the token when there is one."""
        return self._with_token(f"{self.url}voila/render/{path}")

    def lab(self, path: str = "course/index.ipynb") -> str:
        """Address of the same notebook in JupyterLab."""
        return self._with_token(f"{self.url}lab/tree/{path}")

    def _with_token(self, address: str) -> str:
        return f"{address}?token={self.token}" if self.token else address

    def log(self) -> str:
        """What the server wrote; shown when a test fails."""
        files = sorted((self.home / "server").glob("*.log"))
        return "\n".join(file.read_text(encoding="utf-8") for file in files)


def copy_course(folder: Path, source: Path = ROOT) -> Path:
    """Copy `course/` and `exercises/` (without anybody's answers) into `folder`."""
    no_answers = shutil.ignore_patterns("answers*.json", ".ipynb_checkpoints")
    for name in FOLDERS:
        if (source / name).is_dir():
            shutil.copytree(source / name, folder / name, ignore=no_answers)
    return folder


@contextlib.contextmanager
def serving(
    folder: Path, home: Path, *options: str, job: str = "start"
) -> Iterator[Served]:
    """Run `pdpmo <job>` on 127.0.0.1 for the course in `folder`, its work in `home`."""
    home.mkdir(parents=True, exist_ok=True)
    words = [sys.executable, "-m", "pdpmo_widgets.cli", job, "--port", "0"]
    words += ["--course", str(folder), "--home", str(home), *options]
    if job == "start":
        words.append("--no-browser")
    env = {k: v for k, v in os.environ.items() if not k.startswith("JUPYTER")}
    printed = home / "printed.txt"
    with printed.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(words, stdout=out, stderr=out, env=env, cwd=ROOT)
    name = "class.json" if job == "serve" else "running.json"
    state = home / "server" / name
    try:
        yield _wait(process, state, folder, home, printed)
    finally:
        _end(process)


def _wait(
    process: "subprocess.Popen[bytes]", state: Path, folder: Path, home: Path, out: Path
) -> Served:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with contextlib.suppress(OSError, ValueError):
            known = json.loads(state.read_text(encoding="utf-8"))
            if known["pid"] == process.pid:
                return Served(known["root"], known["token"], process.pid, folder, home)
        time.sleep(0.05)
    raise RuntimeError("The server did not start:\n" + out.read_text(encoding="utf-8"))


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Ask it to stop, so that it ends its kernels; only then insist."""
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(20)
    if process.poll() is None:
        process.kill()
        process.wait(10)
