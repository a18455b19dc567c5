"""What evidence is worth to somebody who reads it perfectly: Bayes on a grid.

An estimate of a known standard error turns the three thirds of practices into a
posterior.  From it follow the best decision, the best 80 % range (its 10 % and 90 %
points minimise the Winkler score: Winkler 1972, JASA 67:187) and, before the data are
in, the value of a design (Raiffa and Schlaifer's preposterior analysis).
"""

from bisect import bisect
from dataclasses import dataclass
from functools import lru_cache
from math import inf

import numpy as np
from numpy.typing import NDArray

from pdpmo_widgets.modules.value.model.case import VERDICTS
from pdpmo_widgets.modules.value.model.setting import Setting

Array = NDArray[np.float64]
POINTS, LOOKS, NONE = 81, 81, 1e3
ALPHA = 0.2
_ERRORS = (0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0, 6.0, 7.5, 9.0, 12.0, 16.0,
           22.0, 30.0, 60.0, NONE)  # fmt: skip


@dataclass(frozen=True)
class Belief:
    """Chances of each effect on a grid, and what they make of a claim."""

    grid: Array
    chance: Array
    setting: Setting

    def mean(self) -> float:
        """The expected effect, in points."""
        return float(self.grid @ self.chance)

    def best_range(self) -> tuple[float, float]:
        """The 10 % and 90 % points."""
        below = np.cumsum(self.chance)
        low, high = np.searchsorted(below, (ALPHA / 2, 1 - ALPHA / 2))
        return float(self.grid[low]), float(self.grid[min(high, len(self.grid) - 1)])

    def winkler(self, low: float, high: float) -> float:
        """The expected Winkler score of a range, in points; lower is better."""
        over = np.maximum(low - self.grid, 0) + np.maximum(self.grid - high, 0)
        return high - low + 2 / ALPHA * float(over @ self.chance)

    def above_truth(self, low: float) -> float:
        """By how many points the lower end is expected to exceed the truth."""
        return float(np.maximum(low - self.grid, 0) @ self.chance)

    def values(self) -> dict[str, float]:
        """What each decision is expected to be worth next year, in $k."""
        return {d: decided(d, self.mean(), self.setting) for d in VERDICTS}

    def decision(self) -> str:
        """The decision that is expected to be worth most."""
        values = self.values()
        return max(values, key=lambda d: values[d])


def decided(decision: str, effect: float, setting: Setting) -> float:
    """What a decision is worth in $k next year if the effect is so many points."""
    if decision == "scale":
        return setting.scale_gain * effect - setting.scale_cost
    if decision == "keep":
        return setting.keep_gain * effect - setting.keep_cost
    return 0.0


@lru_cache(maxsize=64)
def prior(setting: Setting) -> tuple[Array, Array]:
    """Grid of effects, and the chance of each before anything was measured."""
    grid = np.linspace(0, setting.large + 4 * setting.vary, POINTS)
    hill = [
        np.exp(-0.5 * ((grid - middle) / setting.vary) ** 2)
        for middle in (setting.small, setting.large)
    ]
    chance = sum((1 - setting.zero) / 2 * h / h.sum() for h in hill)
    chance[0] += setting.zero
    return grid, np.asarray(chance)


def belief(estimate: float, error: float, setting: Setting) -> Belief:
    """What to believe after an estimate with its standard error, both in points."""
    grid, chance = prior(setting)
    if error < NONE:
        logs = -0.5 * ((estimate - grid) / error) ** 2
        chance = chance * np.exp(logs - logs.max())
    return Belief(grid, chance / chance.sum(), setting)


@lru_cache(maxsize=64)
def _table(setting: Setting) -> tuple[tuple[float, ...], tuple[float, ...]]:
    return _ERRORS, tuple(_worth(error, setting) for error in _ERRORS)


def worth(error: float, setting: Setting) -> float:
    """Expected $k of one outcome, read perfectly, at a standard error; inf: unread."""
    errors, values = _table(setting)
    if error >= NONE or error == inf:
        return values[-1]
    at = min(max(bisect(errors, error), 1), len(errors) - 1)
    (a, b), (u, v) = errors[at - 1 : at + 1], values[at - 1 : at + 1]
    return u + (v - u) * (max(error, a) - a) / (b - a)


def _worth(error: float, setting: Setting) -> float:
    """The mean over all estimates that such evidence can give."""
    grid, chance = prior(setting)
    wide = min(error, NONE)
    looks = np.linspace(-3.5 * wide, grid[-1] + 3.5 * wide, LOOKS)
    joint = np.exp(-0.5 * ((looks[:, None] - grid) / wide) ** 2) * chance
    if error >= NONE:
        joint = chance[None, :].copy()
    joint /= joint.sum()
    weight = joint.sum(axis=1)
    mean = joint @ grid  # weighted already
    best = np.maximum.reduce(
        [
            setting.scale_gain * mean - setting.scale_cost * weight,
            setting.keep_gain * mean - setting.keep_cost * weight,
            0 * weight,
        ]
    )
    below = np.cumsum(joint, axis=1) / weight[:, None]
    low = grid[np.argmax(below >= ALPHA / 2, axis=1)]
    high = grid[np.argmax(below >= 1 - ALPHA / 2 - 1e-12, axis=1)]
    miss = np.maximum(low[:, None] - grid, 0) + np.maximum(grid - high[:, None], 0)
    score = (high - low) * weight + 2 / ALPHA * (miss * joint).sum(axis=1)
    return float(best.sum() - setting.range_cost * score.sum())
