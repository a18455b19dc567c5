"""A first evening on which signs can be trusted: no hearsay that is wrong, no surprise.

The twelve people stay (the board has twelve); what is easier is what is said of them.
"""

from dataclasses import replace

from pdpmo_widgets.modules.purpose.model.case import SETTING, Case
from pdpmo_widgets.modules.purpose.model.deal import deal

SETTING_EASY = replace(
    SETTING, hours=14.0, sure_yes=1.0, sure_no=1.0, rumour=1.0, polite=0.0, never=0.0,
    later=0.0,
)  # fmt: skip


def easy(seed: int) -> Case:
    """An easy first case."""
    return deal(seed, setting=SETTING_EASY)
