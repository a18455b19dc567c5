import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdpmo_widgets.cases import behaviours as case
from pdpmo_widgets.cases.words import words
from pdpmo_widgets.instruments.answers import AnswerError, instrument, say
from pdpmo_widgets.instruments.feedback360 import BEHAVIOURS, score

from .raters import fits, sheets

OWN = dict.fromkeys(BEHAVIOURS, 2)


def others(n=5, **change):
    return [OWN | change for _ in range(n)]


def test_the_twelve_behaviours_are_those_of_the_case_and_have_short_names():
    assert case.BEHAVIOURS == BEHAVIOURS
    assert set(instrument("feedback360")["short"]) == set(BEHAVIOURS)
    assert len(words("behaviours")["scale"]) == 5


def test_below_five_raters_nothing_is_shown():
    found = score(OWN, others(4))
    assert found.figures == ()
    assert "Nothing is shown" in say(found)


def test_who_sees_more_in_himself_hears_it_first():
    found = score(OWN | {"wrong": 4}, [*others(3, wrong=1), *others(3, wrong=0)])
    assert found.finding.id == "over"
    assert found.finding.params["item"] == "wrong"
    gap = found.figure("gap.wrong")
    assert (gap.value, gap.mark) == (3.5, "over")
    assert gap.low > 0
    assert found.figure("gap.credit").mark == "good"
    assert say(found).startswith(
        "The widest gap is in saying “I was wrong”: you say 4, and 6"
    )


def test_who_sees_less_in_himself_hears_that():
    assert score(OWN | {"money": 0}, others(5, money=4)).finding.id == "under"


def test_a_gap_within_chance_is_no_finding():
    rows = [*others(2, wrong=0), *others(2, wrong=4), *others(2, wrong=1)]
    assert score(OWN, rows).figure("gap.wrong").mark == "over"
    assert score(OWN, rows).finding.id == "alike"


def test_cannot_say_never_counts_as_zero():
    rows = [*others(5, wrong=3), *others(3, wrong=None)]
    found = score(OWN, rows)
    assert found.figure("others.wrong").value == 3
    assert found.figure("others.wrong").n == 5


def test_what_four_could_judge_is_named_and_not_shown():
    found = score(OWN, [*others(4), *others(2, wrong=None)])
    ids = {figure.id for figure in found.figures}
    assert "others.wrong" not in ids
    assert "others.credit" in ids
    assert "saying “I was wrong”" in say(found)


def test_ones_own_answers_come_first():
    assert score({}, others(6)).finding.id == "own"


def test_raters_who_see_different_things_are_spoken_of():
    rows = [
        {b: (i * j) % 5 for j, b in enumerate(BEHAVIOURS, 1)} for i in (1, 2, 3, 4, 6)
    ]
    found = score(OWN, rows)
    assert any(note.id == "apart" for note in found.notes)
    alike = score(OWN, [{b: j % 5 for j, b in enumerate(BEHAVIOURS)}] * 5)
    assert alike.figure("raters").value == 1


def test_the_dealt_case_can_be_scored():
    rows = [row for row in case.deal(3) if row.target == "samir"]
    mine = {row.behaviour: row.self_rating for row in rows}
    six = [
        {row.behaviour: getattr(row, f"rater_{i}") for row in rows} for i in range(1, 7)
    ]
    found = score(mine, six)
    fits(found, -4, 4)
    assert found.figure("gap").n == 6


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(st.sampled_from(BEHAVIOURS), st.none() | st.integers(0, 4)),
    sheets(BEHAVIOURS, 0, 4),
    st.randoms(),
)
def test_whatever_is_answered_fits_and_order_does_not_matter(own, rows, rng):
    found = score(own, rows)
    fits(found, -4, 4)
    assert score(own, rng.sample(rows, len(rows))) == found
    assert all(f.n >= 5 for f in found.figures if f.id.startswith(("others", "gap")))


@pytest.mark.parametrize("bad", [None, [], {"wrong": 5}, {"wrong": "often"}, {"x": 1}])
def test_answers_that_cannot_be_read_are_refused_in_words(bad):
    with pytest.raises(AnswerError):
        score(bad, others())
    with pytest.raises(AnswerError):
        score(OWN, [bad])
