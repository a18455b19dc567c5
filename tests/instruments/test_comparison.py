"""Differences in differences, and the red projects that come back by themselves."""

from random import Random
from statistics import fmean

import pytest

from pdpmo_widgets.instruments.comparison import (
    GREEN,
    GREEN_WORSE,
    RED,
    RED_BETTER,
    before_after,
    came_back,
    difference_in_differences,
    expected_return,
    rescued,
    worst_again,
)


def test_what_moves_everybody_falls_out():
    before, after = [10.0, 12, 11], [15.0, 17, 16]
    others = [20.0, 21, 22], [23.0, 24, 25]
    assert before_after(before, after).points == 5
    assert difference_in_differences(before, after, *others).points == 2


def test_its_eighty_per_cent_range_holds_the_truth_four_times_in_five():
    rng, held, tries = Random("did"), 0, 2000
    for _ in range(tries):
        drift = rng.gauss(0, 5)
        means = (0, drift + 3, 0, drift)  # the truth is 3
        groups = [[rng.gauss(m, 4) for _ in range(40)] for m in means]
        low, high = difference_in_differences(*groups).range80()
        held += low <= 3 <= high
    assert held / tries == pytest.approx(0.8, abs=0.03)


def test_seven_of_ten_red_projects_come_back_by_themselves():
    # The interval that the course's notes give for 34 of 48: 57 to 82 %.
    share, low, high = came_back()
    assert (round(share, 2), round(low, 2), round(high, 2)) == (0.71, 0.57, 0.82)
    assert round(came_back(GREEN_WORSE, GREEN)[0], 2) == 0.48


def test_seven_rescued_of_ten_prove_nothing():
    assert rescued(10, 7) > 0.5
    assert rescued(10, 0) == pytest.approx(1.0)
    assert rescued(10, 10) == pytest.approx((RED_BETTER / RED) ** 10)


def test_the_worst_look_better_the_second_time_although_nothing_was_done():
    looks = [worst_again(seed) for seed in range(400)]
    first, again = fmean(a for a, _, _ in looks), fmean(b for _, b, _ in looks)
    assert again - first > 0.05
    assert fmean(n for _, _, n in looks) > 4  # of six
    # Half of the spread is passing, so they keep half of their distance.
    assert again == pytest.approx(expected_return(1, first, 0.5), abs=0.01)


def test_without_passing_noise_nobody_comes_back():
    first, again, better = worst_again(5, noise=0)
    assert (first == again, better) == (True, 0)


@pytest.mark.parametrize(
    ("act", "given"),
    [
        (before_after, ([1.0], [1.0, 2.0])),
        (rescued, (0, 0)),
        (rescued, (3, 4)),
        (came_back, (5, 4)),
        (expected_return, (1, 2, 1.5)),
        (worst_again, (1, 3, 4)),
    ],
)
def test_what_cannot_be_worked_out_is_refused_in_words(act, given):
    with pytest.raises(ValueError, match=r"\.$"):
        act(*given)
