import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.instruments.small import enough, mean_range, wilson


def test_nothing_is_shown_below_five():
    assert not enough(4)
    assert enough(5)
    assert mean_range([1, 2, 3, 4], 0, 10) is None


def test_wilson_of_a_known_case():
    # 34 of 48 reds better a year later: about 57 to 82 per cent (case study figure).
    low, high = wilson(34, 48)
    assert (round(low, 2), round(high, 2)) == (0.57, 0.82)


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
