"""Every kind and part in every state: no barrier, nothing too wide, and pictures.

The pictures lie where PDPMO_PICTURES says, else with pytest's own temporary files.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests import gallery
from tests.browser import axe, overflow

SIZES = {"wide": (1280, 800), "narrow": (390, 844)}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, str]]:
    """What the gallery serves: its script and its page."""
    code = gallery.script(tmp_path_factory.mktemp("gallery") / "gallery.js").decode()
    page = gallery.page()
    return {
        "/gallery.js": (code, "text/javascript"),
        "/": (page, "text/html; charset=utf-8"),
    }


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Where the pictures go."""
    folder = Path(os.environ.get("PDPMO_PICTURES") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def page(browser: Browser, files: dict[str, tuple[str, str]]) -> Iterator[Page]:
    """The gallery on a page of its own."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(30_000)

    def serve(route) -> None:
        path = route.request.url.removeprefix("http://gallery.invalid")
        body, kind = files[path.partition("?")[0]]
        route.fulfill(body=body, content_type=kind)

    page.route("**/*", serve)
    yield page
    context.close()


def visit(page: Page, show: str, size: str, scheme: str) -> list[str]:
    """Open the gallery; errors that a script threw."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=scheme)
    page.goto(f"http://gallery.invalid/?show={show}")
    page.wait_for_selector("html[data-drawn]", state="attached")
    page.wait_for_function("() => !document.querySelector('.pd[aria-busy]')")
    return errors


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", list(SIZES))
@pytest.mark.parametrize("show", ["parts", "kinds"])
def test_every_state_is_without_barrier_and_fits(
    page: Page, pictures: Path, show: str, size: str, scheme: str
):
    assert visit(page, show, size, scheme) == []
    page.screenshot(path=pictures / f"{show}-{size}-{scheme}.png", full_page=True)
    assert axe(page) == []
    assert overflow(page) == []


def test_every_kind_of_the_kit_is_in_the_gallery():
    there = {one["kind"] for one in gallery.shown()}
    coach = {"job", "leaf"}  # shown on the coach's page, with tests of their own
    assert kinds_of("coach.ts") == coach
    assert kinds_of("kit.ts") | kinds_of("map.ts") == there


def kinds_of(file: str) -> set[str]:
    """The kinds that one of the two kits lists."""
    code = (gallery.UI / "src" / file).read_text("utf-8")
    listed = code.partition("const all = [")[2].partition("]")[0]
    names = {"bestWorst": "best_worst", "imports": "import"}
    return {names.get(x.strip(), x.strip()) for x in listed.split(",") if x.strip()}


def test_a_refused_value_would_not_pass_for_a_state():
    troubled = [s for s in gallery.shown() if s["traits"]["view"].get("trouble")]
    assert [f"{one['card']}: {one['state']}" for one in troubled] == []


NARROW = """() => {
  const row = (tag) => ["Tomas", "Faster delivery", "Predictable dates and cost",
    "Benefits that show up", "Early bad news", "Less burden on teams"]
    .map((text) => `<${tag}>${text}</${tag}>`).join("");
  document.body.innerHTML = `<section class="pd"><div class="pd-scroll"><table>
    <tr>${row("th")}</tr><tr>${row("td")}</tr></table></div></section>`;
  const broken = [];
  for (const cell of document.querySelectorAll("th, td")) {
    const text = cell.firstChild;
    for (const { 0: word, index } of text.data.matchAll(/\\S+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (range.getClientRects().length > 1) broken.push(word);
    }
  }
  return broken;
}"""


def test_a_table_on_a_phone_scrolls_and_breaks_no_word(page: Page):
    visit(page, "parts", "narrow", "light")
    assert page.evaluate(NARROW) == []
    assert overflow(page) == []


# What JupyterLab and ipywidgets say of all that stands in them.
DOORS = """
.jp-ThemedContainer button { border-radius: 2px; }
.jp-ThemedContainer button:focus-visible {
  outline: 2px solid blue; outline-offset: -1px; }
.jupyter-widgets label { margin-bottom: initial; }
"""
LOOK = """() => [document.activeElement, document.querySelector(".pd-field > label")]
  .map((one) => getComputedStyle(one))
  .map((is) => [is.borderRadius, is.outlineWidth, is.outlineOffset, is.marginBottom])"""


def test_a_card_looks_the_same_by_every_door(page: Page):
    visit(page, "kinds", "wide", "light")
    here = "() => document.activeElement.matches('.pd-button:focus-visible')"
    while not page.evaluate(here):
        page.keyboard.press("Tab")
    before = page.evaluate(LOOK)
    assert before[0][1:3] == ["3px", "2px"]
    page.evaluate("document.body.className = 'jp-ThemedContainer jupyter-widgets'")
    page.add_style_tag(content=DOORS)
    assert page.evaluate(LOOK) == before
