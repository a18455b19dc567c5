"""The talk "not now": what is on offer, what she answers, what comes of it."""

from itertools import product

import pytest

from pdpmo_widgets.modules.purpose import talk
from tests.widgets.at_desk import desk, tell

EVERY = list(product(range(4), repeat=3))
ENDS = [one["text"] for one in talk.SAID["ends"]]


def test_her_answer_follows_from_what_was_said():
    for at, reply in enumerate(talk.TURNS[0]["replies"]):
        first, now = talk.turns([at])
        assert first["you"] == reply["text"]
        assert now["they"] == reply["next"]
        assert "you" not in now


def test_whatever_is_said_the_three_turns_end_and_each_reply_has_its_consequence():
    for places in EVERY:
        last, came, *each = talk.end(places)[:5]
        said = talk.said_so_far(places)
        assert last == said[-1]["next"]
        assert came in ENDS
        assert all(one["told"] in text for one, text in zip(said, each, strict=True))


def test_a_reply_that_nobody_offered_is_refused():
    with pytest.raises(talk.NotOnOffer):
        talk.turns([4])


def test_ones_own_words_come_before_the_replies_on_offer(tmp_path, monkeypatch):
    monkeypatch.setattr(talk, "desk", desk(tmp_path))
    card = talk.not_now()
    tell(card, "hello")
    assert "offers" not in card.view
    tell(card, "keep", value={"own": ["It is not on it."], "asked": 1}, at=1)
    assert len(card.view["offers"]) == 4
    assert "worth" not in str(card.view) + str(card.spec)
    for turn in range(3):
        value = {**card.value, "said": [*card.value["said"], 2]}
        own = [*card.value["own"][: turn + 1], "Again, in my words."][:3]
        asked = min(turn + 2, 3)
        tell(card, "keep", value={**value, "own": own, "asked": asked}, at=2 + turn)
    assert card.value["done"]
    assert card.view["text"][1] in ENDS
    assert "“It is not on it.”" in card.view["text"][2]
