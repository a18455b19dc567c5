"""The balance of recommendations: published half-widths, and nothing below five."""

from math import sqrt
from random import Random
from statistics import stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.instruments.recommend import balance, differ, half_width


@pytest.mark.parametrize(("count", "half"), [(12, 47), (18, 38), (30, 30), (100, 16)])
def test_few_answers_leave_a_wide_margin(count, half):
    # The figures of the course's notes: two fifths promoters, three tenths detractors.
    assert round(half_width(0.4, 0.3, count)) == half


def test_the_standard_error_is_that_of_many_samples():
    rng, found = Random("recommend"), []
    for _ in range(3000):
        drawn = rng.choices((10, 8, 3), (0.5, 0.2, 0.3), k=20)
        found.append(balance(drawn).points)
    assert half_width(0.5, 0.3, 20) == pytest.approx(1.96 * stdev(found), rel=0.05)


def test_the_formula_is_the_variance_of_one_answer():
    p, d, n = 0.4, 0.25, 7
    answers = p + d - (p - d) ** 2  # E[x²] - E[x]² of +1, 0, -1
    assert half_width(p, d, n) == pytest.approx(196 * sqrt(answers / n))


def test_nothing_is_said_below_five_answers():
    assert balance([9, 9, 9, 9]) is None
    assert balance([9, 9, 9, 9, 9]).points == 100


@given(st.lists(st.integers(0, 10), min_size=5, max_size=60))
def test_a_balance_stays_on_its_scale_whatever_the_order(answers):
    found = balance(answers)
    assert -100 <= found.points <= 100
    assert found == balance(sorted(answers))
    low, high = found.promoters_range
    assert 0 <= low <= found.promoters / found.count <= high <= 1


def test_a_jump_of_thirty_points_among_eighteen_sponsors_may_be_chance():
    before = balance([10] * 6 + [8] * 6 + [4] * 6)
    after = balance([10] * 9 + [8] * 5 + [4] * 4)
    assert after.points - before.points > 25
    assert not differ(before, after)
    assert differ(balance([10] * 300), balance([3] * 300))


@pytest.mark.parametrize("answers", [[11] * 5, [-1] * 5, [5.5] * 5, [True] * 5])
def test_an_answer_off_the_scale_is_refused(answers):
    with pytest.raises(ValueError, match="whole number"):
        balance(answers)
