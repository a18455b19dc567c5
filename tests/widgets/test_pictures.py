"""Levers that are choices, charts that the page draws itself, tabs, pictured cards."""

import pytest

from pdpmo_widgets.widgets.lab import MOST_PLACES, Lab, places
from tests.widgets import gallery_pictures as made
from tests.widgets.at_desk import tell

PHONE = {"width": 390, "height": 844}


def test_a_lever_may_be_a_choice_and_refuses_what_is_none_of_it(desk):
    card = made.lab_chart(desk)
    tell(card, "hello", css=False)
    assert card.value["levers"] == {"n": 2, "how": "a"}
    tell(card, "keep", value={"guess": 30, "guessed": True, "levers": {"how": "b"}})
    assert card.view["text"] == "Less the cost, 100 are left."
    sent = tell(card, "keep", value={"guessed": True, "levers": {"how": "c"}})
    assert sent[-1]["do"] == "trouble"
    assert card.value["levers"]["how"] == "b"


def test_the_table_of_all_places_waits_for_the_guess_and_comes_once(desk):
    card = Lab(desk=desk, key="x.t", question="?", levers=[made.N, made.HOW],
               guess=made.GUESS, whole=True, answer=made.draw)  # fmt: skip
    tell(card, "hello", css=False)
    assert card.view == {}
    tell(card, "try", value={"guess": 3})
    assert card.view == {}
    tell(card, "keep", value={"guess": 3, "guessed": True})
    assert len(card.view["table"]) == 10
    assert card.view["table"]["3|b"]["text"] == "Less the cost, 180 are left."
    tell(card, "keep", value={"guess": 3, "guessed": True, "levers": {"n": 3}})
    assert "table" not in card.view
    tell(card, "hello", css=False)
    assert len(card.view["table"]) == 10, "a page that is loaded again has it again"


def test_places_are_written_as_a_browser_writes_numbers():
    lever = {"min": 0, "max": 1, "step": 0.1}
    assert [*map(str, places(lever))][:4] == ["0", "0.1", "0.2", "0.3"]
    assert places({"min": 10, "max": 30, "step": 10}) == [10, 20, 30]


def test_too_many_places_are_an_author_s_mistake(desk):
    wide = {"id": "n", "label": "N", "min": 0, "max": MOST_PLACES, "value": 0}
    with pytest.raises(ValueError, match="too many"):
        Lab(desk=desk, key="x", question="?", levers=[wide], whole=True)


# ---- on the page
def test_with_a_table_the_chart_follows_the_finger_and_asks_nobody(desk, put_up):
    card = made.lab_whole(desk)
    page = put_up(card)
    page.get_by_text("2 projects bring 10.").first.wait_for()
    said: list[str] = []
    real = card.act
    card.act = lambda message, buffers: (
        said.append(message.get("do")), real(message, buffers)
    )  # fmt: skip
    page.get_by_role("slider", name="Projects").press("ArrowRight")
    page.get_by_text("3 projects bring 45.").first.wait_for()
    assert "try" not in said
    page.get_by_label("by a trial").check()
    page.get_by_text("3 projects bring 180.").first.wait_for()
    page.locator(".pd-saved", has_text="Saved").wait_for()
    assert card.value["levers"] == {"n": 3, "how": "b"}


def test_without_a_table_python_answers_each_move_with_the_chart_s_data(desk, put_up):
    card = made.lab_chart(desk)
    page = put_up(card)
    page.get_by_label("My guess, $ million").fill("20")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="This is my guess").click()
    page.get_by_role("slider", name="Projects").press("ArrowRight")
    page.get_by_text("3 projects bring 45.").first.wait_for()
    assert page.locator(".pd-plot [role=img]").get_attribute("aria-label")


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 800}, PHONE])
def test_one_tab_of_a_picture_at_a_time_by_keyboard(desk, put_up, viewport):
    page = put_up(made.picture_tabs(desk), viewport=viewport)
    page.get_by_text("Network model came last.").wait_for()
    page.get_by_label("By project").focus()
    page.keyboard.press("ArrowRight")
    page.get_by_text("IT brought least.").wait_for()
    assert page.get_by_text("Network model came last.").count() == 0
    assert page.locator("table").is_visible()


def test_a_card_of_evidence_shows_its_picture_with_its_sentence(desk, put_up):
    page = put_up(made.evidence_pictures(desk))
    chart = page.get_by_role("img", name="Three projects on one line.")
    assert chart.is_visible()
    assert page.get_by_text("Three projects on one line.").is_visible()
