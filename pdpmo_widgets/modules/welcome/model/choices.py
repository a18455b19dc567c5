"""Which functions were chosen, and whether they fit the budget."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.welcome.model.case import LOADS, PICKS, Case
from pdpmo_widgets.simulation.basics import DecisionError

Decisions = Mapping[str, Any]


@dataclass(frozen=True)
class Seen:
    """The budget after the choices so far; ``over`` when they do not fit."""

    spent: int
    left: int
    over: bool


def picks_of(case: Case, decisions: Decisions) -> dict[str, list[str]]:
    """The checked choices per place; DecisionError when they cannot be read."""
    picks = decisions.get("picks", {}) if isinstance(decisions, Mapping) else None
    if not isinstance(picks, Mapping):
        raise DecisionError("The choices could not be read. Please choose again.")
    places = [o.place for o in case.offices]
    if any(place not in places for place in picks):
        raise DecisionError("A choice is for an organisation that is not in this case.")
    return {place: _functions(picks.get(place) or []) for place in places}


def _functions(chosen: object) -> list[str]:
    if not isinstance(chosen, list | tuple):
        raise DecisionError("The choices could not be read. Please choose again.")
    if any(not isinstance(f, str) or f not in LOADS for f in chosen):
        raise DecisionError("One choice is not among the twelve functions.")
    if len(chosen) > PICKS or len(set(chosen)) != len(chosen):
        raise DecisionError("Choose at most three different functions for each office.")
    return list(chosen)


def see(case: Case, decisions: Decisions) -> Seen:
    """What the choices so far cost; choosing too much is shown, not refused."""
    picks = picks_of(case, decisions)
    spent = sum(LOADS[f] for chosen in picks.values() for f in chosen)
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
