"""How sure somebody said they were, beside how often they were right."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.parts import calibration as part
from pdpmo_widgets.parts.calibration import (
    FEW,
    SAID,
    Answer,
    answers,
    calibration,
    shown,
    summed,
)
from pdpmo_widgets.store.book import Book
from pdpmo_widgets.widgets.desk import Desk

ASKED = [
    (one.noun, question)
    for one in catalog.modules()
    if not one.draft
    for question in room_words(one.noun, "lesson")
    .get("recall", {})
    .get("questions", ())
    if question.get("kind") != "open"  # in one's own words: nothing to be sure of
]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    book = Book(tmp_path / "journey.json", "journey")
    book.load()
    return Desk(lambda: book, scope=lambda: "test", by_cookie=False)


def pick(question: dict, right: bool) -> str:
    return next(
        one["id"]
        for one in question["options"]
        if (one["id"] == question["right"]) is right
    )


def committed(desk: Desk, noun: str, question: dict, sure: float, right: bool) -> None:
    value = {"pick": pick(question, right), "sure": sure, "done": True, "tries": 0}
    desk.put(f"{noun}.recall.{question['id']}", value, 1)


def test_every_recall_question_of_a_finished_module_can_be_judged(desk):
    assert ASKED
    for noun, question in ASKED:
        for right in (True, False):
            committed(desk, noun, question, 70, right)
            assert Answer(noun, 70, right) in list(answers(desk))


def test_it_grows_with_each_committed_answer_and_with_nothing_else(desk):
    (noun, first), (_, second), *_ = ASKED
    committed(desk, noun, first, 90, True)
    key = f"{noun}.recall.{second['id']}"
    desk.put(key, {"pick": pick(second, True), "sure": 60, "done": False}, 1)
    desk.put(f"{noun}.charter", {"text": {"because": "sure"}}, 1)
    desk.put("learner.me", {"name": "Ada", "id": "ada"}, 1)
    assert list(answers(desk)) == [Answer(noun, 90, True)]
    committed(desk, noun, second, 60, False)
    assert len(list(answers(desk))) == 2


def test_a_series_of_questions_under_one_key_counts_each_of_them(desk):
    noun, one = ASKED[0]
    two = ASKED[1][1]
    value = {
        "answers": {
            one["id"]: {"pick": pick(one, True), "sure": 80, "done": True},
            two["id"]: {"pick": pick(two, False), "sure": 55, "done": True},
        },
        "done": True,
    }
    desk.put(f"{noun}.recall", value, 1)
    found = list(answers(desk))
    assert len(found) == 2
    assert {Answer(noun, 80, True), Answer(noun, 55, False)} == set(found)


@pytest.mark.parametrize(
    "value",
    [{"pick": "match", "sure": "90", "done": True}, {"pick": "match", "sure": True},
     {"pick": "match", "done": True}, {"pick": None, "sure": 50, "done": True},
     ["match", 90], 7, {"done": True}],
)  # fmt: skip
def test_what_says_nothing_of_being_sure_is_left_out(desk, value):
    desk.put("purpose.recall.joint", value, 1)
    assert list(answers(desk)) == []


@pytest.mark.parametrize(("number", "hits"), [(45, True), (46, True), (47, False)])
def test_a_number_is_right_when_it_is_near_enough(desk, monkeypatch, number, hits):
    known = {("recall", "share"): (45, 1.0)}
    monkeypatch.setattr(part, "_rights", lambda noun: known)
    value = {"answers": {"share": {"number": number, "sure": 70, "done": True}}}
    desk.put("purpose.recall", value, 1)
    assert list(answers(desk)) == [Answer("purpose", 70, hits)]


def test_questions_whose_answers_stand_in_no_words_are_judged_by_the_room(desk):
    from pdpmo_widgets.modules.acumen.mirror import KEY
    from pdpmo_widgets.modules.acumen.sure import RIGHT

    given = {id: {"pick": right, "sure": 60, "done": True}
             for (_, id), right in RIGHT.items()}  # fmt: skip
    desk.put(KEY, {"answers": given, "done": True}, 1)
    assert list(answers(desk)) == [Answer("acumen", 60, True)] * len(RIGHT)
    assert len(RIGHT) == 12


def test_a_dozen_answers_are_needed_before_a_lean_is_named():
    few = [Answer("purpose", 90, False)] * (FEW - 1)
    assert shown(few)["say"] == "You said 90 % and were right 0 % of the time."
    assert "surer than" in shown([*few, few[0]])["say"]
    known = [Answer("purpose", 60, True)] * FEW
    assert "more than you believe" in shown(known)["say"]
    assert shown([])["text"] == [SAID["none"]]


NOUNS = st.sampled_from([one.noun for one in catalog.modules()])
MADE = st.builds(Answer, NOUNS, st.floats(0, 100), st.booleans())


@given(st.lists(MADE, min_size=1, max_size=60))
def test_the_last_row_is_all_answers_and_the_modules_add_up_to_it(found):
    rows = summed(found)
    *parts, whole = rows
    assert whole.count == len(found) == sum(one.count for one in parts)
    for name in ("said", "right"):
        mean = sum(getattr(p, name) * p.count for p in parts) / whole.count
        assert getattr(whole, name) == pytest.approx(mean)


def test_the_card_follows_its_modules_answers_and_writes_nothing(desk, tmp_path):
    shown_ = calibration(desk, "purpose")
    shown_.show()
    assert shown_.view == {"text": [SAID["none"]]}
    assert not (tmp_path / "journey.json").exists()
    committed(desk, "purpose", dict(ASKED)["purpose"], 90, True)
    assert shown_.view["table"]["rows"][-1][1:] == [1, 90, 100]
