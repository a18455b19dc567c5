"""A lesson as a path: one step at a time, found again by every way a browser has."""

import re

import pytest
from playwright.sync_api import Page, expect

from pdpmo_widgets import catalog
from tests.browser import axe, overflow
from tests.journeys.conftest import NewPage
from tests.journeys.modules import journey
from tests.journeys.screen import STEP, Screen, answered, confirmed, open_app
from tests.serving import Served

WELCOME = catalog.module("welcome")
IDS = [step.id for step in WELCOME.steps]
INSIDE = "Commit:-one-to-three-things,-with-a-date"  # a third-level heading
OUTSIDE = f"""() => {{ const at = document.activeElement.closest(".pd-step");
  return Boolean(at && !at.matches("{STEP}")); }}"""


@pytest.fixture
def page(fresh: Served, new_page: NewPage) -> Page:
    return open_app(new_page(), fresh, WELCOME.path).page


def shown(page: Page) -> list[str]:
    """The steps that are not hidden."""
    return page.locator(STEP).evaluate_all("(all) => all.map((one) => one.id)")


def at(page: Page, id: str) -> None:
    """Wait until this step is shown, and no other."""
    page.wait_for_selector(f"#{id}:not([hidden])")
    assert shown(page) == [id]


@pytest.mark.timeout(240)
def test_one_walks_on_and_back_and_the_address_goes_along(page: Page):
    at(page, IDS[0])
    screen = Screen(page)
    for id in IDS[1:4]:
        screen.press("next")
        at(page, id)
        assert page.url.endswith(f"#{id}")
    step = WELCOME.steps[3]
    assert page.title() == f"{step.name} · {WELCOME.title} · Purpose Driven PMO"
    expect(page.locator("#pd-bar-number")).to_have_text("4")
    heading = page.get_by_role("heading", name=step.title)
    expect(heading).to_be_focused()
    screen.press("back")
    at(page, IDS[2])
    page.go_back()
    at(page, IDS[3])
    page.reload()
    answered(screen)
    at(page, IDS[3])


@pytest.mark.timeout(240)
def test_a_place_inside_a_step_opens_it(fresh: Served, new_page: NewPage):
    page = new_page()
    page.goto(fresh.page(WELCOME.path) + f"#{INSIDE}", wait_until="commit")
    at(page, IDS[-1])
    assert page.locator("html[data-ready]").count() == 0, "not before the kernel"
    answered(Screen(page))
    at(page, IDS[-1])
    expect(page.locator(f"[id='{INSIDE}']")).to_be_in_viewport()
    page.evaluate("location.hash = 'no-such-step'")
    page.wait_for_function(f"() => location.hash === '#{IDS[-1]}'")
    at(page, IDS[-1])


@pytest.mark.timeout(240)
def test_words_of_a_hidden_step_are_found(page: Page):
    """The browser says `beforematch` before it scrolls to what it found."""
    page.evaluate("""() => document.querySelector("#idea-5").dispatchEvent(
        new Event("beforematch", {bubbles: true}))""")
    at(page, "idea-5")
    assert page.url.endswith("#idea-5")
    page.go_back()
    hidden = page.locator(".pd-step[hidden]").evaluate_all(
        "(all) => all.map((one) => one.getAttribute('hidden'))"
    )
    assert set(hidden) == {"until-found"}


@pytest.mark.timeout(240)
def test_a_link_to_words_opens_their_step(fresh: Served, new_page: NewPage):
    page = new_page()
    page.goto(fresh.page(WELCOME.path) + "#:~:text=Tomas%20is%20waiting")
    at(page, IDS[-1])
    assert page.url.endswith(f"#{IDS[-1]}")


@pytest.mark.timeout(240)
def test_tab_goes_round_the_step_that_is_shown(page: Page):
    page.locator(".pd-bar [data-go=next]").click()
    at(page, IDS[1])
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        assert not page.evaluate(OUTSIDE)
        reached.add(page.evaluate("document.activeElement.closest('.pd-step')?.id"))
    assert IDS[1] in reached


@pytest.mark.timeout(240)
def test_before_any_kernel_answers_one_step_stands_alone(
    fresh: Served, new_page: NewPage
):
    page = new_page()
    page.add_init_script(
        """window.most = 0; const look = () => {
          const all = [...document.querySelectorAll(".pd-step:not([hidden])")];
          window.most = Math.max(window.most, all.length);
          requestAnimationFrame(look); };
        requestAnimationFrame(look);"""
    )
    page.goto(fresh.page(WELCOME.path) + "#make", wait_until="commit")
    at(page, "make")
    answered(Screen(page))
    assert page.evaluate("window.most") == 1, "no other step flashed up"


@pytest.mark.timeout(240)
def test_bar_contents_and_map_say_the_same_as_soon_as_something_is_kept(
    page: Page, fresh: Served, new_page: NewPage
):
    screen = Screen(page)
    first, second, *_ = journey("welcome").steps(screen)
    first.act(screen.card(first.key))
    expect(page.get_by_role("img", name="1 of 13 steps done")).to_be_visible()
    second.act(screen.card(second.key))
    confirmed(screen.card(second.key))
    page.get_by_role("button", name="Contents").click()
    lines = page.locator("#pd-contents li")
    expect(lines.nth(0)).to_contain_text(", done")
    expect(lines.nth(1)).not_to_contain_text(", done")  # one of its two keys
    expect(lines.nth(1).locator("a")).to_have_attribute("aria-current", "step")
    page.keyboard.press("Escape")
    map_ = open_app(new_page(), fresh, catalog.MAP).page
    go = map_.locator(".pd-map-go")
    expect(go).to_contain_text("Where you stopped")
    expect(go.get_by_role("img", name="1 of 13 steps done")).to_be_visible()
    go.get_by_role("link", name="Continue: Predict").click()
    map_.wait_for_url("**/00_welcome.ipynb#predict")
    at(map_, "predict")


@pytest.mark.timeout(240)
def test_on_a_server_that_forgot_the_browser_knows_where_one_was(
    page: Page, fresh: Served, new_page: NewPage
):
    screen = Screen(page)
    first = journey("welcome").steps(screen)[0]
    first.act(screen.card(first.key))
    screen.press("next")
    for file in fresh.home.glob("journey*"):
        file.unlink()
    map_ = open_app(new_page(), fresh, catalog.MAP).page
    go = map_.locator(".pd-map-go")
    expect(go.get_by_role("link", name="Continue: Predict")).to_be_visible()
    expect(go.get_by_role("img", name="1 of 13 steps done")).to_be_visible()


@pytest.mark.timeout(240)
def test_all_steps_stand_on_one_page_and_on_paper(page: Page):
    screen = Screen(page)
    screen.whole(True)
    assert shown(page) == IDS
    assert axe(page) == []
    screen.whole(False)
    at(page, IDS[0])
    page.emulate_media(media="print")
    expect(page.locator(".pd-bar")).to_be_hidden()
    for id in IDS:
        expect(page.locator(f"#{id}")).to_be_visible()
    page.emulate_media(media="screen")
    pages = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))
    assert len(pages) <= 12


@pytest.mark.timeout(240)
def test_narrow_the_way_on_is_at_the_thumb(page: Page):
    page.set_viewport_size({"width": 390, "height": 844})
    foot = page.locator(".pd-foot-steps")
    for _ in IDS[1:]:
        box = foot.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] == 844
        assert overflow(page) == []
        Screen(page).press("next")
    page.get_by_role("button", name="Contents").click()
    sheet = page.locator("#pd-contents").bounding_box()
    assert sheet is not None
    assert (sheet["x"], sheet["width"]) == (0, 390)
    page.locator("#pd-contents a", has_text=WELCOME.steps[2].title).click()
    at(page, IDS[2])
    expect(page.locator("#pd-contents")).to_be_hidden()
