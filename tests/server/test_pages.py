"""The page around the cells, in a real browser."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from pdpmo_widgets.widgets import kit
from tests.browser import axe, overflow
from tests.kernels import listed
from tests.serving import Served

READY = "html[data-ready]"
pytestmark = pytest.mark.browser


SIZE = {"width": 1200, "height": 900}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SIZE)
    yield context.new_page()
    context.close()


@dataclass(frozen=True)
class Opened:
    """A page, and what had gone over the line when it was ready."""

    page: Page
    asked: tuple[str, ...]
    answered: tuple[Response, ...]


@pytest.fixture(scope="module")
def opened(own: Served, browser: Browser) -> Iterator[Opened]:
    """One page for all who look at it and leave it; its kernel is the costly part."""
    context = browser.new_context(viewport=SIZE)
    page, asked, answered = context.new_page(), [], []
    page.on("request", lambda one: asked.append(one.url))
    page.on("websocket", lambda socket: asked.append(socket.url))
    page.on("response", lambda one: answered.append(one))
    visit(page, own)
    yield Opened(page, tuple(asked), tuple(answered))
    context.close()


@pytest.fixture
def beside(opened: Opened) -> Iterator[Page]:
    """Another tab of the same person, who has shown the token."""
    page = opened.page.context.new_page()
    yield page
    page.close()


def visit(page: Page, served: Served, path: str = "course/00_welcome.ipynb") -> Page:
    page.goto(served.page(path), wait_until="commit")
    page.wait_for_selector(READY, state="attached", timeout=120_000)
    return page


def test_a_page_works_and_counts_its_steps(opened: Opened):
    page = opened.page
    expect(page.locator("#pd-progress-text")).to_have_text("0 of 1 steps done")
    page.get_by_role("button", name="count 0").click()
    expect(page.get_by_role("button", name="count 1")).to_be_visible()
    expect(page.locator("#pd-progress-text")).to_have_text("1 of 1 steps done")


def test_no_request_leaves_the_machine(own: Served, opened: Opened, beside: Page):
    asked = list(opened.asked)
    failed = [one.url for one in opened.answered if one.status >= 400]
    beside.on("request", lambda one: asked.append(one.url))
    beside.on("response", lambda r: failed.append(r.url) if r.status >= 400 else None)
    beside.on("websocket", lambda socket: asked.append(socket.url))
    beside.goto(own.url + "voila/render/course/index.ipynb", wait_until="commit")
    beside.wait_for_selector(READY, state="attached", timeout=120_000)
    host = own.url.removeprefix("http://").rstrip("/")
    here = (f"http://{host}/", f"ws://{host}/", "data:", "blob:")
    assert len(asked) > 20
    assert [url for url in asked if not url.startswith(here)] == []
    assert failed == []


def test_the_parts_of_voila_come_in_one_file(opened: Opened):
    parts = [url.rpartition("/")[2] for url in opened.asked]
    alone = [part for part in parts if part.endswith(".voila.js")]
    assert alone == [], "put these names into pdpmo_widgets/server/chunks.txt"
    assert parts.count("chunks.js") == 1


def test_the_browser_itself_refuses_another_host(opened: Opened):
    page = opened.page
    ask = "fetch('https://example.org/').then(() => 'went', () => 'refused')"
    blocked: list[str] = []
    page.on("console", lambda line: blocked.append(line.text))
    assert page.evaluate(ask) == "refused"
    assert any("Content Security Policy" in line for line in blocked)


def test_the_token_leaves_the_address_bar(opened: Opened):
    assert "token" in opened.asked[0]
    assert "token" not in opened.page.url


def test_pages_lead_to_each_other_and_to_jupyterlab(own: Served, page: Page):
    visit(page, own)
    page.locator(".pd-after").click()
    page.wait_for_url("**/voila/render/course/01_purpose.ipynb")
    expect(page.locator(".pd-before")).to_contain_text("What is a PMO?")
    lab = page.get_by_role("link", name="Open in JupyterLab")
    assert lab.get_attribute("href") == "/lab/tree/course/01_purpose.ipynb"
    page.get_by_role("link", name="Purpose Driven PMO").click()
    page.wait_for_url("**/voila/render/course/index.ipynb")


def test_the_text_stands_before_the_cards(own: Served, page: Page):
    """A cold page: its kernel has not started when the text can be read."""
    page.goto(own.page("exercises/01_purpose/01_purpose.ipynb"), wait_until="commit")
    page.wait_for_selector("h1")
    assert page.locator(READY).count() == 0
    expect(page.locator(".pd-status")).to_contain_text("being prepared")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 390])
def test_a_page_is_accessible_and_fits(opened: Opened, theme: str, width: int):
    page = opened.page
    page.set_viewport_size({"width": width, "height": 800})
    page.select_option("#pd-colours", theme)
    assert page.locator("html").get_attribute("data-theme") == theme
    assert axe(page) == []
    assert overflow(page) == []


def test_the_colours_are_remembered(own: Served, page: Page):
    visit(page, own)
    page.select_option("#pd-colours", "dark")
    page.goto(own.url + "voila/render/course/01_purpose.ipynb", wait_until="commit")
    assert page.locator("html").get_attribute("data-theme") == "dark"
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.select_option("#pd-colours", "light")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != dark


def test_a_failing_cell_is_said_in_words_and_without_a_traceback(
    own: Served, page: Page
):
    page.goto(own.page("course/broken.ipynb"), wait_until="commit")
    button = page.get_by_role("button", name="Go on where you were")
    expect(button).to_be_visible(timeout=120_000)
    told = page.content()
    assert "ZeroDivisionError" not in told
    assert "Traceback" not in told
    assert "1 / 0" not in told


def test_without_the_token_one_is_told_how_to_come_in(own: Served, page: Page):
    page.goto(own.url + "voila/render/course/index.ipynb", wait_until="commit")
    expect(page.get_by_role("heading")).to_contain_text("has no key to the course")
    assert axe(page) == []


@pytest.mark.parametrize("path", ["course/nothing.ipynb", "solutions/x"])
def test_a_missing_page_is_said_in_our_words(own: Served, beside: Page, path: str):
    beside.goto(own.page(path), wait_until="commit")
    expect(beside.get_by_role("heading")).to_have_text(
        "There is no such page in the course."
    )
    beside.get_by_role("link", name="Go to the course map").click()
    beside.wait_for_url("**/course/index.ipynb")


def test_closing_a_page_ends_its_kernel(own: Served, page: Page):
    visit(page, own)
    kernel = page.evaluate(
        "JSON.parse(document.getElementById('jupyter-config-data').textContent).kernelId"
    )
    assert kernel in [found["id"] for found in listed(own)]
    page.goto("about:blank")
    until = time.monotonic() + 20
    while kernel in [found["id"] for found in listed(own)]:
        assert time.monotonic() < until, "the kernel was left behind"
        time.sleep(0.1)


def test_files_of_a_page_are_compressed_and_kept(opened: Opened):
    scripts = {
        one.url: one.headers
        for one in opened.answered
        if one.url.endswith(("voila.js", "chunks.js"))
    }
    assert len(scripts) == 2
    for headers in scripts.values():
        assert headers.get("content-encoding") == "gzip"
        assert "immutable" in headers["cache-control"]


@pytest.mark.parametrize("whose", ["own", "many"])
def test_the_code_of_the_screens_comes_compressed_and_is_kept(
    whose: str, page: Page, request: pytest.FixtureRequest
):
    served: Served = request.getfixturevalue(whose)
    answers: dict[str, tuple[int, dict[str, str]]] = {}
    page.on("response", lambda r: answers.setdefault(r.url, (r.status, r.headers)))
    visit(page, served)
    address = page.locator("link[data-pdpmo-kit]").evaluate("(link) => link.href")
    assert kit.MARK in address
    status, headers = answers[address]
    assert status == 200
    assert headers.get("content-encoding") == "gzip"
    assert "immutable" in headers["cache-control"]
    other = address.replace(kit.MARK, "f" * 12)
    asked = "(url) => fetch(url).then((answer) => answer.status)"
    assert page.evaluate(asked, other) == 404, "never another kit than was asked for"


def test_the_page_of_the_map_fetches_its_own_small_kit(own: Served, page: Page):
    page.goto(own.page("course/index.ipynb"), wait_until="commit")
    link = page.locator("link[data-pdpmo-kit]")
    link.wait_for(state="attached")
    assert link.get_attribute("data-pdpmo-kit") == kit.MAP.mark
    asked = "(link) => fetch(link.href).then((answer) => answer.text())"
    assert link.evaluate(asked) == kit.MAP.code.decode()
