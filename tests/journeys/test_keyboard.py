"""The whole board simulation without a mouse: Tab, Enter, Space and the arrow keys."""

import pytest
from playwright.sync_api import Page

from tests.journeys import screen
from tests.journeys.conftest import NewPage
from tests.journeys.modules import PURPOSE
from tests.journeys.screen import confirmed, open_app

MOST = 400  # Tab presses until something is reached
HERE = """(css) => { const at = document.activeElement;
  return Boolean(at && at.closest("section.pd-rounds") && at.matches(css)); }"""
SEEN = """() => {
  const at = document.activeElement, label = at.closest("label");
  return [at, label].filter(Boolean).some((el) => {
    const style = getComputedStyle(el);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  }); }"""


def tab_to(page: Page, css: str) -> None:
    """Press Tab until the focus is on it, and look that one sees where it is."""
    screen.tab_to(page, HERE, css, MOST)
    assert page.evaluate(SEEN), f"no one sees the focus on {css}"


def enter(page: Page, css: str) -> None:
    tab_to(page, css)
    page.keyboard.press("Enter")


def choose(page: Page, label: str, times: int) -> None:
    """Open places of the page, filled with the arrow keys."""
    for _ in range(times):
        tab_to(page, f"select[aria-label^='{label}']")
        page.keyboard.press("ArrowDown")


@pytest.mark.timeout(300)
def test_the_board_is_played_with_the_keyboard_alone(fresh, new_page: NewPage):
    page = new_page()
    module = open_app(page, fresh, PURPOSE)
    card = module.card("purpose.play")
    page.locator("h1").first.focus()
    enter(page, ".pd-rounds-example .pd-primary")
    card.locator(".pd-rounds-chip").nth(6).wait_for()
    tab_to(page, "[data-row=ingrid]")
    page.keyboard.press("ArrowDown")  # up and down walk through the names
    assert page.evaluate(HERE, "[data-row=tomas]")
    enter(page, "[data-k=tomas-corridor]")
    card.locator("[data-k=tomas-corridor][aria-disabled=true]").wait_for()
    assert page.evaluate(HERE, "[data-k=tomas-corridor]"), "the focus is lost"
    enter(page, "[data-k=tomas-pair]")
    for _ in range(2):  # the other person, then the interest
        page.wait_for_function(HERE, arg=".pd-rounds-asks select")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
    assert page.evaluate(HERE, "[data-k=tomas-pair-go]")
    page.keyboard.press("Enter")
    card.locator(".pd-rounds-asks").wait_for(state="detached")
    page.wait_for_function(HERE, arg="[data-k=tomas-pair]")
    choose(page, "We serve first", 3)
    choose(page, "Not now", 2)
    for _ in range(2):  # who answers for it, when one looks again
        tab_to(page, ".pd-rounds-half select")
        page.keyboard.press("ArrowDown")
    enter(page, ".pd-rounds-end .pd-twice > button")
    page.wait_for_function(HERE, arg=".pd-confirm .pd-number")  # first the guess
    page.keyboard.type("60")
    page.keyboard.press("Enter")
    page.wait_for_function(HERE, arg=".pd-confirm button")
    page.keyboard.press("Enter")
    card.locator(".pd-rounds-parts li").nth(3).wait_for()
    confirmed(card)
    assert module.states()["purpose.play"] == "done"
