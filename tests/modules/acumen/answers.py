"""Model answers to the acumen exercise, as its cells keep them."""

from typing import Any

from pdpmo_widgets.modules.acumen import model
from pdpmo_widgets.modules.acumen.rules import portfolio, questions
from pdpmo_widgets.modules.acumen.screen.deciding import kept
from tests.grading.handing import sample


def model_answers(learner: str, bot: str = "informed") -> dict[str, Any]:
    """Model answers by item and part; the simulation as the bot plays it."""
    case = portfolio.RUN.dealt(learner)
    played = model.well_played(case) if bot == "best" else model.run(bot, case)
    asked = {
        one.id: {"pick": questions.LETTERS[one.right], "sure": 90, "done": True}
        for one in questions.asked(learner)[1]
    }
    return {
        "list": kept(case, played),
        "questions": {"answers": asked, "done": True},
        "memo": {"text": sample("acumen", "memo")},
    }
