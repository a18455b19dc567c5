"""Thirty days later the map asks what became of a plan, until it is answered."""

from datetime import date
from pathlib import Path

import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.parts.course_map import planned
from pdpmo_widgets.widgets.desk import Desk
from tests.widgets.at_desk import desk as at_desk

TODAY = date(2026, 11, 20)
READY = [catalog.module("welcome"), catalog.module("purpose")]
PLAN = {"when": "", "then": "ask Priya", "date": "2026-10-20", "witness": ""}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return at_desk(tmp_path)


def keep(desk: Desk, plan: dict) -> None:
    desk.put("purpose.commit", {"plans": [plan]}, 1)


def test_it_asks_at_the_step_where_one_answers(desk):
    assert planned(READY, desk, TODAY) is None
    keep(desk, PLAN)
    found = planned(READY, desk, TODAY)
    assert found
    assert "“ask Priya”" in found["say"]
    assert found["href"] == "01_purpose.ipynb#commit"


@pytest.mark.parametrize(
    "change", [{"date": "2026-10-22"}, {"date": ""}, {"then": " "}, {"did": "no"}]
)
def test_a_plan_that_is_young_empty_or_answered_is_not_asked_about(desk, change):
    keep(desk, PLAN | change)
    assert planned(READY, desk, TODAY) is None


@pytest.mark.parametrize("value", [None, 7, {"plans": "x"}, {"plans": [{"date": "?"}]}])
def test_what_cannot_be_read_is_not_asked_about(desk, value):
    desk.put("purpose.commit", value, 1)
    assert planned(READY, desk, TODAY) is None
