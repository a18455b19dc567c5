"""A graded run is explained with its mark: the debrief comes with the feedback."""

from functools import partial
from pathlib import Path
from random import Random

import pytest

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.grading.simulated import mark_decisions
from pdpmo_widgets.simulation.schema_draw import draw
from tests.tries import tries

FUTURES = (51817, 30463, 77291)
ROOT = Path(__file__).parents[2]
ROOMS = pytest.mark.parametrize("noun", [one.noun for one in catalog.ready(ROOT)])


def runs(noun, count):
    """Cases with whatever can be decided on them, and what a novice decided."""
    model, rng = catalog.door(noun, "model"), Random(noun)
    for seed in range(count):
        case = model.deal(6_000 + seed)
        piece = model.DECISIONS(case.visible(), partial(model.see, case))
        yield model, case, draw(piece, rng)
        yield model, case, model.run("informed_novice", case)


@ROOMS
def test_the_reasons_say_what_cost_most_what_was_luck_and_what_to_try(noun):
    words, about = room_words(noun), room_words(noun, "debrief")
    for model, case, decisions in runs(noun, tries(6, 40)):
        mark = mark_decisions(model, case, decisions, FUTURES, words, about)
        plain = mark_decisions(model, case, decisions, FUTURES, words)
        assert mark.share == plain.share
        told = mark.reasons[len(plain.reasons) :]
        assert mark.reasons[: len(plain.reasons)] == plain.reasons
        assert "The reader of the same signs got" in told[0]
        assert any(line.startswith("What was luck: ") for line in told)
        assert told[-1].startswith("Try next time: ")
        costly = [line for line in told if line.startswith("−")]
        assert len(costly) <= 3
        assert all(" Better: " in line for line in costly)
        assert not any("{" in line for line in told)


@ROOMS
def test_what_was_dealt_before_there_was_a_word_keeps_its_reasons(noun):
    words, about = room_words(noun), room_words(noun, "debrief")
    model, case, decisions = next(iter(runs(noun, 1)))
    marked = partial(mark_decisions, model, case, decisions, FUTURES, words)
    assert marked(about, early=True) == marked(early=True)
