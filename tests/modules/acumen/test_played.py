"""The ranges that somebody gave on the screen are worth what they were worth."""

import json
from pathlib import Path

import pytest

from pdpmo_widgets.modules.acumen.rules.portfolio import mark_range

PLAYED = sorted(Path(__file__).with_name("played").glob("*graded*.json"))


@pytest.mark.parametrize("file", PLAYED, ids=lambda file: file.stem)
def test_a_range_is_worth_what_it_was(file):
    kept = json.loads(file.read_text("utf-8"))
    mark = mark_range({"": kept["value"]}, kept["learner"])
    assert round(mark.share, 3) == kept["range"]


def test_there_are_ranges():
    assert PLAYED
