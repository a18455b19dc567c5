"""Every subset of a few things at once: sums by doubling, and chains kept.

For up to twenty things trying all sets is exact and takes milliseconds; scipy's
``milp`` finds the same (a test compares them), but took thirty times as long when we
measured it, and its solver sometimes writes to the screen.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np


def sums(values: Sequence[float]) -> np.ndarray:
    """The sum of each subset; subset number n holds thing i if bit i of n is set."""
    found = np.zeros(2 ** len(values))
    for i, value in enumerate(values):
        size = 2**i
        np.add(found[:size], value, out=found[size : 2 * size])
    return found


def holding(count: int, one: int) -> np.ndarray:
    """Which subsets of ``count`` things hold thing number ``one``."""
    return _numbers(count) >> one & 1 == 1


def members(number: int, names: Sequence[str]) -> tuple[str, ...]:
    """The names in a subset."""
    return tuple(name for i, name in enumerate(names) if number >> i & 1)


@lru_cache(maxsize=8)
def _numbers(count: int) -> np.ndarray:
    return np.arange(2**count)
