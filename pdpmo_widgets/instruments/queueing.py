"""Waiting by formula and by a small simulation: why busy people make work wait.

Little (1961): number = rate × time. Kingman (1961): wait ≈ load/(1-load) × variability
× work; for several servers with Sakasegawa's term (Hopp and Spearman, Factory Physics).
For M/M/1 the formula is exact.
"""

from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import overload

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


@overload
def time_in_system(number: float, rate: float) -> float: ...
@overload
def time_in_system(number: Array, rate: ArrayLike) -> Array: ...
def time_in_system(number: ArrayLike, rate: ArrayLike) -> float | Array:
    """Little's law: mean time = number in the system / finished per unit of time."""
    rates = np.asarray(rate, dtype=float)
    if np.any(rates <= 0):
        raise ValueError("Nothing is finished at this rate. Give a rate above zero.")
    return _plain(np.asarray(number, dtype=float) / rates)


def wait(
    load: ArrayLike,
    service: ArrayLike = 1.0,
    arrivals: ArrayLike = 1.0,
    services: ArrayLike = 1.0,
    servers: ArrayLike = 1,
) -> float | Array:
    """Mean wait before the work begins, in the unit of ``service`` (mean work time).

    ``load``: share of the servers' time that is asked for, 0 to below 1;
    ``arrivals`` and ``services``: squared coefficients of variation. Arrays broadcast.
    """
    busy = np.asarray(load, dtype=float)
    if np.any(busy < 0) or np.any(busy >= 1):
        raise ValueError("A load must be from 0 to below 1. At 1 the queue never ends.")
    many = np.asarray(servers, dtype=float)
    power = np.sqrt(2 * (many + 1)) - 1
    varying = (np.asarray(arrivals) + np.asarray(services)) / 2
    return _plain(varying * busy**power / (many * (1 - busy)) * np.asarray(service))


@dataclass(frozen=True)
class MM1:
    """The exact queue of one server with exponential times; arrays as the loads.

    ``wait`` before the work, ``time`` in all, ``number`` in the system.
    """

    wait: Array
    time: Array
    number: Array


def mm1(load: ArrayLike, service: float = 1.0) -> MM1:
    """The exact M/M/1 queue for each load (Erlang; any textbook of queueing)."""
    busy = np.atleast_1d(np.asarray(load, dtype=float))
    before = np.atleast_1d(np.asarray(wait(busy, service)))
    return MM1(before, before + service, busy / (1 - busy))


@dataclass(frozen=True)
class Finished:
    """Weeks at which each project is finished, in the order of the projects."""

    weeks: tuple[float, ...]

    @property
    def mean(self) -> float:
        """Mean week of finishing."""
        return float(np.mean(self.weeks))

    @property
    def last(self) -> float:
        """The week in which the last one is finished."""
        return max(self.weeks)


def in_parallel(
    sizes: tuple[float, ...], wip: int, managers: int = 6, loss: float = 0.1
) -> Finished:
    """Projects of given weeks of work, at most ``wip`` open at once, shared out evenly.

    Whoever leads k projects gets 1 - loss × (k - 1) weeks of work done a week, in equal
    parts. The loss is folklore (Weinberg's 20 %): make it a slider, and say so.
    """
    if wip < 1 or managers < 1 or not 0 <= loss < 1:
        raise ValueError("Give at least one project and manager, and a loss below 1.")
    left = list(enumerate(sizes))[::-1]
    desks: list[dict[int, float]] = [{} for _ in range(managers)]
    ends, now = [0.0] * len(sizes), 0.0
    while True:
        _take(desks, left, wip)
        busy = [desk for desk in desks if desk]
        if not busy:
            return Finished(tuple(ends))
        step = min(min(desk.values()) / _speed(len(desk), loss) for desk in busy)
        now += step
        for desk in busy:
            done = step * _speed(len(desk), loss)
            for project in list(desk):
                desk[project] -= done
                if desk[project] < 1e-9:
                    del desk[project]
                    ends[project] = now


def _take(
    desks: list[dict[int, float]], left: list[tuple[int, float]], wip: int
) -> None:
    """Open projects in their order, each on the emptiest desk."""
    order = [(len(desk), at) for at, desk in enumerate(desks)]
    heapify(order)
    open_ = sum(len(desk) for desk in desks)
    while left and open_ < wip:
        count, at = heappop(order)
        project, size = left.pop()
        desks[at][project] = size
        heappush(order, (count + 1, at))
        open_ += 1


def _speed(projects: int, loss: float) -> float:
    """Weeks of work a week on each of the projects of one manager."""
    return max(0.05, 1 - loss * (projects - 1)) / projects


def _plain(found: NDArray[np.float64]) -> float | Array:
    return float(found) if found.ndim == 0 else found
