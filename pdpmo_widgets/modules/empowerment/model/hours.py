"""What a board takes of the leader's week: to be shown while it is set."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.modules.empowerment.model.case import Line, Visible
from pdpmo_widgets.modules.empowerment.model.world import (
    BIG_HOURS,
    LEADER_HOURS,
    SIZE_HOURS,
)

TOGETHER = 4  # where a rail sends the big ones


def hours(visible: Visible, board: Mapping[str, Mapping[str, Any]]) -> float:
    """Leader hours in a usual week; lines that ``board`` leaves out stay as today."""
    found = 0.0
    for line in visible.lines:
        cell = board.get(line.id, {})
        level, rail = int(cell.get("level", line.today)), bool(cell.get("guard"))
        found += week(visible, line, level, rail)
    return round(found, 1)


def week(visible: Visible, line: Line, level: int, rail: bool) -> float:
    """Leader hours that one line takes in a usual week, at a level, with a rail."""
    t = visible.terms
    share = t.big if line.spread else 0.0
    idle = t.asked if rail and not line.spread and level > TOGETHER else 0.0
    high = min(level, TOGETHER) if rail else level
    each = (1 - share) * (t.leader_hours * float(LEADER_HOURS[level]) + idle)
    each += share * BIG_HOURS * t.leader_hours * float(LEADER_HOURS[high])
    return line.weekly * SIZE_HOURS[line.stakes] * each
