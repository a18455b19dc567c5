"""Did it help?  Before, after, with others and without, and who would have come back.

Difference in differences is standard.  The counts are pairs of yearly ratings of the
UK's major projects (GMPP reports 2014 to 2023, five levels until 2020, three from
2021; contains public sector information licensed under the Open Government Licence
v3.0), counted by us.  Leavers are not observed, and who rates has changed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from random import Random
from statistics import fmean, variance

from pdpmo_widgets.instruments.small import wilson

# Of projects rated red, how many were rated better a year later; green, worse.
RED_BETTER, RED = 34, 48
GREEN_WORSE, GREEN = 15, 31
Numbers = Sequence[float]


@dataclass(frozen=True)
class Difference:
    """A difference and its standard error, in the units of the data."""

    points: float
    error: float

    def range80(self) -> tuple[float, float]:
        """The 80 % range that chance leaves, as if normal."""
        return self.points - 1.2816 * self.error, self.points + 1.2816 * self.error


def before_after(before: Numbers, after: Numbers) -> Difference:
    """After less before; what moves everybody is in it."""
    error = sqrt(_square(before) + _square(after))
    return Difference(fmean(after) - fmean(before), error)


def difference_in_differences(
    before: Numbers, after: Numbers, others_before: Numbers, others_after: Numbers
) -> Difference:
    """What the helped gained less what the others gained: (T1-T0) - (C1-C0).

    What moves everybody falls out, as long as both would have moved alike.
    """
    own = before_after(before, after)
    others = before_after(others_before, others_after)
    error = sqrt(own.error**2 + others.error**2)
    return Difference(own.points - others.points, error)


def came_back(better: int = RED_BETTER, count: int = RED) -> tuple[float, float, float]:
    """The share that got better by itself, with Wilson's 95 % interval."""
    low, high = wilson(better, count)
    return better / count, low, high


def rescued(helped: int, better: int) -> float:
    """The chance that as many red projects get better if the help does nothing.

    One-sided binomial with the share that comes back anyway.
    """
    from scipy.stats import binom

    if not 0 <= better <= helped or helped < 1:
        raise ValueError("No more can get better than were helped.")
    return float(binom.sf(better - 1, helped, RED_BETTER / RED))


def expected_return(mean: float, score: float, reliability: float) -> float:
    """Where a score is expected the next time: mean + reliability·(score - mean)."""
    if not 0 <= reliability <= 1:
        raise ValueError("The reliability must lie between 0 and 1.")
    return mean + reliability * (score - mean)


def worst_again(
    seed: int, count: int = 24, worst: int = 6, steady: float = 0.1, noise: float = 0.1
) -> tuple[float, float, int]:
    """Pick the worst by one noisy look, do nothing, look again.

    Returns their mean at the first and the second look, and how many "improved".
    ``steady`` and ``noise``: standard deviations of the lasting and the passing part.
    """
    if not 1 <= worst <= count or steady < 0 or noise < 0:
        raise ValueError("Choose at least one project, and no negative spread.")
    rng = Random(f"worst:{seed}")
    level = [rng.gauss(1, steady) for _ in range(count)]
    first = [one + rng.gauss(0, noise) for one in level]
    again = [one + rng.gauss(0, noise) for one in level]
    picked = sorted(range(count), key=lambda i: first[i])[:worst]
    better = sum(again[i] > first[i] for i in picked)
    return fmean(first[i] for i in picked), fmean(again[i] for i in picked), better


def _square(values: Numbers) -> float:
    """The squared standard error of a mean."""
    if len(values) < 2:
        raise ValueError("A spread needs at least two numbers.")
    return variance(values) / len(values)
