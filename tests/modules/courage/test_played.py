"""Runs that somebody played on the screen: their decisions still score as they did.

A file of ``played/`` holds what the card kept (``value``), for which case (``run``, or
``learner`` of a graded run), who played it and how, and the score it got. A file whose
``item`` is "coaching" is a coaching talk (``tries`` of practice say which).
"""

import json
from pathlib import Path

import pytest

from pdpmo_widgets.modules.courage import model, play, screen
from pdpmo_widgets.modules.courage.model import coaching
from pdpmo_widgets.modules.courage.rules.coaching import TALK
from pdpmo_widgets.modules.courage.rules.year import RUN
from pdpmo_widgets.modules.courage.screen import asking
from pdpmo_widgets.widgets.rounds import fit
from pdpmo_widgets.widgets.talk import fit as talk_fit

PLAYED = sorted(Path(__file__).with_name("played").glob("*.json"))


def score_of(kept):
    """The score of a run as it is stored."""
    learner, value = kept.get("learner"), kept["value"]
    if kept.get("item") == "coaching":
        talk = TALK.dealt(learner) if learner else asking.practice(value["tries"])
        return coaching.score(talk, {"say": value["said"]})
    case = RUN.dealt(learner) if learner else screen.practice(value["run"])
    return model.score(case, screen.decisions(case, value))


@pytest.mark.parametrize("file", PLAYED, ids=lambda file: file.stem)
def test_a_run_from_the_screen_replays(file):
    kept = json.loads(file.read_text("utf-8"))
    score = score_of(kept)
    assert round(score.total, 3) == kept["total"]
    assert list(score.missed) == kept["missed"]


@pytest.mark.parametrize("file", PLAYED, ids=lambda file: file.stem)
def test_the_card_takes_what_was_kept(file):
    kept = json.loads(file.read_text("utf-8"))
    if kept.get("item") == "coaching":
        spec = {"turns": coaching.TURNS, "ends": True}
        assert talk_fit(spec, kept["value"])["said"] == kept["value"]["said"]
        return
    found = fit(play.year().spec, kept["value"])
    assert found["done"]
    assert found["stages"] == kept["value"]["stages"]


def test_there_are_runs_to_replay():
    assert PLAYED
