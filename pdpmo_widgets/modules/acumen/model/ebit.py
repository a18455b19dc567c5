"""From projects to next year's EBIT: what is in use, for how many months, less wear.

This year is months 1 to 12, next year 13 to 24.  A benefit counts from the month of
use; what was built is written off over ten years.  Straight-line depreciation.
"""

from collections.abc import Iterable
from math import erf, exp, pi, sqrt

from pdpmo_widgets.cases.requests import ANNUITY
from pdpmo_widgets.modules.acumen.model.case import ASSET_YEARS

Z = 1.2815515655446004  # leaves 10 % above it in a normal distribution


def in_use(live: float) -> float:
    """The share of next year in which something is in use that starts in a month."""
    return min(1.0, max(0.0, (24 - live) / 12))


def effect(benefit: float, cost: float, live: float) -> tuple[float, float]:
    """What a project adds to next year's benefits, and its wear, $ million."""
    share = in_use(live)
    return share * benefit / ANNUITY, share * cost / ASSET_YEARS


def forecast(
    base: float, blur: float, swing: float, effects: Iterable[tuple[float, float]]
) -> tuple[float, float]:
    """Mean and standard deviation of next year's EBIT, $ million.

    ``effects`` are benefit and wear of each project in use; their benefits swing
    independently by the share ``swing``.
    """
    rows = list(effects)
    mean = base + sum(benefit - wear for benefit, wear in rows)
    return mean, sqrt(blur**2 + sum((swing * benefit) ** 2 for benefit, _ in rows))


def fair_range(mean: float, sd: float) -> tuple[float, float]:
    """The range that holds a normal quantity in 80 of 100 years."""
    return mean - Z * sd, mean + Z * sd


def winkler_expected(low: float, high: float, mean: float, sd: float) -> float:
    """Winkler's score of a range, on average over a normal quantity (1972, alpha .2).

    Least, at ``fair_range``, is 3.51 sd; a year's luck has no part in it.
    """
    below, above = (low - mean) / sd, (high - mean) / sd
    miss = _short(below) + _short(-above)
    return high - low + 10 * sd * miss


def honesty(low: float, high: float, mean: float, sd: float) -> float:
    """1 for the best range there is, towards 0 for one that is wide or far off."""
    best = winkler_expected(*fair_range(mean, sd), mean, sd)
    return best / max(best, winkler_expected(low, high, mean, sd))


HABIT = (0.0, 5.0)  # what hardly anybody misses by much: "base to base + 5"
NEAR = 0.25  # $ million: both ends so near to the habit's are the habit
# Honesty above which nobody has to be better than the habit: on about one case in five
# it comes so near to the best range that no forecast could be told from it.
ENOUGH = 0.93


def range_share(low: float, high: float, base: float, mean: float, sd: float) -> float:
    """The part of a range's points, 0 to 1, above whoever always says ``HABIT``.

    The habit earns 0 on every case, and so does what is no better; the best range 1.
    Where the habit is nearly the best range, another one is not held against it: it
    earns from ``ENOUGH`` on.
    """
    usual = base + HABIT[0], base + HABIT[1]
    habit, found = honesty(*usual, mean, sd), honesty(low, high, mean, sd)
    same = max(abs(low - usual[0]), abs(high - usual[1])) < NEAR
    start = habit if same else min(habit, ENOUGH)
    return max(0.0, found - start) / max(1e-9, 1 - start)


def _short(z: float) -> float:
    """The mean amount by which a standard normal falls short of z."""
    return z * 0.5 * (1 + erf(z / sqrt(2))) + exp(-z * z / 2) / sqrt(2 * pi)
