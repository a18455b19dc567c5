"""`coach grade` and `coach export`: a line per learner, and files that stay safe."""

import csv
import json
import sqlite3
import sys
from contextlib import closing
from io import StringIO

import pytest
from openpyxl import load_workbook

from pdpmo_widgets.cli import main
from pdpmo_widgets.coach.collect import collect
from pdpmo_widgets.coach.export import export
from pdpmo_widgets.coach.grade import Summary, grade
from pdpmo_widgets.coach.review import give
from pdpmo_widgets.coach.said import CoachError
from pdpmo_widgets.coach.scores import scores
from tests.grading import handing

STEM = "01_purpose"


@pytest.fixture
def graded(cohort, tmp_path):
    """Ada handed in all, Alan something broken, Grace nothing."""
    (sent := tmp_path / "sent").mkdir()
    best = handing.book("purpose", "ada", handing.of_purpose("ada", "best"))
    (sent / "answers.json").write_bytes(best)
    place = sent / "alan" / STEM
    place.mkdir(parents=True)
    (place / "answers.json").write_bytes(b"{")
    collect(cohort, [sent], tell=lambda _: None)
    lines: list[str] = []
    total = grade(cohort, "purpose", tell=lines.append)
    return cohort, total, lines


def read(cohort) -> None:
    """Ada's charter is read: 33.33 of 50."""
    for row in "123":
        give(cohort, "ada", "charter", row, "3", stem=STEM)


def table(path) -> list[list[str]]:
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(data.decode("utf-8-sig"))))


def test_one_broken_hand_in_stops_nobody_and_each_has_a_line(graded):
    _, total, lines = graded
    assert total == Summary(graded=2, look=1, lost=0)
    assert lines[0] == "01_purpose: 2 handed in."
    assert lines[1] == "01_purpose: not handed in yet: grace (1)."
    assert lines[2] == (
        "  ada: all there. 50 points by rule. Now: waits for the coach: "
        "Your purpose charter."
    )
    assert "Now: cannot be graded: answers.json cannot be read." in lines[3]
    assert lines[4] == "2 graded, 1 need a look, lost: 0."
    assert lines[5] == (
        "01_purpose: 1 wait for the coach; 1 cannot be graded; 1 not handed in."
    )


def test_scores_tell_nothing_handed_in_from_nothing_earned(graded):
    found = {one.learner: one for one in scores(graded[0], STEM)}
    assert [m.item for m in found["ada"].marks][:2] == ["board", "needs"]
    assert (found["ada"].points, found["ada"].most) == (50, 100)
    assert (found["alan"].points, len(found["alan"].marks)) == (0, 7)
    assert found["grace"].marks == ()


def test_one_learner_alone_can_be_graded(graded):
    cohort = graded[0]
    lines: list[str] = []
    assert grade(cohort, STEM, "ada", tell=lines.append).graded == 1
    assert not any("alan" in line for line in lines)
    with pytest.raises(CoachError, match="no hand-in of “grace”"):
        grade(cohort, STEM, "grace", tell=lines.append)
    with pytest.raises(CoachError, match="There are: 00_welcome, 01_purpose"):
        grade(cohort, "02_playbook", tell=lines.append)


def test_a_hand_in_after_the_date_loses_what_the_cohorts_settings_say(graded):
    cohort = graded[0]
    (cohort.folder / "submitted" / "ada" / STEM / "timestamp.txt").write_text(
        "2026-12-03 10:00:00 UTC"
    )
    with (cohort.folder / "nbgrader_config.py").open("a") as file:
        file.write("c.LateSubmissionPlugin.penalty_method = 'zero'\n")
    grade(cohort, STEM, "ada", tell=lambda _: None)
    ada = scores(cohort, STEM)[0]
    assert (ada.time, ada.penalty, ada.points) == ("2026-12-03 10:00:00", 50, 0)


def test_an_exercise_that_the_gradebook_does_not_know_stops_no_other(graded):
    cohort = graded[0]
    with closing(sqlite3.connect(cohort.folder / "gradebook.db")) as book:
        book.execute("update assignment set name = 'gone' where name = '00_welcome'")
        book.commit()
    answers = handing.book("welcome", "ada", {})
    place = cohort.folder / "submitted" / "ada" / "00_welcome"
    place.mkdir()
    (place / "answers.json").write_bytes(answers)
    lines: list[str] = []
    total = grade(cohort, tell=lines.append)
    assert (total.graded, total.lost) == (2, 1)
    assert any("00_welcome could not be written" in line for line in lines)


def test_sheets_keep_formulas_as_text_and_hold_each_question(graded):
    files = export(graded[0], "csv", tell=lambda _: None, provisional=True)
    grades, questions = map(table, files)
    assert [row[:5] for row in grades[1:4]] == [
        ["ada", "Lovelace", "Ada", "ada@example.org", "00_welcome"],
        ["grace", "Hopper", "Grace", "grace@example.org", "00_welcome"],
        ["alan", '\'=HYPERLINK("http://x")', "Alan", "", "00_welcome"],
    ]
    assert [row[8] for row in grades if row[4] == STEM] == ["50.0", "", ""]
    assert ["ada", "board", "15.0"] in [[r[0], r[4], r[8]] for r in questions]
    (path,) = export(graded[0], "xlsx", tell=lambda _: None)
    page = load_workbook(path)["grades"]
    cell = next(row[1] for row in page.iter_rows() if row[0].value == "alan")
    assert (cell.value, cell.data_type) == ('=HYPERLINK("http://x")', "s")


def test_canvas_and_moodle_get_a_column_for_each_exercise(graded):
    read(graded[0])
    (path,) = export(graded[0], "canvas", tell=lambda _: None)
    head, most, ada, _, alan = table(path)
    assert head[:5] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
    assert head[6] == "01 Define your PMO purpose"
    assert most[0] == "    Points Possible"
    assert ada == ["Lovelace, Ada", "", "ada", "ada", "", "", "83.33", ""]
    assert alan[5:] == ["", "", ""], "what could not be graded"
    (path,) = export(graded[0], "moodle", tell=lambda _: None)
    assert table(path)[1] == [
        "ada", "Ada", "Lovelace", "ada@example.org", "", "83.33", "",
    ]  # fmt: skip


def test_statements_are_the_same_when_nothing_changed_and_name_no_mail(graded):
    read(graded[0])
    (path,) = export(graded[0], "xapi", STEM, tell=lambda _: None)
    first = path.read_bytes()
    export(graded[0], "xapi", STEM, tell=lambda _: None)
    assert path.read_bytes() == first
    assert b"example.org" not in first
    found = json.loads(first)
    whole = [s for s in found if "context" not in s]
    assert [s["actor"]["account"]["name"] for s in whole] == ["ada"]
    assert whole[0]["result"]["score"] == {
        "raw": 83.33, "min": 0, "max": 100, "scaled": 0.8333,
    }  # fmt: skip
    assert {s["actor"]["account"]["name"] for s in found} == {"ada"}
    assert len({s["id"] for s in found}) == len(found)


def test_the_commands_stand_in_pdpmo(graded, capsys, monkeypatch):
    monkeypatch.chdir(graded[0].folder / "received")
    monkeypatch.setitem(sys.modules, "rfc3987_syntax", sys)
    assert main(["coach", "export", "csv"]) == 0
    assert "Written: exports/grades.csv" in capsys.readouterr().out
    assert main(["coach", "grade", "02_playbook"]) == 1
    assert "There is no released exercise" in capsys.readouterr().err
    monkeypatch.chdir("/")
    assert main(["coach", "grade"]) == 1
    assert "There is no cohort in /." in capsys.readouterr().err


@pytest.mark.parametrize(
    "task",
    ["", "new", "collect", "grade", "review", "feedback", "export", "report"],
)
def test_each_command_has_help_that_a_person_can_read(task, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["coach", *filter(None, [task]), "--help"])
    said = capsys.readouterr().out
    assert ended.value.code == 0
    assert said.startswith("usage: pdpmo coach")
    assert len(max(said.splitlines(), key=len)) <= 100
