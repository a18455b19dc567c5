"""Work spread over processes of this machine; a process that dies loses nobody.

What a dead process had taken is done again, each alone, so that only what really ends
its process stays undone.
"""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor, as_completed
from contextlib import suppress
from functools import partial
from typing import TypeVar

CHUNK = 8  # names that a process takes at a time
T = TypeVar("T")


def spread(
    task: Callable[[str], T],
    names: Sequence[str],
    workers: int,
    told: Callable[[T], None] = lambda _: None,
) -> dict[str, T]:
    """Results by name; ``told`` hears of each. Who is missing ended a process twice."""
    found: dict[str, T] = {}

    def take(results: Iterable[tuple[str, T]]) -> None:
        for name, one in results:
            found[name] = one
            told(one)

    parts = [names[at : at + CHUNK] for at in range(0, len(names), CHUNK)]
    with suppress(BrokenExecutor), ProcessPoolExecutor(workers) as pool:
        tasks = [pool.submit(partial(_each, task), part) for part in parts]
        for done in as_completed(tasks):
            _taken(done, take)
    for name in [name for name in names if name not in found]:
        with ProcessPoolExecutor(1) as pool:
            _taken(pool.submit(partial(_each, task), [name]), take)
    return found


def _each(task: Callable[[str], T], names: Sequence[str]) -> list[tuple[str, T]]:
    return [(name, task(name)) for name in names]


def _taken(
    done: Future[list[tuple[str, T]]], take: Callable[[Iterable[tuple[str, T]]], None]
) -> None:
    try:
        results = done.result()
    except BrokenExecutor:
        return
    take(results)
