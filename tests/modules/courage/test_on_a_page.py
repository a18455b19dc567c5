"""The year and the talks on a page: on a phone to their end, and by keyboard alone."""

from pathlib import Path

import pytest

from pdpmo_widgets.modules.courage import model, play, screen, talk
from pdpmo_widgets.modules.courage.rules.year import RUN
from tests.browser import overflow
from tests.journeys.modules import DEALT
from tests.modules.courage import acts
from tests.widgets.at_desk import desk
from tests.widgets.conftest import put_up

__all__ = ["put_up"]
PHONE = {"width": 390, "height": 844}
ASIDE = acts.SAID["talk"]


@pytest.mark.browser
def test_a_year_is_played_to_its_end_on_a_phone(put_up, tmp_path: Path):
    (card,) = play.graded(desk(tmp_path), DEALT, "courage.year")
    page = put_up(card, viewport=PHONE)
    acts.graded(page.locator("section.pd"), DEALT)
    assert card.value["done"]
    assert overflow(page) == []
    case = RUN.dealt(DEALT)
    found = screen.decisions(case, card.value)
    assert model.score(case, found).total == model.score(case, model.reader(case)).total


@pytest.mark.browser
def test_a_coaching_talk_is_held_to_its_end_on_a_phone(put_up, tmp_path: Path):
    (card,) = talk.graded(desk(tmp_path), DEALT, "courage.coaching")
    page = put_up(card, viewport=PHONE)
    acts.graded_talk(page.locator("section.pd"), DEALT)
    page.get_by_text("Your talk is handed in.").wait_for()
    assert card.value["done"]
    assert overflow(page) == []


@pytest.mark.browser
def test_a_sponsor_is_told_by_keyboard_alone(put_up, tmp_path: Path):
    """What can be said stands there at once, costs nothing, and the focus follows."""
    (card,) = play.graded(desk(tmp_path), DEALT, "courage.year")
    page = put_up(card)
    tell = page.get_by_role("button", name=acts.TABLE["tell"])
    assert tell.inner_text() == acts.TABLE["tell"]
    tell.press("Enter")
    for turn in (1, 2, 3):
        heading = page.get_by_role("heading", name=f"turn {turn} of 3").first
        heading.wait_for()
        page.wait_for_function(
            "n => document.activeElement.textContent.includes(`turn ${n} of 3`)",
            arg=turn,
        )
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.type") == "radio":
                break
        page.keyboard.press("Space")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.innerText") == ASIDE["go"]
        page.keyboard.press("Enter")
    page.get_by_role("heading", name="January, after your talk with").wait_for()
    looks = [look[2] for look in card.value["stages"][0]["looks"]]
    assert looks == ["tell", "say", "say", "say"]
