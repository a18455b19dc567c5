"""Nothing unfinished leaves as final, and a text that changed is unread everywhere."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pdpmo_widgets.cli import main
from pdpmo_widgets.coach.collect import collect
from pdpmo_widgets.coach.export import export
from pdpmo_widgets.coach.feedback import feedback
from pdpmo_widgets.coach.grade import grade
from pdpmo_widgets.coach.report_parts import Report
from pdpmo_widgets.coach.review import give, show
from pdpmo_widgets.coach.scores import scores
from pdpmo_widgets.pages import coach
from tests.coach.graded import STEM, fill
from tests.grading import handing
from tests.pages.cohort import say, week

FORMS = ("csv", "xlsx", "canvas", "moodle", "xapi")


@pytest.fixture
def graded(cohort, tmp_path):
    """Ada all but her charter, which waits; Grace little; Alan cannot be graded."""
    place = tmp_path / "sent" / "alan" / STEM
    place.mkdir(parents=True)
    (place / "answers.json").write_bytes(b"{")
    fill(cohort, tmp_path / "sent")
    return cohort


def read(cohort, *ids: str) -> None:
    for id in ids:
        for row in "123":
            give(cohort, id, "charter", row, "3", "Well argued.", stem=STEM)


def rewrite(cohort, tmp_path: Path, text: str = "And for another reason.") -> None:
    """Ada sends another charter, saved later."""
    answers = handing.of_purpose("ada", "best")
    before = answers["charter"]["text"]
    answers["charter"]["text"] = {**before, "because": f"{before['because']} {text}"}
    data = json.loads(handing.book("purpose", "ada", answers))
    data |= {"rev": 2, "saved": "2026-11-20T10:00:00Z"}
    (tmp_path / "answers.json").write_text(json.dumps(data), "utf-8")
    collect(cohort, [tmp_path / "answers.json"], tell=lambda _: None)


def out(cohort, form: str, **how) -> tuple[dict[str, list[str]], list[str], list[str]]:
    """By learner the numbers that leave, the head, and the lines."""
    lines: list[str] = []
    files = export(cohort, form, STEM, tell=lines.append, **how)
    if form == "xapi":
        found: dict[str, list[str]] = {"ada": [], "grace": [], "alan": []}
        for one in json.loads(files[0].read_bytes()):
            if one["object"]["definition"]["type"].endswith("assessment"):
                who = one["actor"]["account"]["name"]
                found[who].append(str(one["result"]["score"]["raw"]))
        return found, [], lines
    if form == "xlsx":
        page = load_workbook(files[0])["grades"]
        table = [["" if c is None else str(c) for c in r] for r in page.values]
    else:
        table = list(csv.reader(StringIO(files[0].read_bytes().decode("utf-8-sig"))))
    head, *rows = table
    at = {"canvas": (5, 6), "moodle": (4, 5)}.get(form, (6, 9))
    id = 2 if form == "canvas" else 0
    numbers = {r[id]: [c for c in r[slice(*at)] if c] for r in rows if r[id]}
    return numbers, head, lines


@pytest.mark.parametrize("form", FORMS)
def test_an_unread_essay_and_what_could_not_be_graded_leave_empty(graded, form):
    numbers, _, lines = out(graded, form)
    assert numbers == {"ada": [], "grace": [], "alan": []}
    (said,) = [one for one in lines if "left empty" in one]
    assert said.startswith(f"{STEM}: left empty, because not all of it is read yet")
    assert "ada, grace, alan (3)" in said
    assert "--provisional" in said
    read(graded, "ada", "grace")
    numbers, _, lines = out(graded, form)
    assert [bool(numbers[id]) for id in ("ada", "grace", "alan")] == [True, True, False]
    assert any("left empty" in one and "alan (1)" in one for one in lines)


@pytest.mark.parametrize("form", FORMS)
def test_provisional_points_are_a_choice_and_say_that_they_are(graded, form):
    read(graded, "grace")
    numbers, head, lines = out(graded, form, provisional=True)
    assert "50.0" in numbers["ada"] or "50" in numbers["ada"]
    assert f"{STEM}: provisional, not final: ada, alan (2)." in lines
    assert any("-provisional." in one for one in lines if one.startswith("Written"))
    (path, *_) = sorted((graded.folder / "exports").iterdir())
    if form in ("canvas", "moodle"):
        assert head[-1] == "01 Define your PMO purpose (provisional)"
    elif form == "xapi":
        marks = {
            one["actor"]["account"]["name"]: "extensions" in one.get("context", {})
            for one in json.loads(path.read_bytes())
            if one["object"]["definition"]["type"].endswith("assessment")
        }
        assert marks == {"ada": True, "grace": False}  # nothing says what Alan can do
    elif form == "csv":
        text = path.read_text("utf-8-sig")
        said = "provisional: waits for the coach: Your purpose charter"
        assert text.count(said) == 1
        assert text.count("cannot be graded: answers.json cannot be read.") == 1
    numbers, head, _ = out(graded, form)
    assert not any("provisional" in one for one in head)
    assert numbers["ada"] == []


def test_a_question_that_is_not_read_is_empty_and_the_others_are_not(graded):
    _, path = export(graded, "csv", STEM, tell=lambda _: None)
    rows = list(csv.DictReader(StringIO(path.read_bytes().decode("utf-8-sig"))))
    ada = {r["question"]: r["points"] for r in rows if r["id"] == "ada"}
    assert (ada["board"], ada["charter"]) == ("15.0", "")
    assert {r["points"] + r["points by rule"] for r in rows if r["id"] == "alan"} == {
        ""
    }


def test_the_command_takes_the_choice(graded, capsys):
    home = ["--cohort", str(graded.folder)]
    assert main(["coach", "export", "moodle", "--provisional", *home]) == 0
    assert "Written: exports/moodle-provisional.csv" in capsys.readouterr().out


def paper(cohort):
    (found,) = [one for one in scores(cohort, STEM) if one.learner == "ada"]
    return found


def page_of(cohort, pages: list[Path]) -> str:
    (page,) = [p for p in pages if p.parts[-3] == "ada"]
    return page.read_text("utf-8")


@pytest.mark.parametrize("stock", [False, True])
def test_a_text_that_changed_after_its_review_is_unread_everywhere(
    graded, tmp_path, stock
):
    read(graded, "ada", "grace")
    rewrite(graded, tmp_path)
    lines: list[str] = []
    grade(graded, STEM, "ada", stock=stock, tell=lines.append)
    (line,) = [one for one in lines if one.startswith("  ada: ")]
    said = "changed since the coach read it: Your purpose charter"
    assert said in line
    assert "1 graded, 1 need a look" in lines[-2]
    assert (paper(graded).state, paper(graded).points) == ("changed", 50)
    # page
    view = say(coach.review(week(graded)), value={"stem": STEM, "item": "charter"})
    signs = {one["id"]: one["sign"] for one in view["sheets"]}
    assert signs["ada"] == "○"
    assert "another one than you have read" in str(view["sheet"]["lines"])
    cells = str(say(coach.cohort(week(graded))))
    assert f"50 / 100 so far, {said}" in cells
    # command
    shown: list[str] = []
    show(graded, STEM, "charter", False, shown.append)
    (line,) = [one for one in shown if one.startswith("ada")]
    assert "levels – – –, – of 50 points  (changed since you read it)" in line
    # feedback
    html = page_of(graded, feedback(graded, STEM, pdf=False, tell=lambda _: None))
    assert "50 of 100 points so far" in html
    assert "You changed this after your coach had read it" in html
    assert said in html
    assert "Points from your coach" not in html
    assert "(yours)" not in html
    assert "Well argued." not in html
    # report
    made = Report({"cohort": str(graded.folder), "exercise": STEM})
    standing = made.standing()._repr_html_()
    assert "50 of 100 points so far" in standing
    assert said in standing
    # export
    assert out(graded, "canvas")[0]["ada"] == []
    give(graded, "ada", "charter", "1", "4", stem=STEM)
    assert not paper(graded).final  # the other rows were read on the former text
    for row in "23":
        give(graded, "ada", "charter", row, "3", stem=STEM)
    assert paper(graded).final
    assert out(graded, "canvas")[0]["ada"] == ["88.89"]


def test_what_came_again_and_is_not_graded_is_nothing_final(graded, tmp_path):
    read(graded, "ada")
    assert paper(graded).final
    rewrite(graded, tmp_path)
    assert paper(graded).state == "again"
    assert out(graded, "xlsx")[0]["ada"] == []
    assert "handed in again, not graded yet" in str(say(coach.cohort(week(graded))))
    lines: list[str] = []
    pages = feedback(graded, STEM, pdf=False, tell=lines.append)
    assert not [p for p in pages if p.parts[-3] == "ada"]
    assert f"{STEM}: handed in, but not graded yet: 1: ada." in lines
    made = Report({"cohort": str(graded.folder), "exercise": STEM})
    assert "handed in again, not graded yet" in made.standing()._repr_html_()
    grade(graded, STEM, tell=lambda _: None)
    assert paper(graded).state == "changed"


def test_a_notebook_that_came_again_is_not_graded_yet(graded, tmp_path):
    read(graded, "ada")
    (place := tmp_path / "more" / "ada").mkdir(parents=True)
    released = graded.folder / "release" / STEM / f"{STEM}.ipynb"
    book = json.loads(released.read_bytes())
    book["cells"][0]["source"] = "Mine."
    (place / f"{STEM}.ipynb").write_text(json.dumps(book), "utf-8")
    collect(graded, [place.parent], tell=lambda _: None)
    assert paper(graded).state == "again"
    grade(graded, STEM, tell=lambda _: None)
    assert paper(graded).state == "graded"


def test_of_two_hand_ins_none_is_final_until_it_is_said_which_counts(graded, tmp_path):
    read(graded, "ada")
    data = json.loads((graded.folder / "submitted" / "ada" / STEM / "answers.json")
                      .read_bytes())  # fmt: skip
    data["answers"]["purpose.charter"]["value"] = {"text": {"because": "Else."}}
    data |= {"rev": 0, "saved": "2026-11-20T10:00:00Z"}
    path = tmp_path / "answers.json"
    path.write_text(json.dumps(data), "utf-8")
    collect(graded, [path], tell=lambda _: None)
    assert paper(graded).state == "asked"
    assert out(graded, "canvas")[0]["ada"] == []
    first = graded.folder / "received" / "ada" / STEM / "0001_answers.json"
    collect(graded, [first], "ada", lambda _: None, take=True)
    assert paper(graded).final
    assert out(graded, "canvas")[0]["ada"] == ["83.33"]
