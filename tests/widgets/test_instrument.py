"""Marks from 0 to 10 by area: what fits, when the profile comes, and how it is used."""

import pytest

from pdpmo_widgets.store.book import Book
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.fits import Misfit
from pdpmo_widgets.widgets.instrument import Instrument, fit, sections
from tests.browser import axe, overflow
from tests.widgets.conftest import saved

STATEMENTS = [
    {"id": "me.a", "area": "me", "text": "I do."},
    {"id": "me.b", "area": "me", "text": "I say."},
    {"id": "we.c", "area": "we", "text": "We do."},
]
SCALE = {"min": 0, "max": 10, "low": "never", "high": "as a habit"}
SPEC = {"statements": STATEMENTS, "scale": SCALE}
WHOLE = {"me.a": 1, "me.b": 2, "we.c": 10}


@pytest.fixture
def card(tmp_path):
    def open_book() -> Book:
        book = Book(tmp_path / "book.json", "journey")
        book.load()
        return book

    return Instrument(
        desk=Desk(open_book, scope=lambda: "me", defaults={}), key="x.marks",
        statements=STATEMENTS, scale=SCALE, evidence="When?",
        answer=lambda value, _: {"text": f"Sum {sum(value['scores'].values())}."},
    )  # fmt: skip


def test_nothing_answered_is_an_empty_pair_of_tables():
    assert fit(SPEC, None) == {"scores": {}, "when": {}}


def test_open_statements_and_empty_occasions_are_left_out():
    raw = {"scores": {"me.a": 0, "me.b": None}, "when": {"me.a": "", "me.b": "May"}}
    assert fit(SPEC, raw) == {"scores": {"me.a": 0}, "when": {"me.b": "May"}}


@pytest.mark.parametrize(
    "raw",
    [
        {"scores": {"me.a": 11}},
        {"scores": {"me.a": -1}},
        {"scores": {"me.a": 3.5}},
        {"scores": {"me.a": "7"}},
        {"scores": {"me.a": True}},
        {"scores": {"me.x": 3}},
        {"scores": [3]},
        {"when": {"me.a": "x" * 501}},
        {"when": {"me.a": 5}},
        "text",
    ],
)
def test_what_does_not_fit_is_refused_in_one_sentence(raw):
    with pytest.raises(Misfit) as refused:
        fit(SPEC, raw)
    assert str(refused.value).endswith(".")


def test_areas_keep_the_order_of_the_statements_and_find_their_label():
    areas = [{"id": "we", "label": "The office", "text": "How it works"}]
    assert sections(STATEMENTS, areas) == [
        {"id": "me", "label": "Me", "text": None},
        {"id": "we", "label": "The office", "text": "How it works"},
    ]
    own = [{"id": "a", "area": "me", "label": "Myself", "text": "I do."}]
    assert sections(own, None)[0]["label"] == "Myself"
    assert sections([{"id": "a", "text": "I do."}], None)[0]["label"] == ""


def test_the_profile_comes_with_the_last_statement_and_not_before(card):
    half = {"scores": {"me.a": 1, "me.b": 2}}
    card.act({"do": "keep", "value": half, "at": 10}, [])
    assert card.view == {}
    card.act({"do": "keep", "value": {"scores": WHOLE}, "at": 20}, [])
    assert card.view == {"text": "Sum 13."}
    assert card.saved == {"at": 20, "asked": 20}


def test_a_refused_mark_leaves_what_was_kept(card):
    card.act({"do": "keep", "value": {"scores": WHOLE}, "at": 10}, [])
    card._hear(None, {"do": "keep", "value": {"scores": {"me.a": 99}}, "at": 20}, [])
    assert "from 0 to 10" in card.view["trouble"]
    assert card.desk.get("x.marks")["scores"] == WHOLE


def statement(page, number):
    return page.locator(".pd-instrument-statement").nth(number - 1)


def test_marks_and_occasions_are_there_after_a_reload(visit):
    page = visit("instrument")
    assert statement(page, 2).locator(".pd-instrument-when").is_hidden()
    statement(page, 2).get_by_role("radio", name="7", exact=True).check()
    statement(page, 2).get_by_label("When did you last do this?").fill("In May")
    page.keyboard.press("Tab")
    page.get_by_text("19 statements still open.").wait_for()
    saved(page)
    page = visit("instrument")
    assert statement(page, 2).get_by_role("radio", name="7", exact=True).is_checked()
    occasion = statement(page, 2).get_by_label("When did you last do this?")
    assert occasion.input_value() == "In May"


def test_the_keyboard_alone_gives_marks_and_finds_the_open_statement(visit):
    page = visit("instrument")
    statement(page, 1).get_by_role("radio", name="0, never").focus()
    page.keyboard.press("Space")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert statement(page, 1).get_by_role("radio", name="3", exact=True).is_checked()
    page.get_by_role("button", name="Go to the next open statement").press("Enter")
    focused = statement(page, 2).get_by_role("radio", name="0, never")
    assert focused.evaluate("x => x === document.activeElement")


def test_the_picture_comes_with_the_last_mark_on_a_narrow_dark_page(visit):
    page = visit("instrument", width=390, height=844)
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []
    assert page.locator(".pd-chart").count() == 0
    for number in range(1, 21):
        mark = number % 11
        statement(page, number).locator(f"input[value='{mark}']").check()
    page.locator(".pd-chart").wait_for()
    assert page.locator(".pd-instrument").get_attribute("data-state") == "done"
    assert overflow(page) == []
    assert axe(page) == []
