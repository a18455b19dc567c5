"""From a click to a page that answers: ours cold, ours prepared, and the peers.

Every visit is a new browser profile: nothing is cached.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from tests.bench.servers import PAGE, panel, prepared, streamlit, until
from tests.bench.table import Figure
from tests.kernels import listed
from tests.serving import Served, copy_course, serving

ROUNDS = 7
WAITING = 3  # pages kept ready: the next module, the map, and the one measured
OURS = ("page, prepared", "page, cold")
LIMITS = {  # of the peer's median, for the prepared page
    "first control": {"Streamlit": 0.6, "Panel": 1.4},
    "whole page": {"Streamlit": 1.0, "Panel": 1.4},
}
WATCH = Path(__file__).with_name("watch.js").read_text("utf-8")
COUNT = """() => {
  const shown = (css) => [...document.querySelectorAll(`section.pd ${css}`)]
    .filter((x) => x.checkVisibility());
  const groups = new Set(shown("input[type=radio]").map((x) => x.name));
  const by = (type) => shown(`input[type=${type}]`).length;
  const sliders = by("range");
  return { radio: groups.size, slider: sliders, checkbox: by("checkbox"),
    select: shown("select").length, text: by("text"), long: shown("textarea").length,
    number: Math.max(0, by("number") - sliders), date: by("date"),
    file: by("file"), button: shown("button").length };
}"""


@contextmanager
def profile(browser: Browser) -> Iterator[BrowserContext]:
    """A new browser profile that notes when a page is usable."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    context.set_default_timeout(90_000)
    context.add_init_script(WATCH)
    try:
        yield context
    finally:
        context.close()


def visit(context: BrowserContext, url: str) -> tuple[Page, float, float]:
    """Open `url`; the page, seconds to the first control, seconds to the whole page."""
    page = context.new_page()
    page.goto(url, wait_until="commit")
    page.wait_for_function("() => window.__seen && window.__seen.whole")
    seen = page.evaluate("() => window.__seen")
    return page, seen["first"] / 1000, seen["whole"] / 1000


def controls(browser: Browser, served: Served) -> dict[str, int]:
    """How many controls of which kind our page has, shown as one page."""
    with profile(browser) as context:
        page, *_ = visit(context, served.page(PAGE))
        page.locator("#pd-whole").evaluate("(el) => el.click()")
        found = page.evaluate(COUNT)
        page.goto("about:blank")
    return {kind: count for kind, count in found.items() if count}


class Runs:
    """What was measured so far, by name."""

    def __init__(self) -> None:
        self.seconds: dict[str, list[float]] = {}

    def once(self, name: str, browser: Browser, url: str) -> None:
        """A visit in a new profile."""
        with profile(browser) as context:
            page, first, whole = visit(context, url)
            page.goto("about:blank")  # the page says farewell, as when one leaves it
        self.seconds.setdefault(f"{name}, first control", []).append(first)
        self.seconds.setdefault(f"{name}, whole page", []).append(whole)

    def figures(self) -> list[Figure]:
        """Rows, ours beside the peers; the prepared page has limits."""
        rows = []
        for name, seconds in self.seconds.items():
            kind, _, part = name.rpartition(", ")
            for peer, share in LIMITS[part].items() if kind in OURS else [("", 0.0)]:
                beside = f"page, {peer}, {part}" if peer else ""
                most = None
                if kind == OURS[0]:
                    most = share * Figure("", "s", tuple(self.seconds[beside])).median
                rows.append(Figure(name, "s", tuple(seconds), beside, most))
        return rows


def measure(browser: Browser, folder: Path) -> tuple[list[Figure], dict[str, int]]:
    """Alternate between the four, ROUNDS times; also the controls counted."""
    copy_course(folder / "course")
    cold = serving(folder / "course", folder / "cold", "--prepared", "0")
    warm = serving(folder / "course", folder / "warm", "--prepared", str(WAITING))
    runs = Runs()
    with cold as slow, warm as fast:
        counts = controls(browser, slow)
        controls(browser, fast)  # from now on it keeps this page ready
        with streamlit(counts) as (url, _), panel(counts) as (other, _):
            for first in (url, other):  # which imports; that is not compared
                with profile(browser) as context:
                    visit(context, first)
            for _ in range(ROUNDS):
                until(lambda: not listed(slow), "an idle server")
                until(lambda: settled(fast), "a prepared page", every=0.5)
                runs.once("page, Streamlit", browser, url)
                runs.once("page, Panel", browser, other)
                runs.once("page, prepared", browser, fast.page(PAGE))
                until(lambda: settled(fast), "a prepared page", every=0.5)
                runs.once("page, cold", browser, slow.page(PAGE))
    return runs.figures(), counts


def settled(served: Served) -> bool:
    """All pages wait, and nothing has happened for a second."""
    from datetime import UTC, datetime

    now = datetime.now(UTC)
    times = [datetime.fromisoformat(k["last_activity"]) for k in listed(served)]
    quiet = all((now - at).total_seconds() > 1 for at in times)
    return quiet and prepared(served, WAITING)
