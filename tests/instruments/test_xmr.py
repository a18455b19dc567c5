import numpy as np
import pytest

from pdpmo_widgets.instruments.xmr import Limits, Signal, limits, outside, signals

FLAT = Limits(mean=10.0, lower=4.0, upper=16.0, moving_range=2.26, range_upper=7.4)


def stable(runs: int = 4000, months: int = 12, shift: float = 0.0) -> np.ndarray:
    """For each run twelve base months and what is outside in the months after them."""
    rng = np.random.default_rng(11)
    found = []
    for _ in range(runs):
        values = rng.standard_normal(12 + months)
        found.append(outside(values[12:] + shift, limits(values[:12])))
    return np.array(found)


def test_limits_are_the_mean_and_2_66_moving_ranges():
    found = limits([10, 12, 9, 11, 10])
    assert found.mean == pytest.approx(10.4)
    assert found.moving_range == pytest.approx(2.0)
    assert (found.lower, found.upper) == pytest.approx((5.08, 15.72))
    assert found.range_upper == pytest.approx(6.54)


def test_a_point_beyond_a_limit_is_a_signal():
    assert signals([10, 17, 9, 3], FLAT) == (Signal("outside", 1), Signal("outside", 3))


def test_eight_in_a_row_on_one_side_are_told_once():
    values = [11, 10.5] * 5 + [9]
    assert signals(values, FLAT) == (Signal("row", 7),)


def test_three_of_four_nearer_the_limit_than_the_mean_are_a_signal():
    assert Signal("near", 3) in signals([14, 10.5, 14, 15], FLAT)
    assert signals([14, 10.5, 9.5, 15], FLAT) == ()


def test_a_base_of_twelve_stable_months_cries_wolf_in_about_two_months_of_a_hundred():
    # The prototype found 1.85 % a month, and some signal in one stable year in five.
    found = stable()
    assert found.mean() == pytest.approx(0.0185, abs=0.005)
    assert found.any(axis=1).mean() == pytest.approx(0.17, abs=0.05)


def test_a_shift_of_one_and_a_half_sigma_shows_within_a_year_more_often_than_not():
    rng = np.random.default_rng(4)
    seen = []
    for _ in range(1500):
        values = rng.standard_normal(24)
        known = limits(values[:12])
        seen.append(bool(signals(values[12:] + 1.5, known)))
    assert 0.8 < np.mean(seen) < 0.99


def test_worse_than_last_month_fires_every_second_month():
    values = np.random.default_rng(2).standard_normal(20_000)
    assert (np.diff(values) > 0).mean() == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize("wrong", [[1.0], [], [1.0, float("nan")], [[1.0], [2.0]]])
def test_what_has_no_limits_is_refused(wrong):
    with pytest.raises(ValueError, match=r"needed|numbers"):
        limits(wrong)
