"""The talk with a sponsor in one's own words: what Marcus answers, what comes of it."""

from itertools import product

from pdpmo_widgets.modules.courage import talk
from pdpmo_widgets.parts import talk as parts
from tests.widgets.at_desk import desk, tell

TURNS, ENDS = talk.SPONSOR["turns"], [one["text"] for one in talk.SPONSOR["ends"]]
EVERY = list(product(range(4), repeat=len(TURNS)))


def test_no_place_on_the_list_is_the_best_one_in_every_turn():
    worth = [[one["worth"] for one in turn["replies"]] for turn in TURNS]
    best = [turn.index(max(turn)) for turn in worth]
    assert len(set(best)) == len(TURNS)
    assert all(turn.count(max(turn)) == 1 for turn in worth)


def test_no_turn_gives_its_best_reply_away_by_being_long():
    for turn in TURNS:
        texts = [one["text"] for one in turn["replies"]]
        best = max(turn["replies"], key=lambda one: one["worth"])["text"]
        others = [len(text) for text in texts if text != best]
        assert len(best) <= 1.35 * max(others)


def test_all_ends_can_be_reached_and_one_place_alone_does_not_win():
    ends = {places: parts.end(talk.SPONSOR, places)[1] for places in EVERY}
    assert set(ends.values()) == set(ENDS)
    assert all(ends[(at, at, at)] != ENDS[0] for at in range(4))


def test_ones_own_words_come_before_the_replies_on_offer(tmp_path, monkeypatch):
    monkeypatch.setattr(talk, "desk", desk(tmp_path))
    card = talk.sponsor()
    tell(card, "hello")
    assert "offers" not in card.view
    tell(card, "keep", value={"own": ["The flow test moved twice."], "asked": 1}, at=1)
    assert len(card.view["offers"]) == 4
    assert "worth" not in str(card.view) + str(card.spec)
