"""Starts the course and the peers for a measurement; ends them by pid."""

import contextlib
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.kernels import listed
from tests.serving import ROOT, Served

Started = contextlib.AbstractContextManager[tuple[str, int]]
PATIENCE = 90.0  # seconds; a guard, not a measurement
PAGE = "course/01_purpose.ipynb"
HERE = Path(__file__).parent
LIKE_COURSE = {"radio": 30, "slider": 8, "text": 12, "long": 8, "button": 30}


def until(ready: Callable[[], object], what: str, every: float = 0.05) -> None:
    """Wait until `ready()` is true."""
    end = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError(f"Waited {PATIENCE:.0f} s for {what}")
        time.sleep(every)


def answers(url: str) -> bool:
    """True when a GET gives 200."""
    try:
        with urlopen(url, timeout=PATIENCE) as answer:
            return answer.status == 200
    except (URLError, OSError):
        return False


def streamlit(counts: dict[str, int] = LIKE_COURSE) -> Started:
    """Streamlit on 127.0.0.1: (address, pid), from the moment that it answers."""
    words = ["-m", "streamlit", "run", str(HERE / "peer_streamlit.py")]
    words += ["--server.port", "{port}", "--server.address", "127.0.0.1"]
    words += ["--server.headless", "true", "--server.fileWatcherType", "none"]
    words += ["--browser.gatherUsageStats", "false"]
    return peer(words, "", counts)


def panel(counts: dict[str, int] = LIKE_COURSE) -> Started:
    """Panel on 127.0.0.1: (address, pid), from the moment that it answers."""
    words = ["-m", "panel", "serve", str(HERE / "peer_panel.py")]
    words += ["--port", "{port}", "--address", "127.0.0.1"]
    return peer(words, "peer_panel", counts)


@contextlib.contextmanager
def peer(
    words: list[str], page: str, counts: dict[str, int]
) -> Iterator[tuple[str, int]]:
    """Run `python` with `words`, "{port}" filled in; the address of its `page`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, *(word.format(port=port) for word in words)]
    env = {
        **os.environ,
        "PEER_TEXT": str(ROOT / PAGE),
        "PEER_CONTROLS": json.dumps(counts),
        "PYTHONPATH": str(ROOT),
    }
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=quiet, stderr=quiet, env=env, cwd=ROOT)
    url = f"http://127.0.0.1:{port}/{page}"
    try:
        until(lambda: answers(url), words[1], every=0.02)
        yield url, process.pid
    finally:
        process.terminate()
        process.wait(20)


def prepared(served: Served, count: int) -> bool:
    """True when `count` pages wait, done, and nothing else runs."""
    found = listed(served)
    idle = [k for k in found if not k["connections"] and k["execution_state"] == "idle"]
    return len(found) == len(idle) == count
