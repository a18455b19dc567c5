"""The table milestones: eight promises a project, when first made and when kept.

``plan_now`` follows what has happened, so nearly everything is kept against it; the
first plan is what tells.  A milestone accepted by the manager alone is always
recorded as kept.  See ``status``.
"""

from dataclasses import dataclass, replace

from pdpmo_widgets.cases.status import DAYS, Step, Track, tracks

COLUMNS: dict[str, str] = {
    "project": "id of the project",
    "name": "which milestone: plan, needs, contract … live",
    "plan_first": "month first promised; 0 is today",
    "plan_now": "month in the plan as it stands now",
    "actual": "month recorded as reached, empty while it is not",
    "accepted_by": "who accepted it: user, sponsor or manager; empty while open",
    "reached": "month truly reached",
}
HIDDEN: tuple[str, ...] = ("reached",)


@dataclass(frozen=True)
class Row:
    """One milestone; ``actual`` is None while it is open, ``reached`` where hidden."""

    project: str
    name: str
    plan_first: int
    plan_now: int
    actual: int | None
    accepted_by: str
    reached: int | None = None


def deal(seed: int) -> tuple[Row, ...]:
    """All milestones of the running projects, as recorded today, and the truth."""
    return tuple(
        replace(recorded(track, step), reached=step.reached)
        for track in tracks(seed)
        for step in track.steps
    )


def recorded(track: Track, step: Step, today: int = 0, dressed: bool = False) -> Row:
    """A milestone as the books have it at the end of month ``today``.

    ``dressed``: the manager accepts it alone, whoever should.
    """
    accepts = "manager" if dressed else step.accepts
    own = accepts == "manager" and step.name != "live"
    actual = step.planned if own else step.reached
    if actual > today:
        moved = round(sum(m.days for m in track.moves) / DAYS)
        plan = max(step.planned + moved, today + 1)
        return Row(track.project, step.name, step.planned, plan, None, "")
    now = max(step.planned, actual - (actual - step.planned > 4))
    return Row(track.project, step.name, step.planned, now, actual, accepts)
