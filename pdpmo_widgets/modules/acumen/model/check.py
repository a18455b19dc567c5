"""What can be decided in "The CFO's 45 %", and what of it can be played."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from pdpmo_widgets.modules.acumen.model.case import RESOURCES, Case, Offer, Visible
from pdpmo_widgets.modules.acumen.model.value import space, used
from pdpmo_widgets.simulation.schema import (
    Fields,
    LookAt,
    OneOf,
    Range,
    Rounds,
    SomeOf,
    looks,
)
from pdpmo_widgets.simulation.schema_read import complete, read

Decisions = Mapping[str, Any]
BUYS = ("none", *RESOURCES)
LENSES = ("promised", "record")  # how the table is read; moves no score
OVER = (
    "You check {spent} business cases and have time for {hours}. Please leave one out."
)
TWICE = "You check one business case twice. Please leave one out."
NAMES = {
    "money": "money",
    "pm_weeks": "weeks of project managers",
    "architect_weeks": "weeks of architects",
}


@dataclass(frozen=True)
class Plan:
    """Checked decisions: all ids are of this case, ``ebit`` is low, high or None."""

    looks: tuple[str, ...]
    buy: str
    portfolio: tuple[str, ...]
    stop: tuple[str, ...]
    ebit: tuple[float, float] | None
    lens: str = "promised"


def decisions(visible: Visible, look: Callable[..., Any] | None = None) -> Fields:
    """What can be decided; nothing of it hangs on what a ``look`` tells."""
    ids = tuple(o.id for o in visible.offers)
    names = {o.id: o.name for o in visible.offers}
    fits, whole, stops = (partial(f, visible) for f in (_fits, _whole, _stoppable))
    return Fields(
        {
            "lens": (
                "how you read the promises",
                OneOf(LENSES, "lenses.{}", start="promised"),
            ),
            "looks": ("the list of checks", _looks(visible)),
            "buy": ("what you buy", OneOf(BUYS, "buys.{}", start="none")),
            "portfolio": ("the portfolio", SomeOf(ids, names)),
            "stop": ("the list of stops", SomeOf(ids, names)),
            "ebit": (
                "your range for next year's EBIT",
                Range(-1000, 1000, "resources.money.unit"),
            ),
        },
        late={"portfolio": (fits, whole), "stop": (stops,)},
        of="decided",
    )


def _looks(visible: Visible) -> Rounds:
    """A check of a business case; there is time for a few."""
    names = {o.id: o.name for o in visible.offers}
    look_at = LookAt({"check": tuple(names)}, {"check": names}, "actions.{}.name")
    return looks(look_at, {"check": 1}, visible.checks, OVER, each="check", twice=TWICE)


def plan_of(case: Case, given: Decisions) -> Plan:
    """Read the decisions so far; DecisionError for what cannot be read."""
    return _plan(case, read(decisions(case.visible()), given))


def playable(case: Case, given: Decisions) -> Plan:
    """The decisions, if they can be played to the end; otherwise DecisionError."""
    return _plan(case, complete(decisions(case.visible()), given))


def _plan(case: Case, found: Decisions) -> Plan:
    ids, ebit = tuple(o.id for o in case.offers), found["ebit"]
    portfolio, stop = (
        tuple(id for id in ids if id in found[part]) for part in ("portfolio", "stop")
    )
    return Plan(
        tuple(what for what, _ in found["looks"]), found["buy"], portfolio, stop,
        None if ebit is None else (ebit[0], ebit[1]), found["lens"],
    )  # fmt: skip


def overdrawn(
    visible: Visible | Case, portfolio: Sequence[str], buy: str
) -> dict[str, float]:
    """How much too much the portfolio takes, of each resource where it does."""
    need = used(chosen(visible, portfolio))
    there = space(visible.room, visible.extra, buy)
    over = {name: round(need[name] - there[name], 1) for name in RESOURCES}
    return {name: more for name, more in over.items() if more > 0}


def orphans(visible: Visible | Case, portfolio: Sequence[str]) -> list[tuple[str, str]]:
    """Chosen requests whose condition was not chosen: the pair of both."""
    return [
        (offer.id, need)
        for offer in chosen(visible, portfolio)
        for need in offer.depends_on
        if need not in portfolio
    ]


def chosen(visible: Visible | Case, ids: Sequence[str]) -> list[Offer]:
    """The requests of these names, in the table's order."""
    return [offer for offer in visible.offers if offer.id in ids]


def _fits(visible: Visible, found: Decisions) -> str:
    over = overdrawn(visible, found["portfolio"], found["buy"])
    if not over:
        return ""
    name, more = max(over.items(), key=lambda one: one[1] / visible.room[one[0]])
    return (
        f"Your portfolio needs {more:g} more {NAMES[name]} than there are. "
        "Please leave something out."
    )


def _whole(visible: Visible, found: Decisions) -> str:
    lost = orphans(visible, found["portfolio"])
    if not lost:
        return ""
    child, enabler = lost[0]
    return (
        f"Request {child} cannot be used without {enabler}. "
        f"Please add {enabler} or leave out {child}."
    )


def _stoppable(visible: Visible, found: Decisions) -> str:
    for offer in chosen(visible, found["stop"]):
        off = "Please take it off the list of stops."
        if offer.id not in found["portfolio"]:
            return f"Request {offer.id} is not running, so it cannot be stopped. {off}"
        if offer.mandatory:
            return f"Request {offer.id} is required by law and cannot be stopped. {off}"
    return ""
