"""Module 04, the simulation: "Prove it or lose it" as a card, and its debrief."""

from pdpmo_widgets.modules.value import screen
from pdpmo_widgets.modules.value.charts.story import story
from pdpmo_widgets.modules.value.rules.proof import RUN
from pdpmo_widgets.parts.game import Game
from pdpmo_widgets.widgets.rounds import Rounds

GAME = Game(
    "value", RUN, screen, {"unit": "hours", "one": "hour"},
    lambda case, value, said: screen.result(said), story,
)  # fmt: skip
debrief, graded = GAME.debrief, GAME.graded


def prove() -> Rounds:
    """A design, then three claims; run 0 is easy, then full cases without end."""
    return GAME.card()
