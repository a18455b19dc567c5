"""The league of the watermelon hunt."""

from functools import partial
from typing import Any

from pdpmo_widgets.modules.communication.model.case import Case
from pdpmo_widgets.modules.communication.model.informed import HALF, INFORMED
from pdpmo_widgets.modules.communication.model.naive import NAIVE
from pdpmo_widgets.modules.communication.model.playing import Bot
from pdpmo_widgets.modules.communication.model.seen import see

BOTS: dict[str, Bot] = NAIVE | HALF | INFORMED


def run(name: str, case: Case) -> dict[str, Any]:
    """The decisions that a bot takes on a case, seeing what a learner sees."""
    return BOTS[name](case.visible(), partial(see, case))
