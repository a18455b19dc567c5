"""Starts the example's hub on a machine of its own, and ends it by its pid."""

import contextlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.hub.machine import Machine
from tests.hub.people import PATIENCE, Running


def _ports(count: int) -> list[int]:
    """Ports that are free now; all are held until the last is known."""
    with contextlib.ExitStack() as held:
        probes = [held.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]


@contextlib.contextmanager
def running(machine: Machine) -> Iterator[Running]:
    """The hub of the example with the overrides of the test, ended by its pid."""
    ports, token = _ports(3), secrets.token_hex(16)
    overrides = Path(__file__).with_name("overriding_config.py").read_text("utf-8")
    (machine.folder / "hub/overriding_config.py").write_text(overrides, "utf-8")
    words = machine.command(
        "env", f"PORTS={' '.join(map(str, ports))}", f"TEST_TOKEN={token}",
        sys.executable, "-m", "jupyterhub", "-f", "/hub/overriding_config.py",
    )  # fmt: skip
    log = machine.folder / "hub/hub.log"
    with log.open("w") as out:
        process = subprocess.Popen(
            words, stdout=out, stderr=out, start_new_session=True
        )
    hub = Running(f"http://127.0.0.1:{ports[0]}/", token, log)
    try:
        _wait(hub, process)
        yield hub
    finally:
        _end(process)


def _wait(hub: Running, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with contextlib.suppress(OSError):
            if hub.ask("hub/api/")[0] == 200:
                return
        time.sleep(0.1)
    raise RuntimeError("The hub did not start:\n" + hub.log.read_text("utf-8"))


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End bubblewrap: it is the first process of that machine, so all go with it."""
    if process.poll() is None:
        os.kill(process.pid, signal.SIGKILL)
    process.wait(20)
