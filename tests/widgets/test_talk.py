"""A talk: what is said is said; in practice one's own words come before the offers."""

import pytest

from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.talk import Talk
from tests.widgets import gallery_talk
from tests.widgets.at_desk import tell


def keep(card: Talk, **value: object) -> list[dict]:
    return tell(card, "keep", value=value)


@pytest.fixture
def card(desk: Desk) -> Talk:
    made = gallery_talk.talk(desk)
    tell(made, "hello", css=False)
    return made


def test_what_is_said_is_said(card: Talk):
    keep(card, said=[1])
    keep(card, said=[0])
    assert card.value["said"] == [1]
    keep(card, said=[])
    assert card.value["said"] == [1]
    keep(card, said=[1, 3])
    assert card.value["said"] == [1, 3]
    assert [turn.get("you") for turn in card.view["turns"]] == [
        gallery_talk.OFFERS[1], gallery_talk.OFFERS[3], None
    ]  # fmt: skip


@pytest.mark.parametrize("place", [9, -1, 1.5, "a", None, True])
def test_a_place_that_cannot_be_is_refused(card: Talk, place: object):
    assert keep(card, said=[place])[-1]["do"] == "trouble"
    assert card.value["said"] == []


def test_a_sentence_that_is_not_on_offer_is_refused_by_the_lesson(card: Talk):
    assert keep(card, said=[7])[-1]["text"] == "This sentence is not on offer."
    assert card.value["said"] == []


def test_a_try_hears_no_answer(card: Talk):
    before = card.view
    tell(card, "try", value={"said": [0, 0, 0]})
    assert card.view == before


def test_what_came_of_it_is_told_at_the_end_and_the_whole_can_be_had_again(card: Talk):
    keep(card, said=[0, 1])
    assert "text" not in card.view
    keep(card, said=[0, 1, 2])
    assert card.value["done"]
    assert card.view["text"] == "He moved the date."
    assert "offers" not in card.view
    keep(card)
    assert (card.value["said"], card.value["tries"]) == ([], 1)


def test_it_may_be_ended_early_where_the_lesson_says_so(card: Talk, desk: Desk):
    keep(card, said=[0], done=True)
    assert card.value["done"]
    held = Talk(desk=desk, key="x.held", who=gallery_talk.WHO, turns=2)
    keep(held, said=[0], done=True)
    assert not held.value["done"]


def test_offers_come_after_ones_own_words_which_then_stay(desk: Desk):
    card = gallery_talk.talk(desk, own=True)
    tell(card, "hello", css=False)
    assert "offers" not in card.view
    keep(card, own=[""], asked=1)
    assert "offers" not in card.view, "an empty field is not one's own words"
    keep(card, own=["I would wait."], asked=1)
    assert card.view["offers"] == gallery_talk.OFFERS
    keep(card, own=["Cleverer, afterwards."], asked=1)
    assert card.value["own"] == ["I would wait."]
    keep(card, own=["I would wait."], asked=1, said=[0])
    assert "offers" not in card.view, "the next turn begins with one's own words, too"
    keep(card, own=["I would wait."], asked=3, said=[0])
    assert card.value["asked"] == 1


# ---- on the page
def test_one_chooses_says_it_and_hears_the_answer(desk, put_up):
    card = gallery_talk.talk(desk)
    page = put_up(card)
    say = page.get_by_role("button", name="Say it")
    assert say.get_attribute("aria-disabled") == "true"
    page.get_by_role("radio").nth(1).focus()
    page.keyboard.press("Space")
    page.get_by_text("Not said yet. You can still choose another.").wait_for()
    assert card.value["said"] == [], "choosing is not saying"
    say.click()
    page.get_by_text("The report says green.").wait_for()
    assert card.value["said"] == [1]
    assert page.locator("[role=log]").evaluate("(e) => e === document.activeElement")
    assert page.locator(".pd-talk input:checked").count() == 0


def test_ones_own_words_first_then_what_comes_nearest(desk, put_up):
    card = gallery_talk.talk(desk, own=True)
    page = put_up(card, viewport={"width": 390, "height": 844})
    assert page.get_by_role("radio").count() == 0
    page.get_by_label("What would you say?").fill("Let us look at it together.")
    page.get_by_role("button", name="Show what could be said").click()
    page.get_by_text("Yours: “Let us look at it together.”").wait_for()
    page.get_by_role("radio").first.check()
    page.get_by_label("What has it that yours had not?").fill("A day.")
    page.get_by_role("button", name="Say it").click()
    page.get_by_text("The report says green.").wait_for()
    assert card.value["notes"] == ["A day."]
    assert card.value["own"] == ["Let us look at it together."]
