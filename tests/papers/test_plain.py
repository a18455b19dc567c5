from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.papers import plain


@given(st.text())
def test_cleaned_text_has_no_control_characters_and_is_cleaned_once(text):
    once = plain.clean(text)
    assert plain.clean(once) == once
    assert all(char == "\n" or ord(char) >= 32 for char in once)
    once.encode("utf-8")


def test_words_and_paragraphs_stay():
    assert plain.clean(" a  b\r\n\r\n\r\n c\td ") == "a b\n\nc d"
    assert plain.line("a\nb\x00c") == "a b c"


def test_overrides_of_the_reading_direction_are_taken_out():
    assert plain.clean("pay \u202elive\u202c") == "pay live"


@pytest.mark.parametrize("text", ["مكتب المشاريع", "123 תכנון", "– משרד"])
def test_the_first_letter_decides_the_direction(text):
    assert plain.right_to_left(text)
    assert not plain.right_to_left(f"PMO {text}")


@pytest.mark.parametrize("bad", [None, "", "soon", "2026-13-01", 7, [], "2026"])
def test_what_is_no_date_is_none(bad):
    assert plain.day(bad) is None


def test_a_date_reads_as_in_a_letter():
    assert plain.day("2026-03-01") == date(2026, 3, 1)
    assert plain.said_day("2026-03-01") == "1 March 2026"
    assert plain.said_day("when the tariff comes") == "when the tariff comes"


def test_lists_and_people_drop_what_is_empty_or_not_theirs():
    assert plain.items(["a ", "", None, "b"]) == ["a", "b"]
    assert plain.items("a\n\nb") == ["a", "b"]
    assert plain.people([{"name": "Ada"}, {"words": "x"}, "junk", None]) == [
        {"name": "Ada", "words": "", "date": ""}
    ]
    assert plain.people("junk") == []
