"""The first three kinds in a real browser."""

from tests.browser import axe, overflow
from tests.widgets.conftest import saved


def test_a_choice_is_confirmed_and_is_there_after_a_reload(visit):
    page = visit("choice")
    page.get_by_label("The order in which requests came").check()
    page.get_by_label("How sure are you?", exact=True).fill("70")
    page.get_by_role("button", name="This is my answer").click()
    saved(page)
    page.get_by_text("Because it serves a decision.").wait_for()
    page = visit("choice")
    assert page.get_by_label("The order in which requests came").is_checked()
    page.get_by_text("Because it serves a decision.").wait_for()
    page.screenshot(path="/tmp/choice.png", full_page=True)
