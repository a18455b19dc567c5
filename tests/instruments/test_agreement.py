import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import friedmanchisquare, kendalltau, rankdata

from pdpmo_widgets.instruments.agreement import (
    chance,
    kendall_tau,
    kendall_w,
    ranks,
    top,
    top_overlap,
)

rows = st.lists(
    st.lists(st.integers(0, 5), min_size=6, max_size=6), min_size=3, max_size=9
)


def test_people_who_rank_alike_agree_fully():
    assert kendall_w([[1, 2, 3, 4]] * 5).w == 1


def test_two_halves_that_rank_opposite_do_not_agree_at_all():
    assert kendall_w([[1, 2, 3, 4], [4, 3, 2, 1]] * 2).w == 0


def test_a_worked_example_by_hand():
    # Column sums 4, 5, 9; mean 6; S = 4 + 1 + 9 = 14; W = 12 * 14 / (9 * 24).
    found = kendall_w([[1, 2, 3], [1, 2, 3], [2, 1, 3]])
    assert found.w == pytest.approx(168 / 216)
    assert found.chi2 == pytest.approx(3 * 2 * 168 / 216)


@given(rows)
def test_chi_square_and_p_are_those_of_friedman_with_ties(table):
    if all(len(set(row)) == 1 for row in table):
        return
    found = kendall_w(table)
    theirs = friedmanchisquare(*np.array(table).T)
    assert found.chi2 == pytest.approx(theirs.statistic, abs=1e-9)
    assert found.p == pytest.approx(theirs.pvalue, abs=1e-9)
    assert 0 <= found.w <= 1


@pytest.mark.parametrize("table", [[], [[1, 2, 3]] * 2, [[1, 2]] * 4, [[1, 1, 1]] * 3])
def test_too_little_to_compare_is_refused_in_words(table):
    with pytest.raises(ValueError, match=r"three people|Everybody"):
        kendall_w(table)


def test_seven_random_raters_of_eight_items_give_what_is_known():
    luck = chance(7, 8)
    assert luck.mean == pytest.approx(1 / 7)
    assert luck.draws.mean() == pytest.approx(1 / 7, abs=0.003)
    assert luck.high == pytest.approx(0.275, abs=0.006)


def test_chance_is_the_same_at_every_call():
    chance.cache_clear()
    first = chance(4, 8).high
    chance.cache_clear()
    assert chance(4, 8).high == first


@given(st.lists(st.integers(0, 4), min_size=1, max_size=12))
def test_ranks_are_mean_ranks(values):
    assert ranks(values).tolist() == rankdata(values).tolist()


@given(st.lists(st.tuples(st.integers(1, 8), st.integers(1, 8)), min_size=3))
def test_the_gap_is_kendalls_tau_b(pairs):
    a = {str(i): float(x) for i, (x, _) in enumerate(pairs)}
    b = {str(i): float(y) for i, (_, y) in enumerate(pairs)}
    theirs = kendalltau(list(a.values()), list(b.values())).statistic
    ours = kendall_tau(a, b)
    if np.isnan(theirs):
        assert ours is None
    else:
        assert ours == pytest.approx(theirs)


ONE = {"a": 1.0, "b": 2.0, "c": 3.0, "d": 4.0}


def test_overlap_counts_what_both_have_among_their_first_three():
    other = {"a": 4.0, "b": 1.0, "c": 2.0, "d": 3.0}
    assert top_overlap(ONE, ONE) == 1
    assert top_overlap(ONE, other) == pytest.approx(2 / 3)


def test_a_tie_at_the_edge_is_shared_out_and_still_agrees_with_itself():
    tied = {"a": 1.0, "b": 2.0, "c": 3.5, "d": 3.5}
    assert top(tied) == {"a": 1.0, "b": 1.0, "c": 0.5, "d": 0.5}
    assert top_overlap(tied, tied) == pytest.approx(1)
