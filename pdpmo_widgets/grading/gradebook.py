"""The single writer: results of the direct grader as rows of nbgrader's gradebook.

What is written is what `nbgrader autograde` would write: a learner, a submission with
its time, a grade for each graded cell, a comment for each cell to be answered. Points
and comments that a coach gave by hand are never touched.
"""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import uuid4

from nbgrader import utils
from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from sqlalchemy import bindparam, create_engine, insert, select, update
from traitlets.config import Config

from pdpmo_widgets.grading.direct import Graded
from pdpmo_widgets.grading.penalties import refresh

SILENT = "No response."


def save(
    url: str, stem: str, results: Iterable[Graded], config: Config | None = None
) -> list[str]:
    """Write the results of one exercise; returns the learners that were written.

    ``url`` of the database; the exercise must have been released into it before.
    """
    done = [one for one in results if one.rows]
    engine = create_engine(url)  # rows are enough: nbgrader's objects take their time
    try:
        with engine.begin() as db:
            assignment, notebook = _exercise(db, stem)
            _new_students(db, done)
            papers = _submissions(db, assignment, done)
            sheets = _sheets(db, notebook, papers)
            cells = _cells(db, notebook)
            _grades(db, done, sheets, cells)
            _comments(db, done, sheets, cells)
    finally:
        engine.dispose()
    refresh(url, stem, lambda: config, only=sheets.keys())
    return [one.student for one in done]


def _exercise(db: Any, stem: str) -> tuple[str, str]:
    """Ids of the exercise and its notebook."""
    table, books = Assignment.__table__, Notebook.__table__
    found = db.execute(
        select(table.c.id, books.c.id)
        .join(books, books.c.assignment_id == table.c.id)
        .where(table.c.name == stem, books.c.name == stem)
    ).one()
    return tuple(found)


def _id() -> str:
    return uuid4().hex


def _new_students(db: Any, done: list[Graded]) -> None:
    known = set(db.scalars(select(Student.__table__.c.id)))
    new = [{"id": g.student} for g in done if g.student not in known]
    if new:
        db.execute(insert(Student.__table__), new)


def _submissions(db: Any, assignment: str, done: list[Graded]) -> dict[str, str]:
    """Id of each learner's submission, made where there is none."""
    table = SubmittedAssignment.__table__
    rows = db.execute(
        select(table.c.student_id, table.c.id).where(
            table.c.assignment_id == assignment
        )
    )
    known: dict[str, str] = dict(tuple(row) for row in rows)
    new = [g.student for g in done if g.student not in known]
    known |= {student: _id() for student in new}
    made = [{"id": known[s], "assignment_id": assignment, "student_id": s} for s in new]
    if made:
        db.execute(insert(table), made)
    for one in done:
        if one.time:
            at = utils.parse_utc(one.time)
            db.execute(
                update(table)
                .where(table.c.id == known[one.student])
                .values(timestamp=at)
            )
    return {one.student: known[one.student] for one in done}


def _sheets(db: Any, notebook: str, papers: Mapping[str, str]) -> dict[str, str]:
    """Id of each learner's notebook; its late penalty starts at none."""
    table = SubmittedNotebook.__table__
    rows = db.execute(
        select(table.c.assignment_id, table.c.id).where(table.c.notebook_id == notebook)
    )
    known: dict[str, str] = dict(tuple(row) for row in rows)
    new = [paper for paper in papers.values() if paper not in known]
    known |= {paper: _id() for paper in new}
    made = [{"id": known[p], "notebook_id": notebook, "assignment_id": p} for p in new]
    if made:
        db.execute(insert(table), made)
    old = [known[p] for p in papers.values() if p not in set(new)]
    for part in _parts(old):
        db.execute(
            update(table)
            .where(table.c.id.in_(part))
            .values(late_submission_penalty=None)
        )
    return {student: known[paper] for student, paper in papers.items()}


def _parts(items: list[str], size: int = 500) -> Iterable[list[str]]:
    return (items[at : at + size] for at in range(0, len(items), size))


def _cells(db: Any, notebook: str) -> dict[tuple[str, str], str]:
    """Ids of the notebook's cells by kind and name."""
    table = BaseCell.__table__
    rows = db.execute(
        select(table.c.type, table.c.name, table.c.id).where(
            table.c.notebook_id == notebook
        )
    )
    return {(kind, name): id for kind, name, id in rows}


def _grades(
    db: Any, done: list[Graded], sheets: Mapping[str, str], cells: Mapping[Any, str]
) -> None:
    old = _known(db, Grade.__table__, list(sheets.values()), "manual_score")
    new: list[Any] = []
    changed: list[Any] = []
    for one in done:
        for row in one.rows:
            cell = cells.get(("GradeCell", row.name))
            if cell is None:
                continue
            id, manual = old.get((sheets[one.student], cell), (None, None))
            needs = row.review or row.auto is None or manual is not None
            values = {"auto_score": row.auto, "needs_manual_grade": needs}
            place = {"cell_id": cell, "notebook_id": sheets[one.student]}
            (changed if id else new).append({"id": id or _id(), **place, **values})
    _store(db, Grade, new, changed)


def _comments(
    db: Any, done: list[Graded], sheets: Mapping[str, str], cells: Mapping[Any, str]
) -> None:
    old = _known(db, Comment.__table__, list(sheets.values()), "manual_comment")
    new: list[Any] = []
    changed: list[Any] = []
    for one in done:
        for row in one.rows:
            cell = cells.get(("SolutionCell", row.name))
            if cell is None or row.blank is None:
                continue
            id, _ = old.get((sheets[one.student], cell), (None, None))
            said = {"auto_comment": SILENT if row.blank else None}
            place = {"cell_id": cell, "notebook_id": sheets[one.student]}
            (changed if id else new).append({"id": id or _id(), **place, **said})
    _store(db, Comment, new, changed)


def _store(db: Any, model: Any, new: list[Any], changed: list[Any]) -> None:
    if new:
        db.execute(insert(model.__table__), new)
    if changed:
        table = model.__table__
        rows = [{"key": row.pop("id"), **row} for row in changed]
        db.execute(update(table).where(table.c.id == bindparam("key")), rows)


def _known(
    db: Any, table: Any, sheets: list[str], manual: str
) -> dict[tuple[str, str], tuple[str, Any]]:
    found: dict[tuple[str, str], tuple[str, Any]] = {}
    for part in _parts(sheets):
        rows = db.execute(
            select(
                table.c.notebook_id, table.c.cell_id, table.c.id, table.c[manual]
            ).where(table.c.notebook_id.in_(part))
        )
        found |= {(sheet, cell): (id, by_hand) for sheet, cell, id, by_hand in rows}
    return found
