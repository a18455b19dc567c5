"""The whole nbgrader cycle: release, hand in, autograde, coach's view, feedback."""

import sqlite3
from contextlib import closing
from pathlib import Path

import nbformat
import pytest
from nbconvert import HTMLExporter

from pdpmo_widgets.grading.course import Course
from tests.grading import handing

SCRIPT = "<script>alert(1)</script>"
pytestmark = pytest.mark.timeout(900)


def partial() -> dict:
    """Half of the welcome exercise; a script stands in the free text."""
    answers = handing.of_welcome("grace")
    place = answers["claims"]["place"]
    half = dict(list(place.items())[:4])
    free = answers["map"]["text"] | {"why": f"{SCRIPT} We exist to choose."}
    ranges = [key for key in answers if key.startswith("ranges.")]
    return {
        "claims": {"place": half},
        ranges[0]: answers[ranges[0]],
        "map": {"text": free},
    }


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = Course(tmp_path_factory.mktemp("course"))
    handed = {
        ("01_purpose", "ada"): handing.book(
            "purpose", "ada", handing.of_purpose("ada")
        ),
        ("01_purpose", "blank"): None,
        ("00_welcome", "ada"): handing.book(
            "welcome", "ada", handing.of_welcome("ada")
        ),
        ("00_welcome", "grace"): handing.book("welcome", "grace", partial()),
        ("00_welcome", "copied"): handing.book(
            "welcome", "ada", handing.of_welcome("ada")
        ),
        ("00_welcome", "broken"): b'{"schema": 1, <<<<<<< HEAD',
    }
    for stem in ("00_welcome", "01_purpose"):
        course.release(stem)
    for (stem, student), answers in handed.items():
        course.hand_in(stem, student, answers)
        course.autograde(stem, student)
    return course


def scores(course: Course, stem: str, student: str) -> dict[str, tuple]:
    """Points by rule and whether somebody must look, by graded cell."""
    from nbgrader.api import Gradebook

    with Gradebook(course.api.coursedir.db_url) as book:
        (notebook,) = book.find_submission(stem, student).notebooks
        return {g.name: (g.auto_score, g.needs_manual_grade) for g in notebook.grades}


def seen(course: Course, stem: str, student: str) -> str:
    """The autograded notebook as HTML, as formgrader makes it."""
    path = course.folder / "autograded" / student / stem / f"{stem}.ipynb"
    return HTMLExporter().from_notebook_node(nbformat.read(path, as_version=4))[0]


def test_model_answers_earn_all_points_and_the_essay_waits_for_the_coach(course):
    assert scores(course, "01_purpose", "ada") == {
        "board": (15, False),
        "needs": (7, False),
        "standing": (7, False),
        "changes": (5, False),
        "agreement": (6, False),
        "charter": (None, True),
        "charter-checks": (10, False),
    }
    assert scores(course, "00_welcome", "ada") == {
        "offices": (25, False),
        "claims": (10, False),
        "ranges": (15, False),
        "map": (None, True),
    }


def test_nothing_handed_in_earns_nothing_and_is_shown_to_the_coach(course):
    found = scores(course, "01_purpose", "blank")
    assert {earned for earned, _ in found.values()} <= {0, None}
    assert all(look for _, look in found.values())
    assert "There is no answers.json" in seen(course, "01_purpose", "blank")


def test_a_broken_file_earns_nothing_and_is_shown_to_the_coach(course):
    found = scores(course, "00_welcome", "broken")
    assert {earned for earned, _ in found.values()} <= {0, None}
    assert all(look for _, look in found.values())
    page = seen(course, "00_welcome", "broken")
    assert "cannot be read" in page
    assert "Traceback" not in page


def test_part_of_the_answers_earns_part_of_the_points(course):
    found = scores(course, "00_welcome", "grace")
    assert found["offices"] == (0, False)
    assert found["claims"] == (5, False)
    assert 0 < found["ranges"][0] < 15
    assert found["map"] == (None, True)


def test_answers_with_another_id_are_graded_and_flagged(course):
    found = scores(course, "00_welcome", "copied")
    assert found["claims"] == (10, True)
    assert "handed in by “copied”" in seen(course, "00_welcome", "copied")


def test_the_coach_reads_in_words_what_was_chosen_and_the_rubric(course):
    page = seen(course, "01_purpose", "ada")
    assert "Went to the board with:" in page
    assert "Owen Achebe: Less burden on teams, 85 per cent sure" in page
    assert "The differing words of three or more executives" in page
    assert "Projects whose people are named on the day of the start" in page
    assert "15 of 15 points" in page


def test_a_script_in_a_free_text_runs_neither_for_the_coach_nor_in_feedback(course):
    feedback = course.feedback("00_welcome", "grace").read_text("utf-8")
    for page in (seen(course, "00_welcome", "grace"), feedback):
        assert SCRIPT not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt; We exist to choose." in page


def test_feedback_shows_points_and_reasons_but_not_the_key(course):
    page = course.feedback("00_welcome", "grace").read_text("utf-8")
    assert "5 of 10 points" in page
    assert "4 of 6 graded as in the key." in page
    assert "seventyfive" not in page
    assert "HIDDEN" not in page


def test_grading_leaves_the_learners_answers_as_they_were(course):
    for stem, student in (("01_purpose", "ada"), ("00_welcome", "broken")):
        after = course.folder / "autograded" / student / stem / "answers.json"
        before = course.folder / "submitted" / student / stem / "answers.json"
        assert after.read_bytes() == before.read_bytes()
        names = {path.name for path in after.parent.iterdir()}
        assert names == {"answers.json", f"{stem}.ipynb"}


def test_the_gradebook_of_the_course_stands_in_its_folder(course):
    path = Path(course.folder) / "gradebook.db"
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute("select count(*) from submitted_assignment").fetchone()
    assert rows == (6,)
