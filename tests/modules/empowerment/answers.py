"""Model answers to the empowerment exercise, as its cells keep them."""

from collections.abc import Sequence
from typing import Any

from pdpmo_widgets.grading.options import LETTERS
from pdpmo_widgets.instruments.question import Question
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.rules import jobs, numbers, quarter
from pdpmo_widgets.modules.empowerment.screen.deciding import kept
from tests.grading.handing import sample


def answered(asked: Sequence[Question]) -> dict[str, Any]:
    """Every question right, and 90 per cent sure."""
    found = {
        one.id: {"pick": LETTERS[one.right], "sure": 90, "done": True} for one in asked
    }
    return {"answers": found, "done": True}


def model_answers(learner: str, bot: str = "informed") -> dict[str, Any]:
    """Model answers by item and part; the simulation as the bot plays it."""
    case = quarter.RUN.dealt(learner)
    played = model.well_played(case) if bot == "best" else model.run(bot, case)
    return {
        "quarter": kept(case, played),
        "numbers": answered(numbers.asked(learner)),
        "jobs": answered(jobs.asked(learner)),
        "board": {"text": sample("empowerment", "board")},
    }
