"""Read decisions from outside into a plan, or answer with one sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.playbook.model.case import (
    BY,
    LET_OFF,
    NEVER,
    TIERS,
    TOP,
    Case,
)
from pdpmo_widgets.simulation import inputs
from pdpmo_widgets.simulation.basics import DecisionError

Decisions = Mapping[str, Any]
LOOKS = ("visit", "trace")
COST = 1  # hours of every look
MOST = 60


@dataclass(frozen=True)
class Look:
    """An hour with one project (visit) or one control's log (trace)."""

    do: str
    what: str


@dataclass(frozen=True)
class Plan:
    """Checked decisions: the tier of each project, the set of each tier, exceptions."""

    looks: tuple[Look, ...]
    ratings: Mapping[str, int]
    by: str
    starts: tuple[float, float]
    sets: Mapping[str, tuple[str, ...]]
    let_off: str
    owned: bool


def plan_of(case: Case, decisions: Decisions) -> Plan:
    """The plan; what is left out is the register's rating, an empty set, nobody."""
    given = inputs.mapping(decisions, "what you decided")
    tiers = inputs.mapping(given.get("tiers", {}), "how projects are put in tiers")
    sets = inputs.mapping(given.get("sets", {}), "the controls of the tiers")
    waiver = inputs.mapping(given.get("waiver", {}), "the rule for exceptions")
    return Plan(
        looks_of(case, given),
        _ratings(case, given),
        inputs.pick(tiers.get("by", "size"), "what tiers go by", BY),
        _starts(tiers),
        {tier: _set(case, sets, tier) for tier in TIERS},
        inputs.pick(waiver.get("who", "nobody"), "who may be let off", LET_OFF),
        inputs.yes(waiver.get("owner", False), "whether each exception has an owner"),
    )


def looks_of(case: Case, given: Mapping[str, Any]) -> tuple[Look, ...]:
    """The hours spent on looking, in their order."""
    found = []
    projects = [p.id for p in case.projects]
    controls = [c.id for c in case.controls]
    for row in inputs.rows(given.get("looks", []), "your list of hours", MOST):
        step = inputs.mapping(row, "one of your hours")
        do = inputs.pick(step.get("do"), "what you do in one of your hours", LOOKS)
        among = projects if do == "visit" else controls
        found.append(Look(do, inputs.pick(step.get("what"), f"whom you {do}", among)))
    if len(set(found)) != len(found):
        raise DecisionError("You look at one thing twice. Please leave one out.")
    return tuple(found)


def playable(case: Case, decisions: Decisions) -> Plan:
    """The plan, if its hours are there; otherwise DecisionError."""
    plan = plan_of(case, decisions)
    spent = COST * len(plan.looks)
    if spent > case.setting.hours:
        raise DecisionError(
            f"Your looks take {spent} hours and you have {case.setting.hours}. "
            "Please leave something out."
        )
    return plan


def _ratings(case: Case, given: Mapping[str, Any]) -> dict[str, int]:
    ratings = inputs.mapping(given.get("ratings", {}), "your ratings")
    declared = {p.id: p.declared for p in case.projects}
    for id in ratings:
        inputs.pick(id, "a project that you rated", tuple(declared))
    found = {
        id: inputs.whole(value, "the rating of a project", 0, TOP)
        for id, value in ratings.items()
    }
    return declared | found


def _starts(tiers: Mapping[str, Any]) -> tuple[float, float]:
    where = "where the {} tier begins"
    middle = inputs.number(tiers.get("middle", 2), where.format("middle"), 0, NEVER)
    full = inputs.number(tiers.get("full", 3), where.format("full"), 0, NEVER)
    if full < middle:
        raise DecisionError(
            "The full tier begins below the middle one. Please move one of them."
        )
    return middle, full


def _set(case: Case, sets: Mapping[str, Any], tier: str) -> tuple[str, ...]:
    ids = tuple(c.id for c in case.controls)
    return inputs.picks(
        sets.get(tier, []), f"the {tier} tier's list of controls", ids, len(ids)
    )
