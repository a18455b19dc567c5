"""A cohort begins and ends well: letters, modules one by one, updates, talks."""

import csv
import email
import shutil
from email import policy
from io import StringIO

import pytest

from pdpmo_widgets.cli import main
from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach import talks, update
from pdpmo_widgets.coach.begin import begin
from pdpmo_widgets.coach.collect import collect
from pdpmo_widgets.coach.due import extend
from pdpmo_widgets.coach.export import export
from pdpmo_widgets.coach.grade import grade
from pdpmo_widgets.coach.invite import invite
from pdpmo_widgets.coach.release import release
from pdpmo_widgets.coach.review import give
from pdpmo_widgets.coach.said import CoachError, people
from pdpmo_widgets.coach.scores import scores
from pdpmo_widgets.coach.todo import todo
from pdpmo_widgets.grading.course import ROOT
from pdpmo_widgets.pages import coach
from tests.coach.graded import STEM, fill
from tests.grading import handing
from tests.pages.cohort import say, week

QUIET = {"tell": lambda _: None}


@pytest.fixture(scope="module")
def filled(made, tmp_path_factory):
    folder = tmp_path_factory.mktemp("invite")
    shutil.copytree(made[0].folder, folder / "spring")
    found = cohorts.load(folder / "spring")
    fill(found, folder / "sent")
    return found


@pytest.fixture
def graded(filled, tmp_path):
    shutil.copytree(filled.folder, tmp_path / "spring")
    return cohorts.load(tmp_path / "spring")


def read(cohort, id: str) -> None:
    for row in "123":
        give(cohort, id, "charter", row, "3", stem=STEM)


def test_each_learner_gets_a_letter_with_id_word_doors_and_day(cohort, capsys):
    extend(cohort, "grace", "purpose", "2027-01-08")
    home = ["--cohort", str(cohort.folder), "--address", "https://pmo.example.org"]
    asked = ["coach", "invite", "purpose", "--due", "2026-12-18"]
    assert main([*asked, *home]) == 0
    out = capsys.readouterr().out
    assert "Letters: 3" in out
    assert "Without an address on the list, so the mail has no receiver: alan" in out
    place = cohort.folder / "invitations"
    (text,) = (place / "ada").glob("*.txt")
    wanted = (
        "Dear Ada Lovelace,",
        "letter by letter: ada",
        cohort.asked.word,
        "01 Define your PMO purpose, by Friday, 18 December 2026",
        "python3 start.py",
        "https://pmo.example.org",
        "about an hour",
    )
    for part in wanted:
        assert part in text.read_text("utf-8"), part
    (grace,) = (place / "grace").glob("*.eml")
    mail = email.message_from_bytes(grace.read_bytes(), policy=policy.default)
    assert (mail["To"], mail["X-Unsent"]) == ("grace@example.org", "1")
    assert "08 January 2027" in mail.get_content()
    table = (place / "mail-merge.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(StringIO(table)))
    assert [row["id"] for row in rows] == ["ada", "grace", "alan"]
    assert rows[1]["due (UTC)"] == "2027-01-08 23:59"
    assert rows[2]["last name"].startswith("'=")  # no formula


def test_what_is_not_open_is_no_column_and_no_nothing_came(cohort, tmp_path):
    now = invite(cohort, ["welcome"], **QUIET)
    assert cohorts.load(cohort.folder) == now
    (tmp_path / "mail").mkdir()
    lines: list[str] = []
    collect(now, [tmp_path / "mail"], tell=lines.append)
    assert [one for one in lines if "nothing came" in one] == [
        "00_welcome: nothing came yet from ada, grace, alan (3)."
    ]
    path, _ = export(now, "csv", **QUIET)
    assert "01_purpose" not in path.read_text("utf-8-sig")
    assert "Define your PMO purpose" not in str(say(coach.cohort(week(now)))["parts"])
    (early := tmp_path / "mail" / "answers.json").write_bytes(
        handing.book("purpose", "ada", handing.of_purpose("ada"))
    )
    collect(now, [early], **QUIET)
    assert now.opened == ("00_welcome", "01_purpose")  # what came all the same
    later = invite(now, ["acumen"], **QUIET)
    assert later.opened_by_coach == ("00_welcome", "06_acumen")
    begin(now.folder, now.folder / "learners.csv", **QUIET)
    assert cohorts.load(now.folder).opened_by_coach == later.opened_by_coach
    for asked, said in (([], "Which exercise shall"), (["moon"], "no released exerc")):
        with pytest.raises(CoachError, match=said):
            invite(now, asked, **QUIET)


def test_a_released_exercise_is_updated_and_no_work_is_lost(graded, tmp_path):
    read(graded, "ada")
    grade(graded, STEM, **QUIET)
    before = {one.learner: one for one in scores(graded, STEM)}
    for stem in graded.stems:
        place = tmp_path / "course" / "solutions" / stem
        shutil.copytree(ROOT / "solutions" / stem, place)
    book = tmp_path / "course" / "solutions" / STEM / f"{STEM}.ipynb"
    text = book.read_text("utf-8")
    book.write_text(text.replace("# ", "# Newly written: ", 1), "utf-8")
    lines: list[str] = []
    root = {"root": tmp_path / "course"}
    assert update.update(graded, "", lines.append, **root) == [STEM]
    assert "00_welcome: up to date." in lines
    released = graded.folder / "release" / STEM / f"{STEM}.ipynb"
    assert "Newly written" in released.read_text("utf-8")
    assert {one.learner: one for one in scores(graded, STEM)} == before
    grade(graded, STEM, **QUIET)
    assert {one.learner: one for one in scores(graded, STEM)} == before
    (aside,) = (graded.folder / "updated").iterdir()
    old = (aside / "release" / f"{STEM}.ipynb").read_text("utf-8")
    assert "Newly written" not in old
    book.write_text(text.replace('"grade_id": "board"', '"grade_id": "moon"'), "utf-8")
    assert update.update(graded, STEM, lines.append, **root) == []
    assert "Its tasks are others now" in lines[-1]
    assert "Newly written" in released.read_text("utf-8")
    assert {one.learner: one for one in scores(graded, STEM)} == before


def test_feedback_goes_out_as_a_mail_to_be_sent(graded):
    read(graded, "ada")
    (page,) = release(graded, STEM, pdf=False, **QUIET)
    mail = email.message_from_bytes(
        page.with_suffix(".eml").read_bytes(), policy=policy.default
    )
    assert mail["To"] == "ada@example.org"
    (attached,) = mail.iter_attachments()
    assert "Ada Lovelace" in attached.get_content()
    assert not page.parents[2].joinpath("grace", STEM, f"{STEM}.eml").exists()


def test_what_was_agreed_is_kept_and_the_next_talk_stands_in_the_list(graded):
    talks.record(graded, "ada", "purpose", ["Ask Priya", " "], "2026-12-01", "rosa")
    assert talks.told(graded, "ada", STEM)[1:] == ["Next talk: 2026-12-01"]
    assert "rosa: Ask Priya" in talks.told(graded, "ada", STEM)[0]
    assert "2026-12-01: the next talk with ada, 01_purpose." in todo(graded)
    shown = say(coach.agreed(week(graded)), "keep", at=9, value={
        "stem": STEM, "learner": "ada", "agreed": "", "next": ""})  # fmt: skip
    assert "Ask Priya" in str(shown["text"])
    for agreed, day, said in (([], "", "Say what was"), (["x"], "soon", "is no date")):
        with pytest.raises(CoachError, match=said):
            talks.record(graded, "ada", "purpose", agreed, day)


def test_the_list_of_what_is_to_do_heads_the_page(graded, tmp_path, capsys):
    now = invite(graded, ["welcome"], "2026-01-02", **QUIET)
    (tmp_path / "pdpmo-purpose.json").write_bytes(handing.book("purpose", "zed", {}))
    collect(now, [tmp_path / "pdpmo-purpose.json"], **QUIET)
    read(now, "ada")
    assert todo(now) == [
        "Say whose they are: 1 in received/_unclear. "
        "pdpmo coach collect FILE --learner ID",
        "00_welcome: the day has passed and nothing came from ada, grace, alan (3). "
        "Write to them, or pdpmo coach extend ID 00_welcome DATE",
        "01_purpose: read “Your purpose charter”, 1 wait. "
        "pdpmo coach review --item purpose.charter, or settle",
        "01_purpose: release what is final or has to be told: ada (1). "
        "pdpmo coach release 01_purpose",
    ]
    assert say(coach.todo(week(now)))["text"] == todo(now)
    assert main(["coach", "todo", "--cohort", str(now.folder)]) == 0
    assert capsys.readouterr().out.splitlines() == todo(now)


def test_a_day_is_set_by_noun_one_learner_is_one_and_gaps_are_named(
    cohort, tmp_path, capsys
):
    listed = str(cohort.folder / "learners.csv")
    new = ["coach", "new", str(cohort.folder), "--learners", listed]
    assert main([*new, "--due", "purpose=2026-12-05"]) == 0
    assert "01_purpose is due on 05 December 2026" in capsys.readouterr().out
    assert (people(1), people(3)) == ("1 learner", "3 learners")
    some = handing.of_purpose("ada", "best")
    gone = {k: v for k, v in some.items() if k not in ("agreement", "changes")}
    (tmp_path / "answers.json").write_bytes(handing.book("purpose", "ada", gone))
    collect(cohort, [tmp_path / "answers.json"], **QUIET)
    lines: list[str] = []
    grade(cohort, STEM, tell=lines.append)
    (line,) = [one for one in lines if one.startswith("  ada")]
    assert "all there" not in line
    assert "not answered: Do they agree?; Whose standing changes" in line
