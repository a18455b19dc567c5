"""A coach's week on the page: by either door, without a mouse, hostile learners."""

import http.client
import json
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Dialog, Locator, Page

from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.collect import collect
from tests.browser import axe, barriers
from tests.grading import handing
from tests.journeys import screen
from tests.journeys.coach_page import PAGE, opening
from tests.journeys.conftest import NewPage
from tests.journeys.screen import Screen, answered, open_app
from tests.pages.cohort import HOSTILE, begun
from tests.serving import Served

STEM = "01_purpose"
MOST = 120  # Tab presses until something is reached
SCRIPT = f"<script>window.pwned=2</script>{HOSTILE}"


@pytest.fixture(scope="module")
def cohort(tmp_path_factory) -> Cohort:
    """Hand-ins are filed and nothing is graded; names, words and files are hostile."""
    made = begun(tmp_path_factory.mktemp("coach"))
    sent = made.folder.with_name("sent")
    sent.mkdir()
    text = dict.fromkeys(handing.sample("purpose", "charter"), SCRIPT)
    answers = {
        "ada": {"charter": {"text": handing.sample("purpose", "charter")}},
        "grace": {**handing.of_purpose("grace", "senior_4"), "charter": {"text": text}},
    }
    for id, given in answers.items():
        name = sent / f"{id} <img src=x onerror=window.pwned=3>.json"
        name.write_bytes(handing.book("purpose", id, given))
    collect(made, [sent], tell=lambda _: None)
    return cohorts.load(made.folder)


@pytest.fixture(scope="module")
def open_page(cohort: Cohort, tmp_path_factory) -> Iterator[Served]:
    with opening(cohort, tmp_path_factory.mktemp("home")) as served:
        yield served


@pytest.fixture
def safe(profile: BrowserContext) -> Iterator[BrowserContext]:
    """At the end nothing of a learner has run (`profile` watches what was asked)."""
    dialogs: list[str] = []
    profile.on("dialog", lambda one: _close(one, dialogs))
    yield profile
    for page in profile.pages:
        assert page.evaluate("window.pwned") is None
    assert dialogs == []


def _close(one: Dialog, dialogs: list[str]) -> None:
    if one.type == "beforeunload":  # JupyterLab asks about its own notebook
        one.accept()
        return
    dialogs.append(one.message)
    one.dismiss()


def card(page: Page, title: str) -> Locator:
    return page.locator("section.pd", has=page.get_by_role("heading", name=title))


def tab_to(page: Page, name: str, title: str) -> None:
    """Press Tab until this control of this card has the focus."""
    here = """([name, title]) => { const at = document.activeElement;
      const text = at.ariaLabel || at.labels?.[0]?.textContent || at.textContent;
      return text.includes(name) && at.closest("section.pd")?.querySelector("h3")
        ?.textContent === title; }"""
    screen.tab_to(page, here, [name, title], MOST)


def on(page: Page) -> None:
    """The next step of the week, without a mouse."""
    here = "(css) => document.activeElement.matches(css)"
    screen.tab_to(page, here, "[data-go=next]", MOST)
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.matches('h2')")


@pytest.mark.timeout(300)
def test_a_week_by_keyboard_alone(cohort, open_page, safe, new_page: NewPage):
    page = new_page()
    open_app(page, open_page, PAGE)
    on(page)  # from "What waits for you" to "Who is here"
    on(page)
    tab_to(page, "Grade", "Grade")
    page.keyboard.press("Enter")
    said = card(page, "Grade").locator(".pd-job-lines li")
    said.filter(has_text="2 graded").wait_for()
    title = "One question, all learners"
    on(page)
    card(page, title).get_by_role("heading", name="Ada Lovelace (ada)").wait_for()
    tab_to(page, "Lists services", title)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    card(page, title).locator(".pd-said", has_text="level 3").wait_for()
    tab_to(page, "Your words", title)
    page.keyboard.type("Say it to her face.")
    page.keyboard.press("Tab")
    card(page, title).locator(".pd-said", has_text="Saved").wait_for()
    card(page, title).get_by_role("button", name="Next learner").last.focus()
    page.keyboard.press("Enter")
    heading = card(page, title).get_by_role("heading", name=HOSTILE)
    heading.wait_for()
    assert SCRIPT in card(page, title).locator(".pd-leaf-answer").inner_text()
    given = json.loads((cohort.folder / "reviews.json").read_text("utf-8"))
    rows = given[STEM]["ada"]["charter"].values()
    one = next(iter(next(iter(rows)).values()))
    assert (one["level"], one["comment"]) == (3, "Say it to her face.")


@pytest.mark.timeout(300)
def test_the_page_has_no_barrier_and_shows_hostile_words_as_words(
    open_page, safe, new_page: NewPage
):
    page = new_page()
    app = open_app(page, open_page, PAGE)
    app.whole(True)
    guide = card(page, "The guide")
    guide.get_by_label("Module").select_option(STEM)  # whatever is graded by now
    guide.get_by_label("Learner").select_option("grace")
    trail = card(page, "The decisions, step by step")
    trail.locator(".pd-leaf-strip li").first.wait_for()
    for title in ("Before the talk", "Half an hour"):
        guide.get_by_text(title, exact=True).click()
    found = barriers(page)
    assert not any(found.values()), found
    assert page.get_by_text(HOSTILE).count()


@pytest.mark.timeout(300)
def test_the_guide_on_its_page_fits_a_phone_and_has_no_barrier(
    open_page, safe, new_page: NewPage
):
    page = new_page()
    app = open_app(page, open_page, PAGE)
    app.whole(True)
    guide = card(page, "The guide")
    with page.expect_download() as sent:
        guide.get_by_role("button", name="Take the guide along").click()
    assert sent.value.suggested_filename.endswith(".html")
    page.goto("about:blank")
    page.set_content(sent.value.path().read_text("utf-8"))
    found = barriers(page)
    assert not any(found.values()), found


@pytest.mark.timeout(300)
def test_the_same_cards_answer_in_jupyterlab(open_page, safe, new_page: NewPage):
    page = new_page()
    page.goto(open_page.lab(PAGE) + "&reset", wait_until="commit")
    page.wait_for_selector(".jp-Notebook")
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    page.wait_for_selector("section.pd-job", state="attached")
    answered(Screen(page, lab=True))
    grade = card(page, "Grade")
    cells = page.locator(".jp-Notebook .jp-Cell").count()
    grade.get_by_role("button", name="Grade").focus()
    page.keyboard.press("b")
    page.keyboard.press("Enter")
    grade.locator(".pd-job-lines li", has_text="2 graded").wait_for()
    assert page.locator(".jp-Notebook .jp-Cell").count() == cells
    assert axe(page, "section.pd") == []


@pytest.mark.parametrize("door", ["files/", "api/contents/", "voila/render/",
                                  "voila/files/", "nbconvert/html/"])  # fmt: skip
def test_nothing_of_the_cohort_but_its_page_can_be_fetched(cohort, open_page, door):
    places = ("gradebook.db", f"submitted/ada/{STEM}/answers.json", "cohort.toml",
              f"source/{STEM}/{STEM}.ipynb", "learners.csv", "coach/../learners.csv",
              "coach/%2e%2e/gradebook.db")  # fmt: skip
    (cohort.folder / "coach" / "link.ipynb").unlink(missing_ok=True)
    (cohort.folder / "coach" / "link.ipynb").symlink_to(cohort.folder / "gradebook.db")
    for place in (*places, "coach/link.ipynb"):
        assert status(open_page, f"{door}{place}?token={open_page.token}") == 404, place
    (cohort.folder / "coach" / "link.ipynb").unlink()


def test_without_the_token_there_is_no_page(open_page):
    for door in ("voila/render/", "files/", "api/contents/"):
        assert status(open_page, door + PAGE) in (302, 403)


def status(served: Served, path: str) -> int:
    link = http.client.HTTPConnection(urlsplit(served.url).netloc, timeout=30)
    link.request("GET", "/" + path)
    found = link.getresponse().status
    link.close()
    return found
