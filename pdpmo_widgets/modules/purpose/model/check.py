"""Are these decisions playable?  Each answer is one plain sentence."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import COSTS, OUTCOMES, PEOPLE, REVIEWS
from pdpmo_widgets.simulation.basics import DecisionError

MEET = {"interview": 1, "corridor": 1, "tell": 1, "pair": 2, "workshop": 0, "draft": 0}

Decisions = Mapping[str, Any]


def steps_of(decisions: Decisions) -> list[Mapping[str, Any]]:
    """The checked steps; raises DecisionError for anything that is not a step."""
    if not isinstance(decisions, Mapping):
        raise DecisionError(
            "The decisions could not be read. Please start this run anew."
        )
    steps = decisions.get("steps", [])
    if not isinstance(steps, list | tuple):
        raise DecisionError("The steps could not be read. Please start this run anew.")
    for number, step in enumerate(steps, 1):
        _check_step(number, step)
    return list(steps)


def _check_step(number: int, step: object) -> None:
    if not isinstance(step, Mapping) or not isinstance(step.get("do"), str):
        raise DecisionError(f"Step {number} could not be read. Please choose it again.")
    do, who = step["do"], step.get("who", [])
    if do not in COSTS:
        raise DecisionError(f"Step {number} is not one of the six things you can do.")
    if not isinstance(who, list | tuple) or any(w not in PEOPLE for w in who):
        raise DecisionError(f"Step {number} names a person who is not in this case.")
    if len(who) != MEET[do] or len(set(who)) != len(who):
        need = {0: "nobody in particular", 1: "one person", 2: "two different people"}
        raise DecisionError(
            f"Step {number} needs {need[MEET[do]]}. Please choose again."
        )
    if do == "pair" and step.get("interest") not in OUTCOMES:
        raise DecisionError(
            "A pair talk needs a shared interest. Please choose a card."
        )
    draft = step.get("outcomes", [])
    if do == "draft" and draft and not _distinct(draft, 3):
        raise DecisionError(
            "A draft holds three different outcomes. Please choose three."
        )


def charter_of(decisions: Decisions) -> Mapping[str, Any]:
    """The checked charter; raises DecisionError when it is missing or incomplete."""
    charter = decisions.get("charter") if isinstance(decisions, Mapping) else None
    if not isinstance(charter, Mapping):
        raise DecisionError(
            "There is no charter yet. Please write it before you go on."
        )
    if not _distinct(charter.get("outcomes"), 3):
        raise DecisionError(
            "A charter promises three different outcomes. Choose three."
        )
    if not _distinct(charter.get("not_now"), 2):
        raise DecisionError(
            "A charter says 'not now' to two outcomes. Please choose two."
        )
    if set(charter["outcomes"]) & set(charter["not_now"]):
        raise DecisionError(
            "One outcome is both promised and 'not now'. Choose one place."
        )
    if charter.get("sponsor") not in PEOPLE:
        raise DecisionError("The charter has no sponsor yet. Please choose one person.")
    review = charter.get("review")
    if isinstance(review, bool) or review not in REVIEWS:
        raise DecisionError(
            "The review must be in quarter 2, 3 or 4. Please choose one."
        )
    return charter


def _distinct(value: object, size: int) -> bool:
    return (
        isinstance(value, list | tuple)
        and len(value) == size
        and all(isinstance(v, str) and v in OUTCOMES for v in value)
        and len(set(value)) == size
    )
