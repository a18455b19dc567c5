"""What the labs compute is what the page says, and their questions have one answer."""

import pytest

from pdpmo_widgets.cases import calibration, room_words
from pdpmo_widgets.modules.playbook import labs, sums
from pdpmo_widgets.modules.playbook.charts import labs as charts
from pdpmo_widgets.modules.playbook.model.tailoring import AXES

SAID = room_words("playbook", "lesson")


def test_every_control_for_every_project_costs_more_than_none():
    count = len(sums.billed().projects)
    every, none = sums.bill(10, count), sums.bill(0, 0)
    assert none.control == 0
    assert every.total > none.total
    assert min(sums.bill(n, count).total for n in range(11)) < none.total
    assert sums.bill(5, 0) == none


def test_a_gate_is_worth_what_the_page_says():
    found = sums.gate(*labs.GATE)
    assert (found.knows, found.waits, found.worth) == pytest.approx((410, 150, 220))
    assert "$410,000" in SAID["gate"]["told"]


def test_a_gate_whose_answer_changes_nothing_takes_its_papers_and_weeks():
    for wrong in (0, 20, 50):
        blind = sums.gate(30, wrong, wrong, 3)  # it says the same of good and bad
        assert blind.worth == pytest.approx(-190)
    assert sums.gate(0, 80, 10, 3).knows == 0


@pytest.mark.parametrize("weeks", [0, 5, 12])
def test_waiting_takes_from_a_gate_and_changes_no_decision(weeks):
    found = sums.gate(30, 80, 10, weeks)
    assert found.knows == pytest.approx(410)
    assert found.worth == pytest.approx(410 - 40 - 50 * weeks)


def test_two_controls_that_change_nothing_halve_what_three_good_ones_catch():
    few, many = sums.much(3, 0, 2), sums.much(3, 2, 2)
    assert (round(100 * few.caught), round(100 * many.caught)) == (38, 19)
    assert (round(many.asked), round(many.bears)) == (147, 96)
    for text in ("38 of 100", "147 hours", "bear 96"):
        assert text in SAID["much"]["question"] + SAID["much"]["told"]
    assert few.empty == 0
    assert many.empty == 1


def test_five_good_controls_catch_less_than_four_where_they_are_too_many():
    assert sums.much(5, 0, 2).caught < sums.much(4, 0, 2).caught


def test_the_small_register_needs_the_full_tier_and_a_large_calm_project_none():
    found = sums.tiers(*labs.REGISTER)
    assert round(found["light"].repair) == 7138
    assert sums.least(found) == "full"
    assert "5,135 hours" in SAID["tier"]["question"]
    calm = sums.tiers("little", 0, 12)
    assert round(calm["light"].total) == 90
    assert "90 hours" in SAID["tier"]["told"]
    for budget in (0.5, 5, 20):
        assert sums.least(sums.tiers("little", 0, budget)) == "light"


def test_the_screens_lean_to_agile_in_four_of_five_and_are_mixed():
    assert sums.leans(labs.SCREENS) == (4, 1)
    assert sums.way(labs.SCREENS) == "mixed"
    assert sums.way(dict.fromkeys(AXES, 4)) == "plan"
    assert sums.way(dict.fromkeys(AXES, 0)) == "agile"


def test_every_headline_has_a_number_and_one_bar_is_ones_own():
    drawn = [
        charts.bill(sums.bill(3, 16), sums.bill(0, 0)),
        charts.bill(sums.bill(10, 16), sums.bill(0, 0)),
        charts.gate(sums.gate(30, 0, 0, 3)),
        charts.much(sums.much(3, 1, 2), 0.4),
        charts.tier(sums.tiers("some", 2, 4)),
        charts.ways(labs.SCREENS),
    ]
    for one in drawn:
        assert any(char.isdigit() for char in one["say"])
        assert any(bar["mine"] for bar in one["bars"])
        assert "{" not in one["say"]
        assert "-" not in one["say"]


@pytest.mark.parametrize("name", ["bill", "gate", "much", "tier", "ways"])
def test_a_lab_tells_nothing_before_the_guess_and_whole_sentences_after(name):
    card = getattr(labs, name)()
    assert "{" not in card.spec["question"]
    assert card.seen(card.value) == {}
    at_rest = {**card.value, "guess": 3, "guessed": True}
    view = card.seen(at_rest)
    assert len(view["text"]) == 3
    assert not any("{" in text for text in view["text"])


def test_the_predicted_figure_is_the_one_of_the_source():
    assert round(100 * calibration.RISK_UNDERSTATED) == 65
    assert calibration.RISK_RATED == 95
    assert round(95 * calibration.RISK_UNDERSTATED) == 62
