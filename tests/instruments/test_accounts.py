import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.instruments import accounts
from pdpmo_widgets.instruments.accounts import Line

UNITS = st.floats(0.5, 1e4)
PRODUCTS = st.builds(Line, UNITS, UNITS, UNITS)
YEARS = st.lists(st.tuples(PRODUCTS, PRODUCTS), min_size=1, max_size=5)


def test_a_bridge_worked_by_hand():
    before = [Line(100, 10, 6), Line(50, 20, 10)]
    after = [Line(120, 11, 6), Line(40, 20, 11)]
    # 900 became 960: 160 units for 150 at an average of 6 = +60; towards the thin one
    # 880 against 960 = -80; a dollar more on 120 = +120; a dollar dearer on 40 = -40.
    found = accounts.margin_bridge(before, after)
    assert (found.volume, found.mix) == pytest.approx((60, -80))
    assert (found.price, found.cost) == pytest.approx((120, -40))
    assert found.total == pytest.approx(60)


@given(years=YEARS)
def test_a_bridge_always_reaches_the_other_side(years):
    before, after = zip(*years, strict=True)
    moved = accounts.margin(after) - accounts.margin(before)
    size = sum(one.volume * (one.price + one.cost) for one in before + after)
    assert accounts.margin_bridge(before, after).total == pytest.approx(
        moved, abs=1e-9 * max(1, size) * len(years) * 100
    )


def test_one_product_has_no_mix():
    found = accounts.margin_bridge([Line(10, 5, 3)], [Line(20, 5, 3)])
    assert (found.volume, found.mix) == pytest.approx((20, 0))


def test_leverage_says_what_a_per_cent_of_sales_does():
    revenue, variable, fixed = 1000.0, 600.0, 300.0
    was = accounts.contribution(revenue, variable) - fixed
    now = accounts.contribution(1.01 * revenue, 1.01 * variable) - fixed
    leverage = accounts.operating_leverage(revenue, variable, fixed)
    assert leverage == pytest.approx(4)
    assert now / was - 1 == pytest.approx(0.01 * leverage)


def test_nothing_is_left_at_break_even():
    sales = accounts.break_even(1000, 600, 300)
    assert sales == pytest.approx(750)
    assert accounts.contribution(sales, 0.6 * sales) == pytest.approx(300)


def test_capital_that_earns_its_cost_adds_nothing():
    assert accounts.roic(200, 0.25, 2000) == pytest.approx(0.075)
    assert accounts.eva(200, 0.25, 2000, 0.075) == pytest.approx(0)
    assert accounts.eva(200, 0.25, 1000, 0.075) == pytest.approx(75)


def test_ten_years_of_one_are_worth_seven_at_seven_and_a_half_per_cent():
    assert accounts.present_value(1, 10, 0.075) == pytest.approx(6.864, abs=1e-3)
    assert accounts.present_value(1, 10, 0) == 10


def test_days_of_working_capital():
    assert accounts.days(100, 1000) == pytest.approx(36.5)
    assert accounts.cash_cycle(40, 30, 50) == 20


@pytest.mark.parametrize(
    "act",
    [
        lambda: accounts.margin_bridge([Line(1, 1, 1)], []),
        lambda: accounts.margin_bridge([Line(0, 1, 1)], [Line(1, 1, 1)]),
        lambda: accounts.break_even(100, 100, 10),
        lambda: accounts.operating_leverage(100, 50, 50),
        lambda: accounts.roic(1, 0.2, 0),
        lambda: accounts.present_value(1, -1, 0.1),
        lambda: accounts.days(1, 0),
    ],
)
def test_figures_that_make_no_sense_are_answered_with_a_sentence(act):
    with pytest.raises(ValueError, match=r"^[A-Z].+\.$"):
        act()
