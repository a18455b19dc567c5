"""What a stranger found in the debrief stays mended: the block, praise, hours, sums."""

import json
from pathlib import Path

import pytest

from pdpmo_widgets.cases.words import room_words, sentence
from pdpmo_widgets.modules.purpose import model as purpose
from pdpmo_widgets.modules.purpose import screen
from pdpmo_widgets.modules.purpose.model.together import blockers
from pdpmo_widgets.simulation.explained import Played, explain, in_lines
from tests.modules.purpose.test_debrief import drawn, said_in
from tests.modules.purpose.test_played import read

CASE_WORDS = room_words("purpose")
DEBRIEF = room_words("purpose", "debrief")
PLAYED = Path(__file__).with_name("played")


def told(case, decisions):
    """The debrief of a run as the card shows it."""
    return explain(purpose, Played(case, decisions), CASE_WORDS, DEBRIEF)


def ran(name):
    """A run that was played: its case and its decisions."""
    found, case = read(PLAYED / f"{name}.json")
    return case, screen.decisions(found["value"])


def test_one_line_tells_of_a_block_and_nearly_always_it_is_the_first():
    """Where another stays dearer in either order, points decide: sums must hold."""
    blocked = first = 0
    for case, decisions in drawn(240):
        freed = {*blockers(case, decisions)} - {*blockers(case, purpose.reader(case))}
        ends = purpose.score(case, decisions), purpose.score(case, purpose.reader(case))
        found = [one for one in purpose.losses(case, decisions) if _of_block(one)]
        if not freed:
            assert not found
        if not freed or ends[0].uncapped > ends[1].uncapped:
            continue
        (line,) = found
        assert {*said_in(line.sign)[0].params["who"]} == freed
        blocked += 1
        top = told(case, decisions)["losses"][0]
        if top["did"] == sentence(CASE_WORDS, line.did):
            first += 1
            habit = line.habit or next(iter(line.also), "")
            if habit:
                assert told(case, decisions)["next"] == CASE_WORDS["habits"][habit]
    assert blocked > 40
    assert first >= 0.95 * blocked


def _of_block(loss) -> bool:
    return said_in(loss.sign)[0].id == "sign.block"


def test_a_wrong_sponsor_does_not_hide_two_who_blocked():
    view = told(*ran("s1-careless2"))
    first = view["losses"][0]
    assert "You did not hear Owen." in first["did"]
    assert "With so little in it for Ingrid and Owen" in first["sign"]
    assert "sponsor" not in view["next"]


@pytest.mark.parametrize("name", ["s1-careless", "s1-careless2"])
def test_what_was_refused_badly_or_never_asked_is_no_praise(name):
    assert not any("What was refused" in one for one in told(*ran(name))["good"])


def test_no_pair_talk_is_praised_where_none_was_held():
    for case, decisions in drawn(120):
        if not any(step["do"] == "pair" for step in decisions["steps"]):
            good = told(case, decisions)["good"]
            assert not any("brought together" in one for one in good), decisions


def test_the_lines_of_the_feedback_add_up_to_the_difference():
    more = 0
    for case, decisions in drawn(120):
        view = told(case, decisions)
        shown = sum(one["points"] for one in view["losses"])
        rest = sum(one["points"] for one in view["more"])
        said = [one for one in in_lines(view) if one.startswith("Lines that cost")]
        assert len(said) == bool(view["more"])
        if said:
            sign = "−" if rest > 0 else "+" if rest < 0 else ""
            assert said[0].endswith(f"Together they are {sign}{abs(rest)}.")
            more += 1
        reader = next(
            d for d in view["scale"]["dots"] if d["name"] == "Reads who counts"
        )
        assert reader["total"] - view["total"] == shown + rest
    assert more


@pytest.mark.parametrize(
    ("name", "left"), [("s1-careless", "4.5"), ("s1-careless2", "5"), ("s1-full", "")]
)
def test_hours_that_were_left_have_a_line_and_make_room(name, left):
    view = told(*ran(name))
    said = json.dumps(view["notes"])
    assert ("hours unspent" in said) == bool(left)
    if left:
        assert f"You left {left} of your 12 hours unspent" in said
        assert "that you left unspent" in view["losses"][0]["better"]


def test_a_first_wish_is_named_where_one_is_told_to_say_it():
    for case, decisions in drawn(60):
        for loss in purpose.losses(case, decisions):
            for one in (*said_in(loss.did), *said_in(loss.better)):
                if "tell" in one.id:
                    text = sentence(CASE_WORDS, one)
                    assert "first wish" not in text
                    assert "‘" in text
