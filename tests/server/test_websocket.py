"""The line between page and kernel: compressed, and sound behind any proxy."""

import signal
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest
from jupyter_server.services.kernels.connection.channels import (
    ZMQChannelsWebsocketConnection,
)
from playwright.sync_api import Browser, Page, expect

from pdpmo_widgets.server.rooms import Quiet
from tests.server.little import course, notebook
from tests.server.proxy import stripping
from tests.serving import Served, serving

READY = "html[data-ready]"
PAGE = "course/download.ipynb"
# A card that sends bytes when it is asked to, as a download does.
SENDER = '''import anywidget, traitlets
class Sender(anywidget.AnyWidget):
    _esm = """export default { render({ model, el }) {
      const box = document.createElement("div"), ask = document.createElement("button");
      box.className = "pd"; ask.textContent = "Download";
      const got = document.createElement("output");
      ask.onclick = () => model.send({ do: "download" });
      model.on("msg:custom", (message, [data]) => {
        got.textContent = `${data.byteLength} bytes`; });
      box.append(ask, got); el.append(box); } }"""
    def __init__(self):
        super().__init__()
        self.on_msg(lambda *_: self.send({"do": "file"}, [b"x" * 100_000]))'''


def visit(page: Page, address: str) -> Page:
    page.goto(address, wait_until="commit")
    page.wait_for_selector(READY, state="attached", timeout=120_000)
    return page


@pytest.mark.browser
@pytest.mark.timeout(300)
@pytest.mark.parametrize("job", ["serve", "start"])
def test_a_proxy_that_strips_the_subprotocol_hangs_nobody(
    browser: Browser, tmp_path: Path, job: str
):
    folder = course(tmp_path / "c")
    notebook(folder / PAGE, "# Download", SENDER, "Sender()")
    options = ("--prepared", "0")
    with serving(folder, tmp_path / "home", *options, job=job) as served:
        address = urlsplit(served.page(PAGE))
        with stripping(address.port or 0, "Sec-WebSocket-Protocol") as port:
            behind = browser.new_page()
            visit(behind, address._replace(netloc=f"127.0.0.1:{port}").geturl())
            behind.get_by_role("button", name="Download").click()
            got = behind.locator("output")
            expect(got).to_have_text("100000 bytes", timeout=15_000)
            other = visit(browser.new_page(), served.page())
            expect(other.get_by_role("button", name="count 0")).to_be_visible()
            for page in (behind, other):
                page.close()
        server = psutil.Process(served.pid)
        server.send_signal(signal.SIGTERM)
        psutil.wait_procs([server], timeout=30)
        assert not server.is_running() or server.status() == psutil.STATUS_ZOMBIE


@pytest.mark.browser
@pytest.mark.parametrize("which", ["own", "many"])
def test_what_goes_over_the_line_is_compressed(
    request: pytest.FixtureRequest, browser: Browser, which: str
):
    served: Served = request.getfixturevalue(which)
    page = browser.new_page()
    agreed: list[str] = []

    def note(event: dict) -> None:
        headers = event["response"]["headers"]
        found = {name.lower(): value for name, value in headers.items()}
        agreed.append(found.get("sec-websocket-extensions", ""))

    spy = page.context.new_cdp_session(page)
    spy.on("Network.webSocketHandshakeResponseReceived", note)
    spy.send("Network.enable")
    visit(page, served.page("course/00_welcome.ipynb"))
    assert agreed
    assert all("permessage-deflate" in words for words in agreed)
    page.close()


@pytest.mark.parametrize("kind", ["execute_input", "stream", "comm_msg"])
def test_of_a_kernel_s_messages_only_its_source_is_held_back(
    monkeypatch: pytest.MonkeyPatch, kind: str
):
    passed: list[list[bytes]] = []
    plain = ZMQChannelsWebsocketConnection
    take = lambda _, __, parts: passed.append(parts)  # noqa: E731
    monkeypatch.setattr(plain, "handle_outgoing_message", take)
    line = Quiet()
    message = line.session.msg(kind, {"code": "the_answer = 42"})
    parts = line.session.serialize(message, ident=b"topic")
    line.handle_outgoing_message("iopub", parts)
    assert passed == ([] if kind == "execute_input" else [parts])
