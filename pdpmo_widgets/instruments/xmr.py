"""The XmR chart: which month is a signal and which is noise.

Limits and the three signals after Wheeler, Understanding Variation: mean ± 2.66 mean
moving range, upper range limit 3.27; a point outside, eight in a row on one side, three
of four nearer to a limit than to the mean.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

NATURAL, RANGE = 2.66, 3.27
ROW, NEAR, OF = 8, 3, 4


@dataclass(frozen=True)
class Limits:
    """Natural limits of a base period, in the unit of its values."""

    mean: float
    lower: float
    upper: float
    moving_range: float
    range_upper: float


@dataclass(frozen=True)
class Signal:
    """One signal: its rule (outside, row or near) and the place of its last point."""

    rule: str
    at: int


def limits(base: ArrayLike) -> Limits:
    """The limits of a base period; at least two values, better twelve."""
    values = _values(base)
    if len(values) < 2:
        raise ValueError("Two values at least are needed for limits. Add some months.")
    mean = float(values.mean())
    moving = float(np.abs(np.diff(values)).mean())
    half = NATURAL * moving
    return Limits(mean, mean - half, mean + half, moving, RANGE * moving)


def signals(values: ArrayLike, known: Limits) -> tuple[Signal, ...]:
    """Every signal in the values, by place; a run is told once, when it is complete."""
    x = _values(values)
    found = [Signal("outside", int(at)) for at in np.flatnonzero(outside(x, known))]
    side = np.sign(x - known.mean)
    half = (known.upper - known.mean) / 2
    found += [Signal("row", at) for at in _ends(side, ROW, ROW)]
    near = np.where(np.abs(x - known.mean) > half, side, 0)
    found += [Signal("near", at) for at in _ends(near, NEAR, OF)]
    return tuple(sorted(found, key=lambda s: (s.at, s.rule)))


def outside(values: ArrayLike, known: Limits) -> NDArray[np.bool_]:
    """Which values lie outside the natural limits; any shape."""
    x = np.asarray(values, dtype=float)
    return (x > known.upper) | (x < known.lower)


def _ends(side: NDArray[np.float64], many: int, of: int) -> list[int]:
    """Where ``many`` of the last ``of`` points lie on one side, for the first time."""
    found, before = [], False
    for at in range(of - 1, len(side)):
        window = side[at - of + 1 : at + 1]
        now = bool(max((window > 0).sum(), (window < 0).sum()) >= many)
        if now and not before:
            found.append(at)
        before = now
    return found


def _values(given: ArrayLike) -> NDArray[np.float64]:
    values = np.asarray(given, dtype=float)
    if values.ndim != 1 or not np.isfinite(values).all():
        raise ValueError(
            "The values must be one row of numbers. Fill in what is empty."
        )
    return values
