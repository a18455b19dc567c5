"""Serves the gallery with Voilà on 127.0.0.1 and opens its pages in Chromium."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Browser, Page

from pdpmo_widgets.store.book import Book
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.kept import Kept
from tests.browser import chromium
from tests.widgets.stage import stage

ROOT = Path(__file__).parents[2]


def _notebook(names: list[str]) -> nbformat.NotebookNode:
    sources = ["from tests.widgets import gallery"]
    sources += [f"gallery.KINDS[{name!r}]()" for name in names]
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    return nbformat.v4.new_notebook(cells=cells)


def _port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Voilà that serves one page per kind, and `all`."""
    from tests.widgets.gallery import KINDS

    pages, home = (tmp_path_factory.mktemp(n) for n in ("pages", "home"))
    for name, kinds in {**{k: [k] for k in KINDS}, "all": list(KINDS)}.items():
        nbformat.write(_notebook(kinds), pages / f"{name}.ipynb")
    port = _port()
    env = {
        **os.environ,
        "GALLERY_HOME": str(home),
        "PYTHONPATH": str(ROOT),
        "JUPYTER_PATH": str(ROOT / "pdpmo_widgets" / "share" / "jupyter"),
    }
    command = [sys.executable, "-m", "voila", str(pages), "--no-browser"]
    options = [f"--port={port}", "--Voila.ip=127.0.0.1", "--template=pdpmo"]
    with open(home / "voila.log", "wb") as log:
        served = subprocess.Popen(
            command + options, env=env, stdout=log, stderr=log, cwd=pages
        )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(port, served)
        yield address
    finally:
        served.terminate()
        served.wait(20)


def _wait(port: int, served: subprocess.Popen) -> None:
    for _ in range(300):
        assert served.poll() is None, "Voilà ended before it served a page"
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
            return
        time.sleep(0.1)
    raise AssertionError("Voilà did not answer within 30 seconds")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with an empty book of this test's own."""
    return Desk(lambda: opened(tmp_path), scope=lambda: "test", defaults={})


def opened(folder: Path) -> Book:
    """The book in this folder, as a kernel opens it."""
    book = Book(folder / "book.json", "journey")
    book.load()
    return book


@pytest.fixture
def put_up(browser: Browser) -> Iterator[Callable[..., Page]]:
    """`put_up(card, card…, **context)` shows cards on a bare page, without a kernel."""
    pages: list[Page] = []

    def up(*cards: Kept, **options: object) -> Page:
        pages.append(stage(browser, cards, **options))
        return pages[-1]

    yield up
    for page in pages:
        page.context.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


Visit = Callable[..., Page]


@pytest.fixture
def visit(gallery: str, browser: Browser, request: pytest.FixtureRequest) -> Visit:
    """`visit(kind)` opens a page as a visitor of this test's own and waits for hello."""
    context = browser.new_context(viewport={"width": 1100, "height": 900})
    request.addfinalizer(context.close)

    def open_(kind: str, **size: int) -> Page:
        page = context.new_page()
        page.set_default_timeout(90_000)
        if size:
            page.set_viewport_size(size)
        page.on("pageerror", lambda error: page.evaluate("console.log", str(error)))
        address = f"{gallery}/voila/render/{kind}.ipynb?visitor={request.node.name}"
        page.goto(address, wait_until="domcontentloaded")
        return ready(page)

    return open_


def ready(page: Page) -> Page:
    """Wait until every card on the page was answered."""
    page.wait_for_selector(".pd")
    page.wait_for_function("() => !document.querySelector('.pd[aria-busy]')")
    return page


def saved(page: Page) -> Page:
    """Wait until the screen confirms what was done."""
    page.wait_for_function(
        """() => [...document.querySelectorAll('.pd-saved')].every(
            (x) => !x.textContent || x.textContent.startsWith('Saved '))
            && [...document.querySelectorAll('.pd-saved')].some((x) => x.textContent)"""
    )
    return page
