"""The league of the watermelon hunt."""

from functools import partial
from typing import Any

from pdpmo_widgets.models.communication.case import Case
from pdpmo_widgets.models.communication.informed import HALF, INFORMED
from pdpmo_widgets.models.communication.naive import NAIVE
from pdpmo_widgets.models.communication.playing import Bot
from pdpmo_widgets.models.communication.seen import see

BOTS: dict[str, Bot] = NAIVE | HALF | INFORMED


def run(name: str, case: Case) -> dict[str, Any]:
    """The decisions that a bot takes on a case, seeing what a learner sees."""
    return BOTS[name](case.visible(), partial(see, case))
