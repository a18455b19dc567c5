"""Name, id and word: asked once, dealt by a button, practice without the word."""

import time
from pathlib import Path

import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.grading.deals import Edition, case_name
from pdpmo_widgets.grading.word import WORD
from pdpmo_widgets.parts import exercise as parts
from pdpmo_widgets.parts.exercise import SHARED, Exercise
from pdpmo_widgets.parts.gate import DEALT
from pdpmo_widgets.store.exercise import open_answers
from pdpmo_widgets.store.journey import ME, open_journey
from pdpmo_widgets.widgets.keep import Keep
from pdpmo_widgets.widgets.kept import Kept
from pdpmo_widgets.widgets.picture import Picture

ADA = {"name": "Ada Lovelace", "id": "ada"}


def now() -> int:
    return time.time_ns() // 1_000_000


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PDPMO_CLASS_HOME", "NBGRADER_EXECUTION", "JUPYTERHUB_USER"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setenv("PDPMO_HOME", str(tmp_path / "home"))


class Page:
    """An exercise as somebody has it in front of them."""

    def __init__(self, noun: str = "purpose") -> None:
        room = catalog.door(noun, "exercise").exercise
        self.exercise = Exercise(noun, room.cards)
        self.desk = self.exercise.desk
        self.keep, self.said, self.button = self.exercise.me().children

    def type(self, **what: str) -> None:
        self.keep.show()
        self.keep.keep({**self.keep.value, **what}, now())
        self.said.show()

    def text(self) -> str:
        self.said.show()
        return str(self.said.view.get("text") or self.said.view.get("trouble"))

    def deal(self) -> None:
        self.button.click()


def titles(box) -> list[str]:
    return [card.spec["title"] for card in box.children if isinstance(card, Kept)]


def test_without_a_word_a_case_is_dealt_for_practice_and_marked_so():
    page = Page()
    boxes = {item: page.exercise.ask(item) for item in ("board", "needs", "standing")}
    page.type(**ADA)
    assert "not counted" in page.text()
    assert page.button.description == SHARED["gate"]["rehearse"]
    page.deal()
    assert page.desk.get(WORD) == ""
    assert "“ada”" in page.text()
    assert "not counted" in page.text()
    for box in boxes.values():
        shown = titles(box)
        assert shown
        assert all(one.endswith("for practice, not counted") for one in shown)


def test_with_the_word_it_counts_and_id_and_word_deal_the_case():
    page = Page()
    box = page.exercise.ask("standing")
    page.type(**ADA, word=" Lantern MEADOW")
    assert "it counts" in page.text()
    assert page.button.description == SHARED["gate"]["button"]
    page.deal()
    assert page.desk.get(WORD) == "lantern-meadow"
    assert "they count" in page.text()
    (card,) = box.children
    assert "practice" not in card.spec["title"]
    dealt = Edition().dealt("ada", "lantern-meadow")
    assert card.key.endswith(case_name(dealt))
    other = Page()
    other.type(**ADA, word="violin-zebra")
    box = other.exercise.ask("standing")
    other.deal()
    assert box.children[0].spec["cards"] != card.spec["cards"]


def test_a_slip_in_the_word_is_said_where_it_was_typed_and_deals_nothing():
    page = Page()
    page.type(**ADA, word="lanten meadow")
    assert "Did you mean “lantern-meadow”?" in page.text()
    page.deal()
    assert page.desk.entry(DEALT) is None
    assert page.exercise.gate.learner() == ""
    page.type(word="lantern meadow")
    page.deal()
    assert page.exercise.gate.word() == "lantern-meadow"


def test_the_button_without_an_id_says_what_is_missing():
    page = Page()
    page.said.show()
    page.deal()
    assert page.said.view.get("trouble") == SHARED["gate"]["missing"]
    assert page.desk.entry(DEALT) is None
    page.type(**ADA)
    assert "trouble" not in page.said.view
    page.deal()
    assert page.exercise.gate.learner() == "ada"


def test_handing_in_is_no_step_that_a_name_alone_makes_done(monkeypatch):
    """The page takes a step for done when all keys of its cards are complete."""
    monkeypatch.setattr(parts, "display", lambda _: None)
    page = Page()
    page.type(**ADA)
    last = page.exercise.hand_in()
    last.show()
    assert last.key == ""
    assert not last.view.get("trouble")
    assert last.view["count"] == 0


def test_the_word_comes_after_practice_and_what_was_practised_stays():
    page = Page()
    box = page.exercise.ask("standing")
    page.type(**ADA)
    page.deal()
    practised, _ = box.children  # and its result
    place = {practised.spec["cards"][0]["id"]: "two"}
    practised.keep({"place": place}, now())
    page.type(word="lantern-meadow")
    assert page.exercise.gate.learner() == ""
    page.deal()
    (real,) = box.children
    assert real.key != practised.key
    assert page.desk.get(real.key) is None
    assert page.desk.get(practised.key)["place"] == place
    page.type(word="")  # an empty line changes nothing
    assert page.exercise.gate.word() == "lantern-meadow"
    assert page.exercise.gate.learner() == "ada"


def test_what_was_dealt_before_there_were_words_goes_on_without_one():
    book = open_answers("purpose")
    book.put(ME, ADA, 1)
    book.put(DEALT, "ada", 1)
    page = Page()
    box = page.exercise.ask("standing")
    assert page.exercise.gate.learner() == "ada"
    page.exercise.gate._fill()
    (card,) = box.children
    assert card.key == f"purpose.standing.{case_name('ada')}"
    assert "practice" not in card.spec["title"]
    assert page.text() == SHARED["gate"]["dealt"].format(id="ada")
    assert page.desk.entry(WORD) is None


def test_the_slip_says_before_it_is_sent_that_it_is_practice(monkeypatch):
    shown: list = []
    monkeypatch.setattr(parts, "display", shown.append)
    page = Page()
    page.exercise.hand_in()
    page.type(**ADA)
    page.deal()
    shown[0].show()
    assert shown[0].view["problem"] == SHARED["gate"]["send"]
    page.type(word="lantern-meadow")
    page.deal()
    assert "problem" not in shown[0].view


def test_who_one_is_is_asked_once_on_a_page(monkeypatch):
    monkeypatch.setattr(parts, "display", lambda _: None)
    page = Page()
    page.type(**ADA, word="lantern-meadow")
    last = page.exercise.hand_in()
    assert page.keep.spec["part"] == "who"  # so that what is said stands beside it
    assert last.spec["part"] == "file"


def test_a_page_knows_how_many_tasks_there_are_before_they_are_dealt():
    page = Page()
    for item in page.exercise.cards:
        (waits,) = page.exercise.ask(item).children
        assert isinstance(waits, Picture)
        assert waits.spec["step"]
        assert waits.spec["title"]


def test_name_and_id_of_the_lessons_stand_in_an_exercise_and_nothing_is_written():
    open_journey().put(ME, ADA, 1)
    page = Page()
    page.keep.show()
    assert page.keep.value == ADA
    assert "“ada”" in page.text()
    assert page.desk.entry(ME) is None
    assert list(Path.cwd().iterdir()) == []
    page.deal()
    assert page.desk.get(ME) == ADA
    assert page.exercise.gate.learner() == "ada"


def test_looking_makes_no_folder_for_somebody_who_has_none(tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "display", lambda slip: slip.lines())
    Page().exercise.hand_in()  # its slip says in words what is kept, without a page
    assert not (tmp_path / "home").exists()


def test_what_is_typed_in_an_exercise_is_known_to_lessons_and_the_next_exercise():
    page = Page("welcome")
    page.type(**ADA, word="lantern-meadow")
    page.deal()
    assert open_journey().get(ME).value == ADA
    Path("answers.json").unlink()
    other = Page("purpose")
    other.keep.show()
    assert other.keep.value == ADA


def test_what_the_lessons_know_stays_and_only_a_gap_is_filled():
    open_journey().put(ME, {"name": "A. Lovelace", "id": ""}, 1)
    page = Page()
    page.type(name="Ada", id="ada-2")
    page.deal()
    assert open_journey().get(ME).value == {"name": "A. Lovelace", "id": "ada-2"}
    page.type(id="ada-3")
    page.deal()
    assert open_journey().get(ME).value["id"] == "ada-2"


def test_a_card_for_name_and_id_alone_keeps_no_word(tmp_path):
    page = Page()
    card = Keep(desk=page.desk, part="who", title="Who you are")
    card.show()
    card.keep({**ADA, "word": "lantern-meadow"}, now())
    assert page.desk.get(ME) == ADA
    assert card.spec["part"] == "who"
