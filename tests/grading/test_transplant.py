"""A learner's text goes into our notebook, whatever the learner's looks like."""

import json
from copy import deepcopy
from itertools import permutations

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pdpmo_widgets.grading.transplant import (
    MOST_TEXT,
    TAG,
    Sent,
    plain,
    read,
    transplant,
)
from tests.grading.handing import ROOT

PATH = ROOT / "exercises" / "01_purpose" / "01_purpose.ipynb"
BODY = json.loads(PATH.read_text("utf-8"))
TEXT = "We lost Priya's trust when we reported green."


def sent(change) -> Sent:
    book = deepcopy(BODY)
    change(book)
    return read(json.dumps(book).encode())


def at(book: dict, id: str) -> dict:
    return next(c for c in book["cells"] if c["id"] == id)


def kept(book: dict) -> list[str]:
    return [c["source"] for c in book["cells"] if TAG in c["metadata"].get("tags", [])]


def ours(book: dict) -> list[dict]:
    return [c for c in book["cells"] if TAG not in c["metadata"].get("tags", [])]


def write(book: dict) -> None:
    at(book, "charter")["source"] = TEXT


def double(book: dict) -> None:
    write(book)
    book["cells"].insert(3, deepcopy(at(book, "charter")))
    book["cells"].insert(9, {**deepcopy(at(book, "charter")), "source": "short"})


def delete(book: dict) -> None:
    book["cells"] = [c for c in book["cells"] if c["id"] != "board"]


def turn(book: dict) -> None:
    write(book)
    book["cells"].reverse()


def flip(book: dict) -> None:
    write(book)
    for cell in book["cells"]:
        marks = cell["metadata"].get("nbgrader", {})
        marks.update(grade=not marks.get("grade"), points=1000, locked=False)


def strip(book: dict) -> None:
    write(book)
    for cell in book["cells"]:
        cell["metadata"] = {}


def odd(book: dict) -> None:
    write(book)
    book["cells"] += [None, 3, [], {"cell_type": 7}, {"source": {"a": 1}}]
    book["cells"][0]["metadata"] = "gone"
    book["cells"][5]["metadata"] = {"nbgrader": [1]}


def old(book: dict) -> None:
    write(book)
    cells = book.pop("cells")
    for cell in cells:
        if cell["cell_type"] == "code":
            cell["input"] = cell.pop("source")
    book.update(nbformat=3, worksheets=[{"cells": cells}])


def evil(book: dict) -> None:
    write(book)
    for cell in book["cells"]:
        if cell["cell_type"] == "code" and cell["id"] != "charter":
            cell["source"] = "import os; os.remove('gradebook.db')"


@pytest.mark.parametrize(
    "change", [write, double, delete, turn, flip, strip, odd, old, evil]
)
def test_our_cells_come_out_as_they_were_released_and_in_order(change):
    book, _ = transplant(BODY, sent(change))
    assert ours(book) == BODY["cells"]
    nbformat.validate(nbformat.from_dict(book))


@pytest.mark.parametrize("change", [write, double, turn, flip, strip, odd, old, evil])
def test_the_learners_text_is_kept_and_can_only_be_read(change):
    book, _ = transplant(BODY, sent(change))
    texts = [c for c in book["cells"] if "trust when we reported green" in c["source"]]
    assert len(texts) == 1
    assert texts[0]["cell_type"] == "markdown"


# The longest is neither first nor last by the alphabet, and blanks count for nothing.
COPIES = ("zz a few words", "mm the text on which most work went", "aa" + " " * 90)


@pytest.mark.parametrize("order", permutations(COPIES))
def test_of_a_cell_that_was_there_several_times_the_longest_text_is_taken(order):
    def copy(book: dict) -> None:
        place = book["cells"].index(at(book, "charter"))
        copies = [{**at(book, "charter"), "source": text} for text in order]
        book["cells"][place : place + 1] = copies

    book, (note,) = transplant(BODY, sent(copy))
    texts = [
        text for text in kept(book) if "zz" in text or "mm" in text or "aa" in text
    ]
    assert len(texts) == 1
    assert COPIES[1] in texts[0]
    assert "3 times; the longest text was taken" in note


def test_the_coach_is_told_what_was_wrong():
    assert transplant(BODY, sent(write))[1] == ()
    assert "“charter” was there 3 times" in transplant(BODY, sent(double))[1][0]
    assert "“board” was deleted" in transplant(BODY, sent(delete))[1][0]
    assert "All marks of the exercise are gone" in transplant(BODY, sent(strip))[1][0]


def test_a_cell_that_was_added_stands_where_it_stood():
    def add(book: dict) -> None:
        place = book["cells"].index(at(book, "needs"))
        more = {"cell_type": "code", "metadata": {}, "source": "print('mine')"}
        book["cells"].insert(place + 1, more)

    book, notes = transplant(BODY, sent(add))
    ids = [c["id"] for c in book["cells"]]
    assert ids[ids.index("needs") + 1].startswith("sent-")
    assert notes == ()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (None, "there is none"),
        (b"", "damaged"),
        (b"\xff\xfe{", "damaged"),
        (b"<<<<<<< HEAD\n{}", "damaged"),
        (b"[" * 100_000, "damaged"),
        (b"[]", "no cell"),
        (b'{"cells": 3}', "no cell"),
        (b"{}" + b" " * 20_000_001, "too large"),
    ],
)
def test_what_is_no_notebook_gives_ours_with_a_note(data, why):
    book, notes = transplant(BODY, read(data))
    assert ours(book) == BODY["cells"]
    assert why in notes[0]


@settings(deadline=None)
@given(text=st.text(max_size=300))
def test_no_markup_of_a_learner_survives(text):
    html = nbformat_html(plain(text + "<b>[x](y)![z](w)`$$ \\(x\\) \\begin{a}"))
    for tag in (
        "<a",
        "<img",
        "<script",
        "<iframe",
        "<code",
        "<pre",
        "<b>",
        "$",
        "\\(",
        "\\b",
    ):
        assert tag not in html


def nbformat_html(text: str) -> str:
    from nbconvert.filters import markdown2html

    return markdown2html(text)


def test_a_very_long_text_is_cut_and_said():
    def flood(book: dict) -> None:
        at(book, "charter")["source"] = "a" * (MOST_TEXT + 5)

    book, notes = transplant(BODY, sent(flood))
    assert "longer than 200000" in notes[0]
    assert max(len(text) for text in kept(book)) < MOST_TEXT + 200
