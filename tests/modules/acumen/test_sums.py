"""What the labs compute is what the page says, and their questions have one answer."""

import pytest

from pdpmo_widgets.cases import aldermoor, calibration
from pdpmo_widgets.modules.acumen import sums
from pdpmo_widgets.modules.acumen.charts import labs as charts


def test_the_three_costs_take_what_the_margin_lost():
    found = sums.bridge(0, 0, 0, 0)
    assert sum(found.lost.values()) == pytest.approx(found.kept - found.ebit)
    points = {id: 100 * lost / aldermoor.REVENUE[2] for id, lost in found.lost.items()}
    assert points["energy"] == pytest.approx(1.05, abs=0.005)
    assert points["own"] == pytest.approx(0.69, abs=0.005)
    assert points["worn"] == pytest.approx(0.43, abs=0.005)
    assert found.next == found.ebit == 186
    assert found.after == pytest.approx(found.margin)


def test_one_per_cent_of_price_does_more_than_one_of_use_or_of_energy():
    price, volume, energy = (
        abs(sums.bridge(*levers, 0).next - 186)
        for levers in ((1, 0, 0), (0, 1, 0), (0, 0, 1))
    )
    assert price == pytest.approx(12.4)
    assert volume == pytest.approx(6.74)
    assert energy == pytest.approx(5.66)
    assert price > volume > energy


def test_new_things_in_use_cost_a_tenth_of_their_price_each_year():
    assert sums.bridge(0, 0, 0, 40).next == 186 - 4


@pytest.mark.parametrize("levers", [(4, -4, 4, 100), (-2, 4, -4, 0), (1, 2, 3, 50)])
def test_the_levers_add_up_to_next_years_ebit(levers):
    found = sums.bridge(*levers)
    assert found.ebit + sum(found.levers().values()) == pytest.approx(found.next)


def test_the_example_pays_as_planned_and_not_at_the_cost_of_its_kind():
    assert sums.case().npv == pytest.approx(3.3, abs=0.05)
    assert sums.headroom() == pytest.approx(41, abs=0.5)
    assert sums.case(100 + sums.headroom()).npv == pytest.approx(0)
    assert sums.case(173).npv < 0
    assert sums.case(late=6).npv < sums.case().npv
    assert sums.case(cost=250, benefit=20, late=24).payback is None


def test_the_best_order_loses_least_and_the_question_names_the_other():
    lost = sums.waits()
    assert lost["value"] == 762
    assert lost["rate"] == 572 == min(lost.values())
    assert sums.best_order(10, 30) == ("map", "store", "meters")
    assert sums.best_order(2, 100)[0] == "meters"


def test_of_a_hundred_dollars_a_year_thirty_reach_next_years_ebit():
    found = sums.dollar(3, 12, 18)
    assert (found.benefit, found.wear) == (pytest.approx(1.5), pytest.approx(0.6))
    assert found.next / 3 == pytest.approx(0.30)
    assert sums.dollar(3, 12, 24).next == 0
    assert sums.dollar(0.5, 12, 12).next < 0


@pytest.mark.parametrize("spent", [0, 40, 60])
def test_what_is_spent_moves_its_own_bar_and_nothing_else(spent):
    drawn = charts.sunk(spent, 28, 22)
    assert drawn["say"] == charts.sunk(7, 28, 22)["say"]
    assert drawn["bars"][:3] == charts.sunk(7, 28, 22)["bars"][:3]
    assert drawn["bars"][3]["value"] == -spent


def test_every_headline_has_a_number_and_one_bar_is_ones_own():
    drawn = [
        charts.bridge(sums.bridge(1, -1, 0, 40)),
        charts.promise(sums.case(), sums.case(173, 60, 6)),
        charts.order(sums.waits(1, 5)),
        charts.dollar(sums.dollar(1, 40, 30)),
        charts.sunk(10, 5, 20),
    ]
    for one in drawn:
        marks = one.get("bars") or one["lines"]
        assert any(char.isdigit() for char in one["say"])
        assert any(mark["mine"] for mark in marks)
        assert "{" not in one["say"]
        assert "-" not in one["say"]


def test_the_predicted_figure_is_the_one_of_the_source():
    assert round(100 * calibration.YEAR_SPEND_SHARES[1]) == 39
    assert round(100 * (1 - calibration.YEAR_SPEND_SHARES[2])) == 16
