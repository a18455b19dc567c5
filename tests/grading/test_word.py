"""The word of a cohort: easy to say and to type, and nobody guesses or mistypes it."""

import json
import string
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.grading import word
from pdpmo_widgets.grading.deals import Edition, case_name, early, seed
from pdpmo_widgets.grading.word import Asked

LISTED = word.listed()
WORDS = st.sampled_from(LISTED)
PAIRS = st.tuples(WORDS, WORDS).filter(lambda two: two[0] != two[1])
# Parts of words that a company would not want to read to its leaders aloud.
RUDE = ("ass", "cum", "dam", "die", "fat", "gun", "god", "hell", "kill", "nazi", "nig",
        "poo", "sex", "shit", "tit", "war", "whor")  # fmt: skip


def apart(one: str, other: str) -> int:
    """Letters to be typed otherwise, left out or added (Levenshtein 1966)."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]


def sound(one: str) -> str:
    """How it sounds, roughly: Soundex (Russell 1918)."""
    codes = dict(zip("bfpvcgjkqsxzdtlmnr", "111122222222334556", strict=True))
    found, last = one[0], codes.get(one[0], "")
    for letter in one[1:]:
        code = codes.get(letter, "")
        found += code if code != last else ""
        last = last if letter in "hw" else code
    return (found + "000")[:4]


def test_each_word_is_short_plain_and_unlike_every_other():
    assert len(LISTED) == len(set(LISTED)) >= 150
    for one in LISTED:
        assert set(one) <= set(string.ascii_lowercase)
        assert 5 <= len(one) <= 9
        assert not any(part in one for part in RUDE)
    assert len({sound(one) for one in LISTED}) == len(LISTED)
    assert min(apart(*two) for two in combinations(LISTED, 2)) >= 3


def test_a_drawn_word_is_two_of_them_and_one_guess_in_thousands():
    drawn = {word.draw() for _ in range(200)}
    assert len(drawn) > 190
    assert len(LISTED) * (len(LISTED) - 1) > 20_000
    for one in drawn:
        first, second = one.split("-")
        assert first != second
        assert {first, second} <= set(LISTED)
        assert word.read(one) == one


@given(PAIRS, st.sampled_from(["-", " ", "", "  ", " - ", "–", "_", ", ", "\u00a0"]),
       st.sampled_from([str.upper, str.title, str.lower]))  # fmt: skip
def test_case_spaces_and_hyphens_do_not_matter(two, between, case):
    typed = f" {case(two[0])}{between}{case(two[1])} "
    assert word.read(typed) == "-".join(two)
    assert word.doubt(typed) == ""


@given(PAIRS, st.data())
def test_one_slip_of_the_finger_is_noticed_and_never_another_word(two, data):
    typed = "-".join(two)
    at = data.draw(st.integers(0, len(typed) - 1).filter(lambda n: typed[n] != "-"))
    new = data.draw(st.sampled_from(["", *string.ascii_lowercase]))
    slip = typed[:at] + new + typed[at + 1 :]
    assert word.read(slip) in ("", typed)
    if slip != typed:
        assert slip in word.doubt(slip)


def test_a_slip_is_answered_with_the_word_that_was_meant():
    assert "Did you mean “lantern-meadow”?" in word.doubt("lanten meadow")
    assert "two plain words, like" in word.doubt("hello")
    assert "two plain words, like" in word.doubt("x" * 5000)
    assert len(word.doubt("x" * 5000)) < 300


@given(st.none() | st.integers() | st.text(max_size=80) | st.lists(st.text()))
def test_whatever_stands_there_is_read_or_refused(value):
    assert word.read(value) in ("", word.read(value))
    for asked in (Asked(), Asked(known=True), Asked("lantern-meadow", (), True)):
        assert asked.standing(value) in ("counted", "early", "practice", "wrong")


def test_what_counts_in_a_cohort_with_a_word():
    ours = Asked("lantern-meadow", ("violin-zebra",), True)
    assert ours.standing("lantern-meadow") == "counted"
    assert ours.standing("violin-zebra") == "counted"
    assert ours.standing("acorn-zebra") == "wrong"
    assert ours.standing(7) == ours.standing("x") == "wrong"
    assert ours.standing("") == "practice"
    assert ours.standing(None) == "early"
    assert ours.counts(None)


def test_what_counts_where_there_is_no_word():
    assert Asked(known=True).standing("acorn-zebra") == "wrong"
    assert Asked().standing("acorn-zebra") == "counted"
    for none in (Asked(), Asked(known=True)):
        assert none.standing(None) == "counted"
        assert none.standing("") == "practice"


@pytest.mark.parametrize(
    "text", ["", "[edition", "edition = 3", "[edition]\nword = 7\nalso = 3\n", "\0"]
)
def test_a_file_that_cannot_be_read_asks_for_no_word(tmp_path: Path, text: str):
    assert word.asked_in(tmp_path) == Asked()
    (tmp_path / word.FILE).write_text(text)
    found = word.asked_in(tmp_path)
    assert (found.word, found.also) == ("", ())


def test_what_a_coach_types_into_the_file_may_be_written_in_any_way(tmp_path: Path):
    typed = {"word": "Lantern Meadow", "also": ["VIOLIN-ZEBRA", "nonsense", 3]}
    lines = [f"{name} = {json.dumps(one)}" for name, one in typed.items()]
    (tmp_path / word.FILE).write_text("\n".join(["[edition]", *lines]))
    found = word.asked_in(tmp_path)
    assert found == Asked("lantern-meadow", ("violin-zebra",), True)


@given(st.text(min_size=1, max_size=30).filter(lambda t: "\n" not in t),
       st.integers(0, 99), PAIRS, PAIRS)  # fmt: skip
def test_id_and_word_together_deal_the_case(learner, number, one, two):
    edition = Edition(number)
    names = [edition.dealt(learner, w) for w in (None, "", "-".join(one))]
    assert [early(name) for name in names] == [True, False, False]
    assert len(set(names)) == len({case_name(name) for name in names}) == 3
    other = edition.dealt(learner, "-".join(two))
    assert (seed(other, "board") == seed(names[2], "board")) == (one == two)
