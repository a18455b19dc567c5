"""Fifty kinds of decision, and three surveys of the climate in the office."""

from collections import Counter
from dataclasses import fields
from statistics import correlation, fmean

from pdpmo_widgets.cases import climate, decisions, room_words

SEEDS = range(30)


def test_there_are_fifty_kinds_with_a_name_each():
    rows = decisions.deal(1)
    assert (
        len(rows) == len({row.id for row in rows}) == len({r.name for r in rows}) == 50
    )
    assert {row.id for row in rows} == set(room_words("empowerment")["decisions"])


def test_every_field_of_a_row_has_its_meaning():
    for table in (decisions, climate):
        names = [field.name for field in fields(table.Row)]
        assert names == list(table.COLUMNS)
        assert set(table.HIDDEN) < set(names)


def test_the_same_seed_deals_the_same_log_and_the_next_another():
    for table in (decisions, climate):
        assert table.deal(3) == table.deal(3)
        assert table.deal(3) != table.deal(4)


def test_small_and_large_can_and_cannot_be_undone():
    rows = decisions.deal(1)
    both = Counter((row.stakes, row.reversibility) for row in rows)
    assert both[4, 0.1] >= 5
    assert both[1, 0.9] >= 5
    assert both[4, 0.5] + both[4, 0.9] >= 5
    for domain in decisions.DOMAINS:
        assert {1, 2, 4} == {row.stakes for row in rows if row.domain == domain}


def test_values_are_possible():
    for seed in SEEDS:
        for row in decisions.deal(seed):
            assert 1 <= row.today_level <= 7
            assert 0 < row.difficulty < 1
            assert row.owner in decisions.TEAM
            assert 0.2 < row.frequency < 2


def test_what_comes_often_is_small():
    rows = decisions.deal(1)
    assert correlation([r.stakes for r in rows], [r.frequency for r in rows]) < -0.8


def test_each_wave_has_nine_sheets_and_one_wave_hardly_any_answers():
    for seed in SEEDS:
        rows = climate.deal(seed)
        assert len(rows) == 27
        back = Counter(row.wave for row in rows if row.answered)
        assert sorted(back.values())[0] == climate.FEW < 5
        assert sorted(back.values())[1] >= 8
        for row in rows:
            answers = [getattr(row, f"item_{i}") for i in range(1, 8)]
            if row.answered:
                assert all(1 <= answer <= 7 for answer in answers)
            else:
                assert answers == [None] * 7


def test_a_sheet_number_follows_nobody_from_wave_to_wave():
    for seed in SEEDS:
        rows = climate.deal(seed)
        numbers = [{r.who: r.sheet for r in rows if r.wave == w} for w in (1, 2, 3)]
        assert sorted(numbers[0].values()) == list(range(1, 10))
        assert numbers[0] != numbers[1]


def test_answers_follow_how_safe_people_feel_with_three_items_turned_round():
    level, plain, turned = [], [], []
    for seed in SEEDS:
        for row in climate.deal(seed):
            if row.answered:
                level.append(row.level)
                plain.append(fmean((row.item_1, row.item_2, row.item_4, row.item_6)))
                turned.append(fmean((row.item_3, row.item_5, row.item_7)))
    assert correlation(level, plain) > 0.6
    assert correlation(level, turned) < -0.6
