"""What a reader makes of the sentences: which figures to trust, and what is fair.

A player sees what a learner sees.  ``slip`` is the share of sentences misread,
``blur`` the points by which a gain is misjudged, ``sense`` how far off a standard
error is (log).  ``leaving`` names the parts of the skill that are left out.  How
people misread these sentences is not known: the shares are our own.
"""

from dataclasses import dataclass
from random import Random
from typing import Any

from pdpmo_widgets.modules.value.model.case import MOST, Card, Visible, read_kind
from pdpmo_widgets.modules.value.model.catalogue import KIND_OF, OUTCOME_OF

KINDS = ("activity", "result", "counter")
SHORTEST = 3  # months of baseline that a careful player wants
DEAR = 20  # $k of talks
LATE, FLATTERED = 700.0, 300.0  # what each is felt to add to a squared spread


@dataclass(frozen=True)
class Skill:
    """How well a player reads; see the module."""

    slip: float
    blur: float
    sense: float
    thirds: bool  # keeps in mind that a third of all practices does nothing
    leaving: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reading:
    """What a player takes each measure for, and the twins."""

    kinds: dict[str, str]
    told: frozenset[str]
    alike: str


def read(visible: Visible, rng: Random, skill: Skill) -> Reading:
    """Read every sentence; a slip turns it into another that could stand there."""
    kinds, told = {}, set()
    for card in visible.cards:
        kind = KIND_OF[card.id]
        if rng.random() < skill.slip:
            kind = rng.choice(KINDS)
        if "kinds" in skill.leaving:
            kind = "result"
        kinds[card.id] = kind
        if (read_kind(card.source) == "self") != (rng.random() < skill.slip):
            told.add(card.id)
    alike = read_kind(visible.twins)
    if rng.random() < skill.slip:
        alike = rng.choice(("close", "fair", "poor"))
    if "flattery" in skill.leaving:
        told = set()
    return Reading(kinds, frozenset(told), alike)


NOVICE, GOOD, EXPERT = (
    Skill(0.2, 2.5, 0.5, False),
    Skill(0.02, 0.7, 0.2, True),
    Skill(0.005, 0.3, 0.1, True),
)


def designed(visible: Visible, reading: Reading, skill: Skill) -> dict[str, Any]:
    """Pairs where they will do, or turns; six months when the records have them."""
    way, first = "staggered", "lot"
    if twins_do(visible, reading):
        way = "matched"
    if "comparison" in skill.leaving:
        way, first = "before_after", "lot"
    if "lot" in skill.leaving:
        first = "worst"
    measures = _measures(visible, reading)
    cards = {c.id: c for c in visible.cards}
    short = min([cards[m].records for m in measures], default=0)
    months = 6 if short >= 6 else SHORTEST
    if "baseline" in skill.leaving:
        months = 1
    return {"measures": measures, "baseline": months, "comparison": way, "first": first}


def twins_do(visible: Visible, reading: Reading) -> bool:
    """Are pairs the better comparison: alike, or nearly so where talks are dear?"""
    if reading.alike == "close":
        return True
    return reading.alike == "fair" and visible.talks >= DEAR


def _measures(visible: Visible, reading: Reading) -> list[str]:
    """For each outcome its surest result; then flattered ones with their counter."""
    chosen: list[str] = []
    cards = {c.id: c for c in visible.cards}
    spare: list[tuple[float, list[str]]] = []
    for outcome in visible.outcomes:
        mine = [c for c in visible.cards if OUTCOME_OF[c.id] == outcome]
        results = [c for c in mine if reading.kinds[c.id] == "result"]
        counters = [c for c in mine if reading.kinds[c.id] == "counter"]
        sets = [[c] for c in results if c.id not in reading.told]
        sets += [[c, counters[0]] for c in results if c.id in reading.told and counters]
        sets += [[c] for c in results if c.id in reading.told and not counters]
        ranked = sorted(sets, key=lambda some: _unsure(some, reading))
        if ranked:
            chosen += [c.id for c in ranked[0]]
            spare += [(_unsure(s, reading), [c.id for c in s]) for s in ranked[1:]]
    for _, ids in sorted(spare):
        late = any(cards[i].records < SHORTEST for i in ids)
        if len({*chosen, *ids}) <= MOST and not late:
            chosen += [i for i in ids if i not in chosen]
    return chosen[:MOST]


def _unsure(cards: list[Card], reading: Reading) -> float:
    """How noisy a set of measures is, with what flattery and a late start add."""
    noise = float(sum(c.spread**2 for c in cards))
    noise += sum(LATE for c in cards if c.records < SHORTEST)
    flattered = cards[0].id in reading.told and len(cards) == 1
    return noise + (FLATTERED if flattered else 0)
