"""Model answers to the value exercise, as its cells keep them."""

from typing import Any

from pdpmo_widgets.modules.value import model
from pdpmo_widgets.modules.value.rules import claims, numbers, proof
from pdpmo_widgets.modules.value.screen.deciding import kept
from tests.grading.handing import sample


def model_answers(learner: str, bot: str = "informed") -> dict[str, Any]:
    """Model answers by item and part; the simulation as the bot plays it."""
    case = proof.RUN.dealt(learner)
    played = model.well_played(case) if bot == "best" else model.run(bot, case)
    figures = {
        name: f"{value:.2f}" for name, value in numbers.dealt(learner).right.items()
    }
    return {
        "proof": kept(case, played),
        "numbers": {"text": figures},
        "claims": {"place": claims.truth(learner), "done": True},
        "scorecard": {"text": sample("value", "scorecard")},
    }
