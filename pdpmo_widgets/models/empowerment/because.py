"""Why the quarter came out as it did: each line that was held too long or too loosely.

An effect is in points: the worth of the chosen level less that of the best one, with
the leader's hours paid for.
"""

import numpy as np

from pdpmo_widgets.models.basics import Entry
from pdpmo_widgets.models.empowerment.board import Plan
from pdpmo_widgets.models.empowerment.case import Case, Line
from pdpmo_widgets.models.empowerment.world import Array

MOST = 6
FITS = 1.0  # points below which a level counts as the right one


def causes(case: Case, plan: Plan, worth: Array) -> tuple[Entry, ...]:
    """The heaviest causes first, then what your words did in the three moments."""
    found = [_line(case, plan, worth, at) for at in range(len(case.lines))]
    found.sort(key=lambda entry: entry.effect)
    good = [entry for entry in found if entry.id == "because.fits"]
    return (*found[:MOST], *good[-2:], *_words(case, plan))


def _line(case: Case, plan: Plan, worth: Array, at: int) -> Entry:
    line, margin = case.lines[at], case.hidden.margin[at]
    levels, guards = plan.levels[0, :, at], plan.guards[0, :, at]
    row = (levels - 1 + 7 * guards).astype(int)
    lost = float(sum(worth[s, row[s], at] - worth[s, :, at].max() for s in range(3)))
    best = int(worth[0, :, at].argmax())
    params: dict[str, object] = {"who": line.who, "decision": line.id}
    id = _cause(line, margin, float(np.mean(levels)), best % 7 + 1, lost)
    return Entry(f"because.{id}", params, line.who, round(lost, 1))


def _cause(line: Line, margin: float, level: float, best: int, lost: float) -> str:
    if lost > -FITS * line.stakes:
        return "fits"
    if abs(level - best) < 1:
        return "rail"
    if level > best:
        if margin >= -0.15:
            return "loose"
        return "far" if line.undo >= 0.5 else "far_lasting"
    if margin <= -0.15:
        return "unasked"
    return "held" if margin > 0.1 else "no_stretch"


def _words(case: Case, plan: Plan) -> list[Entry]:
    """What each answer did, recognised by its effect."""
    found = []
    for at, moment in enumerate(case.moments):
        moved = float(plan.moments[0, at])
        sign = "opened" if moved > 0.05 else "closed" if moved < 0 else "flat"
        params = {"who": moment.who}
        id = f"because.{moment.id}_{sign}"
        found.append(Entry(id, params, moment.who, round(moved, 3)))
    return found
