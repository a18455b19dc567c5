"""Four quarters of many futures at once: mandate, blocks, sponsor, review.

Every coefficient is our own design and stands in ``Setting``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pdpmo_widgets.modules.purpose.model.case import ATTRIBUTES, PEOPLE, Case
from pdpmo_widgets.modules.purpose.model.future import (
    QUARTERS,
    Future,
    standing,
    weights,
)
from pdpmo_widgets.modules.purpose.model.room import Room
from pdpmo_widgets.modules.purpose.model.setting import Setting

Reals = NDArray[np.float64]


@dataclass(frozen=True)
class Years:
    """Arrays by future and quarter; the first two and ``vetoes`` by person, too."""

    support: Reals
    weight: Reals
    mandate: Reals
    vetoes: NDArray[np.bool_]
    chance: Reals


@dataclass(frozen=True)
class Year:
    """Support, weight and vetoes per quarter, and the chance to keep the mandate."""

    support: tuple[dict[str, float], ...]
    weight: tuple[dict[str, float], ...]
    mandate: tuple[float, ...]
    extra: tuple[tuple[tuple[str, float], ...], ...]
    vetoes: tuple[tuple[str, ...], ...]
    chance: tuple[float, ...]


def years(
    room: Room,
    charter: Mapping[str, Any],
    whens: Sequence[Future],
    level: Mapping[str, float],
    drain: float,
) -> Years:
    """Run four quarters of each future; ``level``: support before moods, 0..1."""
    case, sponsor, s = room.case, charter["sponsor"], room.case.setting
    moods = np.array([when.moods for when in whens])
    support = np.clip([level.get(w, 0.0) for w in PEOPLE] + moods, 0.0, 1.0)
    weight = np.array([_weight(case, when.quarters) for when in whens])
    ways = {when.quarters for when in whens}  # few, however many futures
    kinds = {way: _kinds(case, sponsor, charter["review"], way) for way in ways}
    helps, review = np.array([kinds[when.quarters] for when in whens]).swapaxes(0, 1)
    cold = support[:, :, PEOPLE.index(sponsor)] < s.cold
    mean = (weight * support).sum(axis=2) / weight.sum(axis=2)
    extra = np.where(cold, s.sponsor["sponsor.cold"], helps) + review
    mandate = mean - drain + extra
    mandate[:, 0] += s.grace  # people wait and see: nobody blocks, you have credit
    vetoes = (support < s.veto) & (weight >= 1)
    vetoes[:, 0] = False
    steep = 1 + np.exp(-s.steep * (mandate - s.middle))
    return Years(
        support, weight, mandate, vetoes, s.veto_leaves ** vetoes.sum(axis=2) / steep
    )


def year(
    room: Room,
    charter: Mapping[str, Any],
    when: Future,
    level: Mapping[str, float],
    drain: float,
) -> Year:
    """The four quarters of one future, with names and the words of each cause."""
    found = years(room, charter, [when], level, drain)
    sponsor, support = charter["sponsor"], _named(found.support[0])
    s, extra = room.case.setting, []
    for quarter, at in zip(QUARTERS, support, strict=True):
        stands = standing(room.case, sponsor, quarter, when)
        words = [_sponsor(stands, at[sponsor], s)]
        words += _review(charter["review"], _event(when.quarters), quarter)
        grace = [("grace", s.grace)] if quarter == 1 else []
        sizes = {**s.sponsor, **s.review}
        extra.append((*((word, sizes[word]) for word in words), *grace))
    vetoes = tuple(
        tuple(w for w, says in zip(PEOPLE, row, strict=True) if says)
        for row in found.vetoes[0]
    )
    mandate, chance = found.mandate[0].tolist(), found.chance[0].tolist()
    weight = _named(found.weight[0])
    return Year(support, weight, tuple(mandate), tuple(extra), vetoes, tuple(chance))


def _named(rows: Reals) -> tuple[dict[str, float], ...]:
    return tuple(dict(zip(PEOPLE, row, strict=True)) for row in rows.tolist())


def _weight(case: Case, quarters: tuple[int, ...]) -> Reals:
    """How much each person counts, by quarter; kept, as few ways differ."""
    if quarters not in case.known:
        when = Future(quarters, ())
        rows = [weights(case, q, when) for q in QUARTERS]
        case.known[quarters] = np.array(
            [[row.get(w, 0.0) for w in PEOPLE] for row in rows]
        )
    return case.known[quarters]


def _event(starts: Sequence[int]) -> int:
    """The quarter that a review should meet: of the first change; 9 if none comes."""
    return starts[0] if starts else 9


def _kinds(
    case: Case, sponsor: str, review: int, starts: tuple[int, ...]
) -> tuple[list[float], list[float]]:
    """What a warm sponsor and the review add, by quarter."""
    when = Future(starts, ())
    stands = [standing(case, sponsor, q, when) for q in QUARTERS]
    s = case.setting
    helps = [s.sponsor[_sponsor(stand, 1.0, s)] for stand in stands]
    words = [_review(review, _event(starts), q) for q in QUARTERS]
    return helps, [sum(s.review[word] for word in row) for row in words]


def _sponsor(stand: frozenset[str], support: float, s: Setting) -> str:
    """A sponsor helps who may speak, can decide, and wants it."""
    if support < s.cold:
        return "sponsor.cold"
    return "sponsor.strong" if set(ATTRIBUTES[:2]) <= stand else "sponsor.weak"


def _review(review: int, event: int, quarter: int) -> list[str]:
    """A review in the quarter when things change keeps the newcomer with you."""
    if event > 4 or quarter < event:
        return []
    if review == event:
        return ["review.right"]
    if review < event:
        return ["review.early"]
    return ["review.late" if quarter < review else "review.done"]
