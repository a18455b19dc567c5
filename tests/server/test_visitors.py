"""Two visitors of one class server: neither reaches what is the other's."""

import asyncio
import json
import os
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from tests.serving import Served

READY = "html[data-ready]"
pytestmark = pytest.mark.browser


def enter(browser: Browser, served: Served, query: str = "", **headers: str) -> Page:
    context = browser.new_context(extra_http_headers=headers)
    page = context.new_page()
    page.goto(served.page("course/00_welcome.ipynb") + query, wait_until="commit")
    page.wait_for_selector(READY, state="attached", timeout=120_000)
    expect(page.locator("output")).not_to_be_empty(timeout=60_000)
    return page


@pytest.fixture(scope="module")
def ada(many: Served, browser: Browser) -> Page:
    return enter(browser, many)


@pytest.fixture(scope="module")
def bob(many: Served, browser: Browser) -> Page:
    return enter(browser, many)


def who(page: Page) -> str:
    """The visitor that the page's kernel believes to serve."""
    return page.locator("output").inner_text()


def kernel(page: Page) -> str:
    config = page.locator("#jupyter-config-data").text_content() or "{}"
    return json.loads(config)["kernelId"]


def cookies(page: Page) -> dict[str, str]:
    return {c["name"]: c["value"] for c in page.context.cookies()}


def status(page: Page, path: str, method: str = "GET") -> int:
    """What the page's own visitor gets when it asks for `path` by script."""
    ask = """([path, method]) => fetch(path, {method, headers: {
        "X-XSRFToken": (document.cookie.match(/_xsrf=([^;]*)/) || [])[1] || ""}})
        .then((answer) => answer.status)"""
    return page.evaluate(ask, [path, method])


def test_each_visitor_is_somebody_else_and_stays_so(ada: Page, bob: Page):
    first = who(ada)
    assert re.fullmatch(r"[0-9a-f]{32}", first)
    assert who(bob) != first
    ada.reload()
    ada.wait_for_selector(READY, state="attached", timeout=120_000)
    expect(ada.locator("output")).to_have_text(first, timeout=60_000)


def test_a_header_or_query_does_not_make_one_somebody_else(
    many: Served, browser: Browser, ada: Page
):
    her = who(ada)
    names = ("X-Pdpmo-Visitor", "x-pdpmo-visitor", "HTTP_X_PDPMO_VISITOR", "X_Pdpmo")
    query = f"?HTTP_X_PDPMO_VISITOR={her}&X-Pdpmo-Visitor={her}&username={her}"
    other = enter(browser, many, query, **dict.fromkeys(names, her))
    assert who(other) != her
    other.context.close()


def test_a_cookie_that_was_not_signed_here_is_worth_nothing(many: Served, ada: Page):
    """Asked with a forged cookie, her kernel does not exist; with hers it does."""
    name = next(key for key in cookies(ada) if key.startswith("username"))
    signed, its = cookies(ada)[name], kernel(ada)
    last = "a" if signed[-1] != "a" else "b"
    name_only = json.dumps({"username": who(ada)})
    for value in (signed[:-1] + last, who(ada), quote(name_only), ""):
        assert socket(many, its, {name: value}) == 404
    assert socket(many, its, {name: signed}) == 101


def test_the_cookie_cannot_be_read_by_a_script(ada: Page):
    found = [c for c in ada.context.cookies() if c["name"].startswith("username")]
    assert found
    assert all(cookie["httpOnly"] for cookie in found)
    assert "username" not in ada.evaluate("document.cookie")


def test_nobody_reaches_the_kernel_of_another(ada: Page, bob: Page):
    hers, his = kernel(ada), kernel(bob)
    assert status(bob, f"/api/kernels/{his}") == 200
    assert status(bob, f"/api/kernels/{hers}") == 404
    assert status(bob, f"/api/kernels/{hers}", "DELETE") == 404
    assert status(bob, f"/voila/api/shutdown/{hers}", "POST") == 404
    assert status(bob, f"/voila/query/{hers}") == 404
    ada.get_by_role("button", name="count 0").click()
    expect(ada.get_by_role("button", name="count 1")).to_be_visible()


def socket(served: Served, kernel_id: str, jar: dict[str, str]) -> int:
    """Try to open a kernel's websocket with these cookies; 101 when it opens."""
    host = urlsplit(served.url).netloc
    words = "; ".join(f"{name}={value}" for name, value in jar.items())
    url = f"ws://{host}/api/kernels/{kernel_id}/channels?session_id=x"

    async def knock() -> int:
        try:
            line = await websocket_connect(HTTPRequest(url, headers={"Cookie": words}))
        except HTTPClientError as error:
            return error.code
        line.close()
        return 101

    with ThreadPoolExecutor(1) as aside:  # Playwright's loop runs in this thread
        return aside.submit(asyncio.run, knock()).result(20)


def test_nobody_listens_at_the_websocket_of_another(many: Served, ada: Page, bob: Page):
    hers, his = kernel(ada), kernel(bob)
    jar = cookies(bob)
    assert socket(many, his, jar) == 101
    assert socket(many, hers, jar) == 404
    assert socket(many, hers, {}) == 404


def test_a_visitor_cannot_run_code(ada: Page, tmp_path: Path):
    mark = tmp_path / "ran"
    script = """([kernel, code]) => new Promise((done) => {
      const line = new WebSocket(`ws://${location.host}/api/kernels/${kernel}/channels`);
      const header = {msg_id: "1", msg_type: "execute_request", username: "",
                      session: "s", date: new Date().toISOString(), version: "5.3"};
      line.onopen = () => {
        for (const channel of ["shell", "control"]) line.send(JSON.stringify({channel,
          header, parent_header: {}, metadata: {}, buffers: [],
          content: {code, silent: false, store_history: false, user_expressions: {},
                    allow_stdin: false, stop_on_error: false}}));
        setTimeout(() => done(true), 1500); };
      line.onerror = () => done(false); })"""
    code = f"open({str(mark)!r}, 'w').write('x')"
    assert ada.evaluate(script, [kernel(ada), code])
    assert not mark.exists()


def test_the_secrets_of_a_class_are_its_owners_only(many: Served):
    key = many.home / "cookie.key"
    assert len(key.read_bytes()) >= 32
    if os.name != "nt":
        assert key.stat().st_mode & 0o077 == 0
        assert (many.home / "server").stat().st_mode & 0o077 == 0
    assert not (many.home / "desk/solutions").exists()
    assert not list((many.home / "desk").rglob("*.json"))
