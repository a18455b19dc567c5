"""The table rebaselines: each time a promise was replaced by a new one, and why.

Their days add up to what the end of a project has moved.  See ``status``.
"""

from dataclasses import dataclass

from pdpmo_widgets.cases.status import tracks

COLUMNS: dict[str, str] = {
    "project": "id of the project",
    "month": "month in which the new promise was approved; 0 is today",
    "days": "days by which the end moved",
    "reason": "more_asked (agreed growth), longer, supplier, people or unstated",
    "approved_by": "id of the sponsor, board, or manager (nobody else)",
}
HIDDEN: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """One re-baseline."""

    project: str
    month: int
    days: int
    reason: str
    approved_by: str


def deal(seed: int) -> tuple[Row, ...]:
    """All re-baselines of the running projects, by project and month."""
    return tuple(
        Row(t.project, m.month, m.days, m.reason, m.approved_by)
        for t in tracks(seed)
        for m in t.moves
    )
