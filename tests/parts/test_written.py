"""A page that was written in one place can be taken over in the other."""

import time
from pathlib import Path

import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts.exercise import Exercise
from pdpmo_widgets.store.exercise import open_answers
from pdpmo_widgets.store.journey import open_journey
from pdpmo_widgets.widgets.desk import Desk
from tests.grading import handing

WRITTEN = [
    (module.noun, item.id)
    for module in catalog.modules()
    for item in module.items.values()
    if item.rubric
]
EVERY = pytest.mark.parametrize(("noun", "item"), WRITTEN)


def now() -> int:
    return time.time_ns() // 1_000_000


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course folder beside an exercise's, and an own home."""
    for name in ("PDPMO_CLASS_HOME", "NBGRADER_EXECUTION", "JUPYTERHUB_USER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PDPMO_HOME", str(tmp_path / "home"))
    for noun, _ in WRITTEN:
        (tmp_path / "exercises" / catalog.module(noun).stem).mkdir(parents=True)
    (tmp_path / "course").mkdir()
    return tmp_path


def files_of(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def in_lesson(checkout: Path, monkeypatch, noun: str, item: str):
    monkeypatch.chdir(checkout / "course")
    paper = catalog.door(noun, "paper")
    said = {"title": "A page"}
    return common.written(Desk(open_journey), f"{noun}.{item}", said, paper)


def in_exercise(checkout: Path, monkeypatch, noun: str, item: str):
    monkeypatch.chdir(checkout / "exercises" / catalog.module(noun).stem)
    return Exercise(noun, {}).essay(item)


PLACES = {"lesson": in_lesson, "exercise": in_exercise}


@EVERY
@pytest.mark.parametrize(("first", "then"), [PLACES, list(PLACES)[::-1]])
def test_what_was_written_first_is_offered_then(
    checkout, monkeypatch, noun, item, first, then
):
    text = handing.sample(noun, item)
    old = PLACES[first](checkout, monkeypatch, noun, item)
    old._hear(old, {"do": "keep", "value": {"text": text}, "at": now()}, [])
    card = PLACES[then](checkout, monkeypatch, noun, item)
    before = files_of(checkout)
    card._hear(card, {"do": "hello"}, [])
    offer = card.view["offer"]
    assert first in offer["say"].replace("module", "lesson")
    assert card.value["text"] == {}
    assert files_of(checkout) == before, "looking writes nothing"
    card._hear(card, {"do": "ask", "what": "take"}, [])
    assert card.value["text"] == text
    assert "offer" not in card.view


@EVERY
def test_what_is_written_here_is_never_covered_by_an_offer(
    checkout, monkeypatch, noun, item
):
    old = in_lesson(checkout, monkeypatch, noun, item)
    text = handing.sample(noun, item)
    old._hear(old, {"do": "keep", "value": {"text": text}, "at": now()}, [])
    card = in_exercise(checkout, monkeypatch, noun, item)
    name = next(iter(text))
    own = {"do": "keep", "value": {"text": {name: "my own"}}, "at": now()}
    card._hear(card, own, [])
    assert "offer" not in card.view


def test_answers_under_old_names_are_offered_under_todays(checkout, monkeypatch):
    monkeypatch.chdir(checkout / "exercises" / "01_purpose")
    open_answers("purpose").put("purpose.charter", {"text": {"receiver": "Ann"}}, 1)
    card = in_lesson(checkout, monkeypatch, "purpose", "charter")
    card._hear(card, {"do": "hello"}, [])
    card._hear(card, {"do": "ask", "what": "take"}, [])
    assert card.value["text"] == {"whom": "Ann"}


def test_an_offer_that_is_taken_late_covers_nothing(checkout, monkeypatch):
    old = in_exercise(checkout, monkeypatch, "purpose", "charter")
    old._hear(old, {"do": "keep", "value": {"text": {"whom": "Ann"}}, "at": now()}, [])
    one, two = (
        in_lesson(checkout, monkeypatch, "purpose", "charter") for _ in range(2)
    )
    two._hear(two, {"do": "hello"}, [])
    assert "offer" in two.view
    mine = {"do": "keep", "value": {"text": {"whom": "Bob"}}, "at": now()}
    one._hear(one, mine, [])
    two._hear(two, {"do": "ask", "what": "take"}, [])
    assert two.value["text"] == {"whom": "Bob"}
    assert open_journey().get("purpose.charter").value["text"] == {"whom": "Bob"}


def test_nothing_written_is_nothing_offered(checkout, monkeypatch):
    for noun, item in WRITTEN:
        card = in_lesson(checkout, monkeypatch, noun, item)
        card._hear(card, {"do": "hello"}, [])
        assert "offer" not in card.view


@EVERY
def test_a_page_keeps_whether_it_is_complete_and_the_slip_says_the_same(
    checkout, monkeypatch, noun, item
):
    whole = handing.sample(noun, item)
    first = next(iter(whole))
    states = {"open": {first: whole[first]}, "done": whole}
    for state, text in states.items():
        card = in_exercise(checkout, monkeypatch, noun, item)
        card._hear(card, {"do": "keep", "value": {"text": text}, "at": now()}, [])
        kept = open_answers(noun).get(f"{noun}.{item}").value
        assert kept == {"text": text, "done": state == "done"}
        assert card.view["whole"] is (state == "done")
        exercise = Exercise(noun, {})
        exercise.gate.learner = lambda: "ana"
        [task] = [t for t in exercise._tasks(exercise.desk) if t.keys == (card.key,)]
        assert task.done is (state == "done")
