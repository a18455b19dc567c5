"""The kernels behind open pages: as the server lists them, and as processes."""

import json
from collections.abc import Iterable, Iterator
from urllib.request import urlopen

import psutil

from tests.serving import Served


def listed(served: Served) -> list[dict]:
    """The kernels of a server, as its API tells."""
    with urlopen(f"{served.url}api/kernels?token={served.token}") as answer:
        return json.load(answer)


def seen(served: Served) -> list[str]:
    """The ids of the kernels that an open page is connected to."""
    return [one["id"] for one in listed(served) if one["connections"]]


def processes(pid: int, words: Iterable[str]) -> Iterator[psutil.Process]:
    """The living descendants of a process that name one of the words.

    One that ends while we look, or that nobody has buried yet, is not among them.
    """
    for child in psutil.Process(pid).children(recursive=True):
        try:
            line = " ".join(child.cmdline())
        except psutil.NoSuchProcess:  # a zombie counts as one, too
            continue
        if any(word in line for word in words):
            yield child


def kill(served: Served) -> None:
    """End the kernels of all open pages, as a crash would."""
    found = list(processes(served.pid, seen(served)))
    assert found, "no page is open"
    for one in found:
        one.kill()
    psutil.wait_procs(found, timeout=20)
