"""One own-machine server and one class server, shared by the tests of this folder."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium
from tests.server.little import course
from tests.serving import Served, serving


@pytest.fixture(scope="package")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """`pdpmo start` with a little course."""
    folder = tmp_path_factory.mktemp("own")
    with serving(course(folder / "c"), folder / "home") as served:
        yield served


@pytest.fixture(scope="package")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """`pdpmo serve` with a little course."""
    folder = tmp_path_factory.mktemp("many")
    with serving(
        course(folder / "c"), folder / "home", "--prepared", "2", job="serve"
    ) as served:
        yield served


@pytest.fixture(scope="module")  # Playwright holds the event loop while it runs
def browser() -> Iterator[Browser]:
    """One Chromium for the tests of this folder."""
    with chromium() as found:
        yield found
