"""The whole board simulation without a mouse: Tab, Enter, Space and the arrow keys."""

import pytest
from playwright.sync_api import Page

from tests.journeys import screen
from tests.journeys.conftest import NewPage
from tests.journeys.modules import PURPOSE
from tests.journeys.screen import confirmed, open_app

MOST = 400  # Tab presses until something is reached
HERE = """(css) => { const at = document.activeElement;
  return Boolean(at && at.closest("section.pd-simulation") && at.matches(css)); }"""
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


def tick(page: Page, field: int, boxes: tuple[int, ...]) -> None:
    """Boxes of the form, in their order."""
    for box in boxes:
        inputs = f".pd-form fieldset:nth-of-type({field}) label:nth-child({box}) input"
        tab_to(page, inputs)
        page.keyboard.press("Space")


@pytest.mark.timeout(300)
def test_the_board_is_played_with_the_keyboard_alone(fresh, new_page: NewPage):
    page = new_page()
    module = open_app(page, fresh, PURPOSE)
    card = module.card("purpose.play")
    first = card.locator(".pd-person").first.get_attribute("data-person")
    page.locator("h1").first.focus()
    enter(page, f"[data-k='{first}-interview']")
    card.locator(".pd-person").first.locator(".pd-learnt p").first.wait_for()
    assert page.evaluate(HERE, f"[data-k='{first}-interview']"), "the focus is lost"
    enter(page, f"[data-k='{first}-pair']")
    for _ in range(2):  # the other person, then the interest
        assert page.evaluate(HERE, "select")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
    assert page.evaluate(HERE, f"[data-k='{first}-pair-go']")
    page.keyboard.press("Enter")
    card.locator(".pd-log li").nth(1).wait_for()
    tick(page, 1, (1, 2, 3))
    tick(page, 2, (4, 5))
    tab_to(page, ".pd-form select")
    page.keyboard.press("ArrowDown")
    tab_to(page, ".pd-form .pd-short input")
    page.keyboard.press("Space")
    enter(page, ".pd-form button.pd-primary")
    assert page.evaluate(HERE, ".pd-confirm button"), "the question has no focus"
    page.keyboard.press("Enter")
    card.locator(".pd-quarters li").first.wait_for()
    for _ in range(3):
        enter(page, ".pd-result button.pd-primary")
    card.locator(".pd-verdict p").first.wait_for()
    confirmed(card)
    assert module.states()["purpose.play"] == "done"
