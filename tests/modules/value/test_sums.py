"""What the labs compute is what the page says, and their questions have one answer."""

import pytest

from pdpmo_widgets.instruments.comparison import RED, RED_BETTER, rescued
from pdpmo_widgets.modules.value import labs, sums
from pdpmo_widgets.modules.value.charts import labs as charts


def test_nine_of_twelve_reds_come_back_by_themselves_in_about_half_of_the_cases():
    found = sums.returned()
    assert (found.helped, found.better) == (12, 9)
    assert round(100 * found.luck) == 52
    assert found.least == 12


@pytest.mark.parametrize("helped", [3, 12, 25, 40])
def test_what_is_rarer_than_one_in_twenty_is_the_first_that_is(helped):
    least = sums.returned(helped, 50).least
    if least is None:
        assert rescued(helped, helped) >= sums.RARE
    else:
        assert rescued(helped, least) < sums.RARE <= rescued(helped, least - 1)


def test_the_predicted_figure_is_our_count():
    assert (RED_BETTER, RED) == (34, 48)
    assert round(100 * RED_BETTER / RED) == 71


def test_in_money_a_late_project_ends_as_planned_and_in_time_it_does_not():
    for takes in range(10, 21):
        found = sums.clocks(takes)
        assert len(found.money) == takes
        assert found.money[-1][1] == 1
        assert found.time[-1][1] == pytest.approx(10 / takes, abs=0.001)
    money, time = sums.clocks().at(labs.LATE)
    assert (round(money, 2), round(time, 2)) == (0.95, 0.67)


def test_a_project_on_time_shows_one_on_both_clocks():
    found = sums.clocks(10)
    assert {value for _, value in (*found.money, *found.time)} == {1}


def test_eighteen_answers_move_by_thirty_five_points_and_reach_below_zero():
    found = sums.answers()
    assert found.points == 33
    assert round(found.half) == 35
    assert found.ends[0] < 0
    assert sums.answers(200).half < found.half / 3
    assert sums.answers(6, 100, 100).points == 100  # no more than all of them answer


def test_twelve_months_become_thirty_two_by_the_record_and_fewer_by_milder_ones():
    found = sums.others()
    assert (round(found.half), round(found.sure)) == (22, 32)
    months = [sums.others(kind=kind).sure for kind in sums.KINDS]
    assert months == sorted(months, reverse=True)


def test_one_guess_decides_whether_the_example_office_pays():
    assert round(sums.OFFICE.per_dollar, 2) == 1.56
    assert round(100 * sums.dollar(stopped=0).per_dollar) == 92
    assert sums.hangs_on(sums.OFFICE)[0].name == "stopped"


@pytest.mark.parametrize("name", ["returned", "clocks", "others", "answers", "tornado"])
def test_every_lab_says_a_number_wherever_its_levers_stand(name):
    card = getattr(labs, name)()
    for end in ("value", "min", "max"):
        at = {x["id"]: x.get(end, x["value"]) for x in card.spec["levers"]}
        shown = card.seen({"guess": 40, "guessed": True, "levers": at})
        drawn = shown.get("chart") or shown
        assert any(char.isdigit() for char in drawn["say"])
        told = " ".join([drawn["say"], *shown["text"]])
        assert not {"{", "}"} & set(told)


def test_a_bar_of_the_tornado_holds_the_middle_for_every_place_of_the_levers():
    for name, (low, high) in sums.ENDS.items():
        assert low <= getattr(sums.OFFICE, name) <= high
    for lever in labs.tornado().spec["levers"]:
        share = 100 if lever["id"] == "used" else 1
        ends = tuple(share * end for end in sums.ENDS[lever["id"]])
        assert (lever["min"], lever["max"]) == ends
    widest = sums.hangs_on(sums.OFFICE)
    assert charts.tornado(sums.OFFICE, widest)[1].startswith(
        "It hangs on work that was"
    )
