"""Two graders, one gradebook; and nothing that is handed in can break either."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import nbformat
import pytest
from nbconvert import HTMLExporter
from nbgrader.api import Gradebook

from pdpmo_widgets.grading.course import Course
from pdpmo_widgets.grading.direct import Graded, Job, grade_all
from pdpmo_widgets.grading.gradebook import save
from tests.grading import handing
from tests.grading.hostile import CORPUS, EXPECTED, SCRIPT, STEM
from tests.tries import ALL

pytestmark = pytest.mark.timeout(900)
# Stock nbgrader takes seconds for each; all of them with PDPMO_TRIES=all.
SAMPLE = [
    "untouched", "metadata_stripped", "merge_conflict", "a_link_to_the_gradebook",
    "answers_are_a_pipe", "made_json_is_forged", "time_after_time",
    "folder_leads_to_another_learner",
]  # fmt: skip
VALID = ("full", lambda folder: None)
BESIDE = ["0_before", "m_between", "zz_after"]
GRADES = """
select s.student_id, s.timestamp, b.name, g.auto_score, g.manual_score,
  g.extra_credit, g.needs_manual_grade, n.late_submission_penalty
from grade g join base_cell b on b.id = g.cell_id
join submitted_notebook n on n.id = g.notebook_id
join submitted_assignment s on s.id = n.assignment_id order by 1, 3"""
COMMENTS = """
select s.student_id, b.name, c.auto_comment, c.manual_comment
from comment c join base_cell b on b.id = c.cell_id
join submitted_notebook n on n.id = c.notebook_id
join submitted_assignment s on s.id = n.assignment_id order by 1, 2"""


def rows(course: Course) -> tuple[list, list, list]:
    """Everything that grading writes, without ids that are drawn."""
    with closing(sqlite3.connect(course.folder / "gradebook.db")) as database:
        asked = (GRADES, COMMENTS, "select id from student order by 1")
        return tuple(database.execute(one).fetchall() for one in asked)  # type: ignore


def filled(folder: Path, names: list[str]) -> Course:
    """A course with these hand-ins, not yet graded; names of no corpus are valid."""
    course = Course(folder)
    course.release(STEM)
    for name in names:
        data = handing.book("purpose", name, handing.of_purpose(name, "best"))
        place = course.hand_in(STEM, name, data)
        CORPUS.get(name, VALID)[1](place)
    return course


def graded(course: Course, names: list[str], workers: int = 1) -> list[Graded]:
    results = grade_all(Job(course.folder, STEM), names, workers)
    save(f"sqlite:///{course.folder / 'gradebook.db'}", STEM, results)
    return results


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    names = sorted([*CORPUS, *BESIDE])
    course = filled(tmp_path_factory.mktemp("hostile"), names)
    return course, {one.student: one for one in graded(course, names)}


def test_there_are_a_hundred_and_forty_hand_ins_at_least():
    assert len(CORPUS) >= 140


@pytest.mark.parametrize("name", CORPUS)
def test_each_hand_in_gets_the_points_that_its_answers_earn(course, name):
    one = course[1][name]
    points = sum(row.auto or 0 for row in one.rows)
    looked = sum(row.review for row in one.rows)
    assert (points, looked) == EXPECTED[CORPUS[name][0]], one.line


def test_nobody_is_lost_and_everybody_has_a_line(course):
    grades, _, students = rows(course[0])
    assert {s for (s,) in students} >= set(CORPUS)
    assert {row[0] for row in grades} == {*CORPUS, *BESIDE}
    assert all(one.line.startswith(name) for name, one in course[1].items())
    assert all(one.line.isprintable() for one in course[1].values())


def test_no_hand_in_changes_the_rows_of_somebody_else(course, tmp_path):
    alone = filled(tmp_path, BESIDE)
    graded(alone, BESIDE)
    mixed = [[row for row in part if row[0] in BESIDE] for part in rows(course[0])]
    assert mixed == [list(part) for part in rows(alone)]


def test_nothing_that_was_handed_in_was_run_or_followed(course):
    folder = course[0].folder
    assert not list(folder.rglob("owned.txt"))
    assert "OWNED" not in os.environ
    assert not [p for p in (folder / "autograded").rglob("*") if p.is_symlink()]
    assert not list((folder / "autograded").rglob("*.db"))


def test_what_did_not_belong_is_kept_aside(course):
    aside = course[0].folder / "set_aside"
    assert (aside / "a_link_to_the_gradebook" / STEM / "book.db").is_symlink()
    assert (aside / "merge_conflict" / STEM / f"{STEM}.ipynb").read_bytes()[
        :7
    ] == b"<<<<<<<"


@pytest.mark.parametrize("name", ["script_in_text_and_output", "maths_that_links"])
def test_what_a_learner_wrote_is_text_on_the_pages_of_the_coach(course, name):
    path = course[0].folder / "autograded" / name / STEM / f"{STEM}.ipynb"
    page = HTMLExporter().from_notebook_node(nbformat.read(path, as_version=4))[0]
    assert SCRIPT not in page
    assert 'href="javascript' not in page
    assert "$\\href" not in page
    assert "wrote in this cell" in page


def test_grading_again_changes_nothing_and_keeps_the_coachs_points(tmp_path):
    names = ["untouched", "cell_copied", "no_answers"]
    course = filled(tmp_path, names)
    graded(course, names)
    first = rows(course)
    with closing(sqlite3.connect(tmp_path / "gradebook.db")) as database:
        database.execute("update grade set manual_score = 3 where auto_score is null")
        database.commit()
    graded(course, names)
    again = rows(course)
    assert [row[:4] for row in again[0]] == [row[:4] for row in first[0]]
    assert {row[4] for row in again[0] if row[3] is None} == {3}


def test_points_by_hand_on_a_question_marked_by_rule_survive_both_graders(tmp_path):
    stock, direct = (filled(tmp_path / part, ["untouched"]) for part in "ab")
    stock.autograde(STEM, "*")
    graded(direct, ["untouched"])
    for course in (stock, direct):
        by_hand(course, "board", 7.5)
    stock.autograde(STEM, "*")
    graded(direct, ["untouched"])
    assert rows(stock) == rows(direct)
    for course in (stock, direct):
        found = {row[2]: row for row in rows(course)[0]}
        assert found["board"][3:5] == (15.0, 7.5)
        assert found["board"][6], "somebody has to look at what was overruled"
        assert {row[4] for name, row in found.items() if name != "board"} == {None}
        with Gradebook(course.api.coursedir.db_url) as book:
            (sent,) = book.find_submission(STEM, "untouched").notebooks
            scores = {grade.name: grade.score for grade in sent.grades}
        assert scores["board"] == 7.5


def by_hand(course: Course, name: str, points: float) -> None:
    """Give points as formgrader does, and tick the question off."""
    with Gradebook(course.api.coursedir.db_url) as book:
        grade = book.find_grade(name, STEM, STEM, "untouched")
        grade.manual_score, grade.needs_manual_grade = points, False
        book.db.commit()


def test_several_processes_give_the_same_as_one(tmp_path):
    names = ["untouched", "cells_reversed", "board_steps_are_text"]
    one, two = filled(tmp_path / "a", names), filled(tmp_path / "b", names)
    graded(one, names)
    graded(two, names, workers=2)
    assert rows(one) == rows(two)


def test_both_graders_write_the_same_gradebook(tmp_path):
    names = list(CORPUS) if ALL else SAMPLE
    stock, direct = filled(tmp_path / "a", names), filled(tmp_path / "b", names)
    stock.autograde(STEM, "*")
    graded(direct, names)
    assert rows(stock) == rows(direct)
    assert not list(tmp_path.rglob("owned.txt"))
