import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.papers.page import Block
from pdpmo_widgets.papers.room import SIZES, fit, height, lines_needed, trim

WIDE, ROOM = 3.8, 5.2


def test_a_smaller_type_takes_no_more_lines():
    text = "The six executives who choose what is started. " * 8
    lines = [lines_needed(text, size, WIDE) for size in SIZES]
    assert lines == sorted(lines, reverse=True)


@pytest.mark.parametrize("text", ["W" * 400, "経" * 400, "é" * 400])
def test_a_word_without_end_is_counted_over_several_lines(text):
    assert lines_needed(text, 12, WIDE) >= 12


def test_short_blocks_get_the_largest_type():
    assert fit([Block("Because", ("Short.",))], WIDE, ROOM) == SIZES[0]


texts = st.lists(st.text(min_size=1, max_size=900), min_size=1, max_size=6)


@given(st.lists(texts, min_size=1, max_size=4))
def test_what_is_trimmed_fits_at_the_smallest_type(columns):
    blocks = [Block("Label", tuple(lines)) for lines in columns]
    shown = trim(blocks, WIDE, ROOM, SIZES[-1])
    assert height(shown, SIZES[-1], WIDE) <= ROOM
    assert [block.label for block in shown] == ["Label"] * len(blocks)


def test_what_fits_is_not_touched():
    blocks = [Block("Label", ("One.", "Two."))]
    assert trim(blocks, WIDE, ROOM, 12) == blocks
