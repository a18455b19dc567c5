"""Serves the gallery with Voilà on 127.0.0.1 and opens its pages in Chromium."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Browser, Page

from pdpmo_widgets.store.book import Book
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.kept import Kept
from tests.widgets.stage import stage

ROOT = Path(__file__).parents[2]


def _notebook(names: list[str]) -> nbformat.NotebookNode:
    sources = ["from tests.widgets import gallery"]
    sources += [f"gallery.KINDS[{name!r}]()" for name in names]
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})


def _port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one notebook per kind, and `all`."""
    from tests.widgets.gallery import KINDS

    folder = tmp_path_factory.mktemp("pages")
    for name, kinds in {**{k: [k] for k in KINDS}, "all": list(KINDS)}.items():
        nbformat.write(_notebook(kinds), folder / f"{name}.ipynb")
    return folder


@contextmanager
def serving(folder: Path, home: Path, *command: str) -> Iterator[str]:
    """The address of `python -m command… --port=…` run in `folder`."""
    port = _port()
    env = {
        **os.environ,
        "GALLERY_HOME": str(home),
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "PYTHONPATH": str(ROOT),
        "JUPYTER_PATH": str(ROOT / "pdpmo_widgets" / "share" / "jupyter"),
    }
    whole = [sys.executable, "-m", *command, "--no-browser", f"--port={port}"]
    with open(home / "server.log", "wb") as log:
        served = subprocess.Popen(whole, env=env, stdout=log, stderr=log, cwd=folder)
    try:
        _wait(port, served)
        yield f"http://127.0.0.1:{port}"
    finally:
        served.terminate()
        served.wait(20)


@pytest.fixture(scope="session")
def gallery(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Voilà that serves the gallery."""
    options = ["--Voila.ip=127.0.0.1", "--template=pdpmo"]
    home = tmp_path_factory.mktemp("home")
    with serving(pages, home, "voila", str(pages), *options) as address:
        yield address


def _wait(port: int, served: subprocess.Popen) -> None:
    for _ in range(900):
        assert served.poll() is None, "The server ended before it served a page"
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
            return
        time.sleep(0.1)
    raise AssertionError("The server did not answer within 90 seconds")


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


Visit = Callable[..., Page]


@pytest.fixture
def visit(
    gallery: str, browser: Browser, request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """`visit(kind)` opens a page as this test's own visitor and waits for hello."""
    context = browser.new_context(viewport={"width": 1100, "height": 900})

    def open_(kind: str, **size: int) -> Page:
        page = context.new_page()
        page.set_default_timeout(90_000)
        if size:
            page.set_viewport_size(size)
        page.on("pageerror", lambda error: page.evaluate("console.log", str(error)))
        address = f"{gallery}/voila/render/{kind}.ipynb?visitor={request.node.name}"
        page.goto(address, wait_until="domcontentloaded")
        return ready(page)

    yield open_
    context.close()


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
