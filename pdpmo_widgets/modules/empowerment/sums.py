"""What the labs compute, pure: hours of a board, chances at the edge, few answers.

Formulae are those of the simulation; a week of so many decisions is an example.
"""

from dataclasses import dataclass
from math import exp

from pdpmo_widgets.instruments.form import AGREED
from pdpmo_widgets.instruments.small import half_range
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.model.case import SETTING
from pdpmo_widgets.modules.empowerment.model.world import (
    BLIND,
    LEADER_HOURS,
    SIZE_HOURS,
    TOGETHER,
)

SMALL, MIDDLE, LARGE = 1, 2, 4  # stakes
WEEK = {SMALL: 9, MIDDLE: 3, LARGE: 1}  # decisions that come
ABOVE = 0.2  # what you have yourself, over what the decision takes
EDGE = -SETTING.zone / 2  # where most is learnt: skill less what a decision takes
OPTIONS = 7  # of a statement from 1 to 7
STEPS = 6  # from one end of such a scale to the other
EVEN = (OPTIONS**2 - 1) / 12  # variance of answers ticked evenly over the scale


def week(levels: dict[int, int], small: int = WEEK[SMALL]) -> dict[int, float]:
    """Your hours a week by stakes; ``levels`` by stakes, ``small`` of the small."""
    number = {**WEEK, SMALL: small}
    each = {
        stakes: SETTING.leader_hours * float(LEADER_HOURS[level]) * SIZE_HOURS[stakes]
        for stakes, level in levels.items()
    }
    return {stakes: number[stakes] * hours for stakes, hours in each.items()}


def capacity() -> float:
    """Hours a week that a leader has for decisions and own work, in a fresh case."""
    return model.deal(0).capacity


@dataclass(frozen=True)
class Edge:
    """``well``: of 100 that go well; ``learnt``: of the most that can be, 0..100."""

    well: float
    learnt: float


def edge(ready: float, level: int) -> Edge:
    """``ready``: the owner's skill less what the decision takes, -1..1.

    You have `ABOVE` more than it takes; nobody is tired and nobody wants more or less.
    """
    s, part = SETTING, (level - 1) / 6
    brings = (1 - part) * ABOVE + part * ready
    brings += s.two_heads * float(TOGETHER[level]) - s.blind * float(BLIND[level])
    gap = -ready / s.zone - 0.5
    return Edge(100 / (1 + exp(-s.steep * brings)), 100 * part**2 * exp(-gap * gap))


def width(count: int, spread: float) -> float:
    """The whole 80 % interval of a mean, in steps of a scale; ValueError below five."""
    return 2 * half_range(count, spread)


def alike(spread: float) -> bool:
    """Do people see one statement alike, so that a mean stands for them? (r_wg)."""
    return 1 - spread**2 / EVEN >= AGREED
