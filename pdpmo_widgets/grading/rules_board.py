"""Rules of the graded simulation: decisions played in futures that nobody has seen."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases import words
from pdpmo_widgets.grading.marks import Mark, part
from pdpmo_widgets.grading.rules_people import board, name_of
from pdpmo_widgets.grading.simulated import mark_decisions
from pdpmo_widgets.models import purpose as model

WORDS, CASE = words("exercise_purpose"), words("purpose")


def mark_board(
    decisions: Mapping[str, Any], learner: str, futures: tuple[int, ...]
) -> Mark:
    """How far from a coin (0) to the pass mark (1) the decisions came, same futures.

    `decisions` in the words of the model; {} for somebody who never went.
    """
    if not decisions:
        return Mark()
    return mark_decisions(model, board(learner), decisions, futures, CASE)


def tell_board(decisions: Mapping[str, Any]) -> list[str]:
    """The decisions in words: each step, and the charter."""
    said, lines = WORDS["board"], []
    if not decisions:
        return [said["open"]]
    for step in decisions.get("steps", []):
        label = part(CASE["actions"], str(step.get("do")), "label") or "?"
        who = ", ".join(map(name_of, step.get("who") or []))
        lines.append(said["step" if who else "alone"].format(label=label, who=who))
    charter = decisions.get("charter") or {}
    line = said["charter"].format(
        outcomes=_outcomes(charter.get("outcomes")),
        not_now=_outcomes(charter.get("not_now")),
        sponsor=name_of(charter.get("sponsor")),
        review=charter.get("review") or "–",
    )
    return [*lines, line]


def _outcomes(ids: Any) -> str:
    known = [part(CASE["outcomes"], str(i), "name") or "?" for i in ids or []]
    return ", ".join(known) or "–"
