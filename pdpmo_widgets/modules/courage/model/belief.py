"""How likely it is that a project is in trouble, by Bayes, from all that was shown.

Log odds add up: one term per note, one per quarter's colour, one for a check.
"""

from math import log

from pdpmo_widgets.modules.courage.model.case import COLOURS, Case
from pdpmo_widgets.modules.courage.model.coupling import straight
from pdpmo_widgets.modules.courage.model.odds import (
    NOTHING,
    check_weight,
    colours,
    kind_of,
    share,
    weights,
)

__all__ = [
    "NOTHING", "beliefs", "check_weight", "colours", "kind_of", "share", "weights",
]  # fmt: skip


def beliefs(case: Case) -> dict[str, tuple[float, ...]]:
    """Log odds of trouble after each month (index 0: before the first), no checks."""
    note = weights(case.setting)
    colour = colours(straight(case.carried, case.setting))
    part = case.setting.troubled
    prior = log(part / (1 - part))
    found = {}
    for p in case.projects:
        odds, path = prior, [prior]
        for at, month in enumerate(case.hidden.months[p.id]):
            if at % 3 == 0 and p.mark != "rosy":
                odds += colour[COLOURS[month.colour]]
            odds += note[kind_of(month.note.id) if month.note else NOTHING]
            path.append(odds)
        found[p.id] = tuple(path)
    return found
