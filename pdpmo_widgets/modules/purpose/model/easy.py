"""A first evening: seven people, ten hours, and every sentence on a card is true.

The chief executive, who ordered the page, counts; one other does, too.  Nothing changes
during the year.  What people say in public is polite here, too.
"""

from dataclasses import replace

from pdpmo_widgets.modules.purpose.model.case import SETTING, Case
from pdpmo_widgets.modules.purpose.model.deal import deal

SETTING_EASY = replace(
    SETTING, people=7, hours=10.0, two=1.0, three=0.0, rises=0.0, leaves=0.0,
    shared=1.0, quarrel=0.0, sure_yes=1.0, sure_no=1.0, untold=1.0, rumour=1.0,
    polite=0.0, never=0.0, later=0.0,
)  # fmt: skip


def easy(seed: int) -> Case:
    """An easy first case."""
    return deal(seed, setting=SETTING_EASY)
