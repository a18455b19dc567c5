"""What the gradebook holds, read only: each learner's points by question."""

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pdpmo_widgets.coach import alike, arrivals, settled, since, ungradable
from pdpmo_widgets.coach.cohort import GRADEBOOK, Cohort
from pdpmo_widgets.coach.ledger import Ledger
from pdpmo_widgets.coach.said import wrong

DECISIONS = Ledger("decisions.json")
"""What coaches settled by hand, by exercise, learner and question ("": the whole)."""
REMOVED = Ledger("removed.json")
"""Who was taken off the list, and when: they are in no export, and nothing is lost."""
CELLS = """
select c.name, g.max_score, g.cell_type from grade_cells g
join base_cell c on c.id = g.id join notebook n on n.id = c.notebook_id
join assignment a on a.id = n.assignment_id where a.name = ? order by c.rowid"""
SENT = """
select s.student_id, s.timestamp, coalesce(n.late_submission_penalty, 0), n.id
from submitted_assignment s join assignment a on a.id = s.assignment_id
join submitted_notebook n on n.assignment_id = s.id where a.name = ?"""
GRADES = """
select g.notebook_id, b.name, g.auto_score, g.manual_score,
  coalesce(g.extra_credit, 0), g.needs_manual_grade
from grade g join base_cell b on b.id = g.cell_id
join notebook n on n.id = b.notebook_id
join assignment a on a.id = n.assignment_id where a.name = ?"""
COMMENTS = """
select c.notebook_id, b.name, c.manual_comment
from comment c join base_cell b on b.id = c.cell_id
where c.manual_comment is not null"""


@dataclass(frozen=True)
class Score:
    """One question of one learner: points by rule, by hand, extra; at most ``most``.

    ``by_hand`` is None where no coach gave points; ``needs``: somebody must look.
    Points by hand on an answer that has changed since count for nothing until then.
    """

    item: str
    most: float
    auto: float | None = None
    by_hand: float | None = None
    extra: float = 0.0
    needs: bool = False
    comment: str = ""

    @property
    def changed(self) -> bool:
        """Is it another answer than the one that a coach gave points for?"""
        return self.needs and self.by_hand is not None

    @property
    def unread(self) -> bool:
        """Does it wait for a coach to read it, for the first time or once more?"""
        return self.needs and (self.auto is None or self.changed)

    @property
    def given(self) -> float | None:
        """Points by hand before those by rule; None as long as there are none."""
        by_hand = None if self.changed else self.by_hand
        return by_hand if by_hand is not None else self.auto

    @property
    def points(self) -> float:
        """What counts so far, and the extra."""
        extra = 0.0 if self.changed or self.given is None else self.extra
        return (self.given or 0.0) + extra


@dataclass(frozen=True)
class Paper:
    """One learner's exercise; without ``marks`` nothing was graded.

    ``again``: what was graded is not what was handed in last; ``asked``: it is still to
    be said which of two hand-ins counts; ``why``: the reason why the whole of it cannot
    be graded, in a sentence; ``alike``: who handed in the same answers; ``comment``: a
    coach's words on the whole of it.
    """

    learner: str
    stem: str
    most: float
    marks: tuple[Score, ...] = ()
    time: str = ""
    penalty: float = 0.0
    sent: bool = True
    again: bool = False
    asked: bool = False
    why: str = ""
    alike: tuple[str, ...] = ()
    comment: str = ""

    @property
    def state(self) -> str:
        """A word of [state] in coach.toml, decided here and nowhere else; only
        “graded” is final."""
        if self.asked:
            return "asked"
        if self.marks and self.again:
            return "again"
        if self.why:
            return "broken"
        if not self.marks:
            return "waits" if self.sent else "nothing"
        if any(one.changed for one in self.marks):
            return "changed"
        if self.open:
            return "look"
        return "alike" if self.alike else "graded"

    @property
    def open(self) -> tuple[str, ...]:
        """The questions that a coach has to read or look at."""
        return tuple(one.item for one in self.marks if one.needs)

    @property
    def final(self) -> bool:
        """Is everything graded and read, and nothing left to be said?"""
        return self.state == "graded"

    @property
    def current(self) -> bool:
        """Are the points there are for what was handed in last?"""
        return bool(self.marks) and self.state in ("graded", "look", "changed", "alike")

    @property
    def points(self) -> float:
        """The sum after what is taken off for being late; never below zero."""
        return max(0.0, sum(one.points for one in self.marks) - self.penalty)


def scores(cohort: Cohort, stem: str) -> list[Paper]:
    """A paper for everyone on the list and everyone who was graded."""
    ids = [one.id for one in cohort.learners()]
    with closing(_opened(cohort.folder / GRADEBOOK)) as book:
        cells = _cells(book, stem, _order(cohort, stem))
        sent = {row[0]: row[1:] for row in book.execute(SENT, (stem,))}
        grades: dict[str, dict[str, tuple]] = {}
        for sheet, name, *rest in book.execute(GRADES, (stem,)):
            grades.setdefault(sheet, {})[name] = tuple(rest)
        comments = {(sheet, name): text for sheet, name, text in book.execute(COMMENTS)}
    most, papers, kept = sum(cells.values()), [], settled.read(cohort, stem)
    asked, lost = arrivals.waiting(cohort, stem), ungradable.lost(cohort, stem)
    decided = DECISIONS.read(cohort).get(stem, {})
    same = alike.open(cohort, stem, decided)
    gone = REMOVED.read(cohort)
    for id in [*ids, *sorted(set(sent) - set(ids) - gone.keys())]:
        time, penalty, sheet = sent.get(id, (None, 0.0, ""))
        found = grades.get(sheet, {})
        marks = tuple(
            _score(name, top, found[name], comments.get((sheet, name), ""))
            for name, top in cells.items()
            if name in found
        )
        if any(one.needs and one.item in kept.get(id, {}) for one in marks):
            said = settled.answers(cohort, stem, id)
            marks = tuple(_settled(one, kept[id], said) for one in marks)
        there = id in sent or os.path.lexists(cohort.folder / "submitted" / id / stem)
        at = str(time or "")[:19]
        again = bool(marks) and since.newer(cohort, stem, id)
        why = ungradable.why(cohort, stem, id, marks) if marks else ""
        why = why or (lost.get(id, "") if there else "")
        doubts = (again, id in asked, why, same.get(id, ()))
        own = decided.get(id, {})
        marks = tuple(_with_words(one, own) for one in marks)
        words = _words(own.get("", []))
        paper = Paper(id, stem, most, marks, at, penalty, there, *doubts, words)
        papers.append(paper)
    return _late_as_counted(cohort, stem, papers)


def _late_as_counted(cohort: Cohort, stem: str, papers: list[Paper]) -> list[Paper]:
    """Points on a text that has changed do not count: nothing is taken off them."""
    from pdpmo_widgets.grading.penalties import taken_off

    counted = {
        paper.learner: sum(one.points for one in paper.marks)
        for paper in papers
        if paper.penalty and any(one.changed for one in paper.marks)
    }
    if not counted:
        return papers
    off = taken_off(cohort.url, stem, cohort.config, counted)
    return [
        replace(paper, penalty=off.get(paper.learner, 0.0))
        if paper.learner in counted
        else paper
        for paper in papers
    ]


def _with_words(one: Score, decided: Mapping[str, Any]) -> Score:
    """With what a coach wrote when settling it, below the words on a rubric's rows."""
    words = _words(decided.get(one.item, []))
    both = "\n".join(filter(None, (one.comment, words)))
    return replace(one, comment=both) if words else one


def _words(decided: Sequence[Mapping[str, Any]]) -> str:
    """The last comment of those that were given."""
    given = [str(one["comment"]) for one in decided if "comment" in one]
    return given[-1] if given else ""


def _settled(one: Score, kept: dict[str, str], said: dict[str, str]) -> Score:
    """Points by hand on an answer that is the same as then need no second look."""
    same = one.item in said and kept.get(one.item) == said[one.item]
    return replace(one, needs=False) if one.by_hand is not None and same else one


def _score(name: str, most: float, row: tuple, comment: str) -> Score:
    auto, by_hand, extra, needs = row
    return Score(name, most, auto, by_hand, extra, bool(needs), comment)


def _cells(book: sqlite3.Connection, stem: str, order: list[str]) -> dict[str, float]:
    """The most of each graded cell, in the order of the notebook."""
    found = {name: float(most) for name, most, _ in book.execute(CELLS, (stem,))}
    return {name: found[name] for name in [*order, *found] if name in found}


def _order(cohort: Cohort, stem: str) -> list[str]:
    path = cohort.folder / "release" / stem / f"{stem}.ipynb"
    cells = json.loads(path.read_bytes())["cells"]
    return [c["metadata"].get("nbgrader", {}).get("grade_id", "") for c in cells]


def _opened(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise wrong("cohort.gradebook")
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def all_scores(cohort: Cohort, stem: str = "") -> Iterator[Paper]:
    """The papers of one exercise, or of all of them."""
    for each in cohort.chosen(stem):
        yield from scores(cohort, each)
