"""What a dollar of an office brings, by an exact case, and what it hangs on."""

from dataclasses import replace

import pytest

from pdpmo_widgets.instruments.worth import Worth, swings

OFFICE = Worth(
    avoided=0.2, earlier=0.3, stopped=0.4, hours=5, rate=100, used=0.2, cost=1.0
)


def test_saved_hours_count_as_far_as_they_were_used():
    assert OFFICE.saved == pytest.approx(0.1)
    assert OFFICE.per_dollar == pytest.approx(1.0)
    assert replace(OFFICE, used=0).per_dollar == pytest.approx(0.9)


def test_the_widest_swing_comes_first_and_is_moved_alone():
    found = swings(OFFICE, {"avoided": (0.1, 0.3), "stopped": (0, 0.8)})
    assert [one.name for one in found] == ["stopped", "avoided"]
    assert (found[0].low, found[0].high) == (pytest.approx(0.6), pytest.approx(1.4))
    assert found[1].size == pytest.approx(0.2)


def test_a_dearer_office_brings_less_for_each_dollar():
    (cost,) = swings(OFFICE, {"cost": (0.5, 2)})
    assert (cost.low, cost.high) == (pytest.approx(2), pytest.approx(0.5))


@pytest.mark.parametrize(
    "wrong", [{"cost": 0}, {"used": 1.1}, {"avoided": -1}, {"hours": float("nan")}]
)
def test_what_cannot_be_is_refused(wrong):
    with pytest.raises(ValueError, match=r"office|number"):
        replace(OFFICE, **wrong)
