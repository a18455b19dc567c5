import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdpmo_widgets.instruments.answers import AnswerError, instrument, say
from pdpmo_widgets.instruments.job_check import own, potential, score

from .raters import fits, sheets

ITEMS = tuple(instrument("job_check")["items"])
JOB = {"variety": 5, "whole": 4, "meaning": 6, "say": 3, "feedback": 2}


def test_the_product_by_hand_and_at_its_ends():
    assert potential(JOB) == 5 * 3 * 2
    assert potential(dict.fromkeys(ITEMS, 1)) == 1
    assert potential(dict.fromkeys(ITEMS, 7)) == 343


def test_ones_own_job_names_what_is_lowest_and_the_caveat():
    found = own(JOB)
    assert found.figure("product").value == 30
    assert found.figure("mean").value == 4
    assert "Lowest: feedback from the work." in say(found)
    assert "do not rank jobs" in say(found)
    assert own(dict.fromkeys(ITEMS, 4)).finding.id == "own_even"


def test_an_open_answer_leaves_the_product_open():
    found = own(JOB | {"say": None})
    assert say(found).startswith("1 of five answers")
    assert not any(f.id == "product" for f in found.figures)


def test_of_a_team_nothing_below_five_full_sheets():
    rows = [JOB] * 4 + [JOB | {"say": None}]
    assert score(rows).figure("product").value is None
    assert score([JOB] * 5).figure("product").value == 30


def test_the_lowest_part_is_named_only_when_it_stands_clear():
    assert score([JOB] * 5).finding.params["item"] == "feedback"
    mixed = [JOB | {"feedback": v, "say": 6 - v} for v in (2, 3, 4, 3, 2, 4)]
    assert score(mixed).finding.id == "team"


@settings(max_examples=40, deadline=None)
@given(sheets(ITEMS, 1, 7), st.randoms())
def test_whatever_is_answered_fits_and_order_does_not_matter(rows, rng):
    found = score(rows)
    fits(found, 1, 343)
    assert score(rng.sample(rows, len(rows))) == found
    for row in rows:
        fits(own(row), 1, 343)


@pytest.mark.parametrize("bad", [None, {"say": 0}, {"say": True}, {"luck": 3}])
def test_answers_that_cannot_be_read_are_refused_in_words(bad):
    with pytest.raises(AnswerError):
        own(bad)
    with pytest.raises(AnswerError):
        score([bad])
