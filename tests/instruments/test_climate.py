import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdpmo_widgets.cases import climate as case
from pdpmo_widgets.instruments.answers import AnswerError, instrument, say
from pdpmo_widgets.instruments.climate import compare, score

from .raters import fits, sheets

SAID = instrument("climate")
ITEMS = tuple(SAID["items"])
TURNED = SAID["turned"]


def sheet(level: float, **change) -> dict:
    """Somebody for whom it is ``level`` safe, all items the same way."""
    return {i: 8 - level if i in TURNED else level for i in ITEMS} | change


def test_seven_items_of_which_three_are_turned_as_in_the_case():
    assert len(ITEMS) == case.ITEMS == 7
    assert tuple(ITEMS.index(i) + 1 for i in TURNED) == case.REVERSED


def test_turned_items_count_the_other_way():
    found = score([sheet(6)] * 5)
    assert found.figure("team").value == 6
    assert found.figure("asking").value == 6


def test_a_mean_and_its_range_by_hand():
    found = score([sheet(v) for v in (4, 5, 5, 5, 6)])
    team = found.figure("team")
    assert team.value == 5
    assert team.high - team.value == pytest.approx(1.533 * 0.5**0.5 / 5**0.5)
    # Each item has a variance of 0.5 of 4: 7 x .875 / (7 x .875 + .125).
    assert found.figure("r_wg").value == pytest.approx(0.98)


def test_nothing_is_shown_of_four_people():
    found = score([sheet(6)] * 4, predicted=6)
    assert [f.value for f in found.figures] == [None]
    assert (
        say(found) == "4 people have answered enough. Nothing is shown before 5 have."
    )


def test_there_is_no_mean_for_people_who_see_opposite_things():
    found = score([sheet(1), sheet(7)] * 4, predicted=4)
    assert found.figure("team").value is None
    assert all(found.figure(item).value is None for item in ITEMS)
    assert found.finding.id == "split"


def test_a_question_needs_an_agreement_of_seven_tenths_of_its_own():
    # A variance of 1.7 of 4 leaves .575 for one item, and .904 for all seven.
    found = score([sheet(v) for v in (3, 4, 5, 6, 6)])
    assert found.figure("r_wg").value == pytest.approx(0.904, abs=1e-3)
    assert found.figure("team").value == pytest.approx(4.8)
    assert {found.figure(item).mark for item in ITEMS} == {"split"}
    assert "saying “I don’t know”" in say(found)


def test_the_gap_of_the_prediction_is_the_finding():
    rows = [sheet(v) for v in (3, 3, 4, 4, 3, 4)]
    assert score(rows, 6).finding.id == "over"
    assert score(rows, 6).figure("gap").value == pytest.approx(2.5)
    assert score(rows, 1).finding.id == "under"
    assert score(rows, 3.5).finding.id == "close"
    assert score(rows).finding.id == "mean"


def test_who_cannot_say_does_not_count_as_low():
    holes = sheet(6, dont_know=None, bad_news=None)
    assert score([sheet(6)] * 4 + [holes]).figure("team").value == 6
    assert score([sheet(6)] * 4 + [holes]).figure("dont_know").mark == "few"


def test_who_left_out_half_does_not_count_as_a_person():
    half = dict.fromkeys(ITEMS[:3], 6)
    assert score([sheet(6)] * 4 + [half]).finding.id == "few"


def test_alpha_only_from_thirty_people_on():
    rows = [sheet(3 + i % 3) for i in range(30)]
    assert score(rows).figure("alpha").value == pytest.approx(1)
    assert not any(f.id == "alpha" for f in score(rows[:29]).figures)


def test_teams_are_compared_only_when_they_differ_by_more_than_chance():
    one, two = [
        [sheet(v) for v in (5, 6, 6, 6, 7)],
        [sheet(v) for v in (2, 2, 3, 3, 1)],
    ]
    told = compare({"north": one, "south": two})
    assert told.finding.id == "differ"
    assert told.figure("north").value == 6
    same = compare({"north": one, "south": one})
    assert same.finding.id == "alike"
    assert [f.id for f in same.figures] == ["icc"]


def test_a_team_that_does_not_see_it_alike_has_no_mean_in_a_comparison():
    split = [sheet(v) for v in (1, 1, 1, 5, 5, 5)]
    found = compare({"a": [sheet(v) for v in (6, 7, 7, 7, 7, 6)], "b": split})
    assert found.finding.id == "differ"
    assert (found.figure("b").value, found.figure("b").mark) == (None, "split")


def test_less_than_half_a_step_is_no_gap_even_where_all_say_the_same():
    assert score([sheet(6)] * 5, 6.4).finding.id == "close"
    assert score([sheet(6)] * 5, 6.6).finding.id == "over"


def test_a_team_of_four_is_left_out_of_a_comparison():
    found = compare({"a": [sheet(6)] * 4, "b": [sheet(v) for v in (5, 6, 6, 6, 7)]})
    assert found.figures == ()
    assert "Left out, since fewer than 5 answered: a." in say(found)


answers = sheets(ITEMS, 1, 7)


@settings(max_examples=40, deadline=None)
@given(answers, st.none() | st.floats(1, 7), st.randoms())
def test_whatever_is_answered_fits_and_order_does_not_matter(rows, guess, rng):
    found = score(rows, guess)
    fits(found, -6, 7)
    assert score(rng.sample(rows, len(rows)), guess) == found
    assert all(f.n >= 5 for f in found.figures if f.value is not None)


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.sampled_from("abc"), answers))
def test_any_teams_can_be_compared_or_it_is_said_why_not(teams):
    fits(compare(teams), -1, 7)


@pytest.mark.parametrize(
    "bad", [None, 3, [3], [{"dont_know": 8}], [{"dont_know": "6"}], [{"luck": 3}]]
)
def test_answers_that_cannot_be_read_are_refused_in_words(bad):
    with pytest.raises(AnswerError, match=r"\w\. [A-Z]"):
        score(bad)


def test_the_prediction_is_read_as_strictly():
    with pytest.raises(AnswerError, match="Your prediction"):
        score([sheet(6)] * 5, 9)
