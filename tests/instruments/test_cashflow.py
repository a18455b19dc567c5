"""Present values by exact cases, two rates of return, Smith's rule by trying all."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdpmo_widgets.instruments.cashflow import (
    irr,
    npv,
    payback,
    profitability,
    smith,
    waiting,
)


def test_present_value_of_an_exact_case():
    assert npv(0.10, [-100, 60.5, 60.5]) == pytest.approx(5.0)
    assert npv(0.0, [-100, 60, 60]) == 20
    assert profitability(0.10, [-100, 60.5, 60.5]) == pytest.approx(1.05)


def test_a_plain_project_has_one_rate_of_return():
    assert irr([-100, 110]) == pytest.approx((0.10,))
    assert irr([-100, 60, 72]) == pytest.approx((0.2,))


def test_flows_that_turn_twice_have_two_rates_and_neither_is_the_return():
    # The textbook trap: -1000, +2500, -1540 is nought at 10 % and at 40 %.
    low, high = irr([-1000, 2500, -1540])
    assert (low, high) == pytest.approx((0.10, 0.40))
    assert npv(0.25, [-1000, 2500, -1540]) > 0 > npv(0.05, [-1000, 2500, -1540])


def test_some_flows_have_no_rate_at_all():
    assert irr([100, 50]) == ()
    assert irr([-100, 150, -100]) == ()


def test_the_larger_project_can_have_the_smaller_rate():
    small, large = [-10, 15], [-100, 130]
    assert irr(small)[0] > irr(large)[0]
    assert npv(0.08, small) < npv(0.08, large)


def test_payback_counts_discounted_money():
    assert payback(0.0, [-100, 50, 50, 50]) == pytest.approx(2.0)
    assert payback(0.1, [-100, 55, 60.5]) == pytest.approx(2.0)
    assert payback(0.1, [-100, 50, 50]) is None


JOBS = st.lists(st.tuples(st.floats(0, 50), st.floats(0.1, 20)), min_size=1, max_size=5)


@settings(deadline=None)
@given(JOBS)
def test_no_order_loses_less_than_smiths(jobs):
    cost, weeks = [c for c, _ in jobs], [w for _, w in jobs]
    least = min(waiting(o, cost, weeks) for o in permutations(range(len(jobs))))
    assert waiting(smith(cost, weeks), cost, weeks) <= least * (1 + 1e-9) + 1e-9


def test_the_dearest_wait_is_not_always_first():
    cost, weeks = [10, 8], [10, 2]
    assert smith(cost, weeks) == (1, 0)
    assert waiting((1, 0), cost, weeks) < waiting((0, 1), cost, weeks)


@pytest.mark.parametrize(
    ("act", "given"),
    [
        (npv, (-1.0, [1])),
        (npv, (0.1, [])),
        (npv, (0.1, [float("inf")])),
        (profitability, (0.1, [5, 1])),
        (smith, ([1], [0])),
        (smith, ([], [])),
        (smith, ([-1], [1])),
        (waiting, ([0, 0], [1, 1], [1, 1])),
    ],
)
def test_what_cannot_be_worked_out_is_refused_in_words(act, given):
    with pytest.raises(ValueError, match=r"\.$"):
        act(*given)
