"""Outcome and score: between leaving everything as it is and a plan that knows all.

A plan is judged at its average over who leaves and which news comes true, so that
luck does not count; the year that came stands apart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pdpmo_widgets.modules.team.model.because import because
from pdpmo_widgets.modules.team.model.case import SETTING, Case
from pdpmo_widgets.modules.team.model.check import (
    Decisions,
    decisions_of,
    looks_of,
    plan_of,
)
from pdpmo_widgets.modules.team.model.deal import deal
from pdpmo_widgets.modules.team.model.luck import came
from pdpmo_widgets.modules.team.model.measures import FLOORS, lasting, measures
from pdpmo_widgets.modules.team.model.planner import best
from pdpmo_widgets.modules.team.model.plans import Plans
from pdpmo_widgets.modules.team.model.world import World, truth
from pdpmo_widgets.modules.team.model.year import year
from pdpmo_widgets.simulation.basics import Entry, Score, scored
from pdpmo_widgets.simulation.carried import START

PASS, RUNS = 0.78, 1
ZERO = 0.5  # what habits earn: points begin above (tests/league/points.py)


@dataclass(frozen=True)
class Outcome:
    """``expected`` and ``came``: value of the year, $ thousand, average and as it came.

    ``covered``: share of each stream's work that is covered, by quarter. ``load``
    and ``stay``: by person, mean load and chance to be there at the end of the year.
    ``gained``: levels in all. ``left``: who left in the year that came.
    """

    expected: float
    came: float
    covered: Mapping[str, tuple[float, ...]]
    load: Mapping[str, float]
    stay: Mapping[str, float]
    gained: float
    cost: float
    bus_factor: int
    left: tuple[str, ...]
    because: tuple[Entry, ...]


def play(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Outcome:
    """What follows from the decisions; the same every time for the same futures."""
    w, plan = _read(case, decisions)
    found, people = year(w, plan), [m.who for m in case.members]
    luck, left = came(case, found, plan, futures)
    return Outcome(
        float(found.value[0]),
        float(found.value[0]) + luck,
        {
            one.id: tuple(round(float(q), 3) for q in row)
            for one, row in zip(case.streams, found.covered[0], strict=True)
        },
        {who: round(float(x), 2) for who, x in zip(people, found.load[0], strict=True)},
        {who: round(float(x), 2) for who, x in zip(people, found.stay[0], strict=True)},
        float(found.gained[0]),
        float(found.cost[0]),
        lasting(w, plan),
        left,
        because(case, w, plan),
    )


def score(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Score:
    """Between everything as it is and what a planner finds who knows all truths."""
    w, plan = _read(case, decisions)
    found = year(w, plan)
    expected, (nothing, most) = float(found.value[0]), references(case)
    luck, _ = came(case, found, plan, futures)
    return scored(
        (expected - nothing) / max(1.0, most - nothing),
        PASS,
        measures(w, found),
        FLOORS,
        expected=expected,
        reference=most,
        luck=luck,
    )


def references(case: Case) -> tuple[float, float]:
    """The value with everything as it is, and of the best plan found, $ thousand."""
    if case.carried is START and case.setting is SETTING:
        return _references(case.seed)
    return _valued(case)


@lru_cache(maxsize=1024)
def _references(seed: int) -> tuple[float, float]:
    return _valued(deal(seed))


def _valued(case: Case) -> tuple[float, float]:
    w = truth(case)
    same = plan_of(case, as_it_is(case), w)
    return float(year(w, same).value[0]), float(year(w, best(w)).value[0])


def as_it_is(case: Case) -> dict[str, Any]:
    """Everyone goes on with what they lead today."""
    return {"lead": {m.today: m.who for m in case.members}}


def well_played(case: Case) -> dict[str, Any]:
    """What a planner finds who knows all truths."""
    people, streams = [m.who for m in case.members], [one.id for one in case.streams]
    return {"looks": [], **decisions_of(people, streams, best(truth(case)))}


def leaves(case: Case, decisions: Decisions) -> dict[str, float | int]:
    """For later modules: share of the demand covered, and the bus factor."""
    w, plan = _read(case, decisions)
    covered = (w.fte * year(w, plan).covered[0]).sum() / w.fte.sum()
    return {"coverage": round(float(covered), 3), "bus_factor": lasting(w, plan)}


def _read(case: Case, decisions: Decisions) -> tuple[World, Plans]:
    looks_of(case, decisions)
    w = truth(case)
    return w, plan_of(case, decisions, w)
