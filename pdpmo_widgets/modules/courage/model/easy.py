"""A first case: six projects, signs that say more, sponsors who hear more easily."""

from dataclasses import replace
from functools import lru_cache

from pdpmo_widgets.modules.courage.model.case import Case
from pdpmo_widgets.modules.courage.model.deal import small
from pdpmo_widgets.modules.courage.model.setting import SETTING

FEW = 6
SETTING_EASY = replace(
    SETTING, hard_bad=0.5, hard_sound=0.12, good_bad=0.1, good_sound=0.42,
    chatter=0.2, check_right=0.88, middle=0.3, beside=0.45,
)  # fmt: skip


@lru_cache(maxsize=32)
def easy(seed: int) -> Case:
    """A small first case; which projects are in trouble differs by seed."""
    return small(seed, SETTING_EASY, FEW)
