"""From a lever to its picture: the chance lab, on our page and on the peer's.

The picture counts when it has been painted, so two frames (33 ms at 60 a second) are
in every figure.
"""

from pathlib import Path

from playwright.sync_api import Browser, Locator, Page

from tests.bench.pages import profile, visit
from tests.bench.servers import PAGE
from tests.bench.table import Figure
from tests.serving import Served

MOVES = 64
LIMIT = 100.0  # ms at p95
WATCH = Path(__file__).with_name("levers.js").read_text("utf-8")
OURS = "section.pd[data-key='purpose.chance']"


def moves(
    page: Page, box: Locator, picture: Locator, count: int, turn: int
) -> list[float]:
    """Press an arrow key `count` times on `box`, to and fro in `turn` steps.

    Each when the picture before it is there.
    """
    page.evaluate(WATCH)
    pair = [box.element_handle(), picture.element_handle()]
    page.evaluate("([box, picture]) => window.__lever(box, picture)", pair)
    box.focus()
    for done in range(count):
        page.keyboard.press("ArrowLeft" if done // turn % 2 else "ArrowRight")
        page.wait_for_function(f"() => window.__moved.length > {done}", polling=10)
    return page.evaluate("() => window.__moved")


def ours(browser: Browser, served: Served) -> list[float]:
    """Each of the two levers of the chance lab, half of the moves."""
    with profile(browser) as context:
        page, *_ = visit(context, served.page(PAGE))
        page.evaluate("location.hash = 'idea-4'")  # the step of the chance lab
        lab = page.locator(OURS)
        if lab.get_by_role("button", name="This is my guess").is_visible():
            lab.locator(".pd-number").first.fill("50")
            lab.locator(".pd-number").first.press("Tab")
            lab.get_by_role("button", name="This is my guess").click()
        lab.locator("figure svg").wait_for()
        found: list[float] = []
        for lever in lab.locator(".pd-levers input[type=range]").all():
            lever.evaluate("(el) => { el.value = 4; }")
            turn = int(lever.get_attribute("max") or 10) - 5
            found += moves(page, lever, lab.locator("figure"), MOVES // 2, turn)
        return found


def streamlits(browser: Browser, url: str) -> list[float]:
    """The slider for the number of people on Streamlit's page."""
    with profile(browser) as context:
        page, *_ = visit(context, url)
        chart = page.locator("[data-testid='stImage']")
        chart.locator("img").first.wait_for()
        slider = page.get_by_role("slider", name="People who rank")
        return moves(page, slider, chart, MOVES // 4, turn=8)


def panels(browser: Browser, url: str) -> list[float]:
    """The same on Panel's page, whose picture lies in a shadow root."""
    with profile(browser) as context:
        page, *_ = visit(context, url)
        chart = page.locator(".chart img").locator("..")
        chart.wait_for()
        slider = page.locator(".lab .noUi-handle").first
        return moves(page, slider, chart, MOVES // 4, turn=8)


def measure(browser: Browser, served: Served, urls: tuple[str, str]) -> list[Figure]:
    """Ours with its limit, and the peers (Streamlit's and Panel's address)."""
    name, *peers = (f"lever to picture{end}" for end in ("", ", Streamlit", ", Panel"))
    other = Figure(peers[0], "ms", tuple(streamlits(browser, urls[0])))
    panel = Figure(peers[1], "ms", tuple(panels(browser, urls[1])))
    own = tuple(ours(browser, served))
    return [
        other,
        panel,
        Figure(name, "ms", own, other.name, LIMIT, at=0.95),
        Figure(f"{name}, again", "ms", own, panel.name, panel.median / 2),
    ]
