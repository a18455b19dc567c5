"""What a coach has graded by hand is settled until the answer is another one."""

import sqlite3
from contextlib import closing

import pytest

from pdpmo_widgets.coach.collect import collect
from pdpmo_widgets.coach.export import export
from pdpmo_widgets.coach.feedback import feedback
from pdpmo_widgets.coach.grade import grade
from pdpmo_widgets.coach.review import give
from pdpmo_widgets.coach.scores import scores
from pdpmo_widgets.grading import direct
from tests.coach.graded import STEM, fill
from tests.grading import handing


@pytest.fixture
def graded(cohort, tmp_path):
    fill(cohort, tmp_path / "sent")
    for row in "123":
        give(cohort, "ada", "charter", row, "3", stem=STEM)
    return cohort


def again(cohort, **how) -> list[str]:
    lines: list[str] = []
    grade(cohort, STEM, tell=lines.append, **how)
    return lines


def open_items(cohort, learner: str = "ada") -> list[str]:
    (paper,) = [one for one in scores(cohort, STEM) if one.learner == learner]
    return [one.item for one in paper.marks if one.needs]


def hand_in(cohort, tmp_path, change: str, where: str) -> None:
    answers = handing.of_purpose("ada", "best")
    if where == "charter":
        answers["charter"]["text"] = {**answers["charter"]["text"], "because": change}
    else:
        answers["board"]["steps"] = answers["board"]["steps"][:2]
    data = handing.book("purpose", "ada", answers).replace(b'"rev": 1', b'"rev": 2')
    (tmp_path / "answers.json").write_bytes(data)
    collect(cohort, [tmp_path / "answers.json"], tell=lambda _: None)


def test_grading_again_does_not_ask_for_a_second_look(graded):
    assert open_items(graded) == []
    again(graded)
    again(graded)
    assert open_items(graded) == []
    with closing(sqlite3.connect(graded.folder / "gradebook.db")) as book:
        asked = "select count(*) from grade where manual_score is not null"
        flagged = f"{asked} and needs_manual_grade"
        assert book.execute(flagged).fetchone() == (1,), "as in nbgrader's own"


def test_another_answer_to_that_question_asks_for_a_look(graded, tmp_path):
    again(graded)
    hand_in(graded, tmp_path, "Because we were told to.", "charter")
    again(graded)
    assert open_items(graded) == ["charter"]
    assert open_items(graded) == ["charter"]
    give(graded, "ada", "charter", "1", "2", stem=STEM)
    assert open_items(graded) == ["charter"], "two rows were read on the former text"
    for row in "23":
        give(graded, "ada", "charter", row, "2", stem=STEM)
    again(graded)
    assert open_items(graded) == []


def test_another_answer_to_another_question_does_not(graded, tmp_path):
    again(graded)
    hand_in(graded, tmp_path, "", "board")
    lines = again(graded)
    assert "charter" not in open_items(graded)
    assert not any("Look at" in one and "charter" in one for one in lines)


def test_a_damaged_note_of_what_is_settled_costs_one_more_look(graded):
    again(graded)
    (graded.folder / "settled.json").write_bytes(b"[" * 100_000)
    assert open_items(graded) == ["charter"]
    again(graded)


def test_who_handed_in_nothing_stands_in_every_export_and_is_named(graded):
    for form in ("csv", "xlsx", "canvas", "moodle"):
        lines: list[str] = []
        files = export(graded, form, STEM, tell=lines.append)
        assert lines[-1] == "01_purpose: not handed in yet: alan (1)."
        if form != "xlsx":
            rows = files[0].read_text("utf-8-sig").splitlines()
            assert sum("alan" in row for row in rows) == 1
        if form == "csv":
            for path in files:
                (row,) = [r for r in path.read_text().splitlines() if "alan" in r]
                assert row.endswith(",not handed in")
    lines = []
    feedback(graded, STEM, pdf=False, tell=lines.append)
    assert lines[-1] == "01_purpose: not handed in yet: alan (1)."


def test_handed_in_and_not_graded_is_told_apart(graded, tmp_path):
    answers = handing.book("purpose", "alan", handing.of_purpose("alan"))
    (tmp_path / "answers.json").write_bytes(answers)
    collect(graded, [tmp_path / "answers.json"], tell=lambda _: None)
    (alan,) = [one for one in scores(graded, STEM) if one.learner == "alan"]
    assert alan.state == "waits"
    lines: list[str] = []
    feedback(graded, STEM, pdf=False, tell=lines.append)
    assert lines[-1] == "01_purpose: handed in, but not graded yet: 1: alan."


def test_a_coach_never_reads_the_words_of_an_exception(graded, monkeypatch):
    def fail(*_):
        raise RuntimeError("\x1b[31mboom")

    monkeypatch.setattr(direct, "_graded", fail)
    lines = again(graded)
    assert not any("boom" in one or "Error" in one for one in lines)
    assert any("ada: this hand-in could not be graded." in one for one in lines)
    told = (graded.folder / "trouble.txt").read_text("utf-8")
    assert "RuntimeError:  [31mboom" in told


def test_a_folder_that_is_nobodys_and_a_link_are_said(graded):
    sent = graded.folder / "submitted"
    (sent / "Ada \x1b[2J Lovelace" / STEM).mkdir(parents=True)
    (sent / "alan").symlink_to("ada")
    lines = again(graded)
    assert "1 in submitted/: “Ada  [2J Lovelace”" in lines[0]
    (said,) = [one for one in lines if one.startswith("  alan")]
    assert "is a link or no folder" in said
    found = {one.learner: one for one in scores(graded, STEM)}
    assert found["alan"].points == 0
    assert found["ada"].points == 83.33
