"""What is taken off for handing in late, by nbgrader's own plugin, brought up to date.

nbgrader works it out once, when a hand-in is graded by rule. Points that a coach gives
later, and a date that moves, change it: so it is worked out again after each of these.
"""

from collections.abc import Callable, Collection, Mapping
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from nbgrader.api import Assignment, SubmittedAssignment, SubmittedNotebook
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy import create_engine, select, update
from traitlets.config import Config


def refresh(
    url: str,
    stem: str,
    config: Callable[[], Config | None],
    only: Collection[str] | None = None,
) -> None:
    """Write the penalties of one exercise that are not what they have to be.

    ``url`` of the database; ``config``: nbgrader's settings, read when somebody is
    late; ``only``: these learners, else everybody.
    """
    engine = create_engine(url)
    try:
        with engine.begin() as db:
            plugin: AssignLatePenalties | None = None
            for sheet, student, late, score, before in _sheets(db, stem):
                if only is not None and student not in only:
                    continue
                penalty = None
                if late > 0:
                    plugin = plugin or _plugin(config())
                    penalty = _penalty(plugin, student, score, late)
                if penalty != before:
                    table = SubmittedNotebook.__table__
                    mine = update(table).where(table.c.id == sheet)
                    db.execute(mine.values(late_submission_penalty=penalty))
    finally:
        engine.dispose()


def taken_off(
    url: str,
    stem: str,
    config: Callable[[], Config | None],
    points: Mapping[str, float],
) -> dict[str, float]:
    """What is taken off these points, by learner; nothing is written.

    For points that differ from the gradebook's own, because some of them do not count.
    """
    engine = create_engine(url)
    try:
        with engine.begin() as db:
            late = {who: seconds for _, who, seconds, _, _ in _sheets(db, stem)}
    finally:
        engine.dispose()
    theirs = {who: late.get(who, 0.0) for who in points if late.get(who, 0.0) > 0}
    if not theirs:
        return {}
    plugin = _plugin(config())
    found = ((who, _penalty(plugin, who, points[who], theirs[who])) for who in theirs)
    return {who: penalty or 0.0 for who, penalty in found}


def _sheets(db: Any, stem: str) -> list[tuple[str, str, float, float, float | None]]:
    """Id, learner, seconds late (0: in time), score and penalty of each notebook."""
    sent, sheet = SubmittedAssignment.__table__, SubmittedNotebook.__table__
    due = Assignment.__table__
    rows = db.execute(
        select(
            sheet.c.id, sent.c.student_id, sent.c.timestamp, sent.c.extension,
            due.c.duedate, SubmittedNotebook.score, sheet.c.late_submission_penalty,
        )
        .join(sent, sheet.c.assignment_id == sent.c.id)
        .join(due, sent.c.assignment_id == due.c.id)
        .where(due.c.name == stem)
    )  # fmt: skip
    found = []
    for id, student, at, more, by, score, before in rows.all():
        known = at is not None and by is not None
        late = (at - by - (more or timedelta(0))).total_seconds() if known else 0.0
        found.append((id, student, late, score, before))
    return found


def _plugin(config: Config | None) -> AssignLatePenalties:
    found = AssignLatePenalties(config=config)
    found.init_plugin()
    return found


def _penalty(
    plugin: AssignLatePenalties, student: str, score: float, late: float
) -> float | None:
    """As nbgrader's own step works it out, with its limits of 0 and the score."""
    given = plugin.plugin_inst.late_submission_penalty(student, score, late)
    if given is None:
        return None
    return plugin._check_late_penalty(SimpleNamespace(score=score), given)
