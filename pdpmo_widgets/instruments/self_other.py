"""Self beside others: the gap per question with its interval, and four groups.

Groups after Atwater and Yammarino (1992): over or under when the gap is more than half
a standard deviation of all gaps, else in agreement, good or poor. Ours [D]: good means
that others' mean is at least the middle of the scale, and gaps are counted from zero,
since the report is about one person and not about a crowd of leaders.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from .answers import AnswerError
from .small import FEWEST, mean_range

NOTICED = 0.5  # D: steps of the scale below which nobody would notice a gap
OVER, UNDER, GOOD, POOR = "over", "under", "good", "poor"


@dataclass(frozen=True)
class Gap:
    """One question: ``n`` others who could say, their mean, and self less that mean.

    ``low`` to ``high`` is the 80 % interval of the gap; ``others_low`` to
    ``others_high`` that of the mean.
    """

    id: str
    own: float
    n: int
    others: float
    others_low: float
    others_high: float
    gap: float
    low: float
    high: float
    group: str

    @property
    def clear(self) -> bool:
        """Half a step or more, and zero outside the interval.

        Raters who all say the same give an interval of no width, so it is not enough.
        """
        return abs(self.gap) >= NOTICED and not self.low <= 0 <= self.high


def gaps(
    own: Mapping[str, float],
    others: Sequence[Mapping[str, float]],
    least: float,
    most: float,
) -> tuple[Gap, ...]:
    """Gaps of the questions that self and at least five others answered."""
    found = {}
    for id, mine in own.items():
        said = [row[id] for row in others if id in row]
        if (mean := mean_range(sorted(said), least, most)) is not None:
            found[id] = (mine, len(said), *mean)
    apart = [mine - mean for mine, _, mean, _, _ in found.values()]
    half = float(np.std(apart, ddof=1)) / 2 if len(apart) > 1 else 0.0
    middle = (least + most) / 2
    return tuple(
        Gap(
            id, mine, n, mean, low, high, mine - mean, mine - high, mine - low,
            group(mine - mean, half, mean >= middle),
        )
        for id, (mine, n, mean, low, high) in found.items()
    )  # fmt: skip


def group(gap: float, half: float, good: bool) -> str:
    """over, under, good or poor; ``half`` is half a standard deviation of all gaps."""
    if abs(gap) > half + 1e-9:
        return OVER if gap > 0 else UNDER
    return GOOD if good else POOR


@dataclass(frozen=True)
class RankAgreement:
    """Spearman's rho and Kendall's tau-b, -1..1, over ``n`` questions."""

    spearman: float
    kendall: float
    n: int


def rank_agreement(one: Sequence[float], two: Sequence[float]) -> RankAgreement | None:
    """Do both order the questions alike? None below five, or if one orders nothing."""
    from scipy.stats import kendalltau, spearmanr

    if len(one) != len(two):
        raise AnswerError("Both must have answered the same questions.")
    if len(one) < FEWEST or len(set(one)) < 2 or len(set(two)) < 2:
        return None
    rho, tau = spearmanr(one, two).statistic, kendalltau(one, two).statistic
    return RankAgreement(float(rho), float(tau), len(one))
