"""From a lever to its picture: the chance lab, on our page and on the peer's.

The picture counts when it has been painted, so two frames (33 ms at 60 a second) are
in every figure.
"""

from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.bench.pages import profile, visit
from tests.bench.servers import PAGE
from tests.bench.table import Figure
from tests.serving import Served

MOVES = 64
LIMIT = 100.0  # ms at p95
WATCH = Path(__file__).with_name("levers.js").read_text("utf-8")
OURS = "section.pd[data-key='purpose.chance']"
PEER = "[data-testid='stSlider']"


def moves(page: Page, box: str, picture: str, count: int, turn: int) -> list[float]:
    """Press an arrow key `count` times, to and fro in `turn` steps.

    Each when the picture before it is there.
    """
    page.evaluate(WATCH)
    page.evaluate("([box, picture]) => window.__lever(box, picture)", [box, picture])
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
        lab.locator(".pd-chart svg").wait_for()
        found: list[float] = []
        for lever in lab.locator(".pd-levers input[type=range]").all():
            lever.evaluate("(el) => { el.id = 'bench'; el.value = 4; el.focus(); }")
            turn = int(lever.get_attribute("max") or 10) - 5
            found += moves(page, "#bench", f"{OURS} figure", MOVES // 2, turn)
            lever.evaluate("(el) => { el.id = ''; }")
    return found


def peers(browser: Browser, url: str) -> list[float]:
    """The peer's slider for the number of people."""
    with profile(browser) as context:
        page, *_ = visit(context, url)
        slider = page.get_by_role("slider", name="People who rank")
        slider.evaluate("(el) => { el.id = 'bench'; el.focus(); }")
        page.locator("[data-testid='stImage'] img").first.wait_for()
        chart = "[data-testid='stImage']"
        return moves(page, "#bench", chart, MOVES // 4, turn=8)


def measure(browser: Browser, served: Served, url: str) -> list[Figure]:
    """Ours with its limit, and the peer."""
    names = ("lever to picture", "lever to picture, Streamlit")
    other = tuple(peers(browser, url))
    own = tuple(ours(browser, served))
    return [
        Figure(names[1], "ms", other),
        Figure(names[0], "ms", own, names[1], LIMIT, at=0.95),
    ]
