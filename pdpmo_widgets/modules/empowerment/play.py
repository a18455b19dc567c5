"""Module 03, the simulation: "A quarter of decisions" as a card, and its debrief."""

from pdpmo_widgets.modules.empowerment import screen
from pdpmo_widgets.modules.empowerment.charts.story import story
from pdpmo_widgets.modules.empowerment.rules.quarter import RUN
from pdpmo_widgets.parts.game import Game
from pdpmo_widgets.widgets.rounds import Rounds

CLOCK = {"unit": "hours", "one": "hour", "short": "h", "step": 0.5}
GAME = Game(
    "empowerment", RUN, screen, CLOCK, lambda case, value, said: screen.result(said),
    story,
)  # fmt: skip
debrief, graded = GAME.debrief, GAME.graded


def quarter() -> Rounds:
    """Boards and moments in turn; run 0 is easy, then full cases without end."""
    return GAME.card()
