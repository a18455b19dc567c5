"""Cards on a bare page without a kernel: the page half in Chromium, ours in the test.

Every message goes straight from the browser to the widget in this process and its
traits come straight back, so a test of one card takes milliseconds. The whole way
through a kernel is tested with the gallery and in the journeys.
"""

import base64
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page

from pdpmo_widgets.widgets import kit, theme
from pdpmo_widgets.widgets.kept import Kept

TRAITS = ("spec", "value", "view", "key", "saved", "hello")
HERE = Path(__file__).parent
MODELS = (HERE / "stage.js").read_text("utf-8")
HTML = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Stage</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style id="pdpmo-theme">{css}</style>{kit}</head>
<body style="margin:0;padding:12px;background:var(--pd-paper)"><main><h1
style="position:absolute;clip-path:inset(50%)">Stage</h1></main></body></html>"""


# As on our own server; tests/ui/test_delivery.py has the other ways.
PRELOAD = '<link rel="modulepreload" href="/kit/{mark}.js" data-pdpmo-kit="{mark}">'


def stage(browser: Browser, cards: Sequence[Kept], **options: object) -> Page:
    """A page with these cards; `options` go to the browser context."""
    context = browser.new_context(
        **{"viewport": {"width": 1100, "height": 900}, **options}
    )
    page = context.new_page()
    page.set_default_timeout(15_000)
    # A real origin, so that there is a localStorage; nothing leaves the browser.
    html = HTML.format(css=theme.whole(), kit=PRELOAD.format(mark=kit.MARK))
    page.route(
        "**/*",
        lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"),
    )
    page.route(
        "**/kit/*.js",
        lambda route: route.fulfill(body=kit.KIT, content_type="text/javascript"),
    )
    sent: list[list[dict]] = [[] for _ in cards]
    for card, out in zip(cards, sent, strict=True):
        card.send = _sender(out)
    page.expose_function("toPython", _bridge(cards, sent))
    page.goto("http://stage.invalid/")
    put_on(page, cards)
    return page


def put_on(page: Page, cards: Sequence[Kept]) -> None:
    """Render the cards afresh on the page, as a reload does."""
    page.evaluate(MODELS, [{"esm": c._esm, "state": _state(c)} for c in cards])
    page.wait_for_function("() => !document.querySelector('.pd[aria-busy]')")


def _state(card: Kept) -> dict:
    return {name: getattr(card, name) for name in TRAITS}


def _sender(out: list[dict]):
    def send(content: dict, buffers: Sequence[bytes] | None = None) -> None:
        data = [base64.b64encode(b).decode() for b in buffers or []]
        out.append({"content": content, "data": data})

    return send


def _bridge(cards: Sequence[Kept], sent: list[list[dict]]):
    def hear(which: int, message: dict, buffers: list[str]) -> list[dict]:
        cards[int(which)]._hear(None, message, [base64.b64decode(b) for b in buffers])
        news = []
        for number, card in enumerate(cards):
            news.append(
                {"card": number, "state": _state(card), "messages": sent[number][:]}
            )
            sent[number].clear()
        return news

    return hear
