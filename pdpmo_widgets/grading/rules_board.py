"""Rules of the graded simulation: decisions played in futures that nobody has seen."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases import words
from pdpmo_widgets.grading.marks import Mark, above
from pdpmo_widgets.grading.rules_people import board
from pdpmo_widgets.models import DecisionError
from pdpmo_widgets.models import purpose as model

WORDS, CASE = words("exercise_purpose"), words("purpose")


def mark_board(
    decisions: Mapping[str, Any], learner: str, futures: tuple[int, ...]
) -> Mark:
    """How far from a coin (0) to the pass mark (1) the decisions came, same futures.

    `decisions` in the words of the model; {} for somebody who never went.
    """
    if not decisions:
        return Mark(0.0, (WORDS["board"]["open"],))
    case = board(learner)
    try:
        score = model.score(case, decisions, futures)
    except DecisionError as error:
        return Mark(0.0, (*told(decisions), str(error.args[0])), "")
    coin = model.score(case, model.run("random", case), futures).total
    share = above(score.total, min(coin, model.PASS / 2), model.PASS)
    lines = [
        f"Result {score.total:.2f}; {model.PASS:g} passes, a coin got {coin:.2f}.",
        *(CASE["measures"][name]["low"] for name in score.missed),
    ]
    return Mark(share, (*told(decisions), *lines))


def told(decisions: Mapping[str, Any]) -> tuple[str, ...]:
    """The decisions in words: each step, and the charter."""
    said, lines = WORDS["board"], []
    for step in decisions.get("steps", []):
        label = CASE["actions"].get(step.get("do"), {}).get("label", "?")
        who = ", ".join(_name(w) for w in step.get("who") or [])
        lines.append(said["step" if who else "alone"].format(label=label, who=who))
    charter = decisions.get("charter") or {}
    lines.append(
        said["charter"].format(
            outcomes=_outcomes(charter.get("outcomes")),
            not_now=_outcomes(charter.get("not_now")),
            sponsor=_name(charter.get("sponsor")),
            review=charter.get("review") or "–",
        )
    )
    return tuple(lines)


def _outcomes(ids: Any) -> str:
    known = [CASE["outcomes"].get(i, {}).get("name", "?") for i in ids or []]
    return ", ".join(known) or "–"


def _name(who: Any) -> str:
    return CASE["people"].get(who, {}).get("name", "–")
