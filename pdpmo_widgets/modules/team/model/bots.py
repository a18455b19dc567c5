"""The league of "Next year's team": every bot by its name."""

from functools import partial
from typing import Any

from pdpmo_widgets.modules.team.model.case import Case
from pdpmo_widgets.modules.team.model.informed import HALF, INFORMED, Bot
from pdpmo_widgets.modules.team.model.naive import NAIVE
from pdpmo_widgets.modules.team.model.seen import see

BOTS: dict[str, Bot] = NAIVE | HALF | INFORMED


def run(name: str, case: Case) -> dict[str, Any]:
    """The decisions that a bot takes on a case, seeing what a learner sees."""
    return BOTS[name](case.visible(), partial(see, case))
