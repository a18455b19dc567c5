"""The coach's page does what the commands do, and says what they say."""

import asyncio
import json
import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach import opened, reviews
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.grade import grade
from pdpmo_widgets.pages import coach
from pdpmo_widgets.pages.coach_week import Week
from pdpmo_widgets.widgets.fits import Misfit
from pdpmo_widgets.widgets.job import Job
from pdpmo_widgets.widgets.worker import Worker
from tests.grading import handing
from tests.pages.cohort import HOSTILE, begun, graded, say, week

STEM = "01_purpose"
CALLS = [
    cell.source.removeprefix("coach.").removesuffix("()")
    for cell in nbformat.read(opened.SOURCE, as_version=4).cells
    if cell.cell_type == "code"
][1:]


@pytest.fixture(scope="module")
def empty(tmp_path_factory) -> Cohort:
    return begun(tmp_path_factory.mktemp("page"))


@pytest.fixture(scope="module")
def full(empty: Cohort) -> Cohort:
    return graded(empty)


@pytest.fixture
def own(full: Cohort, tmp_path: Path) -> Cohort:
    """A graded cohort that this test may change."""
    shutil.copytree(full.folder, tmp_path / "spring")
    return cohorts.load(tmp_path / "spring")


def bring(card: Job, name: str, data: bytes, first: bool = True) -> None:
    message = {"do": "file", "name": name, "first": first, "when": 1_700_000_000_000}
    card._hear(card, message, [data])


def press(card: Job, files: int = 0, **value: object) -> list[str]:
    """Press the button; the lines that were said."""
    shown = say(card, "go", value=value, files=files)
    assert not shown.get("trouble"), shown
    return shown["work"]["lines"]


@pytest.mark.parametrize("name", CALLS)
def test_every_card_greets_on_an_empty_cohort_and_on_a_graded_one(name, empty, full):
    for one in (empty, full):
        card = getattr(coach, name)(week(one))
        if card is None:
            assert name == "hand_back", "only shown where there is an exchange"
            return
        view = say(card)
        assert "trouble" not in view, view
        assert json.loads(json.dumps(view)) == view


@pytest.mark.parametrize("which", ["empty", "full"])
def test_the_notebook_runs_and_writes_nothing(which, request):
    cohort: Cohort = request.getfixturevalue(which)
    place = cohort.folder / opened.PAGE
    before = {p: p.stat().st_mtime_ns for p in cohort.folder.rglob("*") if p.is_file()}
    book = nbformat.read(place, as_version=4)
    NotebookClient(
        book, timeout=60, resources={"metadata": {"path": str(place.parent)}}
    ).execute()
    after = {p: p.stat().st_mtime_ns for p in cohort.folder.rglob("*") if p.is_file()}
    assert after == before


def test_a_cell_of_the_notebook_is_one_short_statement_with_its_input_hidden():
    for cell in nbformat.read(opened.SOURCE, as_version=4).cells:
        if cell.cell_type == "code":
            assert len(cell.source) < 80
            assert "\n" not in cell.source
            assert cell.metadata["jupyter"]["source_hidden"]
            assert not cell.outputs


def test_a_page_that_was_changed_stays_when_it_is_opened_again(own: Cohort):
    place = opened.page(own)
    place.write_text("mine", "utf-8")
    assert opened.page(own).read_text("utf-8") == "mine"


def test_without_a_cohort_each_card_says_so_in_a_sentence(tmp_path: Path):
    for name in CALLS:
        card = getattr(coach, name)(Week(tmp_path, apart=False))
        assert card is None or "There is no cohort" in say(card)["trouble"]


def test_pages_go_back_through_an_exchange_where_there_is_one(own: Cohort):
    inbound = own.folder / "hub" / "pdpmo" / "inbound"
    inbound.mkdir(parents=True)
    with (own.folder / "nbgrader_config.py").open("a", encoding="utf-8") as file:
        file.write(f"c.Exchange.root = {str(inbound.parents[1])!r}\n")
    press(coach.feedback(week(own)), stem=STEM, pdf=False)
    card = coach.hand_back(week(own))
    assert card is not None
    lines = press(card, stem=STEM)
    assert any("ada" in line for line in lines), "who handed in elsewhere is named"


def test_the_button_says_what_the_command_says(own: Cohort, tmp_path: Path):
    lines: list[str] = []
    grade(own, STEM, tell=lines.append)
    assert press(coach.grade(week(own)), stem=STEM) == lines


def test_what_is_chosen_is_collected_and_kept(own: Cohort):
    card = coach.collect(week(own))
    data = handing.book("purpose", "alan", {"charter": {"text": {}}})
    bring(card, "../../<script>alert(1)</script>.json", data)
    lines = press(card, files=1)
    assert any("alan: 01_purpose, answers of revision 1 filed" in one for one in lines)
    assert (own.folder / "submitted" / "alan" / STEM / "answers.json").is_file()
    assert not list(own.folder.parent.glob("*.json"))


def test_a_folder_can_be_named_and_nothing_named_is_asked_for(own: Cohort):
    (own.folder / "post").mkdir()
    data = handing.book("purpose", "alan", {"charter": {"text": {}}})
    (own.folder / "post" / "answers.json").write_bytes(data)
    card = coach.collect(week(own))
    assert any("alan" in one for one in press(card, folder="post"))
    assert "Choose files" in say(card, "go", value={}, files=0)["trouble"]


def test_files_that_did_not_arrive_whole_are_not_collected(own: Cohort):
    card = coach.collect(week(own))
    bring(card, "answers.json", b"{}")
    assert "did not arrive" in say(card, "go", value={}, files=2)["trouble"]


def test_learners_and_a_date_are_added_by_button(own: Cohort):
    card = coach.learners(week(own))
    bring(card, "more.csv", b"id,name\nmary,Mary Jackson\n")
    assert any("4 learners on the list, 1 of them new" in x for x in press(card, 1))
    press(coach.dates(week(own)), stem=STEM, due="2026-12-01")
    assert cohorts.load(own.folder).due[STEM].day == 1
    assert "Choose a day" in say(coach.dates(week(own)), "go", value={})["trouble"]


def test_feedback_and_export_say_where_they_are_and_send_the_file(own: Cohort):
    card = coach.export(week(own))
    sent: list[dict] = []
    card.send = lambda content, buffers=None: sent.append(content)
    press(card, form="canvas", stem=STEM)
    assert [one["name"] for one in sent if one["do"] == "file"] == ["canvas.csv"]
    lines = press(coach.feedback(week(own)), stem=STEM, pdf=False)
    assert str(own.folder / "feedback") in lines[-1]
    page = (own.folder / "feedback" / "ada" / STEM / f"{STEM}.html").read_text("utf-8")
    assert "Ada Lovelace" in page


def test_the_guide_that_is_shown_is_the_one_to_take_along(own: Cohort):
    card = coach.talk(week(own))
    sent: list[dict] = []
    card.send = lambda content, buffers=None: sent.append(content)
    for stem in ("00_welcome", STEM):
        lines = press(card, stem=stem, learner="ada", scored=False)
        assert sent[-1]["name"] == f"{stem}.html"
        assert f"guides/{stem}.html" in lines[-1]
    shown = say(card)["chosen"]["stem"]
    press(card)
    assert sent[-1]["name"] == f"{shown}.html"


def test_a_second_press_is_refused_in_words_while_a_job_runs():
    worker, free, ended = Worker(), threading.Event(), threading.Event()

    async def both() -> None:
        worker.start("Grade", lambda post: free.wait(20), lambda *_: ended.set())
        with pytest.raises(Misfit, match="“Grade” is still running"):
            worker.start("Feedback", lambda post: None, lambda *_: None)
        free.set()
        while not ended.is_set():
            await asyncio.sleep(0.01)
        worker.start("Feedback", lambda post: None, lambda *_: None)

    asyncio.run(both())


def test_a_gradebook_that_another_program_writes_is_said_and_nothing_is_lost(own):
    card = coach.review(week(own))
    say(card)
    row = card.view["sheet"]["rows"][0]["row"]
    with closing(sqlite3.connect(own.folder / "gradebook.db")) as other:
        other.execute("begin exclusive")
        view = say(card, "give", sheet="ada", row=row, level=3)
    assert "being written by another program" in view["trouble"]
    view = say(card, "give", sheet="ada", row=row, level=3)
    assert "trouble" not in view
    assert view["sheet"]["rows"][0]["given"] == 3


def test_a_coach_sees_answers_as_text_and_the_own_levels_only(own: Cohort):
    card = coach.review(week(own))
    view = say(card)
    assert [one["id"] for one in view["sheets"]] == ["ada", "grace"]
    assert HOSTILE in view["sheets"][1]["title"]
    rows = [one["row"] for one in view["sheet"]["rows"]]
    first = reviews.rubric(STEM, "charter")[0].id
    place = (STEM, "ada", "charter", first)
    reviews.give(own, place, 1, "", "someone else")
    view = say(card, "hello")
    assert (
        view["sheet"]["rows"][0] | {"given": 0, "others": []}
        == (view["sheet"]["rows"][0])
    )
    for row in rows:
        view = say(card, "give", sheet="ada", row=row, level=4, comment="measured")
    assert view["sheet"]["rows"][0]["others"] == ["someone else gave level 1."]
    assert view["sheets"][0]["sign"] == "✓"
    assert reviews.read(own)[STEM]["ada"]["charter"][first]["someone else"]


def test_a_level_that_is_none_and_a_learner_who_is_not_there_are_refused(own: Cohort):
    card = coach.review(week(own))
    row = say(card)["sheet"]["rows"][0]["row"]
    for bad in (0, 5, "3", None, True):
        assert say(card, "give", sheet="ada", row=row, level=bad)["trouble"]
    assert "nobody" in say(card, "give", sheet="nobody", row=row, level=3)["trouble"]
    assert reviews.read(own) == {}
