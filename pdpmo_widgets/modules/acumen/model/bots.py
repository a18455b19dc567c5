"""The league of "The CFO's 45 %": every bot by its name."""

from functools import partial
from typing import Any

from pdpmo_widgets.modules.acumen.model.case import Case
from pdpmo_widgets.modules.acumen.model.choose import Bot
from pdpmo_widgets.modules.acumen.model.informed import HALF, INFORMED
from pdpmo_widgets.modules.acumen.model.naive import everyone
from pdpmo_widgets.modules.acumen.model.seen import see

NAIVE: dict[str, Bot] = everyone()
BOTS: dict[str, Bot] = NAIVE | HALF | INFORMED


def run(name: str, case: Case) -> dict[str, Any]:
    """The decisions that a bot takes on a case, seeing what a learner sees."""
    return BOTS[name](case.visible(), partial(see, case))
