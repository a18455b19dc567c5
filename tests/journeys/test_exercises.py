"""Both exercises from the id to the file for the coach, by either door."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from pdpmo_widgets import catalog
from pdpmo_widgets.grading.handed import handed_in
from tests.browser import axe
from tests.journeys.conftest import NewPage
from tests.journeys.modules import ADA, NOUNS, WORD, journey
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

RULES = {noun: catalog.door(noun, "rules").RULES for noun in NOUNS}
BUTTON = "Deal my case"
MOST = 200  # Tab presses until something is reached


def path_of(noun: str) -> str:
    return catalog.module(noun).exercise


def tasks(noun: str) -> int:
    """How many tasks an exercise has: marked by rule, or written for a coach."""
    written = [item.id for item in catalog.module(noun).items.values() if item.rubric]
    return len({*RULES[noun], *written})


@pytest.fixture
def blank(fresh: Served) -> Served:
    """The server, with no answers beside its exercises."""
    for file in fresh.folder.glob("exercises/*/answers*"):
        file.unlink()
    return fresh


def dealt(screen: Screen, noun: str) -> list[str]:
    """Say who one is, press the button; the keys of the tasks that came."""
    who = screen.card("learner.me")
    who.get_by_label("Your id in this course").fill(ADA)
    screen.page.get_by_text("will be dealt for the id “ada”").wait_for()
    who.get_by_label("Word from your coach").fill("Acorn zebra")  # as it is said
    screen.page.get_by_text(f"with the word “{WORD}”").wait_for()
    screen.page.get_by_role("button", name=BUTTON).click()
    *_, last = (item for item, one in RULES[noun].items() if one.dealt)
    came = screen.page.locator(f"section.pd[data-key^='{noun}.{last}.']")
    came.first.wait_for(state="attached")
    screen.page.get_by_text("Your case was dealt for the id “ada”").wait_for()
    return [key for key in screen.states() if key.startswith(f"{noun}.")]


def do(screen: Screen, keys: list[str]) -> None:
    """Every task, in the order of the page; says at which one it went wrong."""
    for key in keys:
        noun, item = key.split(".")[:2]
        act = journey(noun).acts[item]
        try:
            act(screen.card(key))
        except Exception as error:
            raise AssertionError(f"{key} could not be done: {error}") from error


def slip(page: Page) -> Locator:
    """The list of what is kept, on the last step; looked at without going there."""
    return page.locator("section.pd-receipt")


def slip_says(screen: Screen, text: str) -> None:
    """Go to the slip and wait until it says so."""
    screen.walk(slip(screen.page))
    slip(screen.page).get_by_text(text).first.wait_for()


def sent(screen: Screen, folder: Path) -> Path:
    """The file of the hand-in card, as a coach would lay it down."""
    screen.walk(slip(screen.page))
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
    assert slip(screen.page).get_by_text("○ Nothing yet").count() == tasks(noun)
    do(screen, dealt(screen, noun))
    all_kept = f"{tasks(noun)} of {tasks(noun)} tasks"
    slip_says(screen, all_kept)
    file = sent(screen, tmp_path)
    found = handed_in(noun, tmp_path, "ada")
    assert (found.learner, found.review) == ("ada", ())
    revision = json.loads(file.read_text("utf-8"))["rev"]
    slip_says(screen, f"revision {revision} ")
    before = screen.marks()
    assert look_at(screen) == []
    screen.reload()
    slip_says(screen, all_kept)
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
    slip_says(app, "✓ Kept")
    assert sorted(k for k in app.states() if k.startswith("welcome.")) == sorted(keys)


@pytest.mark.timeout(300)
def test_an_exercise_begins_with_the_keyboard_alone(blank: Served, new_page: NewPage):
    page = new_page()
    screen = open_app(page, blank, path_of("welcome"))
    here = "(css) => document.activeElement.matches(css)"
    page.locator("h1").first.focus()
    me, claims = "[data-key='learner.me']", "section.pd[data-key^='welcome.claims.']"
    tab_to(page, here, f"section.pd{me} input[autocomplete=off]", MOST)
    page.keyboard.type("ada")
    page.get_by_text("will be dealt for the id “ada”").wait_for()
    tab_to(page, here, "button.jupyter-button", MOST)
    page.keyboard.press("Enter")
    page.locator(claims).wait_for(state="attached")
    for _ in range(2):  # the tasks before it
        tab_to(page, here, "[data-go=next]", MOST)
        page.keyboard.press("Enter")
        page.wait_for_function("document.activeElement.matches('h2')")
    tab_to(page, here, f"{claims} input[type=radio]", MOST)
    page.keyboard.press("ArrowDown")
    confirmed(page.locator(claims))
    slip_says(screen, "✓ Kept")


@pytest.mark.timeout(240)
def test_on_a_phone_every_sentence_of_a_rubric_is_on_the_screen(
    blank: Served, new_page: NewPage
):
    page = new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    screen = open_app(page, blank, path_of("acumen"))
    box = page.locator(".pd-page-scroll:has(.pd-page-cards)")
    screen.walk(box)
    assert box.evaluate("(at) => at.scrollWidth <= at.clientWidth + 1")
    cell = box.locator("td").nth(4)
    head = cell.evaluate("(at) => getComputedStyle(at, '::before').content")
    assert head == '"4 Exemplary"'
    assert axe(page, ".pd-page-scroll") == []
