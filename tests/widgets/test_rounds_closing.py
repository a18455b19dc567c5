"""A workspace says what a tick does, what is about to be sent, and moves no row."""

from copy import deepcopy

import pytest

from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.rounds import Rounds
from tests.browser import axe
from tests.widgets import gallery_rounds
from tests.widgets.at_desk import tell
from tests.widgets.test_rounds import MENDED, keep, stage

WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
STOP = {"tickHead": "Stop", "tickOn": "you stop it", "tickTone": "warn"}
ASKED = {"label": "How many of 100 will you reach?"}
SENT = ["You stop Kestrel, and find 16.8 of 6.0.", "You found more than you must."]
NAME = "Sign: Northam solar field"
# The path of a page: what stands above a workspace that is at work is gone.
GONE = """() => {
  document.body.insertAdjacentHTML("afterbegin", "<p id=above style='height:900px'>");
  document.body.insertAdjacentHTML("beforeend", "<p style='height:900px'>");
  document.head.insertAdjacentHTML("beforeend", `<style>
    * {overflow-anchor: none !important}
    body:has(.pd[data-work]) #above {height: 100px !important}</style>`); }"""
LIT = "document.activeElement"


@pytest.fixture
def card(desk: Desk) -> Rounds:
    """The requests, of which the second stage stops some; its end asks for a guess."""
    made = gallery_rounds.requests(desk)
    spec, answer = deepcopy(made.spec), made.answer
    for one in spec["stages"][1]["lists"]:
        one.update(STOP)
    made.spec = {**spec, "guess": ASKED}
    made.answer = lambda value, at: {**answer(value, at), "closing": SENT}
    tell(made, "hello", css=False)
    return made


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_a_tick_that_takes_away_says_so_and_looks_so(card: Rounds, put_up, size):
    keep(card, stage(rows=MENDED, done=True), stage(rows=MENDED))
    page = put_up(card, viewport=size)
    ticks = page.get_by_role("checkbox")
    stopped = page.locator(".pd-rounds-off")
    assert page.locator(".pd-rounds-on").count() == 0, "no look of the list before"
    assert page.get_by_text("Stop", exact=True).first.is_visible()
    before = stopped.count()
    ticks.locator("visible=true").first.check()
    page.wait_for_function(
        "(n) => document.querySelectorAll('.pd-rounds-off').length > n", arg=before
    )
    assert "you stop it" in stopped.first.inner_text()
    struck = stopped.first.locator(".pd-rounds-name, b").evaluate_all(
        "(all) => all.map((x) => getComputedStyle(x).textDecorationLine)"
    )
    assert "line-through" in struck
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == []


def test_what_is_sent_is_said_and_the_keyboard_begins_in_the_guess(
    card: Rounds, put_up
):
    keep(card, stage(rows=MENDED, done=True), stage(rows=MENDED))
    page = put_up(card, viewport=WIDE)
    button = page.locator(".pd-twice > .pd-button").last
    button.focus()
    page.keyboard.press("Enter")
    asked = page.locator(".pd-confirm:not([hidden])")
    for sentence in SENT:
        asked.get_by_text(sentence).wait_for()
    assert page.evaluate(f"{LIT}.type") == "number"
    page.keyboard.type("62")
    page.keyboard.press("Enter")
    assert page.evaluate(f"{LIT}.matches('.pd-confirm > .pd-primary')")
    assert not card.value["done"], "the first Enter gives the guess only"
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="55 of 100").wait_for()
    assert (card.value["done"], card.value["guess"]) == (True, 62)


def test_on_a_phone_a_finger_finds_the_lever_and_no_keyboard(card: Rounds, put_up):
    keep(card, stage(rows=MENDED, done=True), stage(rows=MENDED))
    page = put_up(card, viewport=PHONE, has_touch=True, is_mobile=True)
    page.locator(".pd-rounds-foot .pd-twice > .pd-button").tap()
    page.locator(".pd-confirm").get_by_text(SENT[0]).wait_for()
    assert page.evaluate(f"{LIT}.type") == "range"


def test_the_row_that_is_ticked_first_stays_under_the_finger(card: Rounds, put_up):
    page = put_up(card, viewport=PHONE)
    page.evaluate(GONE)
    tick = page.get_by_role("checkbox", name=NAME)
    tick.evaluate("(x) => scrollBy(0, x.getBoundingClientRect().top - 400)")
    before = tick.bounding_box()
    tick.click()
    page.wait_for_selector(".pd-rounds[data-work]")
    after = tick.bounding_box()
    assert before
    assert after
    assert abs(after["y"] - before["y"]) < 2


def test_rows_stay_where_they_are_when_a_problem_goes(card: Rounds, put_up):
    page = put_up(card, viewport=PHONE)
    page.wait_for_selector(".pd-problem:not(:empty)")
    foot = page.locator(".pd-rounds-foot")
    before = foot.bounding_box()
    for name in ("Panels on the roofs", "Harrow Vale"):
        page.get_by_role("checkbox", name=f"Sign: {name}").uncheck()
    page.wait_for_selector(".pd-problem:empty", state="attached")
    after = foot.bounding_box()
    assert before
    assert after
    assert abs(after["height"] - before["height"]) < 2


def test_the_keyboard_goes_past_all_rows_to_the_desk(card: Rounds, put_up):
    page = put_up(card, viewport=PHONE)
    page.get_by_role("button", name="Skip the list").focus()
    page.keyboard.press("Enter")
    assert page.evaluate(f"{LIT}.textContent") == "Desk"
    page.set_viewport_size(WIDE)
    page.locator(".pd-rounds-work").wait_for()
    page.get_by_role("button", name="Skip the list").focus()
    page.keyboard.press("Enter")
    assert page.evaluate(f"{LIT}.getAttribute('aria-label')") == "Desk"


def test_what_takes_the_focus_stands_above_the_foot(card: Rounds, put_up):
    page = put_up(card, viewport=PHONE)
    page.get_by_role("checkbox").first.focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        low, foot = page.evaluate(
            f"""() => {{ const at = {LIT}, foot = ".pd-rounds-foot";
            return [at.closest(foot) ? 0 : at.getBoundingClientRect().bottom,
              document.querySelector(foot).getBoundingClientRect().top]; }}"""
        )
        assert low <= foot
