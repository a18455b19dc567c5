"""A first case: two companies instead of four."""

from pdpmo_widgets.modules.welcome.model.case import Case, dealt
from pdpmo_widgets.modules.welcome.model.setting import SETTING

OFFICES_EASY = 2


def easy(seed: int) -> Case:
    """An easy first case: two companies with all their sentences, one budget."""
    return dealt((seed, SETTING, "practice", OFFICES_EASY))
