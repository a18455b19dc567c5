"""A page without its kernel never calls itself ready, and says what to do."""

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser import FLAGS, axe, executable
from tests.kernels import processes
from tests.server.proxy import stripping
from tests.serving import Served

READY = "html[data-ready]"
WELCOME = "course/00_welcome.ipynb"
INNARDS = ("object at 0x", "Error displaying", "Loading widget", "Card(")
# While the page is drawn a cell fails; after that the page asks for its kernel.
WITHOUT = re.compile("has lost its part|did not load")
pytestmark = pytest.mark.browser


@pytest.fixture
def context(browser: Browser):
    made = browser.new_context(viewport={"width": 1200, "height": 900})
    yield made
    made.close()


def ready(page: Page) -> Page:
    page.wait_for_selector(READY, state="attached", timeout=120_000)
    return page


def kernel(page: Page) -> str:
    found = page.wait_for_function(
        """() => { try {
            const words = document.getElementById("jupyter-config-data").textContent;
            return JSON.parse(words).kernelId;
        } catch { return null; } }"""
    )
    return found.json_value()


def no_innards(page: Page) -> None:
    told = page.locator("body").inner_text()
    assert [word for word in INNARDS if word in told] == []


def test_two_tabs_that_a_new_visitor_opens_at_once_are_of_one_person(
    many: Served, context: BrowserContext
):
    tabs = [context.new_page() for _ in range(2)]
    for tab in tabs:
        tab.goto("data:text/html,<title>new tab</title>")
    go = "([url, at]) => setTimeout(() => location.assign(url), at - Date.now())"
    at = tabs[0].evaluate("Date.now() + 1000")
    for tab in tabs:
        tab.evaluate(go, [many.page(WELCOME), at])
    for tab in tabs:
        tab.wait_for_url("**/voila/render/**", wait_until="commit")
    who = set()
    for tab in tabs:
        ready(tab)
        expect(tab.locator("output")).not_to_be_empty(timeout=60_000)
        who.add(tab.locator("output").inner_text())
        tab.get_by_role("button", name="count 0").click()
        expect(tab.get_by_role("button", name="count 1")).to_be_visible()
        assert "came=" not in tab.url
    assert len(who) == 1


def test_who_became_somebody_else_meanwhile_gets_the_page_afresh(
    many: Served, context: BrowserContext
):
    """The last cookie won while the scripts of the first page were still coming."""
    page = context.new_page()
    changed = []

    def change(route):
        if not changed:
            changed.append(True)
            context.clear_cookies()
            context.request.get(many.page(WELCOME))
        route.continue_()

    page.route("**/voila.js", change)
    page.goto(many.page(WELCOME), wait_until="commit")
    ready(page)
    page.get_by_role("button", name="count 0").click()
    expect(page.get_by_role("button", name="count 1")).to_be_visible()


@pytest.mark.parametrize("which", ["own", "many"])
def test_a_page_whose_kernel_died_while_it_loaded_says_so(
    request: pytest.FixtureRequest, context: BrowserContext, which: str
):
    served: Served = request.getfixturevalue(which)
    page = context.new_page()

    def end(route):
        found = list(processes(served.pid, [kernel(page)]))
        for one in found:
            one.kill()
        psutil.wait_procs(found, timeout=10)
        route.continue_()

    page.route("**/voila.js", end)
    page.goto(served.page(WELCOME), wait_until="commit")
    again = page.get_by_role("button", name="Go on where you were")
    expect(again).to_be_visible(timeout=90_000)
    expect(page.get_by_role("status")).to_contain_text(WITHOUT)
    assert page.locator(READY).count() == 0
    no_innards(page)
    assert axe(page) == []
    page.unroute("**/voila.js")
    again.click()
    ready(page)


def test_a_kernel_that_was_emptied_while_the_page_loaded_is_not_ready(
    own: Served, context: BrowserContext
):
    """Somebody restarted it: it lives, and knows nothing of the cards."""
    page = context.new_page()
    page.clock.install()

    def empty(route):
        page.wait_for_selector("[data-card]", state="attached", timeout=60_000)
        address = f"{own.url}api/kernels/{kernel(page)}/restart?token={own.token}"
        assert context.request.post(address).ok
        route.continue_()

    page.route("**/voila.js", empty)
    page.goto(own.page(WELCOME), wait_until="commit")
    page.wait_for_function("() => document.readyState === 'complete'")
    page.wait_for_timeout(5000)
    assert page.locator(READY).count() == 0
    page.clock.fast_forward(61_000)
    expect(page.get_by_role("status")).to_contain_text("did not load")
    assert page.locator(READY).count() == 0
    no_innards(page)


def test_without_a_line_to_the_kernel_the_page_says_what_may_be_wrong(
    many: Served, context: BrowserContext
):
    address = urlsplit(many.page(WELCOME))
    page = context.new_page()
    page.clock.install()
    with stripping(address.port or 0, "Upgrade") as port:
        there = address._replace(netloc=f"127.0.0.1:{port}").geturl()
        page.goto(there, wait_until="commit")
        page.wait_for_function("() => document.readyState === 'complete'")
        page.wait_for_timeout(5000)
        assert page.locator(READY).count() == 0
        page.clock.fast_forward(61_000)
        expect(page.get_by_role("status")).to_contain_text("a firewall or a proxy")
        no_innards(page)
        assert axe(page) == []
        page.goto("about:blank")


@pytest.mark.parametrize("which", ["own", "many"])
def test_a_browser_without_cookies_is_told_to_allow_them(
    request: pytest.FixtureRequest, browser: Browser, tmp_path: Path, which: str
):
    served: Served = request.getfixturevalue(which)
    profile = tmp_path / "profile"
    (profile / "Default").mkdir(parents=True)
    wish = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (profile / "Default/Preferences").write_text(json.dumps(wish), encoding="utf-8")
    context = browser.browser_type.launch_persistent_context(
        str(profile), executable_path=executable(), args=FLAGS
    )
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    page.goto(served.page(WELCOME), wait_until="commit")
    words = page.get_by_text("Allow cookies for this site")
    expect(words.first).to_be_visible(timeout=60_000)
    assert page.locator(READY).count() == 0
    assert sum("/voila/render/" in url for url in asked) <= 2
    no_innards(page)
    assert axe(page) == []
    context.close()
