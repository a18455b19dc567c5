"""Work of an earlier identity in this browser is offered back, never taken silently."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pdpmo_widgets.store.book import Book
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.journal import Journal
from tests.browser import barriers
from tests.widgets import gallery
from tests.widgets.conftest import opened
from tests.widgets.stage import put_on

NOW, OLD, OLDER = "aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc"
KEY = "x.journal"
AT = 1_750_000_000_000  # 15 June 2025


def desk_of(folder: Path, by_cookie: bool = True) -> Desk:
    return Desk(
        lambda: opened(folder),
        scope=lambda: NOW,
        defaults={},
        by_cookie=by_cookie,
    )


def hold(page: Page, who: str, text: str, at: int = AT, key: str = KEY) -> None:
    copy = json.dumps({"value": {"text": {"why": text}}, "at": at})
    name = f"pdpmo:{who}:journey:{key}"
    page.evaluate("([k, v]) => localStorage.setItem(k, v)", [name, copy])


@pytest.fixture
def shown(put_up, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """`shown(prepare)`: a journal in a browser that `prepare(page)` filled before."""

    def show(prepare, by_cookie: bool = True) -> tuple[Page, Desk]:
        def made() -> tuple[Journal, Desk]:
            at = desk_of(tmp_path, by_cookie)
            monkeypatch.setattr(gallery, "desk", at)
            return gallery.journal(), at

        page = put_up(made()[0])
        prepare(page)
        card, at = made()
        page.reload()
        put_on(page, [card])
        return page, at

    return show


def offer(page: Page):
    return page.get_by_role("region", name="Is this your earlier work?")


def test_earlier_work_is_offered_and_comes_back_on_the_page(shown, tmp_path: Path):
    page, at = shown(lambda page: hold(page, OLD, "mine"))
    expect(offer(page)).to_contain_text("1 answer from an earlier visit")
    expect(offer(page)).to_contain_text("15 June 2025")
    field = page.get_by_label("Why are we here?")
    assert field.input_value() == "", "nothing is taken before somebody says so"
    assert at.entry(KEY) is None
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Yes, bring it back")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_function("() => !document.querySelector('.pd-older')")
    again = desk_of(tmp_path)
    gallery.desk = again  # the page was loaded afresh, with a kernel of its own
    put_on(page, [gallery.journal()])
    page.locator(".pd-saved", has_text="Saved").wait_for()
    assert page.get_by_label("Why are we here?").input_value() == "mine"
    assert again.entry(KEY).value["text"]["why"] == "mine"
    assert offer(page).count() == 0


def test_what_was_entered_since_stays(shown):
    def prepare(page: Page) -> None:
        hold(page, OLD, "earlier")
        page.get_by_label("Why are we here?").fill("since then")
        page.locator(".pd-saved", has_text="Saved").wait_for()

    page, at = shown(prepare)
    page.get_by_role("button", name="Yes, bring it back").click()
    page.wait_for_function("() => !document.querySelector('.pd-older')")
    name = f"pdpmo:{NOW}:journey:{KEY}"
    kept = json.loads(page.evaluate("(k) => localStorage.getItem(k)", name))
    assert kept["value"]["text"]["why"] == "since then"
    assert at.entry(KEY).value["text"]["why"] == "since then"


def test_what_is_not_ones_own_is_left_where_it_is_and_asked_once(shown):
    page, _ = shown(lambda page: hold(page, OLD, "another person's"))
    page.get_by_role("button", name="No, it is not mine").click()
    assert offer(page).count() == 0
    name = f"pdpmo:{OLD}:journey:{KEY}"
    assert page.evaluate("(k) => localStorage.getItem(k)", name)
    page.reload()
    put_on(page, [gallery.journal()])
    assert offer(page).count() == 0


def test_of_several_visitors_the_newest_is_offered(shown):
    def prepare(page: Page) -> None:
        hold(page, OLDER, "long ago", AT - 10**10)
        hold(page, OLD, "mine")
        hold(page, OLD, "mine, too", key="x.other")

    page, _ = shown(prepare)
    expect(offer(page)).to_contain_text("2 answers")
    assert page.locator(".pd-older").count() == 1


def test_where_no_cookie_decides_nothing_is_offered(shown):
    page, _ = shown(lambda page: hold(page, OLD, "mine"), by_cookie=False)
    assert offer(page).count() == 0


def test_the_offer_has_no_barrier_and_fits_a_phone(shown):
    page, _ = shown(lambda page: hold(page, OLD, "mine"))
    expect(offer(page)).to_be_visible()
    found = barriers(page)
    assert not any(found.values()), found


def test_a_book_says_nothing_of_cookies_outside_a_class(tmp_path: Path):
    at = Desk(lambda: Book(tmp_path / "book.json", "journey"), scope=lambda: "own")
    assert at.by_cookie is False
