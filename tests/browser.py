"""A real browser for the tests: find it, start it, and what every page is asked."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AT_REST = """async ([within, values]) => {
    const fading = document.getAnimations();  // half faded in has half the contrast
    await Promise.allSettled(fading.map((one) => one.finished));
    // What passed is not asked for: to describe it takes longer than to find out.
    const asked = {runOnly: {type: "tag", values}, resultTypes: ["violations"]};
    return (await axe.run(within, asked)).violations;
}"""


def executable() -> str | None:
    """The browser: env CHROMIUM, one on the PATH, or None for Playwright's own."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium that is closed at the end."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=executable(), args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@cache
def _axe() -> str:
    return Path(str(files("axe_playwright_python") / "axe.min.js")).read_text("utf-8")


def axe(page: Page, within: str = "body") -> list[str]:
    """What axe-core finds against WCAG 2.2 A and AA, one line per finding."""
    if not page.evaluate("() => Boolean(window.axe)"):
        page.evaluate(_axe())
    found = page.evaluate(AT_REST, [within, RULES])
    return [
        f"{rule['id']} ({rule['impact']}): {node['target']} {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]


def overflow(page: Page) -> list[str]:
    """The elements that make the page scroll sideways; [] if none does."""
    return page.evaluate(
        """() => {
        const wide = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= wide) return [];
        return [...document.querySelectorAll("body *")]
            .filter((el) => el.getBoundingClientRect().right > wide + 1)
            .slice(0, 8).map((el) => `${el.tagName}.${el.className}`);
        }"""
    )


TO_THE_END = """async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    for (let before = -1, still = 0; still < 5; ) {
        before = high()
        scrollTo(0, before)
        await frame()
        still = before === high() ? still + 1 : 0
    }
    function high() { return document.documentElement.scrollHeight }
}"""


def barriers(page: Page) -> dict[str, list[str]]:
    """What axe finds in both colours and on a phone, and what is wider than that."""
    found: dict[str, list[str]] = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found[scheme] = axe(page)
    page.set_viewport_size({"width": 390, "height": 800})
    # At its end a foot that stays in view covers nothing that one could scroll to; a
    # card is laid out again for the narrow page some frames after the page is narrow.
    page.evaluate(TO_THE_END)
    return found | {"phone": axe(page), "wider than the phone": overflow(page)}
