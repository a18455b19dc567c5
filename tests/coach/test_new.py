"""`coach new`: a folder in which the coach's commands and nbgrader's both work."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach.begin import begin
from pdpmo_widgets.coach.said import CoachError

STEMS = tuple(module.stem for module in catalog.ready(Path(__file__).parents[2]))


def rows(cohort, asked: str) -> list[tuple]:
    with closing(sqlite3.connect(cohort.folder / "gradebook.db")) as book:
        return book.execute(asked).fetchall()


def test_learners_dates_and_exercises_stand_in_the_gradebook(made):
    cohort, lines = made
    assert rows(cohort, "select id, last_name, email from student order by 1") == [
        ("ada", "Lovelace", "ada@example.org"),
        ("alan", '=HYPERLINK("http://x")', None),
        ("grace", "Hopper", "grace@example.org"),
    ]
    due = rows(cohort, "select name, duedate from assignment order by 1")
    dated = {"01_purpose": "2026-12-01 23:59:00.000000"}
    assert due == [(stem, dated.get(stem)) for stem in STEMS]
    assert cohort.stems == STEMS
    assert "3 learners on the list, 3 of them new." in lines


def test_what_is_released_shows_no_key(made):
    release = made[0].folder / "release"
    text = "".join(p.read_text("utf-8") for p in release.rglob("*.ipynb"))
    assert "HIDDEN TESTS" not in text
    assert "exercise.sample" not in text


def test_nbgraders_own_settings_point_at_the_cohort(cohort):
    config = cohort.config()
    assert config.CourseDirectory.root == str(cohort.folder)
    assert config.CourseDirectory.source_directory == "source"
    assert config.CourseDirectory.course_id == "pdpmo"


def test_a_second_time_adds_learners_and_dates_and_overwrites_nothing(cohort, tmp_path):
    key = cohort.folder / "source" / "01_purpose" / "01_purpose.ipynb"
    key.write_bytes(before := key.read_bytes() + b" ")
    (tmp_path / "more.csv").write_text("id,name\nada,Ada King\nzoe,Zoe Zimmer\n")
    due = {"00_welcome": datetime(2026, 11, 1, 12, tzinfo=UTC)}
    again = begin(cohort.folder, tmp_path / "more.csv", due=due, tell=lambda _: None)
    assert key.read_bytes() == before
    assert [one.id for one in again.learners()] == ["ada", "grace", "alan", "zoe"]
    assert cohorts.load(cohort.folder).due == {**cohort.due, **due}
    assert ("ada", "King") in rows(cohort, "select id, last_name from student")


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path):
    (tmp_path / "list.csv").write_text("id,name\na,b\n")
    with pytest.raises(CoachError, match="is not empty"):
        begin(tmp_path, tmp_path / "list.csv", tell=lambda _: None)
    assert [p.name for p in tmp_path.iterdir()] == ["list.csv"]


def test_a_list_that_is_wrong_makes_no_folder(tmp_path):
    (tmp_path / "list.csv").write_text("id,name\n..,b\n")
    with pytest.raises(CoachError, match="Row 2"):
        begin(tmp_path / "c", tmp_path / "list.csv", tell=lambda _: None)
    assert not (tmp_path / "c").exists()
