"""Module 02, the simulation: "Right-sizing" as a card, and its debrief."""

from pdpmo_widgets.modules.playbook import screen
from pdpmo_widgets.modules.playbook.charts.story import story
from pdpmo_widgets.modules.playbook.rules.sizing import RUN
from pdpmo_widgets.parts.game import Game
from pdpmo_widgets.widgets.rounds import Rounds

GAME = Game(
    "playbook", RUN, screen, {"unit": "hours", "one": "hour", "short": "h"},
    screen.result, story,
)  # fmt: skip
debrief, graded = GAME.debrief, GAME.graded


def sizing() -> Rounds:
    """Controls, projects, exceptions; run 0 is easy, then full cases without end."""
    return GAME.card()
