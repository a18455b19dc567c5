"""Outcome and score: the expected year, its causes, four measures, luck apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Any

from pdpmo_widgets.models.basics import Entry
from pdpmo_widgets.models.purpose_case import FUTURES, OUTCOMES, PEOPLE, Case, ranked
from pdpmo_widgets.models.purpose_check import Decisions, charter_of
from pdpmo_widgets.models.purpose_deal import deal
from pdpmo_widgets.models.purpose_steps import Room, walk
from pdpmo_widgets.models.purpose_year import (
    QUARTERS,
    Year,
    base,
    creep,
    future,
    parts,
    plain,
    standing,
    year,
)

PASS = 0.75
FLOORS = {"heard": 0.55, "served": 0.55, "aligned": 0.5, "refused": 0.1}
CAPPED = 0.6


@dataclass(frozen=True)
class Quarter:
    """One quarter as the signs announced it; all shares are 0 to 1."""

    number: int
    support: Mapping[str, float]
    weight: Mapping[str, float]
    mandate: float
    chance: float
    kept: float
    vetoes: tuple[str, ...]
    moved: tuple[str, ...]
    because: tuple[Entry, ...]


@dataclass(frozen=True)
class Outcome:
    """``expected`` is the chance that the mandate stands after quarter 4, luck apart.

    ``happened`` says for each quarter whether it stood in the one year that came.
    """

    quarters: tuple[Quarter, ...]
    expected: float
    happened: tuple[bool, ...]


@dataclass(frozen=True)
class Score:
    """``total`` 0..1 against the reference on the same case; ``luck`` is not in it."""

    total: float
    passed: bool
    expected: float
    reference: float
    measures: Mapping[str, float]
    floors: Mapping[str, float]
    missed: tuple[str, ...]
    luck: float


def play(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Outcome:
    """What follows from the decisions; the same every time for the same futures."""
    room, charter = walk(case, decisions), charter_of(decisions)
    expected, last = _expected(room, charter, tuple(futures) or FUTURES)
    shown = _run(room, charter, plain(case))
    return Outcome(_quarters(room, charter, shown), expected, _happened(case, last))


def score(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Score:
    """How good the decisions were; in a graded run ``futures`` are hidden seeds."""
    seeds = tuple(futures) or FUTURES
    room, charter = walk(case, decisions), charter_of(decisions)
    expected, last = _expected(room, charter, seeds)
    best = reference(case.seed, seeds)
    measures = _measures(room, charter)
    missed = tuple(m for m, floor in FLOORS.items() if measures[m] < floor)
    total = min(1.0, expected / best, CAPPED if missed else 1.0)
    luck = float(all(_happened(case, last))) - expected
    return Score(total, total >= PASS, expected, best, measures, FLOORS, missed, luck)


@lru_cache(maxsize=512)
def reference(seed: int, futures: tuple[int, ...]) -> float:
    """The chance of a leader who read every sentence rightly (an upper reference)."""
    case = deal(seed)
    decisions = well_played(case)
    return _expected(walk(case, decisions), decisions["charter"], futures)[0]


def well_played(case: Case) -> dict[str, Any]:
    """Hear the four who carry the year, bring the two together, tell three people."""
    t = case.hidden
    steps: list[dict[str, Any]] = [{"do": "interview", "who": [w]} for w in t.keys]
    steps.append({"do": "pair", "who": list(t.pair), "interest": t.shared})
    needs = [ranked(t.wants[w])[0] for w in PEOPLE]
    chosen = [t.shared, *(ranked(t.wants[w])[0] for w in t.keys[2:])]
    free = [o for o in OUTCOMES if o not in chosen]
    not_now = sorted(free, key=lambda o: -needs.count(o))[:2]
    steady = [w for w in t.keys if w != t.changes[0].who]
    charter = {
        "outcomes": chosen,
        "not_now": not_now,
        "sponsor": steady[-1],
        "review": t.changes[0].quarter,
    }
    return {"steps": steps, "charter": charter}


def _run(room: Room, charter: Mapping[str, Any], when: Any) -> Year:
    drain = sum(creep(room, charter).values())
    return year(room, charter, when, base(room, charter), drain)


def _expected(
    room: Room, charter: Mapping[str, Any], seeds: tuple[int, ...]
) -> tuple[float, Year]:
    quarters = tuple(c.quarter for c in room.case.hidden.changes)
    level, drain = base(room, charter), sum(creep(room, charter).values())
    years = [
        year(room, charter, future(room.case.seed, quarters, s), level, drain)
        for s in seeds
    ]
    return sum(y.kept for y in years) / len(years), years[-1]


def _happened(case: Case, last: Year) -> tuple[bool, ...]:
    """One draw per quarter, the same draw whatever you decided."""
    rng = Random(f"luck:{case.seed}")
    stands, draws = True, []
    for chance in last.chance:
        stands = stands and rng.random() < chance
        draws.append(stands)
    return tuple(draws)


def _quarters(
    room: Room, charter: Mapping[str, Any], shown: Year
) -> tuple[Quarter, ...]:
    kept, found = 1.0, []
    said: set[tuple[str, str]] = set()  # a cause is told in the quarter it is new
    causes = {w: parts(room, charter, w) for w in PEOPLE}
    for i, number in enumerate(QUARTERS):
        kept *= shown.chance[i]
        weight = shown.weight[i]
        pull = {w: weight[w] * (shown.support[i][w] - 0.55) for w in PEOPLE}
        moved = tuple(sorted(PEOPLE, key=lambda w: -abs(pull[w]))[:4])
        every = _because(room, charter, shown, i, causes, moved)
        because = tuple(e for e in every if (e.id, e.who) not in said)
        said |= {(e.id, e.who) for e in every if e.id != "because.veto"}
        found.append(
            Quarter(
                number,
                shown.support[i],
                weight,
                shown.mandate[i],
                shown.chance[i],
                kept,
                shown.vetoes[i],
                moved,
                because or (Entry("because.steady"),),
            )
        )
    return tuple(found)


def _because(
    room: Room,
    charter: Mapping[str, Any],
    shown: Year,
    i: int,
    causes: dict[str, list[Any]],
    moved: tuple[str, ...],
) -> tuple[Entry, ...]:
    """What changed this quarter, then per person who moved it the largest causes."""
    case, weight = room.case, shown.weight[i]
    total = sum(weight.values())
    entries = []
    for c in case.hidden.changes:
        if c.quarter == i + 1 and standing(case, c.who, i + 1, plain(case)):
            word = "gains" if c.has else "loses"
            entries.append(Entry(f"change.{c.attribute}_{word}", {"who": c.who}, c.who))
    for who in shown.vetoes[i]:
        entries.append(Entry("because.veto", {"who": who}, who, -0.3))
    for who in moved:
        told = [p for p in causes[who] if p.id not in ("rest", "greeted")]
        for p in sorted(told, key=lambda p: -abs(p.size))[:2]:
            params = {"who": who, "outcome": p.outcome}
            size = p.size * weight[who] / total
            entries.append(Entry(f"because.{p.id}", params, who, size))
    for word, size in shown.extra[i]:
        params = {"who": charter["sponsor"], "quarter": charter["review"]}
        entries.append(Entry(f"because.{word}", params, "", size))
    for outcome, size in creep(room, charter).items():
        if size >= 0.02:
            entries.append(Entry("because.creep", {"outcome": outcome}, "", -size))
    return tuple(entries)


def _measures(room: Room, charter: Mapping[str, Any]) -> dict[str, float]:
    """Who was heard, what the charter serves, who was aligned, what was refused."""
    case = room.case
    year_ = plain(case)
    mass = {
        w: sum((len(standing(case, w, q, year_)) == 3) for q in QUARTERS)
        for w in PEOPLE
    }
    total = sum(mass.values())
    heard = sum(m for w, m in mass.items() if w in room.cards) / total
    level = {
        w: max(room.wants[w][OUTCOMES.index(o)] for o in charter["outcomes"])
        for w in PEOPLE
    }
    served = sum(m * level[w] for w, m in mass.items()) / total
    return {
        "heard": heard,
        "served": served,
        "aligned": _aligned(room),
        "refused": _refused(room, charter),
    }


def _aligned(room: Room) -> float:
    one, two = sorted(room.case.hidden.pair)
    result = room.pairs.get((one, two))
    if result == "agreed":
        return 1.0
    heard = (one in room.cards) + (two in room.cards)
    return 0.1 * heard if result == "hardened" else 0.25 * heard


def _refused(room: Room, charter: Mapping[str, Any]) -> float:
    """Most of it for a 'not now' that people wanted, the rest for saying it first."""
    firsts = [ranked(room.wants[w])[0] for w in PEOPLE]
    losers = [w for w in PEOPLE if ranked(room.wants[w])[0] in charter["not_now"]]
    open_ = sorted(firsts.count(o) for o in OUTCOMES if o not in charter["outcomes"])
    wanted = sum(firsts.count(o) for o in charter["not_now"]) / max(1, sum(open_[-2:]))
    told = sum(w in room.told for w in losers) / max(1, min(2, len(losers)))
    return 0.7 * wanted + 0.3 * min(1.0, told)
