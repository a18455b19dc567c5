"""The processes behind a page: find them, and end them at once."""

import json
import os
import signal
from urllib.request import urlopen

import psutil

from tests.serving import Served


def listed(served: Served) -> list[dict]:
    """The kernels of the server, as its API tells."""
    with urlopen(f"{served.url}api/kernels?token={served.token}") as answer:
        return json.load(answer)


def process(served: Served, kernel_id: str) -> psutil.Process:
    """The process of a kernel, among the children of the server."""
    for child in psutil.Process(served.pid).children(recursive=True):
        if any(kernel_id in word for word in child.cmdline()):
            return child
    raise LookupError(f"No process of kernel {kernel_id}")


def looked_at(served: Served) -> list[psutil.Process]:
    """The processes behind the pages that are open now."""
    open_now = [one["id"] for one in listed(served) if one["connections"]]
    return [process(served, kernel_id) for kernel_id in open_now]


def kill(served: Served) -> None:
    """End the kernels of all open pages, as a crash would."""
    found = looked_at(served)
    assert found, "no page is open"
    for one in found:
        os.kill(one.pid, signal.SIGKILL)
    psutil.wait_procs(found, timeout=20)
