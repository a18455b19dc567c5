"""Decisions as a learner hands them in, checked one by one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.acumen.model.case import RESOURCES, Case, Offer
from pdpmo_widgets.modules.acumen.model.value import space, used
from pdpmo_widgets.simulation.basics import DecisionError
from pdpmo_widgets.simulation.inputs import interval, mapping, pick, picks

Decisions = Mapping[str, Any]
BUYS = ("none", *RESOURCES)
NAMES = {
    "money": "money",
    "pm_weeks": "weeks of project managers",
    "architect_weeks": "weeks of architects",
}


@dataclass(frozen=True)
class Plan:
    """Checked decisions: all ids are of this case, ``ebit`` is low, high or None."""

    checks: tuple[str, ...]
    buy: str
    portfolio: tuple[str, ...]
    stop: tuple[str, ...]
    ebit: tuple[float, float] | None


def plan_of(case: Case, decisions: Decisions) -> Plan:
    """Read the decisions so far; DecisionError for what cannot be read."""
    given = mapping(decisions, "your decision")
    ids = tuple(o.id for o in case.offers)
    most = case.setting.hours // case.setting.check
    checks = picks(given.get("checks", ()), "the list of checks", ids, most)
    buy = pick(given.get("buy", "none"), "what you buy", BUYS)
    chosen = picks(given.get("portfolio", ()), "the portfolio", ids, len(ids))
    stop = picks(given.get("stop", ()), "the list of stops", ids, len(ids))
    ebit = given.get("ebit")
    where = "your range for next year's EBIT"
    range_ = None if ebit is None else interval(ebit, where, -1000, 1000)
    return Plan(checks, buy, _ordered(ids, chosen), _ordered(ids, stop), range_)


def playable(case: Case, decisions: Decisions) -> Plan:
    """The decisions, if they can be played to the end; otherwise DecisionError."""
    plan = plan_of(case, decisions)
    over = overdrawn(case, plan)
    if over:
        name, more = max(over.items(), key=lambda one: one[1] / case.room[one[0]])
        raise DecisionError(
            f"Your portfolio needs {more:g} more {NAMES[name]} than there are. "
            "Please leave something out."
        )
    lost = orphans(case, plan.portfolio)
    if lost:
        child, enabler = lost[0]
        raise DecisionError(
            f"Request {child} cannot be used without {enabler}. "
            f"Please add {enabler} or leave out {child}."
        )
    _stoppable(case, plan)
    if plan.ebit is None:
        raise DecisionError("The range for next year's EBIT is missing. Please add it.")
    return plan


def overdrawn(case: Case, plan: Plan) -> dict[str, float]:
    """How much too much the portfolio takes, of each resource where it does."""
    need = used(chosen(case, plan.portfolio))
    there = space(case.room, case.extra, plan.buy)
    over = {name: round(need[name] - there[name], 1) for name in RESOURCES}
    return {name: more for name, more in over.items() if more > 0}


def orphans(case: Case, portfolio: Sequence[str]) -> list[tuple[str, str]]:
    """Chosen requests whose condition was not chosen: the pair of both."""
    return [
        (offer.id, need)
        for offer in chosen(case, portfolio)
        for need in offer.depends_on
        if need not in portfolio
    ]


def chosen(case: Case, ids: Sequence[str]) -> list[Offer]:
    """The requests of these names, in the table's order."""
    return [offer for offer in case.offers if offer.id in ids]


def _stoppable(case: Case, plan: Plan) -> None:
    for offer in chosen(case, plan.stop):
        if offer.id not in plan.portfolio:
            raise DecisionError(
                f"Request {offer.id} is not running, so it cannot be stopped. "
                "Please take it off the list of stops."
            )
        if offer.mandatory:
            raise DecisionError(
                f"Request {offer.id} is required by law and cannot be stopped. "
                "Please take it off the list of stops."
            )


def _ordered(ids: Sequence[str], some: Sequence[str]) -> tuple[str, ...]:
    return tuple(id for id in ids if id in some)
