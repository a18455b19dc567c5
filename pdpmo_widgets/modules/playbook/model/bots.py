"""The league of "Right-sizing"."""

from functools import partial
from typing import Any

from pdpmo_widgets.modules.playbook.model.by_hand import by_hand
from pdpmo_widgets.modules.playbook.model.case import Case
from pdpmo_widgets.modules.playbook.model.halves import HABITS, READERS
from pdpmo_widgets.modules.playbook.model.informed import (
    INFORMED,
    PARTLY,
    busiest,
    papers,
)
from pdpmo_widgets.modules.playbook.model.naive import SIMPLE, Bot
from pdpmo_widgets.modules.playbook.model.seen import see

PAPERS: dict[str, Bot] = {"believes_papers": papers, "busiest_forms": busiest}
NAIVE: dict[str, Bot] = SIMPLE | PAPERS | HABITS
HALF: dict[str, Bot] = PARTLY | READERS | {"by_hand": by_hand}
BOTS: dict[str, Bot] = NAIVE | HALF | INFORMED


def run(name: str, case: Case) -> dict[str, Any]:
    """The decisions that a bot takes on a case, seeing what a learner sees."""
    return BOTS[name](case.visible(), partial(see, case))


__all__ = ["BOTS", "HALF", "INFORMED", "NAIVE", "run"]
