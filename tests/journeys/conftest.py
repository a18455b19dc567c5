"""One server for all journeys; each begins with an empty home and a new browser."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import nbformat
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.journeys.screen import PATIENCE
from tests.serving import Served, copy_course, serving

NewPage = Callable[[], Page]
# Jupyter's own complaints when a kernel dies, and when a page is left.
GONE = ("Kernel connection disconnected", "Cannot send")
FEW = "course/01_few.ipynb"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every journey drives a real Chromium."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """`pdpmo start` with a copy of the course."""
    folder = tmp_path_factory.mktemp("journeys")
    with serving(copy_course(folder / "course"), folder / "home") as found:
        yield found


@pytest.fixture
def fresh(served: Served) -> Served:
    """The server, with nobody's work in its home."""
    forget(served.home)
    return served


def forget(home: Path) -> None:
    """Remove the kept journey; pages that are open hold nothing back."""
    for file in home.glob("journey*"):
        file.unlink()


@pytest.fixture
def profile(browser: Browser) -> Iterator[BrowserContext]:
    """A browser profile. At its end: no page broke, nothing was asked of others."""
    context = browser.new_context(
        viewport={"width": 1200, "height": 900}, accept_downloads=True
    )
    context.set_default_timeout(PATIENCE)
    others: list[str] = []
    broken: list[str] = []
    context.on("request", lambda asked: others.extend(abroad(asked.url)))
    context.on("weberror", lambda found: broken.append(str(found.error)))
    yield context
    for page in context.pages:
        page.goto("about:blank")  # the page says farewell, and its kernel ends
    context.close()
    assert others == []
    assert [each for each in broken if not each.endswith(GONE)] == []


def abroad(url: str) -> list[str]:
    """The address, if it is not of this machine."""
    parts = urlsplit(url)
    own = parts.scheme in ("blob", "data") or parts.hostname == "127.0.0.1"
    return [] if own else [url]


@pytest.fixture
def new_page(profile: BrowserContext) -> NewPage:
    """`new_page()` is another tab of the same person."""
    return profile.new_page


@pytest.fixture(scope="session")
def few(served: Served) -> str:
    """Three cards of the purpose module on a page of their own, quick to load."""
    return write_few(served.folder)


def write_few(folder: Path) -> str:
    """Write that page into a course; its path."""
    sources = ["from pdpmo_widgets.modules.purpose import lesson as purpose"]
    sources += [f"purpose.{name}()" for name in ("sketches", "best_worst", "charter")]
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    page = nbformat.v4.new_notebook(cells=cells)
    page.metadata.kernelspec = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(page, folder / FEW)
    return FEW
