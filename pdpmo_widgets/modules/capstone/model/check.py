"""Decisions as they come from outside, read into a plan or answered in a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pdpmo_widgets.modules.capstone.model.case import (
    COSTS,
    HOMES,
    ROOM,
    SHOCKS,
    SIGNS,
    VERDICTS,
    WHEN,
    Case,
)
from pdpmo_widgets.modules.capstone.model.office import AREAS, OUTCOMES, charter, points
from pdpmo_widgets.modules.capstone.model.office import refused as carried_refused
from pdpmo_widgets.simulation.basics import DecisionError
from pdpmo_widgets.simulation.inputs import (
    interval,
    looks,
    mapping,
    number,
    pick,
    picks,
    place,
    whole,
)

Decisions = Mapping[str, Any]
RANGED = ("support", "value", "candour")


@dataclass(frozen=True)
class Plan:
    """What was decided: ``changes`` area to quarter; ``measures`` outcome to metric.

    ``answers``: area to one of ``OPTIONS``; ``home`` and ``ask`` may be "" for none.
    """

    verdict: str
    home: str
    charter: tuple[str, ...]
    not_now: tuple[str, ...]
    changes: Mapping[str, int]
    measures: Mapping[str, str]
    ask: str
    answers: Mapping[str, str]
    chances: Mapping[str, float] = field(default_factory=dict)
    ranges: Mapping[str, tuple[float, float]] = field(default_factory=dict)


def spent(case: Case, plan: Plan) -> int:
    """Points of change that a plan takes: its changes, and one for each new outcome."""
    new = sum(o not in charter(case.carried) for o in plan.charter)
    return sum(COSTS[area] for area in plan.changes) + new


def looks_of(case: Case, decisions: Decisions) -> tuple[str, ...]:
    """The topics to be checked."""
    given = mapping(decisions, "the decisions").get("looks", [])
    ways = {"sign": SIGNS, "area": AREAS, "need": tuple(case.votes)}
    where = "the list of what to check"
    found = looks(given, where, ways, case.setting.looks)
    return tuple(f"{look.how}.{look.what}" for look in found)


def read(case: Case, decisions: Decisions) -> Plan:
    """The plan; DecisionError with one sentence when it cannot be read."""
    top = mapping(decisions, "the decisions")
    looks_of(case, top)
    kept = picks(
        top.get("charter", list(charter(case.carried))), "the charter", OUTCOMES, 3, 3
    )
    old = [o for o in carried_refused(case.carried) if o not in kept]
    more = [o for o in OUTCOMES if o not in kept and o not in old]
    refused = top.get("not_now", [*old, *more][:2])
    not_now = picks(refused, "the list of what comes not now", OUTCOMES, 2, 2)
    if set(kept) & set(not_now):
        raise DecisionError(
            "The same outcome is promised and refused. Please choose one of the two."
        )
    chances, ranges = _forecasts(top.get("forecasts", {}))
    options = {question.area: question.options for question in case.questions}
    return Plan(
        pick(top.get("verdict", "keep"), "the verdict", VERDICTS),
        _maybe(top.get("home"), "the new home of the work", HOMES),
        kept,
        not_now,
        _changes(top.get("changes", {})),
        _placed(top.get("measures", {}), "measure", case.metrics),
        _maybe(top.get("ask"), "what you ask the board for", OUTCOMES),
        _placed(top.get("answers", {}), "answer", options),
        chances,
        ranges,
    )


def playable(case: Case, decisions: Decisions) -> Plan:
    """The plan, if it fits the change budget; otherwise DecisionError."""
    plan = read(case, decisions)
    used, room = spent(case, plan), room_of(case, plan.verdict)
    if used > room:
        raise DecisionError(
            f"Your changes take {used} points, and “{plan.verdict}” leaves room for "
            f"{room}. Please leave something out."
        )
    return plan


def room_of(case: Case, verdict: str) -> int:
    """Points of change that a verdict leaves room for."""
    return min(ROOM[verdict], points(case.carried))


def _changes(given: object) -> dict[str, int]:
    found = {}
    for area, quarter in mapping(given, "the changes").items():
        area = pick(area, "a change", AREAS)
        first, last = WHEN[0], WHEN[-1]
        found[area] = whole(quarter, "the quarter of a change", first, last)
    return found


def _maybe(given: object, where: str, options: tuple[str, ...]) -> str:
    """One of the options, or "" where nothing was chosen."""
    return "" if given is None else pick(given, where, options)


def _placed(
    given: object, what: str, offered: Mapping[str, tuple[str, ...]]
) -> dict[str, str]:
    """What stands in each chosen place, by what it was chosen for."""
    found = {}
    for key, one in mapping(given, f"the list of {what}s").items():
        about = pick(key, f"a name in the list of {what}s", tuple(offered))
        at = place(one, f"the {what} for “{about}”", len(offered[about]))
        found[about] = offered[about][at]
    return found


def _forecasts(
    given: object,
) -> tuple[dict[str, float], dict[str, tuple[float, float]]]:
    """Chances in per cent, ranges in per cent of the scale; both come out as shares."""
    chances, ranges = {}, {}
    for key, one in mapping(given, "the forecasts").items():
        name = pick(key, "a forecast", (*SHOCKS, *RANGED))
        if name in SHOCKS:
            chances[name] = number(one, "the chance of a forecast", 0, 100) / 100
        else:
            low, high = interval(one, "the range of a forecast", 0, 100)
            ranges[name] = (low / 100, high / 100)
    return chances, ranges
