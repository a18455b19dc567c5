"""The cards of the lesson: what an earlier module left is shown, offered and kept."""

import time
from pathlib import Path

import pytest

from pdpmo_widgets.modules.value import lesson, mirror
from pdpmo_widgets.modules.value.examples import WHOLE
from pdpmo_widgets.store.exercise import open_answers
from pdpmo_widgets.store.journey import open_journey
from pdpmo_widgets.widgets.desk import Desk

CHARTER = {
    "so_that": "Money goes to what pays",
    "outcome": "Weak proposals stopped",
    "baseline": "$2.1 million, Q4 2026",
    "whom": "Tomas Okafor",
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course beside its exercises, an own home, and a desk of this test."""
    for name in ("PDPMO_CLASS_HOME", "NBGRADER_EXECUTION", "JUPYTERHUB_USER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PDPMO_HOME", str(tmp_path / "home"))
    (tmp_path / "exercises" / "04_value").mkdir(parents=True)
    (tmp_path / "course").mkdir()
    monkeypatch.chdir(tmp_path / "course")
    desk = Desk(open_journey)
    for room in (lesson, mirror):
        monkeypatch.setattr(room, "desk", desk)
    return tmp_path


def keep(key: str, value: dict) -> None:
    open_journey().put(key, value, time.time_ns() // 1_000_000)


def opened(card):
    card._hear(card, {"do": "hello"}, [])
    return card


def test_a_charter_is_offered_as_the_first_measure_and_stays(here):
    keep("purpose.charter", {"text": CHARTER})
    card = opened(lesson.scorecard())
    assert "charter" in card.view["offer"]["say"]
    assert card.value["text"] == {}
    card._hear(card, {"do": "ask", "what": "take"}, [])
    (row,) = card.value["text"]["measures"]
    assert row["name"] == CHARTER["outcome"]
    assert row["outcome"] == CHARTER["so_that"]
    assert "offer" not in card.view
    assert open_journey().get("purpose.charter").value == {"text": CHARTER}


def test_the_page_of_the_exercise_goes_before_the_charter(here, monkeypatch):
    keep("purpose.charter", {"text": CHARTER})
    monkeypatch.chdir(here / "exercises" / "04_value")
    open_answers("value").put("value.scorecard", {"text": WHOLE}, 1)
    monkeypatch.chdir(here / "course")
    card = opened(lesson.scorecard())
    assert "exercise" in card.view["offer"]["say"]
    card._hear(card, {"do": "ask", "what": "take"}, [])
    assert card.value["text"] == WHOLE


def test_without_a_charter_nothing_is_offered_and_that_is_said(here):
    assert "offer" not in opened(lesson.scorecard()).view
    assert "no charter" in opened(lesson.promised()).view["text"]


def test_what_was_promised_is_shown_as_it_was_written(here):
    keep("purpose.charter", {"text": CHARTER})
    told = " ".join(opened(lesson.promised()).view["text"])
    assert all(CHARTER[id] in told for id in ("so_that", "outcome", "baseline"))
    assert "Where it shall be" not in told  # it was left open


def test_a_measure_without_a_decision_is_to_stop_and_a_whole_one_to_stay(here):
    rows = [
        {"name": "Plans in the tool"},
        {
            "name": "Weeks of warning",
            "purpose": "Sponsors act in time",
            "decision": "Crews in June",
            "owner": "Marcus",
            "counter": "False alarms",
            "gaming": "Warn of everything",
        },
    ]
    keep("value.measures", {"text": {"rows": rows}})
    marks = opened(lesson.measures()).view["marks"]["rows"]
    assert marks["0"]["text"].startswith("Stop:")
    assert marks["1"]["text"].startswith("Keep:")


def test_a_whole_scorecard_is_done_and_one_with_a_gap_is_not(here):
    card = opened(lesson.scorecard())
    for page, done in (({**WHOLE, "against": ""}, False), (WHOLE, True)):
        now = time.time_ns() // 1_000_000
        card._hear(card, {"do": "keep", "value": {"text": page}, "at": now}, [])
        assert card.view["whole"] is done


def test_every_file_is_made_of_what_is_kept(here):
    keep("value.scorecard", {"text": WHOLE})
    card = opened(lesson.take_scorecard())
    names = [one["id"] for one in card.spec["formats"]]
    assert names == [
        "docx", "pptx", "value-scorecard.xlsx", "value-scorecard.csv",
        "next-reading.ics",
    ]  # fmt: skip
    for name in names:
        assert len(card.asks[name](lesson.desk, {}).data) > 100
