"""Every card of every page answers a browser: a hello, and a full set of answers."""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import nbformat
import pytest
from ipywidgets import Widget

from pdpmo_widgets import catalog
from pdpmo_widgets.modules.purpose import lesson as purpose
from pdpmo_widgets.modules.purpose import model as board
from pdpmo_widgets.modules.purpose import screen as screen_01
from pdpmo_widgets.modules.purpose.screen.kept import today
from pdpmo_widgets.modules.welcome import lesson as welcome
from pdpmo_widgets.modules.welcome import model as offices
from pdpmo_widgets.modules.welcome import offices as welcome_offices
from pdpmo_widgets.modules.welcome import screen as screen_00
from pdpmo_widgets.pages import home
from pdpmo_widgets.parts import common as parts
from pdpmo_widgets.widgets.kept import Kept

ROOT = Path(__file__).parents[2]
PAGES = {"index": home, "00_welcome": welcome, "01_purpose": purpose}
NOW = 1_800_000_000_000


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PDPMO_HOME", str(tmp_path))
    monkeypatch.setattr(parts.desk, "_book", None)
    parts.desk.live.clear()


def cards(widget: Widget) -> Iterator[Kept]:
    if isinstance(widget, Kept):
        yield widget
    for child in getattr(widget, "children", ()):
        yield from cards(child)


def every_card(name: str, lesson: ModuleType) -> list[Kept]:
    book = nbformat.read(ROOT / "course" / f"{name}.ipynb", as_version=4)
    calls = [c.source for c in book.cells if c.cell_type == "code"][1:]
    names = [call.split(".")[1].removesuffix("()") for call in calls]
    return [card for each in names for card in cards(getattr(lesson, each)())]


def say(card: Kept, **message: object) -> dict:
    card._hear(card, message, [])
    return card.view


def keep(card: Kept, value: dict) -> dict:
    return say(card, do="keep", value=value, at=NOW)


@pytest.mark.parametrize(("name", "lesson"), PAGES.items())
def test_every_card_of_a_page_says_hello_without_trouble(
    name: str, lesson: ModuleType
) -> None:
    for card in every_card(name, lesson):
        view = say(card, do="hello")
        assert "trouble" not in view, (card, view)
        assert card.hello["n"] == 1


@pytest.mark.parametrize(("name", "lesson"), PAGES.items())
def test_every_step_on_the_map_is_kept_by_a_card_of_its_page(
    name: str, lesson: ModuleType
) -> None:
    if name == "index":
        return
    keys = catalog.of_stem(name).keys
    assert set(keys) <= {card.key for card in every_card(name, lesson)}


def test_a_prediction_shows_the_truth_only_after_the_commitment() -> None:
    card = welcome.prediction()
    assert keep(card, {"low": 60, "high": 90}) == {}
    view = keep(card, {"low": 60, "high": 90, "done": True})
    assert view["truth"] == 78
    assert any("held it" in line for line in view["text"])


def test_companies_show_a_year_each_and_the_debrief_follows() -> None:
    case = screen_00.practice(1)
    debrief, card = welcome.offices_debrief(), welcome.offices()
    say(debrief, do="hello")
    assert debrief.view["todo"]
    value = screen_00.kept(case, offices.well_played(case)["picks"])
    view = keep(card, {**value, "run": 1, "guess": 70})
    assert len(view["result"]["parts"]) == len(case.offices)
    assert all(part["lines"] for part in view["result"]["parts"])
    assert (debrief.view["total"], debrief.view["scale"]["guess"]) == (100, 70)
    assert debrief.view["story"]["svg"].startswith("<svg")


def test_what_the_first_edition_kept_of_the_offices_is_shown_today() -> None:
    case = screen_00.practice(1)
    old = {"picks": offices.run("informed", case)["picks"], "done": True, "tries": 2}
    assert screen_00.decisions(case, old) == {"picks": old["picks"]}
    parts.desk.put(welcome_offices.KEY, old, 5)
    card, debrief = welcome.offices(), welcome.offices_debrief()
    say(card, do="hello")
    say(debrief, do="hello")
    assert card.view["result"]
    assert debrief.view["total"] == round(100 * offices.score(case, old).total)


def looks(*done: list) -> dict:
    """What the board's card keeps after these looks and acts."""
    stage = {"looks": list(done), "rows": {}, "form": {}, "done": False}
    return {"stages": [stage], "run": 1, "done": False}


def test_twelve_hours_are_played_to_the_board_and_the_debrief_follows() -> None:
    case = screen_01.practice(1)
    card, debrief = purpose.board(), purpose.board_debrief()
    say(debrief, do="hello")
    assert debrief.view["todo"]
    best = board.well_played(case)
    value = today({**best, "done": True})
    view = keep(card, {**value, "run": 1, "guess": 60})
    parts_ = view["result"]["parts"]
    assert [bool(part["lines"]) for part in parts_] == [True] * 4
    assert debrief.view["total"] == round(100 * board.score(case, best).total)
    assert debrief.view["scale"]["guess"] == 60
    assert debrief.view["story"]["svg"].startswith("<svg")


def test_a_step_that_does_not_fit_the_hours_is_said_and_not_kept() -> None:
    card = purpose.board()
    talks = [["people", who, "interview"] for who in board.PEOPLE[:7]]
    keep(card, looks(*talks[:6]))
    keep(card, looks(*talks))
    assert "too few" in card.view["trouble"]
    assert len(parts.desk.get("purpose.play")["stages"][0]["looks"]) == 6


def test_a_second_interview_of_the_same_person_costs_nothing_and_is_said() -> None:
    card = purpose.board()
    talk = ["people", "tomas", "interview"]
    keep(card, looks(talk))
    view = keep(card, looks(talk, talk))
    assert "heard Tomas already" in view["trouble"]
    assert parts.desk.get("purpose.play")["stages"][0]["looks"] == [talk]


def test_the_executives_example_is_read_and_the_agreement_is_drawn() -> None:
    cards, own = purpose.executives(), purpose.best_worst()
    picture = purpose.alignment()
    say(picture, do="hello")
    assert "svg" not in picture.view
    filled = [{"best": card[0], "worst": card[3]} for card in own.spec["cards"]]
    keep(own, {"cards": filled})
    assert len(own.view["ranking"]) == 8
    example = cards.asks["example"](parts.desk, {})
    cards._hear(cards, {"do": "file", "name": example.name, "at": NOW}, [example.data])
    assert "trouble" not in cards.view
    assert picture.view["svg"].startswith("<svg")


def test_a_spreadsheet_of_something_else_is_refused_in_a_sentence() -> None:
    card = purpose.executives()
    card._hear(card, {"do": "file", "name": "a.xlsx", "at": NOW}, [b"not a sheet"])
    assert card.view["trouble"].endswith(".")
    assert parts.desk.get("purpose.executives") is None


def test_a_charter_becomes_a_document_and_a_slide() -> None:
    keep(purpose.charter(), {"text": {"because": "Tomas cannot choose in March."}})
    take = purpose.take_charter()
    say(take, do="hello")
    assert take.view["missing"]
    for kind in ("docx", "pptx"):
        assert take.asks[kind](parts.desk, {}).data.startswith(b"PK")
