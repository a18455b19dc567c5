"""The league of "Ninety days": simple ideas, half a skill, and readers of the log."""

from functools import partial
from typing import Any

from pdpmo_widgets.modules.improvement.model.case import Case
from pdpmo_widgets.modules.improvement.model.half import HALF
from pdpmo_widgets.modules.improvement.model.informed import INFORMED
from pdpmo_widgets.modules.improvement.model.naive import NAIVE
from pdpmo_widgets.modules.improvement.model.planner import Bot, Look
from pdpmo_widgets.modules.improvement.model.seen import see

BOTS: dict[str, Bot] = NAIVE | HALF | INFORMED


def run(name: str, case: Case) -> dict[str, Any]:
    """The decisions that a bot takes on a case, seeing what a learner sees."""
    return BOTS[name](case.visible(), partial(see, case))


__all__ = ["BOTS", "HALF", "INFORMED", "NAIVE", "Bot", "Look", "run"]
