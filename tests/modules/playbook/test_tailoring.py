"""The burden sum and the two classifications, on examples worked by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.modules.playbook.model.tailoring import (
    AXES,
    DIAMOND,
    burden,
    classified,
    home_ground,
    misfit,
)
from pdpmo_widgets.simulation import DecisionError


def axes(*levels):
    return dict(zip(AXES, levels, strict=True))


def sides(*levels):
    return dict(zip(DIAMOND, levels, strict=True))


def test_forty_minutes_of_eighteen_people_every_week_are_624_hours_a_year():
    assert burden(40, 18, 52) == 624


@pytest.mark.parametrize("wrong", [(-1, 2, 3), (5, 2.5, 3), (5, 2, float("nan"))])
def test_a_burden_that_no_year_can_hold_is_refused(wrong):
    with pytest.raises(DecisionError):
        burden(*wrong)


@given(st.integers(1, 200), st.integers(1, 200), st.integers(1, 300))
def test_twice_the_people_carry_twice_the_burden(minutes, people, times):
    assert burden(minutes, 2 * people, times) == 2 * burden(minutes, people, times)


@pytest.mark.parametrize(
    ("levels", "home"),
    [
        ((0, 1, 0, 1, 1), "agile"),
        ((4, 3, 4, 3, 4), "plan"),
        ((2, 2, 2, 2, 2), "mixed"),
        ((0, 0, 0, 0, 4), "mixed"),
    ],
)
def test_five_axes_say_where_a_project_is_at_home(levels, home):
    assert home_ground(axes(*levels)) == home


def test_misfit_says_where_the_way_of_working_is_too_much_or_too_little():
    found = misfit(sides(1, 3, 0, 2), sides(1, 1, 2, 2))
    assert found == sides(0, -2, 2, 0)


@pytest.mark.parametrize("levels", [{}, axes(0, 0, 0, 0, 5), axes(0, 0, 0, 0, "1"), 7])
def test_levels_that_cannot_be_read_are_answered_with_a_sentence(levels):
    with pytest.raises(DecisionError):
        home_ground(levels)


def test_an_answer_one_step_off_counts_and_two_steps_or_none_do_not():
    key = {"p01": 2, "p02": 0, "p03": 4, "p04": 1}
    assert classified(key, {"p01": 3, "p02": 2, "p03": 4}) == 0.5
    with pytest.raises(DecisionError):
        classified({}, {})
