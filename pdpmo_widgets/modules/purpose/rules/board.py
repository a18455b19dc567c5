"""Rules of the graded simulation: decisions played in futures that nobody has seen."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.deals import early
from pdpmo_widgets.grading.marks import Answers, Mark, part
from pdpmo_widgets.grading.simulated import mark_decisions
from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.model.check import RUN
from pdpmo_widgets.modules.purpose.model.unfinished import fill
from pdpmo_widgets.modules.purpose.rules.people import board
from pdpmo_widgets.modules.purpose.screen.kept import decisions
from pdpmo_widgets.simulation import DecisionError
from pdpmo_widgets.simulation.schema_read import read
from pdpmo_widgets.simulation.schema_tell import lines

WORDS, CASE = room_words("purpose", "exercise"), room_words("purpose")
DEBRIEF = room_words("purpose", "debrief")


def mark_board(answers: Answers, learner: str, futures: tuple[int, ...]) -> Mark:
    """From what a habit earns (0) to the pass mark (1), on the same futures.

    A run that stopped before the board is graded as far as it went; of the first
    edition, in which nothing was, it earns nothing.
    """
    at_board = went(answers)
    chosen = decisions(answers.get(""))
    if not (chosen["steps"] if not at_board and not early(learner) else at_board):
        return Mark()
    case, seeds, said = board(learner), tuple(futures), []
    if not at_board:
        try:
            chosen, ids = fill(case, chosen)
        except DecisionError as error:
            return Mark(0.0, (str(error.args[0]),))
        said = [WORDS["board"]["unsent"], *(CASE["half"][id] for id in ids)]
    found = mark_decisions(
        model, case, chosen, seeds, CASE, DEBRIEF, early=early(learner)
    )
    return Mark(found.share, (*said, *found.reasons))


def tell_board(answers: Answers, learner: str = "") -> list[str]:
    """The decisions in words: each step, and the charter."""
    if went(answers) or early(learner):
        return decision_lines(decisions_of(answers))
    taken = decisions(answers.get(""))
    return (
        [WORDS["board"]["open"], *decision_lines(taken)]
        if taken["steps"]
        else [WORDS["board"]["open"]]
    )


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
