"""The league of "The board asks": simple ideas, half readers, readers."""

from functools import partial
from typing import Any

from pdpmo_widgets.models.capstone.case import Case
from pdpmo_widgets.models.capstone.informed import HALF, INFORMED
from pdpmo_widgets.models.capstone.naive import NAIVE
from pdpmo_widgets.models.capstone.playing import Bot
from pdpmo_widgets.models.capstone.seen import see

BOTS: dict[str, Bot] = NAIVE | HALF | INFORMED


def run(name: str, case: Case) -> dict[str, Any]:
    """The decisions that a bot takes on a case, seeing what a learner sees."""
    return BOTS[name](case.visible(), partial(see, case))
