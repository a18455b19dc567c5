"""Model answers to the playbook exercise, as its cells keep them."""

from typing import Any

from pdpmo_widgets.modules.playbook import model
from pdpmo_widgets.modules.playbook.rules import burden, sizing, ways
from pdpmo_widgets.modules.playbook.screen.deciding import kept
from tests.grading.handing import sample


def model_answers(learner: str, bot: str = "informed") -> dict[str, Any]:
    """Model answers by item and part; the simulation as the bot plays it."""
    case = sizing.RUN.dealt(learner)
    played = model.well_played(case) if bot == "best" else model.run(bot, case)
    sums = {id: f"{n:.0f}" for id, n in burden.sheet(learner).right().items()}
    return {
        "sizing": kept(case, played),
        "ways": {"place": ways.truth(learner), "done": True},
        "burden": {"text": sums},
        "canvas": {"text": sample("playbook", "canvas")},
    }
