"""What each audit finds, on cases small enough to do by hand."""

import pytest

from pdpmo_widgets.instruments import (
    burden,
    finance_talks,
    friction,
    measure_audit,
    report_autopsy,
)
from pdpmo_widgets.instruments.answers import AnswerError, say

ASK = {"quick": 20, "slow": 40, "people": 10, "times": 12, "decision": "moved a gate"}


def demand(name: str, **change) -> dict:
    return {"name": name} | ASK | change


def marks(found) -> dict[str, str]:
    return {
        f.id.removeprefix("entry."): f.mark
        for f in found.figures
        if f.id.startswith("entry.")
    }


def test_hours_are_minutes_times_people_times_frequency():
    hours = burden.score([demand("status")]).figure("hours")
    assert (hours.value, hours.low, hours.high) == (60, 40, 80)


def test_what_changed_no_decision_is_to_stop_unless_the_law_asks():
    found = burden.score(
        [
            demand("status"),
            demand("forecast", decision=""),
            demand("audit file", decision="", law=True),
        ]
    )
    assert marks(found) == {
        "status": "keep", "forecast": "stop", "audit file": "shrink",
    }  # fmt: skip
    assert found.figure("stop").value == 60
    assert "that anybody can name: 1." in say(found)
    assert "gives back 40 to 80 hours" in say(found)


def test_what_is_asked_twice_is_merged_but_not_with_what_is_stopped():
    rows = [demand("a", overlaps="B"), demand("b"), demand("c", overlaps="d"),
            demand("d", decision=""), demand("e", overlaps="e")]  # fmt: skip
    assert marks(burden.score(rows)) == {
        "a": "merge", "b": "keep", "c": "keep", "d": "stop", "e": "keep",
    }  # fmt: skip


def test_a_useful_demand_that_takes_a_quarter_of_all_hours_should_shrink():
    rows = [demand(name) for name in "abcd"] + [demand("big", people=100)]
    assert marks(burden.score(rows))["big"] == "shrink"


def test_quick_minutes_above_slow_ones_are_asked_about():
    with pytest.raises(AnswerError, match="Row 1: the quick case"):
        burden.score([demand("a", quick=50)])


FULL = dict.fromkeys(measure_audit.CHECKS, "yes")


def test_a_measure_without_a_decision_is_to_stop():
    rows = [{"name": "a"} | FULL, {"name": "b"} | FULL | {"gaming": ""},
            {"name": "c"} | FULL | {"decision": ""}]  # fmt: skip
    found = measure_audit.score(rows)
    assert marks(found) == {"a": "keep", "b": "mend", "c": "stop"}
    assert found.figure("entry.b").value == 4
    assert found.figure("decision").value == pytest.approx(2 / 3)
    assert say(found).startswith("1 of 3 measures serve no decision: c.")


def test_a_measure_that_names_a_purpose_outside_the_charter_serves_none():
    rows = [{"name": "a"} | FULL | {"purpose": "speed"}]
    assert marks(measure_audit.score(rows, ["speed"])) == {"a": "keep"}
    found = measure_audit.score(rows, ["burden"])
    assert marks(found) == {"a": "mend"}
    assert "missing most is a purpose: 1 are without" in say(found)


REPORT = dict.fromkeys(report_autopsy.CHECKS, True) | {
    "minutes": 300, "readers": 12, "acted": 3,
}  # fmt: skip


def test_a_report_costs_its_minutes_over_those_who_acted():
    found = report_autopsy.score(REPORT)
    assert found.figure("minutes").value == 100
    assert found.figure("acted").value == 0.25
    assert found.figure("held").value == 5
    assert found.notes[0].id == "whole"


def test_a_report_on_which_nobody_acted_has_no_price_for_each():
    found = report_autopsy.score(REPORT | {"acted": 0, "asked": False})
    assert found.figure("minutes").value is None
    assert say(found).startswith("It took 300 minutes, went to 12 people, and nobody")
    assert "Begin with the decision." in say(found)
    with pytest.raises(AnswerError, match="More people acted"):
        report_autopsy.score(REPORT | {"acted": 13})


def test_five_talks_show_what_never_happened_with_a_wide_interval():
    rows = [{"when": "May", "began": True, "line": "energy"}] * 5
    found = finance_talks.score(rows)
    assert found.finding.params["items"] == ("asked", "changed")
    began = found.figure("began")
    assert (began.value, round(began.low, 2)) == (1, 0.57)
    assert finance_talks.score([]).finding.id == "none"


def test_fewer_than_five_talks_are_said_to_be_fewer():
    row = {"began": True, "line": "energy", "asked": True, "changed": "a date"}
    assert "These are 2 and not five" in say(finance_talks.score([row, row]))
    assert finance_talks.score([row] * 5).finding.id == "always"
    mixed = finance_talks.score([row, row | {"asked": False}])
    assert "asking what they need, 1 of 2" in say(mixed)


def change(name: str, month: int, **more) -> dict:
    return {"name": name, "month": month, "asked": True, "due": 20, "using": 10} | more


def test_adoption_of_each_change_and_of_all_from_five_on():
    rows = [change(str(i), 6 * i, using=5 + i) for i in range(5)]
    found = friction.score(rows)
    assert found.figure("entry.0").value == 0.25
    assert found.figure("adoption").value == pytest.approx(0.35)
    assert friction.score(rows[:4]).figure("adoption").value is None


def test_changes_within_three_months_are_one_load():
    found = friction.score([change("a", 1), change("b", 2), change("c", 3)])
    assert found.figure("load").value == 3
    assert "3 changes began within three months" in say(found)
    apart = friction.score([change("a", 1), change("b", 4), change("c", 7)])
    assert apart.figure("load").value == 1


def test_changes_that_take_nothing_away_are_told_so():
    assert friction.score([change("a", 1)]).finding.id == "added"
    assert friction.score([change("a", 1, removed="a form")]).finding.id == "removed"


def test_use_that_nobody_knows_is_no_zero():
    figure = friction.score([change("a", 1, using=None)]).figure("entry.a")
    assert (figure.n, figure.value) == (0, None)
    with pytest.raises(AnswerError, match="more people use it than should"):
        friction.score([change("a", 1, using=21)])
