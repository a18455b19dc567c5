"""The audit, its picture and its table, and what a page begins with."""

import time

import pytest

from pdpmo_widgets.modules.playbook import lesson, mirror
from pdpmo_widgets.papers import tables
from pdpmo_widgets.store.book import Book
from pdpmo_widgets.widgets.desk import Desk
from tests.papers import opened

REPORT = {"name": "Weekly report", "quick": 30, "slow": 60, "people": 12, "times": 48,
          "decision": "", "law": False, "overlaps": ""}  # fmt: skip
TALK = {**REPORT, "name": "Monthly talk", "times": 12, "decision": "An order moved"}
HALF = {**REPORT, "name": "Time sheet", "people": ""}


def open_desk(folder, **kept) -> Desk:
    def book() -> Book:
        found = Book(folder / "journey.json", "journey")
        found.load()
        return found

    at = Desk(book)
    for key, value in kept.items():
        at.put(key.replace("__", "."), value, time.time_ns() // 1_000_000)
    return at


@pytest.fixture
def desk(tmp_path, monkeypatch):
    at = open_desk(tmp_path, playbook__burden={"text": {"rows": [REPORT, HALF, TALK]}})
    for room in (mirror, lesson):
        monkeypatch.setattr(room, "desk", at)
    return at


def test_a_demand_that_changed_nothing_stops_with_its_hours(desk):
    assert mirror.stops(desk) == [
        {"name": "Weekly report", "hours": 432, "from": "", "told": "",
         "decision": "none that anybody can name"}
    ]  # fmt: skip


def test_the_picture_says_what_comes_back_and_tables_what_is_whole(desk):
    view = mirror.hours().seen({})
    assert view["say"].startswith("432 of 540 hours")
    assert [row[0] for row in view["table"]["rows"]] == [
        "Weekly report",
        "Monthly talk",
    ]
    assert "svg" in view


def test_without_a_whole_row_there_is_a_sentence(tmp_path, monkeypatch):
    at = open_desk(tmp_path, playbook__burden={"text": {"rows": [HALF]}})
    monkeypatch.setattr(mirror, "desk", at)
    assert set(mirror.hours().seen({})) == {"text"}
    assert mirror.table(at).rows == ()


def test_the_audit_comes_along_as_a_sheet(desk):
    ((title, rows),) = opened.sheets(tables.xlsx([mirror.table(desk)]))
    assert title == "Burden audit"
    assert rows[1][0] == "Weekly report"
    assert rows[1][5] == 432
    assert rows[1][-1] == "stop"


def test_an_empty_page_begins_with_charter_and_audit(desk):
    now = time.time_ns() // 1_000_000
    charter = {"because": "Dates were moved too late.", "so_that": "Crews are asked."}
    desk.put("purpose.charter", {"text": charter}, now)
    found = lesson.begun()
    assert found["serves"] == "Dates were moved too late. Crews are asked."
    card = lesson.canvas()
    assert card.seen(card.value)["offer"]["take"] == "Begin with what I have"
    card.asks["take"](desk, {})
    assert desk.get("playbook.canvas")["text"]["stop"][0]["hours"] == 432
    card = lesson.canvas()
    assert "offer" not in card.seen(card.load())


def test_nothing_is_offered_where_nothing_is(tmp_path, monkeypatch):
    monkeypatch.setattr(lesson, "desk", open_desk(tmp_path))
    card = lesson.canvas()
    assert "offer" not in card.seen(card.value)
