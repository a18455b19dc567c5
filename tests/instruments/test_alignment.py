import pytest

from pdpmo_widgets.instruments.alignment import (
    align,
    place_said,
    say_agreement,
    say_shared,
)

ITEMS = "abcdefgh"
LEADER = {item: float(i) for i, item in enumerate(ITEMS, 1)}
OPPOSITE = {item: 9 - place for item, place in LEADER.items()}
NEAR = LEADER | {"a": 2.0, "b": 1.0}


def test_the_widest_gap_comes_first_and_names_its_outcome():
    found = align(LEADER, {"Near": NEAR, "Far": OPPOSITE})
    assert [gap.name for gap in found.gaps] == ["Far", "Near"]
    assert found.gaps[0].distance == 1
    assert found.gaps[0].shared == 0
    widest = found.gaps[0]
    assert (widest.item, widest.own, widest.other) == ("a", 1, 8)
    assert "share 1.5 of your top three" in say_shared(found)
    assert place_said(OPPOSITE, "a") == "8"
    assert place_said(dict.fromkeys(ITEMS, 4.5), "a") == "1–8"


def test_below_three_people_there_is_no_figure_and_it_is_said():
    found = align(LEADER, {"Near": NEAR})
    assert found.w is None
    assert "too few" in say_agreement(found)


def test_with_few_people_the_figure_is_called_rough_beside_what_chance_gives():
    found = align(LEADER, {"Near": NEAR, "Far": OPPOSITE})
    text = say_agreement(found)
    assert "no more than chance" in text
    assert "0.33" in text
    assert "rough" in text


def test_more_agreement_than_chance_is_not_called_being_right():
    found = align(LEADER, dict.fromkeys("PQRSTU", NEAR))
    assert found.w.w > found.chance.high
    assert "more than chance" in say_agreement(found)
    assert "agree on the wrong thing" in say_agreement(found)


def test_people_who_rank_alike_have_no_gap_to_talk_about():
    assert "alike" in say_shared(align(LEADER, {"Twin": LEADER}))


def test_nobody_beside_the_leader_is_said():
    assert "Nobody" in say_shared(align(LEADER, {}))


def test_everything_equal_gives_no_figure():
    flat = dict.fromkeys(ITEMS, 4.5)
    found = align(flat, {"A": flat, "B": flat})
    assert found.w is None
    assert "nothing to compare" in say_agreement(found)


def test_other_outcomes_cannot_be_compared():
    with pytest.raises(ValueError, match="Odd ranked other outcomes"):
        align(LEADER, {"Odd": {"x": 1.0}})
