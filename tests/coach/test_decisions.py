"""What no rule and no rubric decides: settled by hand, with who and when; more time."""

import csv
import json
import shutil
from datetime import timedelta
from io import StringIO
from multiprocessing import get_context

import pytest
from nbgrader.api import Gradebook

from pdpmo_widgets.cli import main
from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach.begin import begin
from pdpmo_widgets.coach.collect import collect
from pdpmo_widgets.coach.decisions import history, settle
from pdpmo_widgets.coach.due import extend
from pdpmo_widgets.coach.export import export
from pdpmo_widgets.coach.feedback import feedback
from pdpmo_widgets.coach.grade import grade
from pdpmo_widgets.coach.ledger import Ledger, at
from pdpmo_widgets.coach.said import CoachError
from pdpmo_widgets.coach.scores import scores
from pdpmo_widgets.grading.handed import NAME
from tests.coach.graded import STEM, fill
from tests.grading import handing

QUIET = {"tell": lambda _: None}
COUNTED = Ledger("counted.json")


@pytest.fixture(scope="module")
def filled(made, tmp_path_factory):
    folder = tmp_path_factory.mktemp("decided")
    shutil.copytree(made[0].folder, folder / "spring")
    place = folder / "sent" / "alan" / STEM
    place.mkdir(parents=True)
    (place / "answers.json").write_bytes(b"{")
    found = cohorts.load(folder / "spring")
    fill(found, folder / "sent")
    return found


@pytest.fixture
def graded(filled, tmp_path):
    shutil.copytree(filled.folder, tmp_path / "spring")
    return cohorts.load(tmp_path / "spring")


def paper(cohort, id: str = "ada", stem: str = STEM):
    return next(one for one in scores(cohort, stem) if one.learner == id)


def test_a_question_that_a_rule_marked_is_settled_with_who_and_when(graded):
    said = settle(graded, "ADA", "purpose.board", "7,5", "We talked.", "rosa")
    assert "Twelve hours before the board: your own case" in said
    board = next(m for m in paper(graded).marks if m.item == "board")
    assert (board.points, board.auto, board.comment) == (7.5, 15, "We talked.")
    (line,) = history(graded, "ada", "purpose")
    assert "rosa" in line
    assert "7.5, “We talked.”" in line
    grade(graded, STEM, **QUIET)
    assert paper(graded).points == 42.5
    (page,) = feedback(graded, STEM, "ada", pdf=False, **QUIET)
    assert "Points from your coach: 7.5 of 15" in page.read_text("utf-8")
    assert "We talked." in page.read_text("utf-8")
    settle(graded, "ada", "purpose.board", "none", coach="omar")
    board = next(m for m in paper(graded).marks if m.item == "board")
    assert (board.points, board.needs) == (15, True)
    assert len(history(graded, "ada", "purpose")) == 2


def test_what_cannot_be_graded_is_settled_to_its_end(graded):
    for one in paper(graded, "alan").marks:
        settle(graded, "alan", f"purpose.{one.item}", "3")
    assert paper(graded, "alan").final
    assert paper(graded, "alan").points == 21
    grade(graded, STEM, **QUIET)
    assert paper(graded, "alan").final


def test_a_word_on_the_whole_stands_on_the_page_and_in_the_export(graded):
    settle(graded, "ada", "purpose", comment="A strong start.")
    (page,) = feedback(graded, STEM, "ada", pdf=False, **QUIET)
    assert "A strong start." in page.read_text("utf-8")
    path, _ = export(graded, "csv", STEM, **QUIET)
    rows = csv.DictReader(StringIO(path.read_text("utf-8-sig")))
    assert [r["comment"] for r in rows] == ["A strong start.", "", ""]


@pytest.mark.parametrize(
    ("asked", "points", "said"),
    [
        ("purpose.board", "16", "no number of points from 0 to 15"),
        ("purpose.board", "nan", "no number of points"),
        ("purpose.board", "-1", "no number of points"),
        ("purpose.moon", "1", "no question “moon”"),
        ("purpose", "1", "Points are for one question"),
        ("moon.board", "1", "no released exercise “moon”"),
        ("purpose.board", "", "Say how many points"),
    ],
)
def test_what_cannot_be_settled_is_said_and_nothing_is_kept(
    graded, asked, points, said
):
    with pytest.raises(CoachError, match=said):
        settle(graded, "ada", asked, points)
    assert not (graded.folder / "decisions.json").exists()


def test_a_written_question_of_a_coachs_own_exercise_is_settled(graded, tmp_path):
    place = graded.folder / "source" / "own"
    place.mkdir()
    marks = {"grade": True, "solution": True, "locked": False, "task": False}
    meta = {"nbgrader": {"grade_id": "why", "points": 4, "schema_version": 3, **marks}}
    cell = {"cell_type": "markdown", "id": "why", "metadata": meta, "source": "Why?"}
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    book = {"nbformat": 4, "nbformat_minor": 5, "metadata": kernel, "cells": [cell]}
    (place / "own.ipynb").write_text(json.dumps(book), "utf-8")
    begin(graded.folder, graded.folder / "learners.csv", **QUIET)
    book["cells"][0]["source"] = "Because."
    (tmp_path / "own.ipynb").write_text(json.dumps(book), "utf-8")
    collect(graded, [tmp_path / "own.ipynb"], "ada", **QUIET)
    grade(graded, "own", **QUIET)
    assert paper(graded, stem="own").state == "look"
    settle(graded, "ada", "own.why", "3", "Say more.")
    assert (paper(graded, stem="own").final, paper(graded, stem="own").points) == (
        True,
        3,
    )
    (page,) = feedback(graded, "own", "ada", pdf=False, **QUIET)
    for said in ("Say more.", "Because."):
        assert said in page.read_text("utf-8")
    grade(graded, "own", stock=True, **QUIET)
    assert paper(graded, stem="own").final  # both graders leave it to the coach
    with Gradebook(graded.url) as book:
        assert book.find_grade("why", "own", "own", "ada").auto_score is None


def mailed(cohort, tmp_path, id: str, saved: str) -> None:
    data = json.loads(handing.book("purpose", id, handing.of_purpose(id, "best")))
    data |= {"rev": 9, "saved": saved}
    place = tmp_path / id
    place.mkdir(exist_ok=True)
    (place / NAME).write_text(json.dumps(data), "utf-8")
    collect(cohort, [place], **QUIET)


def test_a_mailed_file_counts_from_when_it_was_saved_and_more_time_counts_at_once(
    graded, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr("pdpmo_widgets.store.file.now", lambda: 1796000000000)
    monkeypatch.setattr("time.time", lambda: 1796000000.0)  # 30 November 2026
    begin(graded.folder, graded.folder / "learners.csv",
          due={STEM: cohorts.moment("2026-11-20")}, **QUIET)  # fmt: skip
    with (graded.folder / "nbgrader_config.py").open("a") as file:
        file.write("c.LateSubmissionPlugin.penalty_method = 'zero'\n")
    mailed(graded, tmp_path, "ada", "2026-11-23T10:00:00Z")
    grade(graded, STEM, **QUIET)
    assert (paper(graded).time, paper(graded).penalty) == ("2026-11-23 10:00:00", 50)
    home = ["--cohort", str(graded.folder), "--coach", "rosa"]
    assert main(["coach", "extend", "ada", "purpose", "2026-11-24", *home]) == 0
    assert "24 November 2026, 23:59" in capsys.readouterr().out
    assert paper(graded).penalty == 0
    kept = json.loads((graded.folder / "extensions.json").read_text("utf-8"))
    assert kept[STEM]["ada"]["coach"] == "rosa"
    grade(graded, STEM, **QUIET)
    assert paper(graded).penalty == 0
    with Gradebook(graded.url) as book:
        row = book.find_submission(STEM, "ada")
        assert row.extension == timedelta(days=4)
    assert "20 November" in extend(graded, "ada", "purpose", "none")
    assert paper(graded).penalty == 50
    extend(graded, "grace", "purpose", "2026-11-24")  # before anything came
    mailed(graded, tmp_path, "grace", "2026-11-23T10:00:00Z")
    grade(graded, STEM, **QUIET)
    assert paper(graded, "grace").penalty == 0
    path, _ = export(graded, "csv", STEM, **QUIET)
    rows = csv.DictReader(StringIO(path.read_text("utf-8-sig")))
    times = {r["id"]: r["handed in (UTC)"] for r in rows}
    assert times["grace"] == "2026-11-23 10:00:00"
    with pytest.raises(CoachError, match="no date, so nobody can be late"):
        extend(graded, "ada", "welcome", "2026-11-24")
    with pytest.raises(CoachError, match="“soon” is no date"):
        extend(graded, "ada", "purpose", "soon")


def _count(folder) -> None:
    cohort = cohorts.load(folder)
    for _ in range(20):
        with COUNTED.changing(cohort) as all:
            at(all, "sum")["n"] = at(all, "sum").get("n", 0) + 1


def test_two_windows_that_decide_at_once_lose_nothing(cohort):
    spawn = get_context("spawn")
    both = [spawn.Process(target=_count, args=(cohort.folder,)) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert COUNTED.read(cohort) == {"sum": {"n": 40}}


def test_a_damaged_file_of_decisions_is_said_and_stays(graded):
    path = graded.folder / "decisions.json"
    path.write_bytes(b"{")
    with pytest.raises(CoachError, match=r"decisions\.json of this cohort cannot be"):
        settle(graded, "ada", "purpose", comment="x")
    assert path.read_bytes() == b"{"
