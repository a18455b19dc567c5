"""A series: no reason before its answer is kept, and what is kept stays."""

import json

import pytest

from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.series import SECRET, Series
from tests.widgets import gallery_series
from tests.widgets.at_desk import tell

FIRST = {"pick": "b", "sure": 80, "done": True}
SECOND = {"number": 90, "sure": 60, "done": True}
OWN = {"text": "They hope.", "done": True}
PHONE = {"width": 390, "height": 844}


def keep(card: Series, **answers: dict) -> list[dict]:
    return tell(card, "keep", value={"answers": answers})


@pytest.fixture
def card(desk: Desk) -> Series:
    made = gallery_series.series(desk)
    tell(made, "hello", css=False)
    return made


def sent(card: Series) -> str:
    """All that a page could read."""
    return json.dumps([card.spec, card.value, card.view])


def test_no_reason_and_no_right_answer_leave_python_before_their_answer(card: Series):
    for answers in ({}, {"q1": {"pick": "b"}}, {"q1": {"pick": "b", "done": True}}):
        keep(card, **answers)  # chosen is not committed, and without "sure" not whole
        assert not any(word in sent(card) for word in ("35 came", "all goes well"))
        assert all(name not in one for one in card.spec["items"] for name in SECRET)
    keep(card, q1=FIRST)
    assert card.view["marks"] == {"q1": {"ok": True, "right": "b", "text": "35 came."}}
    assert "In this simulation" not in sent(card)


def test_a_try_is_not_answered(card: Series):
    before = card.view
    tell(card, "try", value={"answers": {"q1": FIRST, "q2": SECOND}})
    assert card.view == before


def test_a_committed_answer_stays_as_it_is(card: Series):
    keep(card, q1=FIRST)
    keep(card, q1={**FIRST, "pick": "a"}, q2=SECOND)
    keep(card, q2={**SECOND, "number": 35, "done": False})
    assert card.value["answers"]["q1"] == FIRST
    assert card.value["answers"]["q2"] == SECOND
    keep(card)
    assert set(card.value["answers"]) == {"q1", "q2"}


def test_own_words_stay_when_ours_were_seen_and_the_own_mark_may_come_later(card):
    keep(card, q3=OWN)
    assert card.view["marks"]["q3"]["text"].startswith("They plan")
    keep(card, q3={**OWN, "text": "Just what you say.", "mark": "had"})
    assert card.value["answers"]["q3"] == {**OWN, "mark": "had"}


def test_it_is_done_when_nothing_is_open_and_then_tells_the_whole(card: Series):
    keep(card, q1=FIRST, q2=SECOND, q3=OWN)
    assert not card.value["done"], "one's own mark is still open"
    assert "text" not in card.view
    keep(card, q1=FIRST, q2=SECOND, q3={**OWN, "mark": "half"})
    assert card.value["done"]
    assert card.view["right"] == {"n": 1, "of": 2}
    assert card.view["text"] == "Promises come with a record."


def test_a_graded_series_never_tells_and_may_be_changed_until_it_is_handed_in(desk):
    card = gallery_series.graded(desk)
    tell(card, "hello", css=False)
    keep(card, q1=FIRST, q2=SECOND, q3={**OWN, "mark": "had"})
    assert card.value["done"]
    assert card.view == {}
    keep(card, q1={**FIRST, "pick": "a"})
    assert card.value["answers"]["q1"]["pick"] == "a"


def test_reasons_at_the_end_wait_for_the_last_answer(desk):
    card = gallery_series.series(desk, "end")
    tell(card, "hello", css=False)
    keep(card, q1=FIRST, q2=SECOND)
    assert not card.view.get("marks")
    keep(card, q1=FIRST, q2=SECOND, q3={**OWN, "mark": "not"})
    assert set(card.view["marks"]) == {"q1", "q2", "q3"}


@pytest.mark.parametrize(
    "answers",
    [{"q9": FIRST}, {"q1": {"pick": "z"}}, {"q1": {"sure": 20}},
     {"q2": {"number": 200}}, {"q3": {"mark": "best"}}, {"q3": {"text": 4}}, {"q1": 3}],
)  # fmt: skip
def test_what_cannot_be_is_refused(card: Series, answers: dict):
    assert keep(card, **answers)[-1]["do"] == "trouble"
    assert card.value["answers"] == {}


# ---- on the page
@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 800}, PHONE])
def test_one_goes_through_it_by_keyboard_and_back_to_look(desk, put_up, viewport):
    card = gallery_series.series(desk)
    page = put_up(card, viewport=viewport)
    page.get_by_text("Question 1 of 3").wait_for()
    page.get_by_role("radio").first.focus()
    page.keyboard.press("ArrowDown")
    page.get_by_label("How sure are you?, %").fill("70")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="This is my answer").press("Enter")
    page.get_by_text("35 came.").wait_for()
    assert card.value["answers"]["q1"]["sure"] == 70
    page.get_by_role("button", name="Next question").press("Enter")
    at = page.locator("h4", has_text="Question 2 of 3")
    assert at.evaluate("(e) => e === document.activeElement")
    page.get_by_role("button", name="Back").press("Enter")
    page.get_by_text("35 came.").wait_for()
    assert page.locator("input:checked").is_disabled()
    page.get_by_role("button", name="Next question").press("Enter")
    page.get_by_role("button", name="Next question").press("Enter")
    page.get_by_label("Why do good people").fill("They hope.")
    page.get_by_role("button", name="Show our answer").press("Enter")
    page.get_by_text("They plan the case").wait_for()
    page.get_by_label("Half of it").check()
    page.get_by_role("button", name="Next question").press("Enter")
    page.get_by_text("Question 2 of 3").wait_for()  # the one that was left open
    assert card.value["answers"]["q3"]["mark"] == "half"


@pytest.mark.parametrize(("kept", "at"), [({"q1": FIRST}, 2), (None, 3)])
def test_one_comes_back_to_the_first_open_question_or_to_the_end(
    desk, put_up, kept, at
):
    card = gallery_series.series(desk)
    tell(card, "hello", css=False)
    keep(card, **(kept or {"q1": FIRST, "q2": SECOND, "q3": {**OWN, "mark": "half"}}))
    page = put_up(gallery_series.series(desk))
    page.get_by_text(f"Question {at} of 3").wait_for()
