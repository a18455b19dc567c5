"""The dealt 360 says of self and others what the published study says."""

from math import sqrt
from statistics import correlation, fmean, stdev

from pdpmo_widgets.cases import behaviours
from pdpmo_widgets.cases.words import words

SEEDS = range(150)
ROWS = [row for seed in SEEDS for row in behaviours.deal(seed)]
PAIRS = [(r.self_rating, r.rater_1) for r in ROWS if r.rater_1 is not None]


def test_seven_people_have_twelve_behaviours_each_and_every_behaviour_its_words():
    rows = behaviours.deal(3)
    assert len(rows) == 84
    assert len({(r.target, r.behaviour) for r in rows}) == 84
    assert set(words("behaviours")["behaviours"]) == set(behaviours.BEHAVIOURS)


def test_fields_are_columns_and_the_truth_is_hidden():
    (row, *_) = behaviours.deal(1)
    assert list(vars(row)) == list(behaviours.COLUMNS)
    assert behaviours.HIDDEN == ("level",)


def test_the_same_seed_deals_the_same_table_and_the_next_another():
    assert behaviours.deal(4) == behaviours.deal(4)
    assert behaviours.deal(4) != behaviours.deal(5)


def test_self_and_one_other_correlate_as_published():
    # Rows of one person hang together, so we go by seeds, each its own sample.
    found = []
    for seed in SEEDS:
        rows = [r for r in behaviours.deal(seed) if r.rater_1 is not None]
        found.append(
            correlation([r.self_rating for r in rows], [r.rater_1 for r in rows])
        )
    error = sqrt(stdev(found) ** 2 / len(found) + 1 / 37_752)
    assert abs(fmean(found) - behaviours.SELF_OTHER_R) < 3 * error


def test_people_are_kinder_to_themselves_by_the_published_part_of_an_sd():
    mine, others = [a for a, _ in PAIRS], [b for _, b in PAIRS]
    gap = (fmean(mine) - fmean(others)) / stdev(others)
    error = sqrt(2 / len(SEEDS) / 7 + 1 / 35_417)
    assert abs(gap - behaviours.SELF_KINDER) < 3 * error


def test_ratings_stay_on_the_scale_and_some_people_cannot_say():
    said = [getattr(r, f"rater_{i}") for r in ROWS for i in range(1, 7)]
    assert {s for s in said if s is not None} == {0, 1, 2, 3, 4}
    assert 0.05 < said.count(None) / len(said) < 0.11
