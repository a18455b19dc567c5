"""A late penalty is nbgrader's own: before and after review, and when a date moves."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pdpmo_widgets.coach import due
from pdpmo_widgets.coach.begin import begin
from pdpmo_widgets.coach.cohort import Cohort, moment
from pdpmo_widgets.coach.export import export
from pdpmo_widgets.coach.grade import grade
from pdpmo_widgets.coach.review import give
from pdpmo_widgets.coach.scores import scores
from pdpmo_widgets.grading.course import Course
from tests.coach.graded import STEM, fill
from tests.grading import handing

ZERO = "c.LateSubmissionPlugin.penalty_method = 'zero'\n"
TENTH = '''
from nbgrader.plugins import BasePlugin

class Tenth(BasePlugin):
    """A tenth of the score for each day, never more than nbgrader allows."""

    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return score * 0.1 * total_seconds_late / 86400

c.AssignLatePenalties.plugin_class = Tenth
'''
SHEETS = """
select s.student_id, n.late_submission_penalty from submitted_notebook n
join submitted_assignment s on s.id = n.assignment_id order by 1"""


def late(cohort: Cohort, tmp_path: Path, settings: str = ZERO) -> Cohort:
    """Ada and Grace two days late, and graded."""
    fill(cohort, tmp_path / "sent")
    for who in ("ada", "grace"):
        stamp = cohort.folder / "submitted" / who / STEM / "timestamp.txt"
        stamp.write_text("2026-12-03 23:59:00 UTC")
    with (cohort.folder / "nbgrader_config.py").open("a") as file:
        file.write(settings)
    grade(cohort, STEM, tell=lambda _: None)
    return cohort


def paper(cohort: Cohort, who: str = "ada") -> tuple[float, float]:
    (one,) = [p for p in scores(cohort, STEM) if p.learner == who]
    return one.penalty, one.points


def stored(cohort: Cohort) -> list:
    with closing(sqlite3.connect(cohort.folder / "gradebook.db")) as book:
        return book.execute(SHEETS).fetchall()


def reviewed(cohort: Cohort, level: str = "3") -> None:
    for row in "123":
        give(cohort, "ada", "charter", row, level, stem=STEM)


def moved(cohort: Cohort, date: str) -> None:
    people = cohort.folder / "learners.csv"
    begin(cohort.folder, people, due={STEM: moment(date)}, tell=lambda _: None)


def test_a_late_paper_has_nothing_before_and_after_it_is_read(cohort, tmp_path):
    late(cohort, tmp_path)
    assert paper(cohort) == (50, 0)
    reviewed(cohort)
    assert paper(cohort) == (83.33, 0)
    reviewed(cohort, "1")
    assert paper(cohort) == (50, 0)


def rewritten(cohort: Cohort) -> None:
    """Ada hands in another text, as late as the first."""
    answers = handing.of_purpose("ada", "best")
    text = {**answers["charter"]["text"], "because": "Nobody can staff what starts."}
    data = handing.book("purpose", "ada", answers | {"charter": {"text": text}})
    sent = cohort.folder / "submitted" / "ada" / STEM / "answers.json"
    sent.write_bytes(data)
    grade(cohort, STEM, tell=lambda _: None)


def test_nothing_is_taken_off_points_that_no_longer_count(cohort, tmp_path):
    late(cohort, tmp_path, TENTH)
    unread = paper(cohort)
    reviewed(cohort)
    assert paper(cohort)[0] > unread[0]
    rewritten(cohort)
    assert paper(cohort) == unread
    reviewed(cohort)
    assert paper(cohort)[0] > unread[0]


@pytest.mark.parametrize("settings", [ZERO, TENTH])
def test_nbgraders_own_grading_leaves_it_as_it_is(cohort, tmp_path, settings):
    late(cohort, tmp_path, settings)
    first = stored(cohort)
    stock = Course(cohort.folder, root=cohort.folder)
    stock.autograde(STEM, "ada")
    assert stored(cohort) == first
    reviewed(cohort)
    after = stored(cohort)
    assert after != first
    stock.autograde(STEM, "ada")
    assert stored(cohort) == after
    grade(cohort, STEM, tell=lambda _: None)
    assert stored(cohort) == after


def test_when_the_date_moves_the_penalty_goes_with_it(cohort, tmp_path):
    late(cohort, tmp_path, TENTH)
    assert paper(cohort) == (pytest.approx(10), pytest.approx(40))
    moved(cohort, "2026-12-05")
    assert stored(cohort) == [("ada", None), ("grace", None)]
    moved(cohort, "2026-12-02")
    assert paper(cohort) == (pytest.approx(5), pytest.approx(45))
    reviewed(cohort)
    assert paper(cohort)[0] == pytest.approx(8.333)


def test_points_and_dates_from_formgrader_count_when_grades_leave(cohort, tmp_path):
    late(cohort, tmp_path)
    ask = "update grade set manual_score = 40, needs_manual_grade = 0"
    with closing(sqlite3.connect(cohort.folder / "gradebook.db")) as book:
        book.execute(f"{ask} where auto_score is null")
        book.commit()
    export(cohort, "csv", STEM, tell=lambda _: None)
    assert paper(cohort) == (90, 0)


def test_nobody_late_needs_no_settings(cohort, tmp_path):
    fill(cohort, tmp_path / "sent")
    (cohort.folder / "nbgrader_config.py").write_text("1 / 0")
    due.late(cohort)
    assert [one for _, one in stored(cohort)] == [None, None]
