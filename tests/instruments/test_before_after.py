import numpy as np
import pytest

from pdpmo_widgets.instruments.before_after import compare

RNG = np.random.default_rng(8)
BEFORE = RNG.lognormal(3.0, 0.5, 40)


def test_a_clear_gain_has_an_interval_without_nought_and_a_small_p():
    found = compare(BEFORE, BEFORE * 0.5, resamples=2000)
    assert found.difference == pytest.approx(-0.5 * np.median(BEFORE))
    assert found.high < 0
    assert found.p < 0.01


def test_the_same_cases_twice_differ_by_nought_and_prove_nothing():
    found = compare(BEFORE, BEFORE, resamples=2000)
    assert found.difference == 0
    assert found.low < 0 < found.high
    assert found.p > 0.9


def test_eight_a_side_are_shown_as_wide_as_they_are():
    few = compare(BEFORE[:8], BEFORE[8:16] * 0.8, resamples=2000)
    many = compare(np.tile(BEFORE, 5), np.tile(BEFORE, 5) * 0.8, resamples=2000)
    assert few.high - few.low > 2 * (many.high - many.low)
    assert few.n == (8, 8)


@pytest.mark.parametrize("method", ["percentile", "BCa"])
def test_the_interval_covers_the_truth_about_as_often_as_it_says(method):
    rng, hits = np.random.default_rng(5), 0
    for seed in range(60):
        one, two = rng.normal(10, 2, 25), rng.normal(12, 2, 25)
        found = compare(one, two, method=method, resamples=400, seed=seed)
        hits += found.low <= 2 <= found.high
    assert hits >= 51


def test_cases_that_do_not_vary_are_compared_without_a_crash():
    found = compare([5.0] * 6, [5.0] * 6, method="BCa", resamples=200)
    assert (found.difference, found.low, found.high) == (0, 0, 0)


@pytest.mark.parametrize("wrong", [[1, 2, 3], [1, 2, 3, 4, float("nan")], [[1] * 5]])
def test_too_few_cases_and_gaps_are_refused(wrong):
    with pytest.raises(ValueError, match=r"fewest|numbers"):
        compare(wrong, BEFORE)


def test_an_unknown_method_is_refused():
    with pytest.raises(ValueError, match="method"):
        compare(BEFORE, BEFORE, method="guess")
