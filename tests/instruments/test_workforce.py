"""The formulae for planning a team, against values worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.instruments import workforce

PEOPLE = {"a": {"tool", "plan"}, "b": {"plan"}, "c": {"plan", "cost"}}


def test_the_bus_factor_is_the_number_of_holders_of_the_rarest_skill():
    assert workforce.bus_factor(PEOPLE, {"plan"}) == 3
    assert workforce.bus_factor(PEOPLE, {"plan", "cost"}) == 1
    assert workforce.bus_factor(PEOPLE, {"law"}) == 0
    assert workforce.holders(PEOPLE, "plan") == ("a", "b", "c")


def smallest_loss(people, required):
    """The same by trying every set of people."""
    names = list(people)
    sizes = []
    for mask in range(2 ** len(names)):
        gone = {name for at, name in enumerate(names) if mask >> at & 1}
        left = set().union(*(people[n] for n in names if n not in gone), set())
        if not required <= left:
            sizes.append(len(gone))
    return min(sizes, default=len(names))


@given(
    people=st.dictionaries(
        st.sampled_from("abcdef"), st.sets(st.sampled_from("uvwx")), max_size=6
    ),
    required=st.sets(st.sampled_from("uvwx"), min_size=1),
)
def test_no_smaller_set_of_leavers_uncovers_a_skill(people, required):
    assert workforce.bus_factor(people, required) == smallest_loss(people, required)


def test_capacity_takes_off_who_is_away_and_what_runs():
    assert workforce.capacity(9, away=0.1, running=0.3) == pytest.approx(5.67)


def test_nine_people_talk_on_36_paths_and_ten_on_45():
    assert [workforce.paths(n) for n in (0, 1, 2, 9, 10)] == [0, 0, 1, 36, 45]


def test_each_doubling_takes_the_same_share_of_the_time():
    assert workforce.learning_curve(100, 1, 0.8) == 100
    assert workforce.learning_curve(100, 2, 0.8) == pytest.approx(80)
    assert workforce.learning_curve(100, 8, 0.8) == pytest.approx(51.2)


@given(annual=st.floats(0, 1))
def test_twelve_months_of_the_monthly_hazard_make_the_annual_one(annual):
    monthly = workforce.monthly_hazard(annual)
    assert 1 - (1 - monthly) ** 12 == pytest.approx(annual, abs=1e-9)


def test_somebody_new_works_up_to_full_speed():
    found = [workforce.ramp_up(month, 6) for month in (0, 3, 6, 12)]
    assert found == pytest.approx([0.4, 0.7, 1.0, 1.0])
    assert workforce.ramp_up(0, 0) == 1


def test_money_later_is_worth_less_today():
    assert workforce.npv([100.0]) == 100
    assert workforce.npv([0.0] * 12 + [108.0], 0.08) == pytest.approx(100)


def test_build_buy_or_borrow_depends_on_how_long_the_need_lasts():
    def options(months):
        return {
            "build": [-10.0, -2.0, -2.0, *[5.0] * months],
            "buy": [-30.0, *[5.5] * (months + 2)],
            "borrow": [1.0] * (months + 3),
        }

    assert workforce.cheapest(options(1)) == "borrow"
    assert workforce.cheapest(options(24)) == "buy"
    assert workforce.cheapest(options(6)) == "build"


@pytest.mark.parametrize(
    "act",
    [
        lambda: workforce.bus_factor(PEOPLE, set()),
        lambda: workforce.capacity(9, away=1.5),
        lambda: workforce.capacity(9, running=-0.1),
        lambda: workforce.paths(-1),
        lambda: workforce.learning_curve(10, 0.5),
        lambda: workforce.learning_curve(10, 2, 1.2),
        lambda: workforce.monthly_hazard(2),
        lambda: workforce.ramp_up(1, 6, start=2),
        lambda: workforce.npv([1.0], -1),
        lambda: workforce.cheapest({}),
    ],
)
def test_what_makes_no_sense_is_answered_with_a_sentence(act):
    with pytest.raises(ValueError, match=r"\.$"):
        act()
