"""Module 07, the simulation: "Twelve months of weak signals" as a card, its debrief."""

from pdpmo_widgets.modules.courage import screen
from pdpmo_widgets.modules.courage.charts.story import story
from pdpmo_widgets.modules.courage.rules.year import RUN
from pdpmo_widgets.parts.game import Game
from pdpmo_widgets.widgets.rounds import Rounds

CLOCK = {"unit": "checks", "one": "check", "short": "check", "step": 1}
GAME = Game(
    "courage", RUN, screen, CLOCK, lambda case, value, said: screen.result(said),
    story,
)  # fmt: skip
debrief, graded = GAME.debrief, GAME.graded


def year() -> Rounds:
    """Month by month; run 0 is easy, then full cases without end."""
    return GAME.card()
