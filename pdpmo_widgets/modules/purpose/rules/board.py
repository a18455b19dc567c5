"""Rules of the graded simulation: decisions played in futures that nobody has seen."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.marks import Answers, Mark, part
from pdpmo_widgets.grading.simulated import mark_decisions
from pdpmo_widgets.modules.purpose import model, screen
from pdpmo_widgets.modules.purpose.rules.people import board, name_of

WORDS, CASE = room_words("purpose", "exercise"), room_words("purpose")


def mark_board(answers: Answers, learner: str, futures: tuple[int, ...]) -> Mark:
    """How far from a coin (0) to the pass mark (1) the decisions came, same futures."""
    chosen = decisions_of(answers)
    if not chosen:
        return Mark()
    return mark_decisions(model, board(learner), chosen, tuple(futures), CASE)


def tell_board(answers: Answers, _: str = "") -> list[str]:
    """The decisions in words: each step, and the charter."""
    return told(decisions_of(answers))


def went(answers: Answers) -> bool:
    """Did the learner go to the board?  Until then nothing can be graded."""
    return bool(part(answers.get(""), "done"))


def decisions_of(answers: Answers) -> dict[str, Any]:
    """What was decided, in the words of the model; {} for whoever never went."""
    return screen.decisions(answers[""]) if went(answers) else {}


def told(decisions: Mapping[str, Any]) -> list[str]:
    """The same in words; `decisions` in the words of the model."""
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
