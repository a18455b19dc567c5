"""Counting by hand: what each sign is worth in points, and the chance that they make.

The points are whole numbers that a person can add up on the fingers; ``ROUND`` of them
are one in log odds.  They are told in the rules, so that nobody has to guess them.
"""

from math import exp, log

from pdpmo_widgets.modules.courage.model.belief import check_weight, colours, weights
from pdpmo_widgets.modules.courage.model.case import Project, Visible
from pdpmo_widgets.modules.courage.model.reader import Rule, bar
from pdpmo_widgets.modules.courage.model.seen import Known
from pdpmo_widgets.modules.courage.model.setting import Setting

ROUND = 2.2  # points for one in log odds
NOTHING = "nothing"
QUARTER = 3  # months after which a report counts again
NEVER = 99  # a line that nothing reaches


def points(setting: Setting, candid: float) -> dict[str, int]:
    """What a month's sentence, a quarter's colour and a check count, in points."""
    said = {kind: round(ROUND * w) for kind, w in weights(setting).items()}
    shown = {name: round(ROUND * w) for name, w in colours(candid).items()}
    return {**said, **shown, "check": round(ROUND * check_weight(setting))}


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
