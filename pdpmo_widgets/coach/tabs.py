"""Many pages to PDF in one browser, a tab for each core, by its DevTools protocol.

The library choreographer speaks it, and finds a browser on every system. A page is
given to the browser as text: no script runs, nothing is loaded, no file can be read.
"""

import asyncio
import base64
import os
from collections.abc import Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from pdpmo_widgets.coach.progress import Progress

TABS = min(4, os.cpu_count() or 1)
SECONDS = 60  # patience with one page
BLANK = "about:blank"
Waiting = list[Path]


def elsewhere() -> str:
    """A browser that is installed but cannot be called by name; "" for none."""
    try:
        from choreographer.browsers import Chromium
    except ImportError:
        return ""
    return Chromium.find_browser(skip_local=False) or ""


def as_root() -> bool:
    """Chromium refuses to start for root with its sandbox."""
    return getattr(os, "geteuid", lambda: 1)() == 0


def print_in_tabs(program: str, pages: Sequence[Path], progress: Progress) -> bool:
    """A PDF beside each page; False when the browser or the library is of no use.

    A page that cannot be printed is passed over.
    """
    try:
        from choreographer import errors
    except ImportError:
        return False
    broken = (errors.BrowserFailedError, errors.BrowserClosedError)
    waiting = list(reversed(pages))
    for sandbox in (False,) if as_root() else (True, False):
        try:
            _done(_printed(program, waiting, progress, sandbox))
        except (*broken, errors.ChannelClosedError, OSError, RuntimeError):
            continue
        return True
    return False


def _done(job: Coroutine[Any, Any, None]) -> None:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(job)
    with ThreadPoolExecutor(1) as pool:  # a notebook's kernel has a loop of its own
        return pool.submit(asyncio.run, job).result()


async def _printed(
    program: str, waiting: Waiting, progress: Progress, sandbox: bool
) -> None:
    from choreographer import Browser

    how: dict[str, Any] = {"enable_sandbox": sandbox, "enable_extensions": False}
    async with Browser(path=program, **how) as browser:
        count = min(TABS, len(waiting))
        await asyncio.gather(*(_tab(browser, waiting, progress) for _ in range(count)))


async def _tab(browser: Any, waiting: Waiting, progress: Progress) -> None:
    """Print what is waiting, one after the other; a tab that fails is replaced."""
    tab = None
    while waiting:
        page = waiting.pop()
        try:
            async with asyncio.timeout(SECONDS):
                tab = tab or await _opened(browser)
                data = await _pdf(tab, page.read_text("utf-8"))
            page.with_suffix(".pdf").write_bytes(data)
        except (TimeoutError, KeyError, ValueError):
            tab = None
        progress.step()


async def _opened(browser: Any) -> Any:
    tab = await browser.create_tab(BLANK)
    await tab.send_command("Emulation.setScriptExecutionDisabled", {"value": True})
    return tab


async def _pdf(tab: Any, html: str) -> bytes:
    """The page as bytes; KeyError when the browser refuses."""
    tree = (await tab.send_command("Page.getFrameTree"))["result"]["frameTree"]
    told = {"frameId": tree["frame"]["id"], "html": html}
    (await tab.send_command("Page.setDocumentContent", told))["result"]
    wanted = {"preferCSSPageSize": True, "generateTaggedPDF": True}
    printed = await tab.send_command("Page.printToPDF", wanted)
    return base64.b64decode(printed["result"]["data"])
