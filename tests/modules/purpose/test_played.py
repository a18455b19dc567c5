"""Runs that people played on the screen: they load, and are worth what they were worth.

A file of ``played/`` holds ``value`` as the card kept it, ``total`` of 100 as the
debrief said it, and ``by``: who played, and how. ``learner`` names a graded run's case
as the grader does; without it the run is one of practice.
"""

import json
from pathlib import Path

import pytest

from pdpmo_widgets.modules.purpose import board, model, screen
from pdpmo_widgets.modules.purpose.rules import people as rules
from pdpmo_widgets.modules.purpose.rules.board import tell_board
from pdpmo_widgets.simulation.explained import Played
from tests.widgets.at_desk import desk, tell

FILES = sorted(Path(__file__).with_name("played").glob("*.json"))
EVERY = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def read(file: Path) -> tuple[dict, model.Case]:
    found = json.loads(file.read_text("utf-8"))
    if "learner" in found:
        return found, rules.board(found["learner"])
    return found, screen.practice(found["value"]["run"])


def test_somebody_has_played():
    assert FILES


@EVERY
def test_a_run_is_worth_what_it_was_worth(file: Path):
    found, case = read(file)
    score = model.score(case, screen.decisions(found["value"]))
    assert round(100 * score.total) == found["total"]
    assert len(tell_board({"": found["value"]})) > 1


@EVERY
def test_a_run_loads_in_the_card_as_it_was_kept(file: Path, tmp_path: Path):
    found, _ = read(file)
    at = desk(tmp_path)
    if "learner" in found:
        card = board.graded(at, found["learner"], "x.play")[0]
    else:
        card = board.practice_card(at, "x.play")
    at.put("x.play", found["value"], 1)
    tell(card, "hello", css=False)
    assert card.value == found["value"]
    assert "trouble" not in card.view
    assert card.view["result"]


@EVERY
def test_the_debrief_of_a_run_has_its_number(file: Path, tmp_path: Path):
    found, case = read(file)
    if "learner" in found:
        pytest.skip("graded runs are told with the feedback")
    at = desk(tmp_path)
    at.put(board.PLAY, found["value"], 1)
    played = board.last_run(at)
    assert isinstance(played, Played)
    assert played.case == case
    card = board.board_debrief(at)
    tell(card, "hello", css=False)
    assert card.view["total"] == found["total"]
    assert card.view["story"]["table"]["rows"]
