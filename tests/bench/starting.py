"""From the command to the first page: ours and Streamlit, alternating."""

import time
from pathlib import Path

from tests.bench.servers import answers, streamlit, until
from tests.bench.table import Figure
from tests.serving import copy_course, serving

ROUNDS = 7


def ours(folder: Path, home: Path) -> float:
    """Seconds until the course map answers with 200."""
    start = time.perf_counter()
    with serving(folder, home) as served:
        until(lambda: answers(served.page()), "the course map", every=0.02)
        return time.perf_counter() - start


def peers() -> float:
    """Seconds until the peer's page answers with 200."""
    start = time.perf_counter()
    with streamlit():
        return time.perf_counter() - start


def measure(folder: Path) -> list[Figure]:
    """Both, with the same home each time, as on a second day."""
    course = copy_course(folder / "starting")
    ours(course, folder / "monday")  # the first start ever is not compared
    own, other = [], []
    for _ in range(ROUNDS):
        other.append(peers())
        own.append(ours(course, folder / "monday"))
    names = ("start-up, pdpmo start to first 200", "start-up, Streamlit")
    return [
        Figure(names[1], "s", tuple(other)),
        Figure(names[0], "s", tuple(own), names[1]),
    ]
