"""Which functions were chosen, and whether they fit the budget."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.welcome.model.case import FUNCTIONS, PICKS, Case
from pdpmo_widgets.simulation.basics import DecisionError
from pdpmo_widgets.simulation.inputs import mapping, pick, picks

Decisions = Mapping[str, Any]


@dataclass(frozen=True)
class Seen:
    """The budget after the choices so far; ``over`` when they do not fit."""

    spent: int
    left: int
    over: bool


def picks_of(case: Case, decisions: Decisions) -> dict[str, list[str]]:
    """The checked choices per place; DecisionError when they cannot be read."""
    given = mapping(decisions, "what you chose")
    chosen = mapping(given.get("picks", {}), "what you chose")
    places = [o.place for o in case.offices]
    for place in chosen:
        pick(place, "the organisation of a choice", places)
    return {place: _functions(place, chosen.get(place) or []) for place in places}


def _functions(place: str, chosen: object) -> list[str]:
    return list(picks(chosen, f"the choice for the {place}", FUNCTIONS, PICKS))


def see(case: Case, decisions: Decisions) -> Seen:
    """What the choices so far cost; choosing too much is shown, not refused."""
    found = picks_of(case, decisions)
    spent = sum(case.setting.loads[f] for chosen in found.values() for f in chosen)
    return Seen(spent, case.budget - spent, spent > case.budget)


def playable(case: Case, decisions: Decisions) -> dict[str, list[str]]:
    """The choices, if they fit the budget; otherwise DecisionError."""
    seen = see(case, decisions)
    if seen.over:
        raise DecisionError(
            f"Your choices need {seen.spent} and you have {case.budget}. "
            "Please leave something out."
        )
    return picks_of(case, decisions)
