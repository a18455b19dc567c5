"""Both exercises from the id to the file for the coach, by either door."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from pdpmo_widgets.grading.handed import handed_in
from tests.browser import axe
from tests.journeys import ways
from tests.journeys.conftest import NewPage
from tests.journeys.screen import (
    Screen,
    confirmed,
    fetch,
    look_at,
    open_app,
    open_lab,
    tab_to,
)
from tests.serving import Served

NOUNS = {"welcome": "00_welcome", "purpose": "01_purpose"}
TASKS = {"welcome": 4, "purpose": 6}
BUTTON = "Deal my case"
MOST = 200  # Tab presses until something is reached


def path_of(noun: str) -> str:
    return f"exercises/{NOUNS[noun]}/{NOUNS[noun]}.ipynb"


@pytest.fixture
def blank(fresh: Served) -> Served:
    """The server, with no answers beside its exercises."""
    for file in fresh.folder.glob("exercises/*/answers*"):
        file.unlink()
    return fresh


def dealt(screen: Screen, noun: str) -> list[str]:
    """Say who one is, press the button; the keys of the tasks that came."""
    who = screen.card("learner.me")
    who.get_by_label("Your id in this course").fill("ada")
    screen.page.get_by_text("will be dealt for the id “ada”").wait_for()
    screen.page.get_by_role("button", name=BUTTON).click()
    last = {"welcome": "welcome.ranges", "purpose": "purpose.agreement"}[noun]
    screen.page.locator(f"section.pd[data-key^='{last}.']").first.wait_for()
    screen.page.get_by_text("Your case was dealt for the id “ada”").wait_for()
    return [key for key in screen.marks() if key.startswith(f"{noun}.")]


def sorted_out(card: Locator) -> None:
    ways.placed(card)
    confirmed(card)


def spent(card: Locator) -> None:
    """The two cheapest functions in each company: as many as the budget allows."""
    ways.cheapest(card, 2)
    confirmed(card)


def forecast(card: Locator) -> None:
    card.locator("label.pd-option").nth(2).click()
    ways.number(card, 0, 60)
    confirmed(card)


def between(card: Locator) -> None:
    ways.number(card, 0, 20)
    ways.number(card, 1, 60)
    confirmed(card)


def board(card: Locator) -> None:
    """One talk, the page, and no way back."""
    first = card.locator(".pd-person").first
    first.get_by_role("button", name="Interview").click()
    first.locator(".pd-learnt p").first.wait_for()
    ways.charter(card)
    ways.press(card, "Go to the board")
    ways.press(card, "Yes, now")
    card.get_by_text("Your decisions are kept.").wait_for()
    confirmed(card)


def chosen(card: Locator) -> None:
    """A form with lists to choose from and figures to type."""
    for one in card.locator("select:visible").all():
        one.select_option(index=1)
    for fields in card.locator("fieldset").all():
        if fields.locator("label.pd-option").count():
            fields.locator("label.pd-option").first.click()
    for field in card.locator("input[type=text]:visible, input[type=number]").all():
        field.fill("0.4")
    confirmed(card)


def written(card: Locator) -> None:
    ways.journal(card, ["We choose eleven of 22 requests, and say why."])


ACTS = {
    "welcome.offices": spent,
    "welcome.claims": sorted_out,
    "welcome.ranges": between,
    "welcome.map": written,
    "purpose.board": board,
    "purpose.needs": forecast,
    "purpose.standing": sorted_out,
    "purpose.changes": sorted_out,
    "purpose.agreement": chosen,
    "purpose.charter": written,
}


def do(screen: Screen, keys: list[str]) -> None:
    """Every task, in the order of the page; says at which one it went wrong."""
    for key in keys:
        act = ACTS[".".join(key.split(".")[:2])]
        try:
            act(screen.card(key))
        except Exception as error:
            raise AssertionError(f"{key} could not be done: {error}") from error


def slip(page: Page) -> Locator:
    return page.locator("section.pd-receipt")


def sent(screen: Screen, folder: Path) -> Path:
    """The file of the hand-in card, as a coach would lay it down."""
    button = screen.page.get_by_role("button", name="Download my work").last
    file = fetch(button.click, screen.page, folder)
    return file.rename(folder / "answers.json")


@pytest.mark.timeout(420)
@pytest.mark.parametrize("noun", NOUNS)
def test_an_exercise_is_dealt_done_handed_in_and_found_again(
    noun: str, blank: Served, new_page: NewPage, tmp_path: Path
):
    screen = open_app(new_page(), blank, path_of(noun))
    assert look_at(screen) == []
    assert slip(screen.page).get_by_text("○ Nothing yet").count() == TASKS[noun]
    do(screen, dealt(screen, noun))
    all_kept = f"{TASKS[noun]} of {TASKS[noun]} tasks"
    slip(screen.page).get_by_text(all_kept).wait_for()
    file = sent(screen, tmp_path)
    found = handed_in(noun, tmp_path, "ada")
    assert (found.learner, found.review) == ("ada", ())
    revision = json.loads(file.read_text("utf-8"))["rev"]
    slip(screen.page).get_by_text(f"revision {revision} ").wait_for()
    before = screen.marks()
    assert look_at(screen) == []
    screen.reload()
    slip(screen.page).get_by_text(all_kept).wait_for()
    assert screen.marks() == before


@pytest.mark.timeout(420)
def test_an_exercise_in_jupyterlab_is_the_same_one(
    blank: Served, new_page: NewPage, tmp_path: Path
):
    screen = open_lab(new_page(), blank, path_of("welcome"))
    keys = dealt(screen, "welcome")
    do(screen, keys[:2])
    row = slip(screen.page).locator("dt").first
    box = row.bounding_box()
    assert box is not None
    assert box["width"] > 150, "JupyterLab's own rules squeeze the names of the tasks"
    assert axe(screen.page, "section.pd") == []
    screen.page.close()
    app = open_app(new_page(), blank, path_of("welcome"))
    slip(app.page).get_by_text("✓ Kept").first.wait_for()
    assert sorted(k for k in app.marks() if k.startswith("welcome.")) == sorted(keys)


@pytest.mark.timeout(300)
def test_an_exercise_begins_with_the_keyboard_alone(blank: Served, new_page: NewPage):
    page = new_page()
    open_app(page, blank, path_of("welcome"))
    here = "(css) => document.activeElement.matches(css)"
    page.locator("h1").first.focus()
    me, claims = "[data-key='learner.me']", "section.pd[data-key^='welcome.claims.']"
    tab_to(page, here, f"section.pd{me} input[autocomplete=off]", MOST)
    page.keyboard.type("ada")
    page.get_by_text("will be dealt for the id “ada”").wait_for()
    tab_to(page, here, "button.jupyter-button", MOST)
    page.keyboard.press("Enter")
    page.locator(claims).wait_for()
    tab_to(page, here, f"{claims} input[type=radio]", MOST)
    page.keyboard.press("ArrowDown")
    confirmed(page.locator(claims))
    slip(page).get_by_text("✓ Kept").first.wait_for()
