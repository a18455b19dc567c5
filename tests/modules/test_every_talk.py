"""The practice talks that are made from words alone: no place wins, no length tells."""

from itertools import product
from types import ModuleType
from typing import NamedTuple

import pytest

from pdpmo_widgets.cases.words import Words
from pdpmo_widgets.modules.courage import talk as courage
from pdpmo_widgets.modules.empowerment import talk as empowerment
from pdpmo_widgets.modules.purpose import talk as purpose
from pdpmo_widgets.parts import talk as parts
from tests.widgets.at_desk import desk, tell


class Made(NamedTuple):
    """A talk of a room: its words, and the function that makes its card."""

    room: ModuleType
    said: Words
    card: str


TALKS = {
    "not now": Made(purpose, purpose.SAID, "not_now"),
    "hand-over": Made(empowerment, empowerment.SAID, "hand_over"),
    "sponsor": Made(courage, courage.SPONSOR, "sponsor"),
}
EVERY = pytest.mark.parametrize("made", TALKS.values(), ids=TALKS)


@EVERY
def test_no_place_on_the_list_is_the_best_one_in_every_turn(made: Made):
    turns = made.said["turns"]
    worth = [[one["worth"] for one in turn["replies"]] for turn in turns]
    best = [turn.index(max(turn)) for turn in worth]
    assert len(set(best)) == len(turns)
    assert all(turn.count(max(turn)) == 1 for turn in worth)


@EVERY
def test_no_turn_gives_its_best_reply_away_by_being_long(made: Made):
    for turn in made.said["turns"]:
        texts = [one["text"] for one in turn["replies"]]
        best = max(turn["replies"], key=lambda one: one["worth"])["text"]
        others = [len(text) for text in texts if text != best]
        assert len(best) <= 1.35 * max(others)


@EVERY
def test_all_ends_can_be_reached_and_one_place_alone_does_not_win(made: Made):
    turns, first = len(made.said["turns"]), made.said["ends"][0]["text"]
    every = product(range(4), repeat=turns)
    ends = {places: parts.end(made.said, places)[1] for places in every}
    assert set(ends.values()) == {one["text"] for one in made.said["ends"]}
    assert all(ends[(at,) * turns] != first for at in range(4))


@EVERY
def test_ones_own_words_come_before_the_replies_on_offer(
    made: Made, tmp_path, monkeypatch
):
    monkeypatch.setattr(made.room, "desk", desk(tmp_path))
    card = getattr(made.room, made.card)()
    tell(card, "hello")
    assert "offers" not in card.view
    tell(card, "keep", value={"own": ["In my own words."], "asked": 1}, at=1)
    assert len(card.view["offers"]) == 4
    assert "worth" not in str(card.view) + str(card.spec)
