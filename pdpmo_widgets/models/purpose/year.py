"""Four quarters of one future: mandate, blocks, sponsor, review.

Every coefficient is our own design.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp
from typing import Any

from pdpmo_widgets.models.purpose.case import ATTRIBUTES, PEOPLE, Case
from pdpmo_widgets.models.purpose.future import QUARTERS, Future, standing, weights
from pdpmo_widgets.models.purpose.room import Room

STEEP, MIDDLE = 11.0, 0.46
VETO_BELOW, VETO_LEAVES = 0.4, 0.75
GRACE = 0.08
SPONSOR = {"sponsor.strong": 0.03, "sponsor.weak": -0.03, "sponsor.cold": -0.06}
REVIEW = {
    "review.right": 0.03,
    "review.late": -0.03,
    "review.done": 0.03,
    "review.early": -0.01,
}


@dataclass(frozen=True)
class Year:
    """Support, weight and vetoes per quarter, and the chance to keep the mandate."""

    support: tuple[dict[str, float], ...]
    weight: tuple[dict[str, float], ...]
    mandate: tuple[float, ...]
    extra: tuple[tuple[tuple[str, float], ...], ...]
    vetoes: tuple[tuple[str, ...], ...]
    chance: tuple[float, ...]

    @property
    def kept(self) -> float:
        """The chance that the mandate still stands after quarter 4."""
        stands = 1.0
        for c in self.chance:
            stands *= c
        return stands


def year(
    room: Room,
    charter: Mapping[str, Any],
    when: Future,
    level: dict[str, float],
    drain: float,
) -> Year:
    """Run four quarters of one future."""
    rows = [_quarter(room.case, charter, when, level, drain, q) for q in QUARTERS]
    return Year(*(tuple(column) for column in zip(*rows, strict=True)))


def _quarter(
    case: Case,
    charter: Mapping[str, Any],
    when: Future,
    level: dict[str, float],
    drain: float,
    quarter: int,
) -> tuple[Any, ...]:
    moods = when.moods[quarter - 1]
    support = {
        w: 1.0 if s > 1.0 else s if s > 0.0 else 0.0
        for w, m in zip(PEOPLE, moods, strict=True)
        for s in (level[w] + m,)
    }
    weight = weights(case, quarter, when)
    sponsor = charter["sponsor"]
    mean = sum([weight[w] * support[w] for w in PEOPLE]) / sum(weight.values())
    extra = (
        _sponsor(standing(case, sponsor, quarter, when), support[sponsor]),
        *_review(charter["review"], when.quarters[0], quarter),
    )
    mandate = mean - drain + sum(size for _, size in extra)
    if quarter == 1:  # people wait and see: nobody blocks, and you have some credit
        extra += (("grace", GRACE),)
        mandate += GRACE
    cold = [w for w in PEOPLE if support[w] < VETO_BELOW]
    vetoes = tuple(w for w in cold if quarter > 1 and weight[w] >= 1)
    chance = VETO_LEAVES ** len(vetoes) / (1 + exp(-STEEP * (mandate - MIDDLE)))
    return support, weight, mandate, extra, vetoes, chance


def _sponsor(stand: frozenset[str], support: float) -> tuple[str, float]:
    """A sponsor helps who may speak, can decide, and wants it."""
    if support < 0.5:
        word = "sponsor.cold"
    else:
        word = "sponsor.strong" if set(ATTRIBUTES[:2]) <= stand else "sponsor.weak"
    return word, SPONSOR[word]


def _review(review: int, event: int, quarter: int) -> list[tuple[str, float]]:
    """A review in the quarter when things change keeps the newcomer with you."""
    if event > 4 or quarter < event:
        return []
    if review == event:
        word = "review.right"
    elif review < event:
        word = "review.early"
    else:
        word = "review.late" if quarter < review else "review.done"
    return [(word, REVIEW[word])]
