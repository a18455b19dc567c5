"""Which functions were chosen, and whether they fit the budget."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.welcome.model.case import FUNCTIONS, PICKS, Case, Visible
from pdpmo_widgets.simulation.basics import DecisionError
from pdpmo_widgets.simulation.inputs import pick
from pdpmo_widgets.simulation.schema import Fields, SomeOf
from pdpmo_widgets.simulation.schema_read import read

Decisions = Mapping[str, Any]


OVER = "Your choices need {spent} and you have {budget}. Please leave something out."


def decisions(visible: Visible, look: Callable[..., Any] | None = None) -> Fields:
    """What can be decided: up to three functions a company, within one budget."""

    def over(found: Mapping[str, Any]) -> str:
        spent = sum(visible.loads[f] for chosen in found.values() for f in chosen)
        told = OVER.format(spent=spent, budget=visible.budget)
        return told if spent > visible.budget else ""

    some = SomeOf(FUNCTIONS, "functions.{}.name", most=PICKS)
    places = [office.place for office in visible.offices]
    parts = {place: (f"the choice for the {place}", some) for place in places}
    each = Fields(parts, late=dict.fromkeys(places, (over,)), of="chosen")
    return Fields({"picks": ("what you chose", each)})


@dataclass(frozen=True)
class Seen:
    """The budget after the choices so far; ``over`` when they do not fit."""

    spent: int
    left: int
    over: bool


def picks_of(case: Case, given: Decisions) -> dict[str, list[str]]:
    """The checked choices per place; DecisionError when they cannot be read.

    They may be above the budget: that is shown, and only playing refuses it.
    """
    found = read(decisions(case.visible()), given)["picks"]
    for place in given.get("picks") or {}:
        pick(place, "the organisation of a choice", list(found))
    return {place: list(chosen) for place, chosen in found.items()}


def see(case: Case, decisions: Decisions) -> Seen:
    """What the choices so far cost; choosing too much is shown, not refused."""
    found = picks_of(case, decisions)
    spent = sum(case.setting.loads[f] for chosen in found.values() for f in chosen)
    return Seen(spent, case.budget - spent, spent > case.budget)


def playable(case: Case, decisions: Decisions) -> dict[str, list[str]]:
    """The choices, if they fit the budget; otherwise DecisionError."""
    seen = see(case, decisions)
    if seen.over:
        raise DecisionError(OVER.format(spent=seen.spent, budget=case.budget))
    return picks_of(case, decisions)
