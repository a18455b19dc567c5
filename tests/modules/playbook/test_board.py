"""The board of "Right-sizing" in a browser: two lists in a stage, the keyboard."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from pdpmo_widgets.modules.playbook import play
from pdpmo_widgets.modules.playbook.rules.sizing import RUN
from pdpmo_widgets.widgets.rounds import Rounds
from tests.journeys.modules import DEALT
from tests.modules.playbook.acts import tab
from tests.widgets.at_desk import desk
from tests.widgets.conftest import put_up

__all__ = ["put_up"]
WIDE = {"width": 1280, "height": 800}
pytestmark = pytest.mark.browser


@pytest.fixture
def card(tmp_path: Path) -> Rounds:
    (made,) = play.graded(desk(tmp_path), DEALT, "playbook.sizing")
    return made


def test_what_was_open_in_the_longer_list_leaves_no_empty_pane(card, put_up):
    page, case = put_up(card, viewport=WIDE), RUN.dealt(DEALT)
    tab(page, "projects")
    last = case.projects[-1].name
    page.get_by_role("button", name=last).click()
    expect(page.get_by_role("heading", name=last)).to_be_visible()
    tab(page, "controls")
    first = page.locator(".pd-rounds-list tbody .pd-rounds-name").first.inner_text()
    expect(page.locator(".pd-rounds-detail h4")).to_have_text(first)


def test_the_logs_are_read_once_and_then_no_longer_offered(card, put_up):
    page = put_up(card, viewport=WIDE)
    page.get_by_role("button", name="Read all logs").click()
    page.get_by_text("10 of 16 hours").wait_for()
    expect(page.get_by_role("button", name="Read all logs")).to_have_count(0)
    expect(page.locator(".pd-rounds-list tbody")).not_to_contain_text("?")


def test_a_project_is_visited_and_put_into_a_tier_by_keyboard_alone(card, put_up):
    page, case = put_up(card, viewport=WIDE), RUN.dealt(DEALT)
    tab(page, "projects")
    page.get_by_role("button", name=case.projects[0].name).focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("heading", name=case.projects[1].name)).to_be_visible()
    page.get_by_role("button", name="Visit it").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("What you learnt")).to_be_visible()
    page.get_by_role("radio", name="Light", exact=True).focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Middle", exact=True)).to_be_checked()
    expect(page.get_by_text("Middle: its project")).to_be_visible()


def test_why_the_year_cannot_be_run_stands_above_its_button(card, put_up):
    page = put_up(card, viewport=WIDE)
    problem = page.locator(".pd-rounds-end")
    expect(problem).to_contain_text("Nobody is asked for anything yet.")
    page.get_by_role("checkbox", name="Light", exact=True).check()
    expect(problem).to_contain_text("Say who may be let off.")
    page.get_by_role("radio", name="Nobody", exact=True).check()
    button = page.get_by_role("button", name="Run the year")
    expect(button).not_to_have_attribute("aria-disabled", "true")
    button.click()
    expect(page.locator(".pd-rounds-closing")).to_contain_text("Light tier (16):")
