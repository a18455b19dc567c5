import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from pdpmo_widgets.instruments.small import enough, mean_range, wilson


def test_nothing_is_shown_below_five():
    assert not enough(4)
    assert enough(5)
    assert mean_range([1, 2, 3, 4], 0, 10) is None


def test_wilson_of_a_known_case():
    # 34 of 48 reds better a year later: about 57 to 82 per cent (case study figure).
    low, high = wilson(34, 48)
    assert (round(low, 2), round(high, 2)) == (0.57, 0.82)


def test_wilson_agrees_with_a_published_value():
    # Newcombe 1998, Statistics in Medicine 17:857, table I: 81 of 263.
    low, high = wilson(81, 263)
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)


@pytest.mark.parametrize(("hits", "count"), [(0, 7), (3, 5), (81, 263), (9, 9)])
def test_wilson_is_the_one_of_the_library(hits, count):
    """Ours, since importing scipy.stats costs a page a second at its start."""
    found = binomtest(hits, count).proportion_ci(method="wilson")
    assert wilson(hits, count) == pytest.approx((found.low, found.high), abs=2e-5)


@given(st.integers(1, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_holds_the_share_and_stays_a_share(case):
    hits, count = case
    low, high = wilson(hits, count)
    assert 0 <= low <= hits / count <= high <= 1


@pytest.mark.parametrize("case", [(1, 0), (3, 2), (-1, 4)])
def test_impossible_shares_are_refused(case):
    with pytest.raises(ValueError, match="share"):
        wilson(*case)


def test_a_mean_of_five_has_students_range():
    mean, low, high = mean_range([4, 5, 6, 5, 5], 0, 10)
    assert mean == 5
    assert high - mean == pytest.approx(1.533 * 0.5**0.5 / 5**0.5)
    assert mean - low == pytest.approx(high - mean)
