"""One browser for each process of the tests; samples that are the same each time."""

import asyncio
from collections.abc import Generator, Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tests.browser import chromium
from tests.tries import ALL

# A run finds the same as the one before it; with all tries it looks further. How long
# an example takes is no finding on a machine that has other things to do.
settings.register_profile("few", max_examples=50, derandomize=True, deadline=None)
settings.register_profile("all", max_examples=400, deadline=None, print_blob=True)
settings.load_profile("all" if ALL else "few")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium; who needs a profile of their own makes a context in it."""
    with chromium() as found:
        yield found


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(
    item: pytest.Item,
) -> Generator[None, object, object]:
    """Lend the thread to a test without a browser.

    Playwright's loop counts as running in this thread as long as the browser is open,
    also while nobody asks it anything; beside it no other loop may run.
    """
    if "browser" in getattr(item, "fixturenames", ()):
        return (yield)
    waiting = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    try:
        return (yield)
    finally:
        asyncio._set_running_loop(waiting)
