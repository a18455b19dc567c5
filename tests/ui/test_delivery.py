"""The kit comes once to a page: as the file that its head names, or by message."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from pdpmo_widgets.widgets import kit
from pdpmo_widgets.widgets.choice import Choice
from tests.widgets.stage import HTML, MODELS

SPEC = {"title": "T", "ask": "", "step": True, "asks": [], "question": "Which?",
        "options": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}],
        "sure": False, "final": True, "again": False}  # fmt: skip
STATE = {"spec": SPEC, "value": {}, "view": {}, "key": "", "saved": {}, "hello": {}}
# A model that notes what is sent; the test answers by `window.bring(card, mark)`.
BEGIN = """async ([esms, state, text]) => {
  window.asks = []; window.models = []; window.ends = []; window.drawn = [];
  for (const [i, esm] of esms.entries()) {
    const heard = [], stop = new AbortController();
    const model = {get: (name) => state[name], 
      off: (name, act) => heard.splice(heard.indexOf(act), 1),
      on: (name, act) => name === "msg:custom" && heard.push(act),
      send: (m) => { if (window.dead) throw Error("closed"); if (m.do === "kit") asks.push(i); }};
    models.push({heard, stop});
    const kind = (await import(URL.createObjectURL(new Blob([esm], {type: "text/javascript"})))).default;
    const el = document.createElement("div");
    document.querySelector("main").append(el);
    window.drawn.push(kind.render({model, el, signal: stop.signal}));
  }
  window.bring = (i, mark, code) => models[i].heard.slice().forEach((act) => act({do: "kit", mark},
    [new DataView(new TextEncoder().encode(code ?? text).buffer)]));
}"""  # noqa: E501
STATIC = '<link rel="modulepreload" href="/kit/{mark}.js" data-pdpmo-kit="{mark}">'
OTHER = "export const render = (name, model, el) => { el.className = 'other'; };"


@pytest.fixture
def page(browser) -> Iterator[Page]:
    """A page on which time stands still until the test moves it."""
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.clock.install()
    yield page
    context.close()


def begin(page: Page, esms: list[str], mark: str = "", status: int = 200) -> list[str]:
    """Draw cards; the paths that the page asked a server for."""
    asked: list[str] = []
    link = STATIC.format(mark=mark) if mark else ""

    def serve(route) -> None:
        path = route.request.url.removeprefix("http://stage.invalid")
        asked.append(path)
        if path.endswith(".js"):
            route.fulfill(body=kit.KIT, content_type="text/javascript", status=status)
        else:
            html = HTML.format(css="", kit=link)
            route.fulfill(body=html, content_type="text/html; charset=utf-8")

    page.route("**/*", serve)
    page.goto("http://stage.invalid/")
    page.evaluate(BEGIN, [esms, STATE, kit.KIT.decode()])
    return asked


def bring(page: Page, card: int, mark: str = kit.MARK, code: str | None = None) -> None:
    """The kernel answers this card's ask."""
    page.evaluate("([i, mark, code]) => bring(i, mark, code)", [card, mark, code])


def cards(page: Page, count: int) -> None:
    page.wait_for_function(
        f"document.querySelectorAll('.pd-choice').length === {count}"
    )


ONE = kit.stub("choice")
NEWER = ONE.replace(kit.MARK, "f" * 12)


def test_where_the_server_is_ours_the_file_comes_once_and_nobody_asks(page):
    asked = begin(page, [ONE] * 5, kit.MARK)
    cards(page, 5)
    assert asked.count(f"/kit/{kit.MARK}.js") == 1
    assert page.evaluate("asks") == []


def test_elsewhere_one_card_asks_for_all(page):
    begin(page, [ONE] * 5)
    assert page.evaluate("asks") == [0]
    bring(page, 0)
    cards(page, 5)
    page.clock.run_for(30_000)
    assert page.evaluate("asks") == [0]


def test_a_card_that_is_drawn_later_does_not_ask_again(page):
    begin(page, [ONE])
    bring(page, 0)
    cards(page, 1)
    page.evaluate(BEGIN, [[ONE], STATE, ""])
    cards(page, 2)
    assert page.evaluate("asks") == []


def test_a_lost_answer_is_asked_for_by_the_next(page):
    begin(page, [ONE] * 2)
    page.clock.run_for(5_100)
    assert page.evaluate("asks") == [0, 1]
    bring(page, 1)
    cards(page, 2)


def test_a_late_answer_counts_too(page):
    begin(page, [ONE] * 2)
    page.clock.run_for(7_000)
    bring(page, 0)
    cards(page, 2)


def test_when_nobody_answers_it_is_said_with_a_way_out(page):
    begin(page, [ONE] * 2)
    page.clock.run_for(16_000)
    assert page.locator(".pd-unloaded").count() == 2
    assert page.evaluate("asks.length") == 3
    assert page.get_by_role("button", name="Load the page again").count() == 2


def test_a_closed_line_ends_in_the_same_words(page):
    page.add_init_script("window.dead = true")
    begin(page, [ONE])
    page.clock.run_for(16_000)
    page.locator(".pd-unloaded").wait_for()


def test_when_the_asker_is_taken_away_the_next_asks_at_once(page):
    begin(page, [ONE] * 3)
    page.evaluate("models[0].stop.abort()")
    assert page.evaluate("asks") == [0, 1]
    bring(page, 1)
    cards(page, 2)
    assert page.evaluate("drawn[0]") is None


def test_a_kernel_of_another_mark_than_the_page_brings_its_own_kit(page):
    asked = begin(page, [ONE, NEWER], kit.MARK)
    cards(page, 1)
    assert page.evaluate("asks") == [1]
    bring(page, 1, "f" * 12, OTHER)
    page.wait_for_selector(".other", state="attached")
    assert asked.count(f"/kit/{kit.MARK}.js") == 1


def test_a_kit_of_another_mark_is_not_taken(page):
    begin(page, [ONE])
    bring(page, 0, "f" * 12, OTHER)
    bring(page, 0)
    cards(page, 1)
    assert page.locator(".other").count() == 0


def test_when_the_file_fails_it_comes_by_message(page):
    begin(page, [ONE] * 2, kit.MARK, status=404)
    page.wait_for_function("asks.length === 1")
    bring(page, 0)
    cards(page, 2)


def test_a_damaged_kit_is_asked_for_again(page):
    begin(page, [ONE])
    bring(page, 0, kit.MARK, "this is no script")
    page.clock.run_for(5_100)
    assert page.evaluate("asks") == [0, 0]
    bring(page, 0)
    cards(page, 1)


def test_ids_and_groups_are_unique_over_all_cards_and_kits(page):
    begin(page, [ONE, ONE, NEWER])
    bring(page, 0)
    cards(page, 2)
    bring(page, 2, "f" * 12)
    cards(page, 3)
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((x) => x.id)")
    assert len(ids) == len(set(ids))
    names = page.evaluate(
        "[...document.querySelectorAll('.pd input')].map((x) => x.name)"
    )
    assert len(set(names)) == 3
    page.evaluate(  # a card that nobody greeted is inert: pressed by script
        "document.querySelectorAll('.pd-choice label:first-child input')"
        ".forEach((x) => { x.checked = true; })"
    )
    assert page.locator("input:checked").count() == 3


def test_a_card_answers_the_ask_with_bytes_and_their_mark(desk):
    card = Choice(desk=desk, key="x", question="?", options=[])
    sent = []
    card.send = lambda content, buffers=None: sent.append((content, buffers))
    card._hear(card, {"do": "kit"}, [])
    assert sent == [({"do": "kit", "mark": kit.MARK}, [kit.KIT])]


def test_the_stage_itself_loads_as_our_server_does():
    assert "await Promise.all(drawn)" in MODELS
