"""Coaching talks that somebody held on the screen: they score as they did.

A file holds what the card kept (``value``; its ``tries`` say which talk of practice),
the ``learner`` of a graded talk, who held it and how, and the score it got.
"""

import json
from pathlib import Path

import pytest

from pdpmo_widgets.modules.courage.model import coaching
from pdpmo_widgets.modules.courage.rules.coaching import TALK
from pdpmo_widgets.modules.courage.screen import asking
from pdpmo_widgets.widgets.talk import fit

PLAYED = sorted(Path(__file__).with_name("played").glob("*coaching*.json"))
EVERY = pytest.mark.parametrize("file", PLAYED, ids=lambda file: file.stem)


@EVERY
def test_a_talk_from_the_screen_replays(file):
    kept = json.loads(file.read_text("utf-8"))
    learner, value = kept.get("learner"), kept["value"]
    case = TALK.dealt(learner) if learner else asking.practice(value["tries"])
    score = coaching.score(case, {"say": value["said"]})
    assert round(score.total, 3) == kept["total"]
    assert list(score.missed) == kept["missed"]


@EVERY
def test_the_card_takes_what_was_kept(file):
    value = json.loads(file.read_text("utf-8"))["value"]
    spec = {"turns": coaching.TURNS, "ends": True}
    assert fit(spec, value)["said"] == value["said"]


def test_there_are_talks_to_replay():
    assert PLAYED
