"""A first case: eight projects, six controls, little hearsay, an answer that is clear.

It is dealt as every case is.  What threatens comes more often, so that it stands out
which projects need control and which do not.
"""

from dataclasses import replace

from pdpmo_widgets.modules.playbook.model.case import SETTING, Case
from pdpmo_widgets.modules.playbook.model.deal import Size, dealt
from pdpmo_widgets.modules.playbook.model.exceptions import EXPERIENCED
from pdpmo_widgets.modules.playbook.model.telling import level
from pdpmo_widgets.simulation.carried import START

SETTING_EASY = replace(
    SETTING, hearsay=0.1, false=0.3, danger=0.7, bears=140.0, spread=0.05, hours=11,
    logs=3, working=3,
)  # fmt: skip
SIZE_EASY = Size(thirds=(3, 2, 3), often=(1,), once=(0, 1), controls=6)


FAR, TRIES = 1_000_003, 500  # from one deal to the next
HANDS, MUCH = 2, 2  # at least: old hands, and projects on which much hangs


def easy(seed: int) -> Case:
    """A small first case; who can hurt and what works differ by seed."""
    tries = (
        dealt(seed + FAR * at, START, SETTING_EASY, SIZE_EASY) for at in range(TRIES)
    )
    return next(case for case in tries if _plain(case))


def _plain(case: Case) -> bool:
    """Is there something to decide: whom to let off, and where much hangs on it?"""
    hands = sum(p.led >= EXPERIENCED for p in case.projects)
    much = sum(level(p.facts) == 2 for p in case.projects)
    return hands >= HANDS and much >= MUCH
