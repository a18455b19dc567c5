"""A first case: few decisions and people who differ clearly, and who know themselves.

It is dealt as every case is, with six lines, so that the hours before the quarter do
for nearly all of them; big decisions are less far from the ordinary ones, and two heads
help more.  Colleagues err and news changes as much as in every case, and a little more:
whoever only asks learns that here.
"""

from dataclasses import replace

from pdpmo_widgets.modules.empowerment.model.case import SETTING, Case
from pdpmo_widgets.modules.empowerment.model.deal import dealt
from pdpmo_widgets.simulation.carried import START

SETTING_EASY = replace(
    SETTING, apart=1.25, manner=0.6, unlike=0.15, peers=0.22, two_heads=0.2,
    capacity=9.0, strategic=7.0, soon=3.0, bigger=2.5, harder=0.3,
)  # fmt: skip
MIX_EASY = {
    1: ("ready", "edge"),
    2: ("ready", "not_yet"),
    4: ("ready", "not_yet"),
}


def easy(seed: int) -> Case:
    """A small first case; who is ready, and for what, differs by seed."""
    return dealt(seed, START, SETTING_EASY, MIX_EASY)
