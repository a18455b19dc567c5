"""Rules of the graded simulation: decisions played in futures that nobody has seen."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.deals import early
from pdpmo_widgets.grading.marks import Answers, Mark, part
from pdpmo_widgets.grading.simulated import mark_decisions
from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.model.check import RUN
from pdpmo_widgets.modules.purpose.rules.people import board
from pdpmo_widgets.modules.purpose.screen.kept import decisions
from pdpmo_widgets.simulation.schema_read import read
from pdpmo_widgets.simulation.schema_tell import lines

WORDS, CASE = room_words("purpose", "exercise"), room_words("purpose")


def mark_board(answers: Answers, learner: str, futures: tuple[int, ...]) -> Mark:
    """How far from a coin (0) to the pass mark (1) the decisions came, same futures."""
    chosen = decisions_of(answers)
    if not chosen:
        return Mark()
    case, seeds = board(learner), tuple(futures)
    return mark_decisions(model, case, chosen, seeds, CASE, early=early(learner))


def tell_board(answers: Answers, _: str = "") -> list[str]:
    """The decisions in words: each step, and the charter."""
    return decision_lines(decisions_of(answers))


def went(answers: Answers) -> bool:
    """Did the learner go to the board?  Until then nothing can be graded."""
    return bool(part(answers.get(""), "done"))


def decisions_of(answers: Answers) -> dict[str, Any]:
    """What was decided, in the words of the model; {} for whoever never went."""
    return decisions(answers[""]) if went(answers) else {}


def decision_lines(decisions: Mapping[str, Any]) -> list[str]:
    """The same in words; `decisions` in the words of the model.

    DecisionError for what no card has stored: then a person must look.
    """
    if not decisions:
        return [WORDS["board"]["open"]]
    return lines(RUN, read(RUN, decisions), CASE)
