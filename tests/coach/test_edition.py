"""An edition of the course: other cases, other words, and one place that says which."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from string import Formatter

import nbformat
import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.words import (
    STANDARD,
    find,
    industries,
    room_words,
    told_in,
    trades,
)
from pdpmo_widgets.cli import main
from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach import edition as editions
from pdpmo_widgets.coach.begin import begin
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.grade import grade
from pdpmo_widgets.coach.said import CoachError
from pdpmo_widgets.grading import deals
from pdpmo_widgets.grading.deals import Edition
from pdpmo_widgets.modules.purpose.exercise import exercise as of_purpose
from pdpmo_widgets.parts.exercise import Exercise
from pdpmo_widgets.parts.gate import DEALT
from pdpmo_widgets.store.record import Entry, Record, decode, encode
from tests.course.test_notebooks import (
    test_a_code_cell_is_one_short_statement_with_its_input_hidden as hidden,
)
from tests.course.test_notebooks import (
    test_a_notebook_is_stored_valid_without_outputs_and_with_fixed_ids as valid,
)
from tests.grading import handing
from tests.grading.test_direct import COMMENTS, GRADES

STEM, BANK = "01_purpose", Edition(7, "bank")
OTHERS = [name for name in industries() if name != STANDARD]
OVERLAYS = [
    (industry, noun, name, id)
    for noun in (one.noun for one in catalog.modules())
    for industry in OTHERS
    for name, changed in trades(noun).get(industry, {}).items()
    for id in changed
]
PEOPLE = "id,name\nada,Ada Lovelace\ngrace,Grace Hopper\n"


@pytest.fixture(scope="module")
def bank(tmp_path_factory) -> tuple[Cohort, list[str]]:
    folder, lines = tmp_path_factory.mktemp("bank"), list[str]()
    (folder / "list.csv").write_text(PEOPLE, "utf-8")
    cohort = begin(
        folder / "bank", folder / "list.csv", tell=lines.append,
        industry="bank", seed="7",
    )  # fmt: skip
    return cohort, lines


def book(cohort: Cohort, step: str) -> Path:
    return cohort.folder / step / STEM / f"{STEM}.ipynb"


def answers(learner: str, edition: Edition) -> bytes:
    """All of it played well, on the cases that the edition deals to the learner."""
    dealt = edition.dealt(learner)
    data = handing.book("purpose", dealt, handing.of_purpose(dealt, "best"))
    kept = dict(decode(data, "purpose", 1).answers)
    kept["learner.me"] = Entry({"name": "Ada", "id": learner}, 1)
    if edition.seed:
        kept[deals.DEALT_IN] = Entry(edition.seed, 1)
    return encode(Record("purpose", rev=1, answers=kept))


def test_papermill_writes_the_edition_into_one_cell_and_no_other(bank):
    cohort, lines = bank
    ours = nbformat.read(handing.ROOT / "exercises" / STEM / f"{STEM}.ipynb", 4)
    theirs = nbformat.read(book(cohort, "release"), 4)
    old, new = (
        [c for c in one.cells if c.cell_type == "code"] for one in (ours, theirs)
    )
    (changed,) = [cell for cell in new if cell not in old]
    assert changed.id == "edition"
    assert changed.source == 'edition = {"industry": "bank", "seed": 7}'
    assert changed.metadata == old[0].metadata
    assert changed.metadata["editable"] is changed.metadata["deletable"] is False
    assert new[1:] == old[1:]
    assert [c.id for c in theirs.cells] == [c.id for c in ours.cells]
    assert "papermill" not in theirs.metadata
    for step in ("source", "release"):
        assert deals.named_in(json.loads(book(cohort, step).read_bytes())) == BANK
    assert cohorts.load(cohort.folder).edition == BANK
    assert any("Aldermoor Bank" in line and "seed 7" in line for line in lines)


def test_the_editions_cells_keep_the_rules_of_every_notebook(bank):
    for stem in bank[0].stems:
        path = bank[0].folder / "release" / stem / f"{stem}.ipynb"
        hidden(path)
        valid(path)


def test_the_same_edition_is_written_the_same_each_time(bank, tmp_path):
    for place in (tmp_path / "a", tmp_path / "b"):
        place.mkdir()
        copy = place / f"{STEM}.ipynb"
        copy.write_bytes(
            handing.ROOT.joinpath("solutions", STEM, copy.name).read_bytes()
        )
        editions.write(copy, BANK)
    first, second = (tmp_path / n / f"{STEM}.ipynb" for n in "ab")
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes() == book(bank[0], "source").read_bytes()


def test_an_exercise_that_names_no_edition_stays_as_it_is(tmp_path):
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 + 1", id="a")])
    nbformat.write(book, tmp_path / "own.ipynb")
    editions.write(tmp_path / "own.ipynb", BANK)
    assert nbformat.read(tmp_path / "own.ipynb", 4).cells == book.cells


def test_an_edition_that_there_is_not_makes_no_folder(tmp_path, capsys):
    (tmp_path / "list.csv").write_text(PEOPLE)
    made = [
        "coach",
        "new",
        str(tmp_path / "c"),
        "--learners",
        str(tmp_path / "list.csv"),
    ]
    assert main([*made, "--industry", "brewery"]) == 1
    said = capsys.readouterr().err
    assert all(name in said for name in ("utility", *OTHERS))
    for seed in ("-1", "1.5", "x", "1234567890", "١"):
        assert main([*made, f"--seed={seed}"]) == 1
        assert "whole number from 0 to 999,999,999" in capsys.readouterr().err
    assert not (tmp_path / "c").exists()


def test_the_edition_of_a_cohort_stays(bank, tmp_path):
    cohort, _ = bank
    before, lines = book(cohort, "source").read_bytes(), list[str]()
    (tmp_path / "list.csv").write_text(PEOPLE)
    begin(cohort.folder, tmp_path / "list.csv", tell=lines.append, seed="8")
    assert cohorts.load(cohort.folder).edition == BANK
    assert book(cohort, "source").read_bytes() == before
    assert any(
        line.startswith("The edition of a cohort never changes") for line in lines
    )
    begin(cohort.folder, tmp_path / "list.csv", tell=lines.append, seed="7")
    assert sum("never changes" in line for line in lines) == 1


def test_a_cohort_from_before_there_were_editions_has_the_courses_own(made):
    cohort, _ = made
    path = cohort.folder / "cohort.toml"
    before = path.read_bytes()
    try:
        path.write_text('name = "old"\n\n[due]\n')
        assert cohorts.load(cohort.folder).edition == Edition()
    finally:
        path.write_bytes(before)


@pytest.mark.parametrize(
    "value", [None, {}, "bank", {"seed": "7"}, {"seed": -1}, {"industry": ["bank"]}]
)
def test_what_names_no_edition_is_the_courses_own(value):
    assert deals.edition(value) == Edition()


def test_another_seed_deals_other_cases_and_seed_0_those_of_the_course():
    assert Edition().dealt("ada") == "ada"
    assert deals.case_name(BANK.dealt("ada")) != deals.case_name("ada")
    assert deals.seed(BANK.dealt("ada"), "board") != deals.seed("ada", "board")
    names = {Edition(seed).dealt("ada") for seed in range(50)}
    assert len({deals.case_name(name) for name in names}) == 50


def cards(edition: Edition, tmp_path, monkeypatch) -> dict[str, dict]:
    """What the sorting task and the board show in an edition, without a screen."""
    monkeypatch.chdir(tmp_path)
    exercise = Exercise("purpose", of_purpose.cards).of(
        {"seed": edition.seed, "industry": edition.industry}
    )
    boxes = {item: exercise.ask(item) for item in ("board", "standing")}
    exercise.desk.put("learner.me", {"name": "Ada", "id": "ada"}, 1)
    exercise.gate._deal(boxes["board"].children[0])
    assert exercise.desk.get(DEALT) == "ada"
    assert exercise.desk.get(deals.DEALT_IN) == (edition.seed or None)
    exercise.gate._fill()
    for box in boxes.values():
        box.children[0].show()
    shown = {item: box.children[0] for item, box in boxes.items()}
    return {item: {**card.spec, **card.view} for item, card in shown.items()}


def rows_of(part: object) -> dict[str, dict]:
    """Every row with an id, wherever it stands in what a card shows."""
    found: dict[str, dict] = {}
    for one in part.values() if isinstance(part, dict) else part:
        if isinstance(one, dict) and isinstance(one.get("id"), str):
            found[one["id"]] = one
        if isinstance(one, dict | list):
            found |= rows_of(one)
    return found


def test_the_exercise_speaks_the_words_of_its_trade(tmp_path, monkeypatch):
    shown = cards(Edition(0, "hospitals"), tmp_path, monkeypatch)
    assert "Nursing and union" in str(rows_of(shown["board"])["rosa"])
    assert "another hospital group" in shown["standing"]["ask"]
    (tmp_path / "bank").mkdir()
    other = cards(BANK, tmp_path / "bank", monkeypatch)
    assert other["standing"]["cards"] != shown["standing"]["cards"]


@pytest.mark.parametrize(("industry", "noun", "name", "id"), OVERLAYS)
def test_a_trade_changes_only_sentences_that_there_are(industry, noun, name, id):
    mine = find(told_in(industry, noun, name), id)
    base = find(room_words(noun, name), id)
    assert mine != base
    fields = [{name for _, name, _, _ in Formatter().parse(t)} for t in (mine, base)]
    assert fields[0] == fields[1]
    assert find(told_in(STANDARD, noun, name), id) == base


@pytest.mark.parametrize("industry", OTHERS)
def test_every_passage_stands_once_in_the_exercise_and_none_is_left(industry, tmp_path):
    for module in catalog.modules():
        stem, passages = module.stem, trades(module.noun).get("prose", {})
        if not passages:
            continue
        source = handing.ROOT / "solutions" / stem / f"{stem}.ipynb"
        prose = "\n".join(
            c.source
            for c in nbformat.read(source, 4).cells
            if c.cell_type == "markdown"
        )
        assert all(prose.count(one) == 1 for one in passages)
        copy = tmp_path / source.name
        copy.write_bytes(source.read_bytes())
        editions.write(copy, Edition(1, industry))
        text = copy.read_text("utf-8")
        assert not any(one in text for one in passages)
        assert industries()[industry]["name"] in text
        assert "{" not in "".join(passages)


def rows(cohort: Cohort) -> list[list]:
    with closing(sqlite3.connect(cohort.folder / "gradebook.db")) as database:
        return [database.execute(one).fetchall() for one in (GRADES, COMMENTS)]


@pytest.mark.timeout(300)
def test_both_graders_take_the_edition_from_the_coach_and_agree_row_for_row(bank):
    """Ada has her own cases, Grace's were dealt in the course's edition, and her
    notebook says that this is right."""
    cohort, _ = bank
    sent = {"ada": answers("ada", BANK), "grace": answers("grace", Edition())}
    found = []
    for stock in (True, False):
        for id, data in sent.items():
            place = cohort.folder / "submitted" / id / STEM
            place.mkdir(parents=True, exist_ok=True)
            told = book(cohort, "release").read_text("utf-8")
            if id == "grace":
                told = told.replace('\\"seed\\": 7', '\\"seed\\": 0')
            (place / f"{STEM}.ipynb").write_text(told, "utf-8")
            (place / "answers.json").write_bytes(data)
        lines: list[str] = []
        grade(cohort, STEM, stock=stock, tell=lines.append)
        found.append(rows(cohort))
    assert found[0] == found[1]
    points = dict.fromkeys(sent, 0.0)
    flagged: dict[str, set[str]] = {id: set() for id in sent}
    for id, _, item, auto, _, _, needs, _ in found[0][0]:
        points[id] += auto or 0
        if needs and auto is not None:
            flagged[id].add(item)
    assert points == {"ada": 50, "grace": 10}  # her charter is not dealt
    assert flagged == {
        "ada": set(), "grace": {"board", "needs", "standing", "changes", "agreement"}
    }  # fmt: skip
    page = cohort.folder / "autograded" / "grace" / STEM / f"{STEM}.ipynb"
    assert deals.OTHER in page.read_text("utf-8")
    assert any("grace" in line and "another edition" in line for line in lines)


def test_a_choice_that_is_wrong_is_one_error(tmp_path):
    with pytest.raises(CoachError, match="no words for the industry"):
        editions.chosen("x" * 500)
