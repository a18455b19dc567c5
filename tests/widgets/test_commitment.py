"""One to three when-then plans are kept, checked and go into a calendar."""

from datetime import date, timedelta

import pytest

from pdpmo_widgets.widgets.commitment import Commitment, fit
from pdpmo_widgets.widgets.fits import Misfit
from tests.browser import axe, overflow
from tests.widgets import gallery_more
from tests.widgets.at_desk import desk, tell
from tests.widgets.conftest import saved

PHONE = {"width": 390, "height": 800}

PLAN = {"when": "asked", "then": "I ask back", "date": "2031-03-02", "witness": "Ana"}


def test_a_plan_is_kept_whole(tmp_path):
    at = desk(tmp_path)
    one = Commitment(desk=at, key="x.commit")
    tell(one, "hello")
    tell(one, "keep", value={"plans": [{**PLAN, "secret": "x"}]})
    assert at.get("x.commit") == {"plans": [PLAN]}


def test_a_plan_may_be_begun():
    begun = {"when": "asked", "then": "", "date": "", "witness": ""}
    assert fit({"count": 3}, {"plans": [{"when": "asked"}]}) == {"plans": [begun]}


@pytest.mark.parametrize(
    "plans",
    [
        [PLAN] * 4,
        [{**PLAN, "date": "tomorrow"}],
        [{**PLAN, "then": "x" * 1001}],
        [{**PLAN, "when": 7}],
        ["a plan"],
        {"when": "asked"},
    ],
)
def test_what_is_no_plan_is_refused(plans):
    with pytest.raises(Misfit):
        fit({"count": 3}, {"plans": plans})


def test_thirty_days_later_the_card_asks_what_became_of_a_plan(tmp_path):
    at, today = desk(tmp_path), date.today()
    one = Commitment(desk=at, key="x.commit")
    tell(one, "hello")
    days = [(today - timedelta(days=n)).isoformat() for n in (29, 30, 31)]
    plans = [{**PLAN, "date": day} for day in days]
    tell(one, "keep", value={"plans": plans})
    assert one.view["due"] == [1, 2]
    plans[1] |= {"did": "partly", "what": "Ana asked first."}
    tell(one, "keep", value={"plans": plans})
    assert at.get("x.commit")["plans"] == plans
    tell(one, "keep", value={"plans": [{**PLAN, "did": "perhaps"}]})
    assert at.get("x.commit")["plans"] == plans, "that is no answer"


def test_a_refused_plan_leaves_what_was_kept(tmp_path):
    at = desk(tmp_path)
    one = Commitment(desk=at, key="x.commit")
    tell(one, "hello")
    tell(one, "keep", value={"plans": [PLAN]})
    tell(one, "keep", value={"plans": [{**PLAN, "date": "tomorrow"}]})
    assert at.get("x.commit") == {"plans": [PLAN]}
    assert one.view["trouble"] == "Enter the date as day, month and year, please."


def test_plans_are_written_by_keyboard_and_are_there_after_a_reload(put_up, tmp_path):
    page = put_up(gallery_more.commitment(desk(tmp_path)))
    calendar = page.get_by_role("button", name="Put into my calendar")
    assert calendar.is_disabled()
    page.get_by_label("When …", exact=True).focus()
    page.keyboard.type("somebody asks for a report")
    page.keyboard.press("Tab")
    page.keyboard.type("ask which decision it is for")
    page.get_by_label("From this day").fill("2031-03-02")
    page.get_by_role("button", name="Add a plan").press("Enter")
    page.keyboard.type("the board meets")
    saved(page)
    with page.expect_download() as got:
        calendar.click()
    assert got.value.suggested_filename == "plans.ics"
    page = put_up(gallery_more.commitment(desk(tmp_path)))
    whens = page.get_by_label("When …", exact=True)
    written = [whens.nth(at).input_value() for at in range(whens.count())]
    assert written == ["somebody asks for a report", "the board meets"]
    assert page.locator(".pd-commitment").get_attribute("data-state") == "done"
    page.get_by_role("button", name="Remove plan 1").click()
    saved(page)
    assert whens.count() == 1
    assert whens.input_value() == "the board meets"


def test_plans_fit_a_phone_in_both_colours(put_up, tmp_path):
    page = put_up(gallery_more.commitment(desk(tmp_path)), viewport=PHONE)
    page.get_by_role("button", name="Add a plan").click()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == []
    assert overflow(page) == []
