"""The learner's side: nothing is dealt without an id, everything with one."""

import re
import time

import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.grading.deals import case_name
from pdpmo_widgets.grading.marking import Marking, open_exercise
from pdpmo_widgets.grading.page import Page
from pdpmo_widgets.modules.purpose.screen.kept import today
from pdpmo_widgets.parts import exercise as lessons
from pdpmo_widgets.parts.exercise import Exercise
from pdpmo_widgets.parts.gate import DEALT
from pdpmo_widgets.store.record import Record, decode
from pdpmo_widgets.widgets.kept import Kept
from tests.grading import handing

EXERCISES = {noun: catalog.door(noun, "exercise").exercise for noun in handing.STEMS}
ITEMS = [(noun, item) for noun, one in EXERCISES.items() for item in one.cards]
WRITTEN = [
    (noun, item.id)
    for noun in EXERCISES
    for item in catalog.module(noun).items.values()
    if item.rubric
]


def now() -> int:
    return time.time_ns() // 1_000_000


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("PDPMO_CLASS_HOME", "NBGRADER_EXECUTION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PDPMO_HOME", str(tmp_path / "home"))


def fresh(noun: str) -> Exercise:
    """The exercise as a notebook has it just after its first cell."""
    return Exercise(noun, EXERCISES[noun].cards)


def deal(exercise: Exercise, learner: str, at: int = 1) -> None:
    exercise.desk.put("learner.me", {"name": "Ada", "id": learner}, at)
    exercise.desk.put(DEALT, learner, at)


def cards(box) -> list[Kept]:
    return list(box.children)


@pytest.mark.parametrize(("noun", "item"), ITEMS)
def test_a_task_waits_for_the_id_and_comes_with_it(noun, item):
    exercise = fresh(noun)
    box, receipt = exercise.ask(item), exercise.receipt(item)
    exercise.desk.put("learner.me", {"name": "", "id": "ada"}, 1)
    assert [type(card).__name__ for card in cards(box)] == ["Picture"]
    assert cards(receipt) == []
    deal(exercise, "ada")
    shown = [card for card in cards(box) if card.key]
    assert all(f".{case_name('ada')}" in card.key for card in shown)
    rule = exercise.marking.rules.get(item)
    assert shown or (rule is not None and rule.of)  # its answers are another card's
    assert len(cards(receipt)) == 1
    for card in (*cards(box), *cards(receipt)):
        card.show()
        assert "trouble" not in card.view


def test_another_id_deals_another_case_and_keeps_the_first():
    exercise = fresh("purpose")
    box = exercise.ask("standing")
    deal(exercise, "ada")
    (first,) = cards(box)
    first.keep({"place": {first.spec["cards"][0]["id"]: "two"}}, now())
    deal(exercise, "grace", at=2)
    (second,) = cards(box)
    assert second.spec["cards"] != first.spec["cards"]
    assert exercise.desk.get(second.key) is None
    assert exercise.desk.get(first.key)["place"]


def test_an_id_that_changed_has_to_be_dealt_again():
    exercise = fresh("purpose")
    deal(exercise, "ada")
    assert exercise.gate.learner() == "ada"
    exercise.desk.put("learner.me", {"id": "adam"}, now())
    assert exercise.gate.learner() == ""


def test_the_button_deals_for_the_id_that_was_typed():
    exercise = fresh("welcome")
    _, said, button = exercise.me().children
    button.click()
    assert exercise.gate.learner() == ""
    exercise.desk.put("learner.me", {"id": " ada "}, now())
    button.click()
    assert exercise.gate.learner() == "ada"
    said.show()
    assert "“ada”" in said.view["text"]


@pytest.fixture
def on_a_hub(monkeypatch, tmp_path):
    monkeypatch.delenv("PDPMO_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("JUPYTERHUB_USER", "ada")


@pytest.mark.usefixtures("on_a_hub")
def test_on_a_hub_the_login_is_the_id_of_who_types_none():
    exercise = fresh("welcome")
    keep, said, button = exercise.me().children
    said.show()
    assert "“ada”, the name with which you logged in" in said.view["text"]
    assert exercise.desk.entry("learner.me") is None  # looking writes nothing
    exercise.desk.put("learner.me", {"name": "Ada Lee"}, now())
    button.click()
    assert exercise.gate.learner() == "ada"
    assert keep.value == {"name": "Ada Lee", "id": "ada"}


@pytest.mark.usefixtures("on_a_hub")
def test_on_a_hub_another_id_than_the_login_is_questioned_and_dealt_if_wanted():
    exercise = fresh("welcome")
    _, said, button = exercise.me().children
    exercise.desk.put("learner.me", {"id": "grace"}, now())
    said.show()
    assert "you logged in as “ada”" in said.view["text"]
    button.click()
    assert exercise.gate.learner() == "grace"


@pytest.mark.parametrize("noun", handing.STEMS)
def test_model_answers_fit_the_cards_and_are_told_without_a_mark(noun):
    exercise = fresh(noun)
    made = handing.model_answers(noun, "ada")
    book = decode(handing.book(noun, "ada", made), noun, now())
    deal(exercise, "ada")
    for item in exercise.marking.rules:
        show = exercise.cards.get(item, lambda *_: [])
        for card in show(exercise.desk, "ada", exercise.marking.key(item, "ada")):
            if card.key:
                exercise.desk.put(card.key, book.answers[card.key].value, now())
                card.show()  # in the words of today, whatever edition kept it
                card.keep(card.value, now())
                kept = exercise.desk.get(card.key)
                # An office may have two functions only: the budget is short.
                assert kept.get("done", True) or item == "offices"
                assert "trouble" not in card.view
        receipt = exercise.receipt(item)
        exercise.gate._fill()
        for card in cards(receipt):
            card.show()
            told = " ".join(card.view.get("lines", []))
            assert told or (noun, item) in WRITTEN
            assert not re.search(r"\b(right|rightly|Skill|the key|points)\b", told)


@pytest.mark.parametrize("noun", handing.STEMS)
def test_before_handing_in_one_sees_which_tasks_have_an_answer(noun, monkeypatch):
    shown = []
    monkeypatch.setattr(lessons, "display", shown.append)
    exercise = fresh(noun)
    exercise.hand_in()
    (slip,) = shown
    slip.show()
    asked = catalog.module(noun).items.values()
    essays = {item.id for item in asked if item.rubric}
    assert slip.view["of"] == len({*exercise.marking.rules, *essays})
    assert slip.view["count"] == 0
    made = handing.model_answers(noun, "ada")
    book = decode(handing.book(noun, "ada", made), noun, now())
    deal(exercise, "ada")
    for key, entry in book.answers.items():
        exercise.desk.put(key, entry.value, now())
    assert slip.view["count"] == slip.view["of"]
    assert slip.view["rev"] == exercise.desk.book.rev
    told = dict(slip.lines())
    assert all(told[row["label"]] != "Nothing yet" for row in slip.view["tasks"])


def test_a_board_to_which_nobody_went_is_not_finished(monkeypatch):
    shown = []
    monkeypatch.setattr(lessons, "display", shown.append)
    exercise = fresh("purpose")
    exercise.hand_in()
    deal(exercise, "ada")
    played = handing.of_purpose("ada")["board"]
    exercise.desk.put(
        exercise.marking.key("board", "ada"), played | {"done": False}, now()
    )
    shown[0].show()
    board = shown[0].view["tasks"][0]
    assert (board["given"], board["state"]) == (1, "open")


def test_the_graded_board_takes_no_step_back_and_shows_no_year():
    exercise = fresh("purpose")
    deal(exercise, "ada")
    key = exercise.marking.key("board", "ada")
    (card,) = exercise.cards["board"](exercise.desk, "ada", key)
    card.show()
    one, two = ["people", "mei", "corridor"], ["people", "rosa", "corridor"]
    card.keep({"stages": [{"looks": [one]}]}, now())
    card.keep({"stages": [{"looks": [two]}]}, now())
    assert exercise.desk.get(key)["stages"][0]["looks"] == [one]
    (stage,) = today(handing.of_purpose("ada")["board"])["stages"]
    card.keep({"stages": [{**stage, "looks": [one]}], "done": True}, now())
    assert exercise.desk.get(key)["done"]
    assert set(card.view["result"]) == {"title", "lines"}
    assert not re.search(r"\d", str(card.view["result"]))
    card.keep({"stages": [{"looks": []}], "done": False}, now())
    assert exercise.desk.get(key)["done"]
    assert exercise.desk.get(key)["stages"][0]["looks"] == [one]


def test_nothing_is_written_by_running_the_cells(tmp_path):
    for exercise in map(fresh, EXERCISES):
        exercise.me()
        exercise.hand_in()
        for item in exercise.cards:
            exercise.ask(item)
            exercise.receipt(item)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("noun", "item"), WRITTEN)
def test_while_grading_the_free_text_stands_beside_its_rubric(
    noun, item, tmp_path, monkeypatch
):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    exercise = open_exercise(noun)
    assert isinstance(exercise, Marking)
    assert exercise.essay(item).review
    text = handing.sample(noun, item)
    data = handing.book(noun, tmp_path.parent.name, {item: {"text": text}})
    (tmp_path / "answers.json").write_bytes(data)
    page = exercise.essay(item)
    assert isinstance(page, Page)
    assert page.answered
    assert not page.review
    assert page.rubric == catalog.module(noun).items[item].rubric
    assert page.rubric
    assert exercise.ask("claims" if noun == "welcome" else "board") is None


def test_answers_under_another_id_are_said_and_earn_nothing(tmp_path, capsys):
    model = handing.of_purpose("ada")
    kept = decode(handing.book("purpose", "ada", model), "purpose", now()).answers
    other = dict(kept) | {"learner.me": type(kept["learner.me"])({"id": "eve"}, 9)}
    from pdpmo_widgets.store.record import encode

    (tmp_path / "answers.json").write_bytes(encode(Record("purpose", answers=other)))
    assert fresh("purpose").mark("standing", full=0.9) == 0.0
    assert "under another id" in capsys.readouterr().out


def test_a_mark_never_raises_and_says_that_somebody_must_look(tmp_path, capsys):
    data = handing.book("purpose", "ada", {"standing": {"place": ["odd"]}})
    (tmp_path / "answers.json").write_bytes(data)
    assert fresh("purpose").mark("standing", wrong_key=1) == 0.0
    assert "could not be graded" in capsys.readouterr().out
