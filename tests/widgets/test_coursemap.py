"""The map names every practice, links the ready ones and says how far one is."""

import pytest

from pdpmo_widgets.widgets.coursemap import CourseMap
from tests.browser import axe, overflow
from tests.widgets import gallery_more
from tests.widgets.at_desk import desk, tell

PHONE = {"width": 390, "height": 800}


def test_a_share_never_passes_the_whole(tmp_path):
    done = {"a": 1.5, "b": -1, "c": 0.25}
    one = CourseMap(
        desk=desk(tmp_path), drivers=[], answer=lambda *_: {"done": done, "here": "a"}
    )
    tell(one, "hello")
    assert one.view["done"] == {"a": 1, "b": 0, "c": 0.25}
    assert one.view["here"] == "a"


def test_the_map_is_drawn_afresh_when_it_is_looked_at_again(tmp_path):
    at = desk(tmp_path)
    one = CourseMap(
        desk=at, drivers=[], answer=lambda _, d: {"done": {"a": len(d.book.entries())}}
    )
    tell(one, "hello")
    assert one.view["done"] == {"a": 0}
    at.put("x.a", 1, 1)
    tell(one, "try", value={})
    assert one.view["done"] == {"a": 1}


def test_ready_practices_are_links_and_the_others_say_so(put_up, tmp_path):
    page = put_up(gallery_more.coursemap(desk(tmp_path)))
    card = page.locator(".pd-coursemap")
    assert card.get_by_role("link").count() == 5
    link = card.get_by_role("link", name="Build your PMO playbook")
    assert link.get_attribute("href") == "playbook.ipynb"
    assert card.get_by_text("✎ Being written").count() == 6
    for question in ("Why does our PMO exist?", "How does our PMO stay relevant?"):
        assert card.get_by_role("heading", name=question).count() == 1


def test_how_far_one_is_stands_in_words(put_up, tmp_path):
    card = put_up(gallery_more.coursemap(desk(tmp_path))).locator(".pd-coursemap")
    card.get_by_text("✓ Done").wait_for()
    card.get_by_text("Step 5 of 11").wait_for()
    card.get_by_text("0 of 3 done, 1 started").wait_for()


def test_the_page_that_one_is_on_is_marked(put_up, tmp_path):
    one = gallery_more.coursemap(desk(tmp_path))
    one.answer = lambda *_: {"done": {"purpose": 0.4}, "here": "purpose"}
    card = put_up(one).locator(".pd-coursemap")
    card.get_by_text("40% done · you are here").wait_for()
    here = card.locator("[aria-current=page]")
    assert here.inner_text().endswith("Define your PMO purpose")


def test_three_practices_stand_in_the_band_of_the_leader(put_up, tmp_path):
    page = put_up(gallery_more.coursemap(desk(tmp_path)))
    band = page.locator(".pd-map-lead .pd-map-stop-name")
    names = [name.rpartition(": ")[2] for name in band.all_text_contents()]
    assert names == ["Delegation", "Business acumen", "Courage and coaching"]


def test_the_one_button_leads_to_the_step(put_up, tmp_path):
    page = put_up(gallery_more.go_on(desk(tmp_path)))
    link = page.get_by_role("link", name="Continue: Predict")
    assert link.get_attribute("href") == "01_purpose.ipynb#predict"
    page.get_by_role("img", name="2 of 11 steps done").wait_for()
    assert axe(page) == []


PLACES = '{"course/01_purpose.ipynb": {"at": "predict", "when": 5, "been": ["monday"]}}'


def test_what_the_browser_holds_is_read_and_what_is_broken_counts_as_nothing(tmp_path):
    heard = []
    one = CourseMap(
        desk=desk(tmp_path), drivers=[], keys=["a", "b", "c"],
        answer=lambda value, _: heard.append(value) or {},
    )  # fmt: skip
    copies = {"a": '{"value": {"done": true}, "at": 7}', "b": "{broken", "c": None}
    tell(one, "try", value={"places": PLACES, "copies": copies})
    place = {"at": "predict", "when": 5, "been": ["monday"]}
    assert heard[-1]["places"] == {"course/01_purpose.ipynb": place}
    assert heard[-1]["copies"] == {"a": {"at": 7, "value": {"done": True}}}
    for broken in ('{"x": 1}', "[]", "[" * 9000, 7, '{"x": {"when": 1e400}}'):
        tell(one, "try", value={"places": broken, "copies": [1]})
        assert heard[-1]["copies"] == {}
        assert all(one["when"] == 0 for one in heard[-1]["places"].values())
    one.show()
    assert heard[-1]["asked"], "what the page said last is remembered"


def test_the_keyboard_walks_the_map_in_the_order_of_the_course(put_up, tmp_path):
    page = put_up(gallery_more.coursemap(desk(tmp_path)))
    page.locator(".pd-coursemap a").first.focus()
    walked: list[str] = []
    for _ in range(5):
        walked.append(page.evaluate("document.activeElement.textContent"))
        page.keyboard.press("Tab")
    assert walked == page.locator(".pd-coursemap a").all_text_contents()
    assert [name.split(":")[0] for name in walked] == [f"Module {n}" for n in range(5)]


def test_the_map_fits_every_width_in_both_colours(put_up, tmp_path):
    page = put_up(gallery_more.coursemap(desk(tmp_path)), viewport=PHONE)
    for width in (1100, 700, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert overflow(page) == []
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert axe(page) == []


CUT_OFF = """() => [...document.querySelectorAll('.pd-map-stop')].filter((stop) => {
    const box = stop.getBoundingClientRect();
    if (!box.height) return true;
    for (let el = stop.parentElement; el; el = el.parentElement) {
        const around = el.getBoundingClientRect(), style = getComputedStyle(el);
        if (style.overflowY !== 'visible' && el !== document.scrollingElement &&
            (box.bottom > around.bottom + 1 || box.top < around.top - 1)) return true;
    }
    return false;
}).map((stop) => stop.textContent)"""


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_all_eleven_stops_are_seen(put_up, tmp_path, width: int):
    size = {"width": width, "height": 900}
    page = put_up(gallery_more.coursemap(desk(tmp_path)), viewport=size)
    assert page.locator(".pd-map-stop").count() == 11
    assert page.evaluate(CUT_OFF) == []
    assert overflow(page) == []
