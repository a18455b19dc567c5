"""Earned value against worked figures; earned schedule against what must hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.instruments.earned import (
    earned,
    earned_schedule,
    finish,
    spi_time,
)

PLAN = [100.0, 250.0, 450.0, 700.0, 900.0, 1000.0]
STEPS = st.lists(st.floats(1, 100), min_size=1, max_size=12)


def test_the_indices_are_those_of_the_formulae():
    # Worked by hand: planned 400, earned 300, spent 360, budget 1000.
    day = earned(400, 300, 360, 1000)
    assert (day.cost_variance, day.schedule_variance) == (-60, -100)
    assert day.cpi == pytest.approx(5 / 6)
    assert day.spi == pytest.approx(0.75)
    assert day.at_completion == pytest.approx(1200)
    assert day.at_completion_late == pytest.approx(360 + 700 / (5 / 6 * 0.75))
    assert day.to_complete == pytest.approx(700 / 640)


def test_earned_schedule_stands_between_two_months_of_the_plan():
    # Month 2 plans 250, month 3 plans 450: 300 is a quarter of the way.
    assert earned_schedule(PLAN, 300) == pytest.approx(2.25)
    assert earned_schedule(PLAN, 50) == pytest.approx(0.5)
    assert spi_time(PLAN, 300, 4) == pytest.approx(2.25 / 4)


@pytest.mark.parametrize("actual", [4, 6, 9, 15])
def test_at_the_end_the_index_in_time_is_planned_over_actual_duration(actual):
    assert spi_time(PLAN, PLAN[-1], actual) == pytest.approx(6 / actual)
    assert earned(PLAN[-1], PLAN[-1], 1300, PLAN[-1]).spi == 1  # however late
    assert finish(PLAN, PLAN[-1], actual) == pytest.approx(actual)


@given(STEPS, st.floats(0, 1))
def test_earned_schedule_gives_back_the_plan(steps, share):
    plan = [sum(steps[: i + 1]) for i in range(len(steps))]
    value = share * plan[-1]
    at = earned_schedule(plan, min(value, plan[-1]))
    points = [0.0, *plan]
    whole = min(int(at), len(plan) - 1)
    again = points[whole] + (at - whole) * (points[whole + 1] - points[whole])
    assert again == pytest.approx(value, abs=1e-6)


def test_a_plan_that_rests_is_finished_when_it_first_reaches_its_end():
    assert earned_schedule([50, 100, 100, 100], 100) == 2


@pytest.mark.parametrize(
    ("act", "given"),
    [
        (earned, (0, 1, 1, 10)),
        (earned, (1, 11, 1, 10)),
        (earned_schedule, ([], 1)),
        (earned_schedule, ([2, 1], 1)),
        (earned_schedule, (PLAN, 2000)),
        (earned_schedule, ([float("nan")], 0)),
        (spi_time, (PLAN, 100, 0)),
        (finish, (PLAN, 0, 3)),
    ],
)
def test_what_cannot_be_worked_out_is_refused_in_words(act, given):
    with pytest.raises(ValueError, match=r"\.$"):
        act(*given)
