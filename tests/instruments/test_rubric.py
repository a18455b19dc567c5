import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdpmo_widgets.instruments.answers import AnswerError, say
from pdpmo_widgets.instruments.rubric import score

from .raters import fits, sheets

UNITS = [f"{sample}.{row}" for sample in "abc" for row in ("why", "joint", "trade")]
MARKS = dict(zip(UNITS, [1, 2, 1, 3, 3, 2, 4, 4, 3], strict=True))


def test_coaches_who_mark_alike_may_begin():
    found = score([MARKS, MARKS, MARKS], UNITS)
    assert found.figure("alpha").value == 1
    assert found.finding.id == "firm"


def test_coaches_who_mark_at_random_read_one_sample_together():
    other = dict(zip(UNITS, [3, 1, 4, 2, 1, 4, 2, 1, 3], strict=True))
    found = score([MARKS, other], UNITS)
    assert found.finding.id == "apart"
    assert "aim at .67" in say(found)


def test_one_coach_cannot_be_compared():
    assert score([MARKS], UNITS).finding.id == "few"
    assert score([MARKS, {}], UNITS).finding.id == "few"
    assert score([dict.fromkeys(UNITS, 2)] * 2, UNITS).finding.id == "nothing"


def test_means_of_marks_need_five_coaches():
    four, five = (score([MARKS] * n, UNITS, MARKS) for n in (4, 5))
    assert [f.id for f in four.figures] == ["alpha"]
    assert five.figure("unit.c.why").value == 4
    assert five.figure("kinder").value == 0


def test_kindness_is_how_far_coaches_mark_above_the_reasoned_marks():
    reasoned = {unit: max(1, mark - 1) for unit, mark in MARKS.items()}
    assert score([MARKS] * 5, UNITS, reasoned).figure("kinder").value == pytest.approx(
        7 / 9
    )


@settings(max_examples=40, deadline=None)
@given(sheets(UNITS, 1, 4), st.randoms())
def test_whatever_is_marked_fits_and_order_does_not_matter(rows, rng):
    found = score(rows, UNITS, MARKS)
    fits(found, -20, 4)
    assert score(rng.sample(rows, len(rows)), UNITS, MARKS) == found


@pytest.mark.parametrize("bad", [None, [3], [{"a.why": 5}], [{"luck": 1}]])
def test_marks_that_cannot_be_read_are_refused_in_words(bad):
    with pytest.raises(AnswerError):
        score(bad, UNITS)
    with pytest.raises(AnswerError):
        score([MARKS], ["a", "a"])
