"""How many pages fit into the memory of this machine, or of this container."""

from pathlib import Path

import psutil

PAGE = 80_000_000  # bytes that one page's kernel does not share (tests/bench)
SERVER = 300_000_000  # bytes for the server itself and what it starts beside kernels
FEWEST = 4  # a course of which not even these can be open is of no use
UNLIMITED = 1 << 60  # cgroup v1 writes a number near 2**63 for "no limit"


def pages_that_fit() -> int:
    """Pages that may be open at once, from the memory that is free when it starts."""
    free = psutil.virtual_memory().available
    limit = container_limit()
    return fitting(free if limit is None else min(free, limit))


def fitting(memory: int) -> int:
    """Pages that fit into `memory` bytes beside the server; `FEWEST` or more."""
    return max(FEWEST, (memory - SERVER) // PAGE)


def container_limit(
    groups: Path = Path("/sys/fs/cgroup"), own: Path = Path("/proc/self/cgroup")
) -> int | None:
    """Bytes that the control groups of this process allow; None when none limits it.

    `groups` is where they are mounted, `own` names those of this process. The least of
    a group and of those around it holds (v2: memory.max, v1: memory.limit_in_bytes).
    """
    found: list[int] = []
    for place, name in _places(groups, own):
        for folder in (place, *place.parents):
            if folder != groups and groups not in folder.parents:
                break
            found += _limit(folder / name)
    return min(found, default=None)


def _places(groups: Path, own: Path) -> list[tuple[Path, str]]:
    """The folder of our group and the file that limits it, for v2 and for v1."""
    try:
        lines = own.read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    places = []
    for line in lines:
        _, controllers, path = line.split(":", 2)
        inner = path.lstrip("/")
        if not controllers:
            places.append((groups / inner, "memory.max"))
        elif "memory" in controllers.split(","):
            places.append((groups / "memory" / inner, "memory.limit_in_bytes"))
    return places


def _limit(file: Path) -> list[int]:
    try:
        limit = int(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):  # not there, or "max"
        return []
    return [limit] if limit < UNLIMITED else []
