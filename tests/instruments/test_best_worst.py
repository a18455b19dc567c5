from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.instruments.best_worst import design, rank

ITEMS = ["choice", "speed", "dates", "benefits", "news", "burden", "people", "audit"]
CARDS = design(ITEMS)


@pytest.mark.parametrize("seed", [0, 1, 77])
def test_every_item_is_shown_four_times_once_in_each_position(seed):
    cards = design(ITEMS, seed=seed)
    assert len(cards) == 8
    assert all(len(set(card)) == 4 for card in cards)
    for position in range(4):
        assert sorted(card[position] for card in cards) == sorted(ITEMS)


def test_every_pair_meets_once_or_twice():
    meets = Counter(frozenset(p) for card in CARDS for p in combinations(card, 2))
    assert len(meets) == 28
    assert sorted(set(meets.values())) == [1, 2]


def test_another_seed_deals_other_cards():
    assert design(ITEMS, seed=1) != design(ITEMS, seed=2)


def test_too_few_items_are_refused_in_words():
    with pytest.raises(ValueError, match="more than 4"):
        design(ITEMS[:4])


def answered(order: list[str]) -> list[dict]:
    ranked = [sorted(card, key=order.index) for card in CARDS]
    return [{"best": card[0], "worst": card[-1]} for card in ranked]


@given(st.permutations(ITEMS))
def test_a_consistent_person_gets_their_first_and_last_back(order):
    found = rank(CARDS, answered(order))
    assert found.standings[0].id == order[0]
    assert found.standings[-1].id == order[-1]
    assert found.standings[0].score == 1
    assert found.standings[-1].score == -1
    assert found.note() == ""


@given(st.permutations(ITEMS), st.sets(st.integers(0, 7), max_size=8))
def test_places_always_add_up_and_scores_stay_between_minus_one_and_one(order, gone):
    answers = [None if i in gone else a for i, a in enumerate(answered(order))]
    found = rank(CARDS, answers)
    assert found.filled == 8 - len(gone)
    judged = [s for s in found.standings if s.score is not None]
    assert all(-1 <= s.score <= 1 for s in judged)
    count = len(judged)
    assert sum(s.place for s in judged) == pytest.approx(count * (count + 1) / 2)


def test_half_filled_and_contradictory_cards_do_not_count_and_it_is_said():
    first = CARDS[0]
    answers = [
        {"best": first[0], "worst": None},
        {"best": CARDS[1][0], "worst": CARDS[1][0]},
        {"best": "not on the card", "worst": CARDS[2][0]},
        {"best": CARDS[3][0], "worst": CARDS[3][1]},
    ]
    found = rank(CARDS, answers)
    assert found.filled == 1
    assert "1 of 8" in found.note()


def test_ties_share_the_mean_of_their_places():
    found = rank(CARDS[:1], [{"best": CARDS[0][0], "worst": CARDS[0][1]}])
    assert [s.place for s in found.standings if s.place] == [1, 2.5, 2.5, 4]


def test_no_answer_at_all_gives_no_order():
    found = rank(CARDS, [])
    assert all(s.score is None for s in found.standings)
    assert set(found.places().values()) == {4.5}
