"""Runs that somebody played on the screen: their decisions still score as they did.

A file of ``played/`` holds what the card kept (``value``), for which case (``run``, or
``learner`` of a graded run), who played it and how, and the score it got.
"""

import json
from pathlib import Path

import pytest

from pdpmo_widgets.modules.empowerment import model, screen
from pdpmo_widgets.modules.empowerment.rules.quarter import dealt
from pdpmo_widgets.widgets.rounds import fit

PLAYED = sorted(Path(__file__).with_name("played").glob("*.json"))


@pytest.mark.parametrize("file", PLAYED, ids=lambda file: file.stem)
def test_a_run_from_the_screen_replays(file):
    kept = json.loads(file.read_text("utf-8"))
    learner = kept.get("learner")
    case = dealt(learner) if learner else screen.practice(kept["value"]["run"])
    score = model.score(case, screen.decisions(case, kept["value"]))
    assert round(score.total, 3) == kept["total"]
    assert list(score.missed) == kept["missed"]


@pytest.mark.parametrize("file", PLAYED, ids=lambda file: file.stem)
def test_the_card_takes_what_was_kept(file):
    from pdpmo_widgets.modules.empowerment import play

    value = json.loads(file.read_text("utf-8"))["value"]
    found = fit(play.quarter().spec, value)
    assert found["done"]
    assert found["stages"] == value["stages"]


def test_there_are_runs_to_replay():
    assert PLAYED
