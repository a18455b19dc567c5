"""A learner who does what our debrief says gets better; who hears anything does not."""

from pdpmo_widgets.cases.words import room_words
from tests.modules.purpose.teach import (
    CARRY,
    HABITS,
    KEPT,
    TABLES,
    TUNING,
    closed,
)
from tests.tries import tries


def test_habits_of_the_room_are_what_a_learner_can_take_up():
    said = room_words("purpose")
    assert {*HABITS} | KEPT == set(said["habits"])
    assert set(CARRY.values()) <= set(HABITS)
    for place in CARRY:
        table, _, id = place.partition(".")
        assert table in TABLES
        assert id in said[table]


def test_the_debrief_teaches_more_than_sentences_at_random():
    found = closed(TUNING[: 3 * tries(4, 60)])
    assert found["told nothing"] == [0.0] * 3
    assert found["debrief, three habits"][-1] > found["three random sentences"][-1]
    assert found["one random sentence"][-1] < 0.2
