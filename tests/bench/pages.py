"""From a click to a page that answers: ours cold, ours prepared, and the peer.

Every visit is a new browser profile: nothing is cached.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from tests.bench.servers import PAGE, prepared, streamlit, until
from tests.bench.table import Figure
from tests.kernels import listed
from tests.serving import Served, copy_course, serving

ROUNDS = 7
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
    """How many controls of which kind a learner sees on our page."""
    with profile(browser) as context:
        page, *_ = visit(context, served.page(PAGE))
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
        """Rows, ours beside the peer; the prepared page has a limit: the peer."""
        rows = []
        for name, seconds in self.seconds.items():
            part = name.rpartition(", ")[2]
            peer = f"page, Streamlit, {part}"
            most = None
            if "prepared" in name:
                most = Figure("", "s", tuple(self.seconds[peer])).median
            against = peer if peer != name else ""
            rows.append(Figure(name, "s", tuple(seconds), against, most))
        return rows


def measure(browser: Browser, folder: Path) -> tuple[list[Figure], dict[str, int]]:
    """Alternate between the three, ROUNDS times; also the controls counted."""
    copy_course(folder / "course")
    cold = serving(folder / "course", folder / "cold", "--prepared", "0")
    warm = serving(folder / "course", folder / "warm", "--prepared", "2")
    runs = Runs()
    with cold as slow, warm as fast:
        counts = controls(browser, slow)
        controls(browser, fast)  # from now on it keeps this page ready
        with streamlit(counts) as (url, _):
            with profile(browser) as context:
                visit(context, url)  # its first session imports; that is not compared
            for _ in range(ROUNDS):
                until(lambda: not listed(slow), "an idle server")
                until(lambda: settled(fast), "a prepared page", every=0.5)
                runs.once("page, Streamlit", browser, url)
                runs.once("page, prepared", browser, fast.page(PAGE))
                until(lambda: settled(fast), "a prepared page", every=0.5)
                runs.once("page, cold", browser, slow.page(PAGE))
    return runs.figures(), counts


def settled(served: Served) -> bool:
    """Two pages wait, and nothing has happened for a second."""
    from datetime import UTC, datetime

    now = datetime.now(UTC)
    times = [datetime.fromisoformat(k["last_activity"]) for k in listed(served)]
    quiet = all((now - at).total_seconds() > 1 for at in times)
    return quiet and prepared(served, 2)
