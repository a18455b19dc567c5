import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdpmo_widgets.instruments.answers import AnswerError, instrument, say
from pdpmo_widgets.instruments.skill_map import levels, score

from .raters import fits, sheets

SAID = instrument("skill_map")
SKILLS = tuple(SAID["items"])


def test_every_skill_has_a_short_name_and_every_level_a_meaning():
    assert set(SAID["short"]) == set(SKILLS)
    assert list(levels()) == ["0", "1", "2", "3", "4"]


def test_a_high_level_asks_for_something_to_show():
    own = {"tool": 4, "data": 3, "risk": 1}
    found = score(own, [], {"tool": "the report of May", "data": "  "})
    assert found.figure("shown").value == 0.5
    assert "without anything to show for them yet: data." in say(found)


def test_the_gap_to_five_peers():
    own = {"tool": 4, "data": 2, "risk": 1}
    peers = [{"tool": 1, "data": 2, "risk": 1}] * 5
    found = score(own, peers)
    assert found.figure("gap.tool").value == 3
    assert found.finding.id == "over"
    assert not any(f.id.startswith("gap") for f in score(own, peers[:4]).figures)


def test_an_office_may_name_skills_of_its_own():
    found = score({"welding": 3}, [{"welding": 2}] * 5, skills=["welding"])
    assert found.figure("gap.welding").value == 1
    with pytest.raises(AnswerError):
        score({"welding": 3}, [])


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(st.sampled_from(SKILLS), st.none() | st.integers(0, 4)),
    sheets(SKILLS, 0, 4),
    st.randoms(),
)
def test_whatever_is_answered_fits_and_order_does_not_matter(own, rows, rng):
    found = score(own, rows)
    fits(found, -4, 4)
    assert score(own, rng.sample(rows, len(rows))) == found


@pytest.mark.parametrize("skills", [[], ["a", "a"], [str(i) for i in range(41)]])
def test_a_list_of_skills_that_cannot_be_read_is_refused(skills):
    with pytest.raises(AnswerError):
        score({}, [], skills=skills)
    with pytest.raises(AnswerError):
        score({}, [], evidence={"luck": "yes"})
    with pytest.raises(AnswerError):
        score({}, [], evidence=3)
