"""The four quarters after the charter: support, mandate, and what moved them.

Weights per class of salience, and every coefficient, are our own design; the
idea that three attributes count most is Mitchell, Agle and Wood's (1997).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp
from random import Random
from typing import Any

from pdpmo_widgets.models.purpose_case import (
    ATTRIBUTES,
    OUTCOMES,
    PEOPLE,
    Case,
    ranked,
    want,
)
from pdpmo_widgets.models.purpose_steps import Room

QUARTERS = (1, 2, 3, 4)
WEIGHTS = (0.02, 0.08, 0.35, 1.0)  # by number of attributes held
STEEP, MIDDLE = 11.0, 0.46
VETO_BELOW, VETO_LEAVES = 0.4, 0.75
CREEP = 0.12
GRACE = 0.08
SPONSOR = {"sponsor.strong": 0.03, "sponsor.weak": -0.03, "sponsor.cold": -0.06}
REVIEW = {"review.right": 0.03, "review.late": -0.03, "review.early": -0.01}


@dataclass(frozen=True)
class Future:
    """One way the year may go: when each change happens (9: never) and moods."""

    quarters: tuple[int, ...]
    moods: tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class Part:
    """One cause of a person's support: its sentence's id, size, and outcome."""

    id: str
    size: float
    outcome: str


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


def plain(case: Case) -> Future:
    """The year as the signs announce it, without moods."""
    quarters = tuple(c.quarter for c in case.hidden.changes)
    return Future(quarters, ((0.0,) * 12,) * 4)


@cache
def future(case_seed: int, quarters: tuple[int, ...], seed: int) -> Future:
    """A future: a change may come a quarter later or never; people have moods."""
    rng = Random(f"future:{case_seed}:{seed}")
    shifted = []
    for quarter in quarters:
        draw = rng.random()
        shifted.append(9 if draw < 0.08 else quarter + (draw > 0.85))
    lasting = [rng.gauss(0, 0.04) for _ in PEOPLE]
    moods = tuple(tuple(m + rng.gauss(0, 0.03) for m in lasting) for _ in QUARTERS)
    return Future(tuple(shifted), moods)


def standing(case: Case, who: str, quarter: int, when: Future) -> frozenset[str]:
    """The attributes a person holds in a quarter of a future."""
    has = set(case.hidden.today[who])
    for change, start in zip(case.hidden.changes, when.quarters, strict=True):
        if change.who == who and quarter >= start:
            (has.add if change.has else has.discard)(change.attribute)
    return frozenset(has)


def weights(case: Case, quarter: int, when: Future) -> dict[str, float]:
    """How much each person's support counts in a quarter of a future."""
    found = {w: WEIGHTS[len(has)] for w, has in case.hidden.today.items()}
    for change in case.hidden.changes:
        found[change.who] = WEIGHTS[len(standing(case, change.who, quarter, when))]
    return found


def parts(room: Room, charter: Mapping[str, Any], who: str) -> list[Part]:
    """Why a person supports the charter as much as she or he does."""
    wants, chosen = room.wants[who], charter["outcomes"]
    order = ranked(wants)
    need, last = order[0], order[-1]
    best = max(chosen, key=lambda o: want(wants, o))
    mean = sum(want(wants, o) for o in chosen) / 3
    found = [
        Part("served" if best == need else "partly", 0.6 * want(wants, best), best)
    ]
    found.append(Part("rest", 0.15 * mean, best))
    if who in room.cards:
        found.append(Part("heard", 0.1, need))
    elif who in room.corridor:
        found.append(Part("greeted", 0.02, need))
    if need not in chosen:
        found.append(_loss(room, charter, who, need))
    if last in chosen and want(wants, last) < 0.05:
        found.append(Part("disliked", -0.12, last))
    for pair, result in room.pairs.items():
        if who in pair and result == "hardened":
            found.append(Part("hardened", -0.12, need))
    return found


def _loss(room: Room, charter: Mapping[str, Any], who: str, need: str) -> Part:
    size = 0.25 if need in charter["not_now"] else 0.12
    word = "refused" if need in charter["not_now"] else "left_out"
    if who not in room.told:
        return Part(f"{word}_unsaid", -size, need)
    return Part(f"{word}_told", -size * (0.4 if room.told[who] else 0.8), need)


def creep(room: Room, charter: Mapping[str, Any]) -> dict[str, float]:
    """What each outcome costs that is neither promised nor refused: it creeps in."""
    settled = {*charter["outcomes"], *charter["not_now"]}
    firsts = [ranked(room.wants[w])[0] for w in PEOPLE]
    return {
        o: CREEP * firsts.count(o) / 12
        for o in OUTCOMES
        if o not in settled and o in firsts
    }


def base(room: Room, charter: Mapping[str, Any]) -> dict[str, float]:
    """Support per person before moods, 0.12 plus the parts."""
    return {w: 0.12 + sum(p.size for p in parts(room, charter, w)) for w in PEOPLE}


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
        w: min(1.0, max(0.0, level[w] + m)) for w, m in zip(PEOPLE, moods, strict=True)
    }
    weight = weights(case, quarter, when)
    sponsor = charter["sponsor"]
    mean = sum(weight[w] * support[w] for w in PEOPLE) / sum(weight.values())
    extra = (
        _sponsor(standing(case, sponsor, quarter, when), support[sponsor]),
        *_review(charter["review"], when.quarters[0], quarter),
    )
    mandate = mean - drain + sum(size for _, size in extra)
    if quarter == 1:  # people wait and see: nobody blocks, and you have some credit
        extra += (("grace", GRACE),)
        mandate += GRACE
    vetoes = tuple(
        w for w in PEOPLE if quarter > 1 and weight[w] >= 1 and support[w] < VETO_BELOW
    )
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
        word = "review.late" if quarter < review else "review.right"
    return [(word, REVIEW[word])]
