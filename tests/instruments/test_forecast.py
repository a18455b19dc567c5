import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.instruments.forecast import (
    brier,
    coverage,
    forecasts,
    range_skill,
    skill,
    winkler,
)

numbers = st.floats(0, 100)


def test_brier_of_the_textbook_cases():
    assert brier([1, 0], [True, False]) == 0
    assert brier([0, 1], [True, False]) == 1
    assert brier([0.7], [True]) == pytest.approx(0.09)


def test_always_saying_the_base_rate_has_no_skill():
    assert skill([0.5] * 4, [1, 0, 1, 0]) == 0
    assert skill([1, 0, 1, 0], [1, 0, 1, 0]) == 1


def test_guessing_at_random_has_less_than_no_skill():
    dice = random.Random(5)
    chances = [dice.random() for _ in range(4000)]
    came = [dice.random() < 0.5 for _ in range(4000)]
    assert skill(chances, came) < -0.2


def test_winkler_is_the_width_inside_and_ten_per_unit_outside():
    assert winkler(10, 30, 20) == 20
    assert winkler(10, 30, 33) == 20 + 30
    assert winkler(10, 30, 8) == 20 + 20


@given(numbers, numbers, numbers)
def test_winkler_is_never_below_the_width(a, b, truth):
    low, high = sorted((a, b))
    assert winkler(low, high, truth) >= high - low


def test_the_honest_shrug_has_no_skill_and_a_perfect_point_has_all():
    assert range_skill(10, 90, 50, 0, 100) == 0
    assert range_skill(50, 50, 50, 0, 100) == 1
    assert range_skill(0, 5, 90, 0, 100) < 0


def test_coverage_counts_both_ends_as_inside():
    assert coverage([(0, 1), (2, 3), (4, 5)], [1, 2.5, 6]) == (2, 3)


@pytest.mark.parametrize("bad", [([], []), ([1.2], [1]), ([-0.1], [0])])
def test_impossible_chances_are_refused(bad):
    with pytest.raises(ValueError, match=r"chance|forecast"):
        brier(*bad)


def test_there_are_six_forecasts_that_the_capstone_can_resolve():
    every = forecasts()
    assert len({one["id"] for one in every}) == 6
    for one in every:
        assert one["kind"] in ("range", "chance")
        assert one["min"] < one["max"]
        assert one["question"]
        assert one["resolve"]
