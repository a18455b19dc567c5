"""What all cards share on the page: copies, the lost line, clean charts, looks."""

import json
import time

import pytest

from tests.browser import barriers
from tests.widgets import (
    gallery,
    gallery_cards,
    gallery_debrief,
    gallery_more,
    gallery_pictures,
    gallery_play,
    gallery_rounds,
    gallery_rows,
    gallery_series,
    gallery_talk,
)
from tests.widgets.stage import put_on

GROUPS = (
    gallery_more, gallery_cards, gallery_play, gallery_rounds, gallery_talk,
    gallery_debrief, gallery_series, gallery_rows, gallery_pictures,
)  # fmt: skip
TWO = {"end"}  # two cards in one box
KINDS = sorted(set(gallery.KINDS) - TWO)
HOSTILE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="hit()">'
    "<script>hit()</script><style>*{display:none}</style>"
    '<foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="x"/></foreignObject>'
    '<a href="javascript:hit()"><rect width="9" height="9"/></a>'
    '<image href="http://elsewhere.invalid/x.png"/>'
    '<rect id="r" style="fill:url(http://elsewhere.invalid/#x)" onclick="hit()"/>'
    '<use href="#r"/></svg>'
)
SMALL = """() => [...document.querySelectorAll('button, select, input, summary')]
    .map((el) => [el, (el.closest('label') || el).getBoundingClientRect()])
    .filter(([el, box]) => box.width > 1 && (box.width < 24 || box.height < 24))
    .map(([el]) => el.outerHTML.slice(0, 120))"""


def card(kind: str, desk, monkeypatch):
    monkeypatch.setattr(gallery, "desk", desk)
    made = {"choice": gallery.choice, "range": gallery.range_}
    made["journal"] = gallery.journal
    for group in GROUPS:
        made |= group.kinds(desk)
    return made[kind]()


@pytest.mark.parametrize("kind", KINDS)
def test_a_card_has_no_barrier_and_fits_a_phone(kind, desk, put_up, monkeypatch):
    page = put_up(card(kind, desk, monkeypatch), color_scheme="light")
    found = barriers(page)
    found["too small to hit"] = page.evaluate(SMALL)
    assert not any(found.values()), found


def test_what_was_typed_after_the_kernel_died_comes_back(desk, put_up, monkeypatch):
    page = put_up(card("journal", desk, monkeypatch))
    page.get_by_label("Why are we here?").fill("first")
    page.locator(".pd-saved", has_text="Saved").wait_for()
    page.evaluate("window.pdDead = true")
    page.get_by_label("Why are we here?").fill("second")
    page.reload()
    again = card("journal", desk, monkeypatch)
    put_on(page, [again])
    assert page.get_by_label("Why are we here?").input_value() == "second"
    page.locator(".pd-saved", has_text="Saved").wait_for()
    assert desk.entry("x.journal").value["text"]["why"] == "second"


def test_a_newer_copy_of_the_browser_is_kept_by_the_next_kernel(
    desk, put_up, monkeypatch
):
    made = card("journal", desk, monkeypatch)
    page = put_up(made)
    copy = json.dumps({"value": {"text": {"why": "typed later"}}, "at": 2_000_000})
    page.evaluate(
        "([k, v]) => localStorage.setItem(k, v)",
        ["pdpmo:test:journey:x.journal", copy],
    )
    page.evaluate("document.querySelector('main').replaceChildren()")
    put_on(page, [made])
    page.locator(".pd-saved", has_text="Saved").wait_for()
    assert page.get_by_label("Why are we here?").input_value() == "typed later"
    assert desk.entry("x.journal").value["text"]["why"] == "typed later"


def test_after_a_fresh_start_a_clock_that_is_behind_loses_nothing_new(
    desk, put_up, monkeypatch
):
    made = card("journal", desk, monkeypatch)
    made.keep({"text": {"why": "old"}}, time.time_ns() // 1_000_000)
    desk.book.clear(0)
    page = put_up(made)
    page.clock.set_system_time(time.time() - 3600)
    page.evaluate("document.querySelector('main').replaceChildren()")
    put_on(page, [made])
    page.evaluate("window.pdDead = true")
    page.get_by_label("Why are we here?").fill("new")
    page.reload()
    again = card("journal", desk, monkeypatch)
    put_on(page, [again])
    assert page.get_by_label("Why are we here?").input_value() == "new"
    page.locator(".pd-saved", has_text="Saved").wait_for()
    assert desk.entry("x.journal").value["text"]["why"] == "new"


def test_a_copy_of_the_browser_stands_before_the_change_is_sent(
    desk, put_up, monkeypatch
):
    page = put_up(card("journal", desk, monkeypatch))
    page.evaluate("window.pdDead = true")
    page.get_by_label("Why are we here?").fill("only here")
    kept = page.evaluate("localStorage.getItem('pdpmo:test:journey:x.journal')")
    assert json.loads(kept)["value"]["text"]["why"] == "only here"
    assert page.locator(".pd-saved").inner_text() == "Saving…"


def test_a_lost_connection_is_said_once_and_taken_back(desk, put_up, monkeypatch):
    cards = [card(kind, desk, monkeypatch) for kind in ("choice", "range")]
    page = put_up(*cards)
    page.clock.install()
    page.evaluate("document.querySelector('main').replaceChildren()")
    put_on(page, cards)
    page.evaluate("window.pdDead = true")
    page.clock.run_for(40_000)
    assert page.locator("#pd-lost").count() == 1
    assert "What you typed is kept" in page.locator("#pd-lost").inner_text()
    assert page.get_by_role("button", name="Go on where you were").is_visible()
    page.evaluate("window.pdDead = false")
    page.clock.run_for(16_000)
    page.locator("#pd-lost").wait_for(state="detached")


def test_a_chart_speaks_and_brings_nothing_that_acts(desk, put_up, monkeypatch):
    made = card("picture", desk, monkeypatch)
    made.answer = lambda *_: {"svg": HOSTILE, "say": "A bar."}
    page = put_up(made)
    picture = page.get_by_role("img", name="A bar.")
    picture.wait_for()
    html = picture.inner_html()
    for bad in ("script", "<style", "foreignObject", "elsewhere", "onload", "onclick"):
        assert bad not in html
    assert "javascript" not in html
    assert "<image" not in html
    assert html.count("-r") == 2, "a mark and its use carry the same new name"


def test_keys_stop_at_the_card(desk, put_up, monkeypatch):
    page = put_up(card("choice", desk, monkeypatch))
    page.evaluate(
        """() => { window.heard = [];
        document.addEventListener('keydown', (e) => heard.push(e.key)); }"""
    )
    page.get_by_label("Whoever asks loudest").focus()
    page.keyboard.press("b")
    page.keyboard.press("Control+s")
    assert page.evaluate("heard.filter((k) => k === 'b').length") == 0
    assert "s" in page.evaluate("heard"), "a shortcut with Control still works"
