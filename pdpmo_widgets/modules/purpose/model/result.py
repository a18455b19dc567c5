"""Outcome and score: the expected year, four measures, luck apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Any

from pdpmo_widgets.modules.purpose.model.because import Quarter, quarters
from pdpmo_widgets.modules.purpose.model.case import (
    FUTURES,
    OUTCOMES,
    PEOPLE,
    Case,
    ranked,
)
from pdpmo_widgets.modules.purpose.model.check import Decisions, charter_of
from pdpmo_widgets.modules.purpose.model.deal import deal
from pdpmo_widgets.modules.purpose.model.future import future, plain
from pdpmo_widgets.modules.purpose.model.measures import FLOORS, measures
from pdpmo_widgets.modules.purpose.model.room import Room
from pdpmo_widgets.modules.purpose.model.setting import Setting
from pdpmo_widgets.modules.purpose.model.steps import walk
from pdpmo_widgets.modules.purpose.model.support import base, creep
from pdpmo_widgets.modules.purpose.model.year import Year, year, years
from pdpmo_widgets.simulation.basics import Score, scored

PASS = 0.75
ZERO = 0.43  # what habits earn: points begin above (tests/league/points.py)


@dataclass(frozen=True)
class Outcome:
    """``expected`` is the chance that the mandate stands after quarter 4, luck apart.

    ``happened`` says for each quarter whether it stood in the one year that came.
    """

    quarters: tuple[Quarter, ...]
    expected: float
    happened: tuple[bool, ...]


def play(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Outcome:
    """What follows from the decisions; the same every time for the same futures."""
    room, charter = walk(case, decisions), charter_of(decisions)
    expected, last = _expected(room, charter, tuple(futures) or FUTURES)
    shown = _run(room, charter, plain(case))
    return Outcome(quarters(room, charter, shown), expected, _happened(case, last))


def score(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Score:
    """How good the decisions were; in a graded run ``futures`` are hidden seeds."""
    seeds = tuple(futures) or FUTURES
    room, charter = walk(case, decisions), charter_of(decisions)
    expected, last = _expected(room, charter, seeds)
    best = reference(case.seed, seeds, case.setting)
    found = measures(room, charter)
    luck = float(all(_happened(case, last))) - expected
    return scored(
        expected / best,
        PASS,
        found,
        FLOORS,
        expected=expected,
        reference=best,
        luck=luck,
    )


@lru_cache(maxsize=512)
def reference(seed: int, futures: tuple[int, ...], setting: Setting) -> float:
    """The chance of a leader who read every sentence rightly (an upper reference)."""
    case = deal(seed, setting=setting)
    decisions = well_played(case)
    return _expected(walk(case, decisions), decisions["charter"], futures)[0]


def well_played(case: Case) -> dict[str, Any]:
    """Hear the four who carry the year, bring the two together, tell three people."""
    t = case.hidden
    steps: list[dict[str, Any]] = [{"do": "interview", "who": [w]} for w in t.keys]
    steps.append({"do": "pair", "who": list(t.pair), "interest": t.shared})
    _shorten(steps, case)
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


def _shorten(steps: list[dict[str, Any]], case: Case) -> None:
    """Leave out the last steps that the hours do not allow (they do in the course)."""
    while sum(case.setting.costs[one["do"]] for one in steps) > case.setting.hours:
        steps.pop()


def _run(room: Room, charter: Mapping[str, Any], when: Any) -> Year:
    drain = sum(creep(room, charter).values())
    return year(room, charter, when, base(room, charter), drain)


def _expected(
    room: Room, charter: Mapping[str, Any], seeds: tuple[int, ...]
) -> tuple[float, list[float]]:
    """The mean chance over the futures, and the chances of the last one's quarters."""
    case = room.case
    changes = tuple(c.quarter for c in case.hidden.changes)
    whens = [future(case.seed, changes, s, case.setting) for s in seeds]
    level, drain = base(room, charter), sum(creep(room, charter).values())
    chance = years(room, charter, whens, level, drain).chance
    return float(chance.prod(axis=1).mean()), chance[-1].tolist()


def _happened(case: Case, last: Sequence[float]) -> tuple[bool, ...]:
    """One draw per quarter, the same draw whatever you decided."""
    rng = Random(f"luck:{case.seed}")
    stands, draws = True, []
    for chance in last:
        stands = stands and rng.random() < chance
        draws.append(stands)
    return tuple(draws)
