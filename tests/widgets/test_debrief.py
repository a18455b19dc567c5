"""A debrief: what to do before, all of it after, one line that is kept."""

import pytest

from pdpmo_widgets.widgets.debrief import LONGEST, Debrief
from pdpmo_widgets.widgets.desk import Desk
from tests.widgets import gallery_debrief
from tests.widgets.at_desk import tell

PHONE = {"viewport": {"width": 390, "height": 844}}


@pytest.fixture
def card(desk: Desk) -> Debrief:
    made = gallery_debrief.debrief(desk, "debrief")
    tell(made, "hello", css=False)
    return made


def test_the_line_is_kept_at_once_and_nothing_else(card: Debrief):
    tell(card, "keep", value={"text": "I stop by what lies ahead.", "total": 100})
    assert card.load() == {"text": "I stop by what lies ahead."}
    assert card.view["total"] == gallery_debrief.view("debrief")["total"]


@pytest.mark.parametrize("text", [7, ["a"], "x" * (LONGEST + 1)])
def test_what_is_no_line_is_refused_and_the_old_one_stays(card: Debrief, text: object):
    tell(card, "keep", value={"text": "Mine."})
    assert tell(card, "keep", value={"text": text})[-1]["do"] == "trouble"
    assert card.value == {"text": "Mine."}


def test_before_the_end_it_says_what_to_do_and_nothing_else(desk, put_up):
    page = put_up(gallery_debrief.waiting(desk))
    page.get_by_text("Play your case to its end.").wait_for()
    assert page.locator("textarea, svg, ol").count() == 0


@pytest.mark.parametrize("size", [{}, PHONE])
def test_all_of_it_is_there_in_its_order_and_the_keyboard_reaches_it(
    desk, put_up, size
):
    card = gallery_debrief.debrief(desk, "debrief")
    page = put_up(card, **size)
    page.locator(".pd-debrief-you").wait_for()
    text = page.locator(".pd-debrief").inner_text()
    order = ["of 100", "got", "Better:", "1 more", "What you did well.",
             "What was luck.", "Your nine promised", "Try next time",
             "What will you do differently?", "Later:"]  # fmt: skip
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    shown = page.locator(".pd-debrief-points:visible b").all_inner_texts()
    page.locator("summary", has_text="1 more").focus()
    page.keyboard.press("Enter")
    more = page.locator(".pd-debrief-points:visible b").all_inner_texts()
    assert len(more) == len(shown) + 1
    view = gallery_debrief.view("debrief")
    reader = max(dot["total"] for dot in view["scale"]["dots"])
    cost = sum(-int(one.replace("−", "-")) for one in more)
    assert cost == reader - view["total"]
    page.get_by_label("What will you do differently?").fill("I check first.")
    page.locator(".pd-saved", has_text="Saved").wait_for()
    assert card.load() == {"text": "I check first."}


OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll(".pd-debrief-scale text")]
    .map((one) => one.getBoundingClientRect());
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
    a.left < b.right - 1 && b.left < a.right - 1
    && a.top < b.bottom - 2 && b.top < a.bottom - 2)).length;
}"""


@pytest.mark.parametrize("name", sorted(gallery_debrief.RUNS))
@pytest.mark.parametrize("size", [{}, PHONE])
def test_no_name_on_the_scale_is_written_over_another(desk, put_up, name, size):
    page = put_up(gallery_debrief.debrief(desk, name), reduced_motion="reduce", **size)
    page.locator(".pd-debrief-you").wait_for()
    assert page.evaluate(OVERLAPS) == 0


def test_the_marker_travels_from_the_guess_once_and_not_for_who_wants_no_motion(
    desk, put_up
):
    you = "document.querySelector('.pd-debrief-you')"
    move = f"() => getComputedStyle({you}).animationName"
    page = put_up(gallery_debrief.debrief(desk, "debrief"))
    page.locator(".pd-debrief-travels").wait_for()
    assert page.evaluate(move) == "pd-debrief-settle"
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(move) == "none"
    page = put_up(gallery_debrief.debrief(desk, "debrief_low"))  # nothing was guessed
    page.locator(".pd-debrief-you").wait_for()
    assert page.locator(".pd-debrief-travels").count() == 0
