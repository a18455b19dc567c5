"""Who counts when, what the twelve want, and what can be learnt about it."""

from collections import Counter
from dataclasses import fields

import pytest

from pdpmo_widgets.cases import interviews, stakeholders

SEEDS = range(60)


def test_the_columns_are_the_fields_of_a_row():
    for row, columns in (
        (stakeholders.Row, stakeholders.COLUMNS),
        (stakeholders.Card, stakeholders.CARD_COLUMNS),
        (interviews.Card, interviews.COLUMNS),
    ):
        assert [one.name for one in fields(row)] == list(columns)


def test_three_of_the_twelve_change_within_the_year():
    for seed in SEEDS:
        moves = [one for one in stakeholders.deal(seed) if len(set(one.standing)) > 1]
        assert len(moves) == 3
        gain = [m for m in moves if len(m.standing[0]) < len(m.standing[3])]
        assert len(gain) == 1
        assert gain[0].standing[3] == "plu"


def test_at_the_end_of_the_year_four_hold_all_three():
    for seed in SEEDS:
        late = Counter(one.standing[3] for one in stakeholders.deal(seed))
        assert late["plu"] == 4


def test_a_title_says_nothing_about_who_counts():
    seeds = range(600)
    first = [stakeholders.deal(seed)[0].standing[3] == "plu" for seed in seeds]
    chance, spread = 4 / 12, (4 / 12 * 8 / 12 / len(seeds)) ** 0.5
    assert abs(sum(first) / len(seeds) - chance) < 3.5 * spread


def test_each_outcome_stands_on_four_cards_of_everybody():
    for seed in SEEDS:
        cards = stakeholders.cards(seed)
        assert len(cards) == 96
        for who in stakeholders.IDS:
            shown = Counter(o for c in cards if c.person == who for o in c.shown)
            assert set(shown.values()) == {4}
            assert set(shown) == set(stakeholders.OUTCOMES)


def test_marks_stand_on_the_card_and_lean_on_what_is_wanted():
    right = []
    for seed in SEEDS:
        wants = {one.id: one.wants for one in stakeholders.deal(seed)}
        for card in stakeholders.cards(seed):
            assert card.best != card.worst
            assert {card.best, card.worst} <= set(card.shown)
            right.append(card.best == min(card.shown, key=wants[card.person].index))
    assert sum(right) / len(right) == pytest.approx(1 - stakeholders.SLIP, abs=0.02)


def test_there_are_about_ninety_cards_and_each_has_its_sentence():
    for seed in SEEDS:
        cards = interviews.deal(seed)
        assert 88 <= len(cards) <= 92
        for card in cards:
            assert card.text
            assert not set("{}") & set(card.text)
            assert card.cost_h == interviews.HOURS[card.source]
            assert card.text.startswith("Hearsay") == (card.reliability == 0.65)


@pytest.mark.parametrize("reliability", [0.5, 0.65, 1.0])
def test_cards_are_right_as_often_as_they_say(reliability):
    found = [
        card.right
        for seed in range(300)
        for card in interviews.deal(seed)
        if card.reliability == reliability
    ]
    spread = (reliability * (1 - reliability) / len(found)) ** 0.5
    assert abs(sum(found) / len(found) - reliability) <= 3.5 * spread
