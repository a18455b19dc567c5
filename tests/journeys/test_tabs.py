"""Two tabs, another day, another computer: one journey."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.journeys.modules import PURPOSE
from tests.journeys.screen import Screen, confirmed, fetch, open_app
from tests.serving import Served, copy_course, serving

CHARTER = "purpose.charter"


def write(screen: Screen, label: str, text: str) -> None:
    """Type into a field of the charter and wait until it is saved."""
    card = screen.card(CHARTER)
    card.get_by_label(label).fill(text)
    confirmed(card)


def says(screen: Screen, label: str, text: str) -> None:
    """The field of the charter holds the text."""
    expect(screen.card(CHARTER).get_by_label(label)).to_have_value(text)


@pytest.mark.timeout(240)
def test_two_tabs_lose_nothing_and_the_newest_word_stands(fresh, few, new_page):
    one, two = (open_app(new_page(), fresh, few) for _ in range(2))
    one.card("purpose.sketches").locator("label.pd-option").nth(1).click()
    confirmed(one.card("purpose.sketches"))
    two.card("purpose.best_worst").locator(".pd-bw-best").first.click()
    confirmed(two.card("purpose.best_worst"))
    write(one, "For whom", "The first tab was here")
    write(two, "For whom", "The second tab was later")
    for screen in (one.reload(), two.reload()):
        says(screen, "For whom", "The second tab was later")
        assert screen.states()["purpose.sketches"] == "open"
        assert screen.states()["purpose.best_worst"] == "open"


@pytest.mark.timeout(240)
def test_a_tab_hears_what_the_other_one_saved(fresh, few, new_page):
    one, two = (open_app(new_page(), fresh, few) for _ in range(2))
    write(one, "For whom", "Said in the first tab")
    two.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    says(two, "For whom", "Said in the first tab")


@pytest.mark.timeout(300)
def test_the_work_is_there_on_another_day_and_on_another_computer(
    browser: Browser, tmp_path: Path
):
    course = copy_course(tmp_path / "course")
    with serving(course, tmp_path / "home", "--prepared", "0") as monday:
        screen = person(browser.new_context(), monday)
        write(screen, "For whom", "Written on Monday")
    with serving(course, tmp_path / "home", "--prepared", "0") as tuesday:
        screen = person(browser.new_context(), tuesday)
        says(screen, "For whom", "Written on Monday")
        keep = screen.kind("keep")
        take = keep.get_by_role("button", name="Download my work")
        file = fetch(take.click, screen.page, tmp_path)
    with serving(course, tmp_path / "new", "--prepared", "0") as elsewhere:
        screen = person(browser.new_context(), elsewhere)
        says(screen, "For whom", "")
        keep = screen.kind("keep")
        keep.locator("input[type=file]").set_input_files(file)
        keep.locator(".pd-said:visible").wait_for()
        says(screen, "For whom", "Written on Monday")
        says(screen.reload(), "For whom", "Written on Monday")


def person(context: BrowserContext, served: Served) -> Screen:
    """The purpose module in a browser that has never been here."""
    context.set_default_timeout(90_000)
    return open_app(context.new_page(), served, PURPOSE)
