"""The league of "The CFO's 45 %": every bot by its name."""

from functools import partial
from typing import Any

from pdpmo_widgets.models.acumen.case import Case
from pdpmo_widgets.models.acumen.choose import Bot
from pdpmo_widgets.models.acumen.informed import HALF, INFORMED
from pdpmo_widgets.models.acumen.naive import everyone
from pdpmo_widgets.models.acumen.seen import see

NAIVE: dict[str, Bot] = everyone()
BOTS: dict[str, Bot] = NAIVE | HALF | INFORMED


def run(name: str, case: Case) -> dict[str, Any]:
    """The decisions that a bot takes on a case, seeing what a learner sees."""
    return BOTS[name](case.visible(), partial(see, case))
