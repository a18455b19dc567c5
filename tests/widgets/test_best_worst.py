"""Cards of four: what fits, when the order comes, and how they are used."""

import pytest

from pdpmo_widgets.store.book import Book
from pdpmo_widgets.widgets.best_worst import BestWorst, fit
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.fits import Misfit
from tests.browser import axe, overflow
from tests.widgets.conftest import saved

CARDS = [["a", "b", "c", "d"], ["b", "c", "d", "e"]]
SPEC = {"cards": CARDS}
WHOLE = [{"best": "a", "worst": "d"}, {"best": "b", "worst": "e"}]


@pytest.fixture
def card(tmp_path):
    def open_book() -> Book:
        book = Book(tmp_path / "book.json", "journey")
        book.load()
        return book

    return BestWorst(
        desk=Desk(open_book, scope=lambda: "me", defaults={}), key="x.cards",
        items=[{"id": x, "label": x.upper(), "text": ""} for x in "abcde"],
        cards=CARDS, answer=lambda value, _: {"ranking": [{"id": "a", "score": 1}]},
    )  # fmt: skip


def test_cards_that_were_not_seen_are_none():
    assert fit(SPEC, {}) == {"cards": [None, None]}
    assert fit(SPEC, {"cards": [WHOLE[0]]}) == {"cards": [WHOLE[0], None]}


def test_half_a_card_is_kept_and_an_empty_one_is_none():
    raw = {"cards": [{"best": "b"}, {"best": None, "worst": None}]}
    assert fit(SPEC, raw) == {"cards": [{"best": "b", "worst": None}, None]}


@pytest.mark.parametrize(
    "cards",
    [
        [{"best": "a", "worst": "a"}],
        [{"best": "e"}],
        [{"best": ["a"]}],
        ["a"],
        [None, None, None],
        {"0": {"best": "a"}},
    ],
)
def test_what_does_not_fit_is_refused_in_one_sentence(cards):
    with pytest.raises(Misfit) as refused:
        fit(SPEC, {"cards": cards})
    assert str(refused.value).endswith(".")


def test_the_order_comes_with_the_last_card_and_not_before(card):
    half = {"cards": [WHOLE[0], {"best": "b", "worst": None}]}
    card.act({"do": "keep", "value": half, "at": 10}, [])
    assert card.view == {}
    card.act({"do": "keep", "value": {"cards": WHOLE}, "at": 20}, [])
    assert card.view == {"ranking": [{"id": "a", "score": 1}]}


def test_an_earlier_card_can_be_changed_after_the_last(card):
    card.act({"do": "keep", "value": {"cards": WHOLE}, "at": 10}, [])
    other = [{"best": "c", "worst": "a"}, WHOLE[1]]
    card.act({"do": "keep", "value": {"cards": other}, "at": 20}, [])
    assert card.desk.get("x.cards")["cards"] == other


def mark(page, row, name):
    return page.locator(".pd-bw-row").nth(row).get_by_role("radio", name=name)


def fill(page, best=0, worst=3):
    mark(page, best, "Most important").check()
    mark(page, worst, "Least important").check()


def test_a_card_is_there_after_a_reload_and_the_next_open_one_is_shown(visit):
    page = visit("best_worst")
    fill(page)
    page.get_by_role("button", name="Next card").click()
    page.get_by_text("Card 2 of 8").wait_for()
    saved(page)
    page = visit("best_worst")
    page.get_by_text("Card 2 of 8").wait_for()
    page.get_by_role("button", name="Card 1, filled").click()
    assert mark(page, 0, "Most important").is_checked()
    assert mark(page, 3, "Least important").is_checked()


def test_the_same_thing_cannot_be_both_and_a_click_moves_the_mark(visit):
    page = visit("best_worst")
    mark(page, 1, "Most important").check()
    assert mark(page, 1, "Least important").is_disabled()
    page.locator(".pd-bw-row").nth(1).locator(".pd-bw-worst").click(force=True)
    assert mark(page, 1, "Least important").is_checked()
    assert not mark(page, 1, "Most important").is_checked()
    page.get_by_text("Now the most important.").wait_for()


def test_the_keyboard_alone_fills_a_card_and_passes_over_the_other_mark(visit):
    page = visit("best_worst")
    mark(page, 1, "Most important").focus()
    page.keyboard.press("Space")
    mark(page, 0, "Least important").focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert mark(page, 1, "Most important").is_checked()
    assert mark(page, 2, "Least important").is_checked()
    page.get_by_role("button", name="Next card").press("Enter")
    page.get_by_text("Card 2 of 8").wait_for()
    assert page.evaluate("document.activeElement.textContent") == "Card 2 of 8"


def test_cards_in_any_order_end_in_the_order_on_a_narrow_dark_page(visit):
    page = visit("best_worst", width=390, height=844)
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []
    page.get_by_role("button", name="Card 8, still open").click()
    fill(page)
    page.get_by_role("button", name="Go to card 1").click()
    for _ in range(7):
        fill(page)
        page.locator(".pd-best_worst .pd-primary").click()
    page.get_by_role("button", name="See the order").click()
    page.locator(".pd-chart").wait_for()
    page.get_by_text("How often you chose each").click()
    assert page.locator(".pd-bw-result tbody tr").count() == 8
    assert overflow(page) == []
    assert axe(page) == []
    page.get_by_role("button", name="Card 3, filled").click()
    assert mark(page, 0, "Most important").is_checked()
