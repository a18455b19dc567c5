"""Runs that people played on the screen: they load, and are worth what they were worth.

A file of ``played/`` holds ``value`` as the card kept it, ``total`` of 100 as the
debrief said it, and ``by``: who played, and how.
"""

import json
from pathlib import Path

import pytest

from pdpmo_widgets.modules.welcome import model, offices, screen
from pdpmo_widgets.parts.common import desk as course_desk
from tests.widgets.at_desk import tell

FILES = sorted(Path(__file__).with_name("played").glob("*.json"))
EVERY = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PDPMO_HOME", str(tmp_path))
    monkeypatch.setattr(course_desk, "_book", None)
    course_desk.live.clear()


def test_somebody_has_played():
    assert FILES


@EVERY
def test_a_run_is_worth_what_it_was_worth_and_is_shown_as_it_was_kept(file: Path):
    found = json.loads(file.read_text("utf-8"))
    case = screen.practice(found["value"]["run"])
    score = model.score(case, screen.decisions(case, found["value"]))
    assert round(100 * score.total) == found["total"]
    course_desk.put(offices.KEY, found["value"], 1)
    card, debrief = offices.offices(), offices.offices_debrief()
    tell(card, "hello", css=False)
    assert card.value == found["value"]
    assert card.view["result"]
    tell(debrief, "hello", css=False)
    assert debrief.view["total"] == found["total"]
