"""Someone with the screen and a pencil: no Bayes, no search; one in 25 is misread.

Reads who fills a figure in and how alike the teams are, takes for each promise the
surest figure, draws lots, waits for no record that others do not need.  Of what the
helped gained the others' gain is taken off (the screen does it), with a counter-measure
what was flattered, without one what the rules tell.  Then one asks which of the three
kinds of practice is near enough: nothing, a little, a lot.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from pdpmo_widgets.modules.value.model.case import MOST, Card, Visible
from pdpmo_widgets.modules.value.model.catalogue import OUTCOME_OF
from pdpmo_widgets.modules.value.model.grading import grade_by_rule
from pdpmo_widgets.modules.value.model.halfyear import Seen
from pdpmo_widgets.modules.value.model.informed import Bot, Look
from pdpmo_widgets.modules.value.model.reading import (
    Reading,
    Skill,
    read,
    twins_do,
)

READS = Skill(0.04, 0.7, 0.0, True)
FEW, MANY = 3, 6  # months of baseline
Z = 1.28  # standard errors that chance stays within, four times in five
LATE, ALONE, POOR, TWICE = 8, 12, 40, 1.6
LITTLE, LOT = 11.0, 14.0  # per cent: the most of a little, the least of a lot
GAP = 4.0  # per cent: between nothing and a little there is hardly anything
HIGHEST = 22.0  # per cent: more than a lot
KEEP, SCALE = 6.0, 13.0  # per cent from which each decision pays


@dataclass(frozen=True)
class Hand:
    """What a player with a pencil does; each part can be left out or done by habit.

    ``say`` makes range and decision of a gain and its swing, per cent; ``design`` is
    what stands whatever the case says, ``twins``, ``counters`` whether they are read.
    """

    say: Callable[[float, float], dict[str, Any]]
    design: Mapping[str, Any] = field(default_factory=dict)
    twins: bool = True
    counters: bool = True


def hand(about: Hand) -> Bot:
    """The player."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"hand:{visible.seed}")
        reading = read(visible, rng, READS)
        if not about.counters:
            reading = replace(reading, told=frozenset())
        design = {**_design(visible, reading, about), **about.design}
        seen = look({"design": design})
        claims = {
            outcome: _claim(visible, reading, design, seen, outcome, rng, about)
            for outcome in visible.outcomes
        }
        return {"design": design, "claims": claims}

    return bot


def _design(visible: Visible, reading: Reading, about: Hand) -> dict[str, Any]:
    """Pairs where they will do, lots; six months where all records have them."""
    measures = _measures(visible, reading)
    records = [c.records for c in visible.cards if c.id in measures]
    twins = about.twins and twins_do(visible, reading)
    return {
        "measures": measures,
        "baseline": MANY if records and min(records) >= MANY else FEW,
        "comparison": "matched" if twins else "staggered",
        "first": "lot",
    }


def _measures(visible: Visible, reading: Reading) -> list[str]:
    """For each promise the surest figure; then second ones, where there is room."""
    first: list[str] = []
    second: list[tuple[float, list[str]]] = []
    for outcome in visible.outcomes:
        mine = [c for c in visible.cards if OUTCOME_OF[c.id] == outcome]
        counter = [c for c in mine if reading.kinds[c.id] == "counter"][:1]
        sets = [
            [c, *counter] if c.id in reading.told else [c]
            for c in mine if reading.kinds[c.id] == "result"
        ]  # fmt: skip
        sets.sort(key=lambda cards: _doubt(cards, reading))
        first += [c.id for cards in sets[:1] for c in cards]
        second += [(_doubt(s, reading), [c.id for c in s]) for s in sets[1:]]
    chosen = list(dict.fromkeys(first))[:MOST]
    for doubt, ids in sorted(second):
        if doubt < POOR and len({*chosen, *ids}) <= MOST:
            chosen += [id for id in ids if id not in chosen]
    return chosen


def _doubt(cards: Sequence[Card], reading: Reading) -> float:
    """How far a figure moves from month to month, and what speaks against it."""
    moves = sum(c.spread for c in cards)
    late = sum(max(0, FEW - c.records) for c in cards)
    alone = cards[0].id in reading.told and len(cards) == 1
    return moves + LATE * late + ALONE * alone


def _claim(
    visible: Visible, reading: Reading, design: dict[str, Any], seen: Seen,
    outcome: str, rng: Random, about: Hand,
) -> dict[str, Any]:  # fmt: skip
    mine = [m for m in design["measures"] if OUTCOME_OF[m] == outcome]
    results = [m for m in mine if reading.kinds[m] == "result"]
    counter = next((m for m in mine if reading.kinds[m] == "counter"), None)
    if not results:
        return {"range": [0, HIGHEST], "grade": "D", "decision": "stop"}
    found = []
    for m in results:
        gain, swing = seen.series[m].gain, Z * seen.series[m].chance
        if m in reading.told and counter:
            gain += seen.series[counter].gain
            swing += Z * seen.series[counter].chance / 2
        elif m in reading.told:
            gain -= visible.setting.gaming
            swing += Z * visible.setting.gaming_sd / 2
        found.append((gain, swing))
    gain, swing = _together(found)
    gain += rng.gauss(0, READS.blur)
    if design["comparison"] == "matched":
        swing += Z * float(getattr(visible.setting, reading.alike)) / 2
    checked = counter is not None or any(m not in reading.told for m in results)
    grade = grade_by_rule(design, reading.alike, checked)
    return {**about.say(gain, swing), "grade": grade}


def _together(found: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Two figures of one promise: the middle, unless one swings twice as much."""
    best = min(swing for _, swing in found)
    near = [one for one in found if one[1] <= TWICE * best]
    gain = sum(gain for gain, _ in near) / len(near)
    swing = sum(swing for _, swing in near) / len(near)
    return gain, swing / len(near) ** 0.5


def decide(gain: float) -> str:
    """The decision that pays at a gain."""
    return "scale" if gain >= SCALE else "keep" if gain >= KEEP else "stop"


def by_thirds(gain: float, swing: float) -> dict[str, Any]:
    """The gain, so much more or less; what could be nothing begins at nothing, and what
    is too much for a little, or too little for a lot, is not claimed."""
    low, high = gain - swing, min(HIGHEST, gain + swing)
    if low > LITTLE:
        low = max(low, LOT)
    elif high < LOT:
        high = min(high, LITTLE)
    low = 0.0 if low < GAP else min(low, HIGHEST)
    high = max(high, low)
    return {"range": [round(low), round(high)], "decision": decide(gain)}


by_hand = hand(Hand(by_thirds))
