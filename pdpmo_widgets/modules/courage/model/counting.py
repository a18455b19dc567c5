"""Counting by hand: the chance that points make, the line, what needs no reading.

The points of each sign are told in the rules (``odds.points``): nobody has to guess.
"""

from math import exp, log

from pdpmo_widgets.modules.courage.model.case import Project, Visible
from pdpmo_widgets.modules.courage.model.odds import NOTHING, ROUND
from pdpmo_widgets.modules.courage.model.reader import Rule, bar
from pdpmo_widgets.modules.courage.model.seen import Known

QUARTER = 3  # months after which a report counts again
NEVER = 99  # a line that nothing reaches


def chance(base: float, count: float) -> float:
    """The chance of trouble of so many points, 0..1, where ``base`` are in trouble."""
    return 1 / (1 + exp(-(log(base / (1 - base)) + count / ROUND)))


def least(visible: Visible, wanted: float) -> int:
    """The fewest points from which the chance is at least ``wanted``; NEVER: none."""
    found = (n for n in range(-20, 40) if chance(visible.base, n) >= wanted)
    return next(found, NEVER)


def line(visible: Visible, project: Project, month: int) -> int:
    """The points from which speaking pays in a month; ``NEVER`` where it does not."""
    return least(visible, bar(visible, project, month, Rule().hears))


def counted(visible: Visible, project: Project, known: Known) -> int:
    """The points of all that needs no reading: silent months, reports, a check."""
    worth, found = visible.points, 0
    for at, month in enumerate(known.months):
        found += worth[NOTHING] if month.note is None else 0
        if at % QUARTER == 0 and project.mark != "rosy":
            found += worth[month.colour]
    if known.check is not None:
        found += worth["check"] if known.check else -worth["check"]
    return found
