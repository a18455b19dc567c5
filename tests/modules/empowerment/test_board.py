"""Board and hand-over: what a machine can see of them, their pages and their files."""

from copy import deepcopy
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from openpyxl import load_workbook

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.examples import filled
from pdpmo_widgets.modules.empowerment import lesson, paper
from pdpmo_widgets.modules.empowerment.examples import WHOLE
from pdpmo_widgets.modules.empowerment.rules import board
from pdpmo_widgets.papers import commitments, files, tables
from pdpmo_widgets.papers.page import still_open
from pdpmo_widgets.parts import common
from tests.papers import opened

CHECKS = room_words("empowerment", "paper")["checks"]
NAMED = [*CHECKS["board"], *CHECKS["script"]]
POINTS = 12


def held(entries: dict) -> list[str]:
    """Names of the checks that hold."""
    found = board.checks(entries)
    return [name for name, (ok, _) in zip(NAMED, found, strict=True) if ok]


def changed(row: int, **values: str) -> dict:
    page = deepcopy(WHOLE)
    page["rows"][row] |= values
    return page


def every(**values: str) -> dict:
    page = deepcopy(WHOLE)
    for row in page["rows"]:
        row |= values
    return page


def test_a_whole_page_passes_every_check_and_an_empty_one_none():
    assert held(WHOLE) == NAMED
    assert held({}) == []
    assert len(NAMED) == POINTS


@pytest.mark.parametrize(
    "filler",
    [
        "Elena decides it, from 2027-03-01, and tells me on Friday.",
        "Thank you for coming today, what do we do about it by noon?",
        "Elena entscheidet das ab März und sagt es mir am Freitag vor dem Essen.",
        "2027-03-01", "7", "x", "? " * 40,
    ],
)  # fmt: skip
def test_one_text_in_every_field_earns_nothing(filler):
    assert held(filled(WHOLE, filler)) == []


@pytest.mark.parametrize(
    ("page", "lost"),
    [
        ({**WHOLE, "rows": WHOLE["rows"][:4]}, {"rows", "levels", "dates", "rails"}),
        ({**WHOLE, "rows": [WHOLE["rows"][0]] * 5},
         {"rows", "people", "levels", "raised", "dates", "rails", "alone"}),
        (changed(0, who=""), {"rows"}),
        (every(who="Elena"), {"people"}),
        (changed(1, next=""), {"levels"}),
        (every(next="5"), {"levels"}),
        (every(now="7"), {"raised"}),
        (changed(2, **{"from": "soon"}), {"dates"}),
        (changed(3, rail=""), {"rails"}),
        (every(rail="it is critical"), {"rails"}),
        (every(alone=""), {"alone"}),
        ({**WHOLE, "own": "The minutes"}, {"own"}),
        ({**WHOLE, "limits": "Level 6"}, {"talk"}),
        ({**WHOLE, "means": ""}, {"talk"}),
        ({**WHOLE, "look": "next week"}, {"look"}),
        ({**WHOLE, "heard": "Fine."}, {"heard"}),
        ({**WHOLE, "changed": ""}, {"heard"}),
        ({**WHOLE, "bad": "No problem."}, {"bad"}),
        ({**WHOLE, "hid": "Nothing"}, {"bad"}),
    ],
)  # fmt: skip
def test_each_gap_fails_its_own_check_only(page, lost):
    assert set(NAMED) - set(held(page)) == lost


def test_the_two_cards_of_the_lesson_check_what_is_graded():
    graded = [text for _, text in board.checks(WHOLE)]
    shown = [*paper.BOARD.checks(WHOLE), *paper.SCRIPT.checks(WHOLE)]
    assert [one["text"] for one in shown] == graded
    assert common.whole(paper.BOARD, WHOLE)
    assert common.whole(paper.SCRIPT, WHOLE)
    assert not common.whole(paper.SCRIPT, {**WHOLE, "heard": ""})


def test_the_two_cards_share_the_fields_of_the_one_form():
    ids = [
        field["id"] for field in (*paper.BOARD.FORM.fields, *paper.SCRIPT.FORM.fields)
    ]
    assert sorted(ids) == sorted(field["id"] for field in paper.FORM.fields)
    assert {*ids} - {"rows", "machine"} == {*board.TEXTS}


def test_a_decision_that_moves_towards_the_leader_is_asked_about_and_costs_nothing():
    page = changed(4, next="2")
    said = [one for one in paper.BOARD.checks(page) if one.get("advice")]
    assert "moves towards you" in said[0]["text"]
    assert held(page) == NAMED


def test_one_level_for_all_is_asked_about():
    said = [one for one in paper.checks(every(next="5")) if one.get("advice")]
    assert "level 5" in said[0]["text"]


@pytest.mark.parametrize("kind", ["docx", "pptx"])
def test_the_files_hold_every_entry_and_say_what_is_open(kind):
    read = opened.document if kind == "docx" else opened.slide
    script = ("outcome", "limits", "means", "heard", "changed", "bad", "hid")
    for part, ids in ((paper.BOARD, ("rows", "own", "serves")), (paper.SCRIPT, script)):
        _, text = read(getattr(files, kind)(part.page(WHOLE, "Sam Holt")))
        for id in ids:
            said = WHOLE[id]
            rows = [{"": said}] if isinstance(said, str) else said
            for row in rows:
                skip = ("now", "next", "from")
                for name, cell in row.items():
                    assert name in skip or cell.rstrip(".") in text
        assert "Still open" not in text
        empty = part.page({})
        _, blank = read(getattr(files, kind)(empty))
        assert blank.count("Still open: ") == len(still_open(empty)) > 0


def test_a_board_has_a_block_for_each_person_and_says_what_is_open():
    rows = [{"name": "Leave", "who": "Elena"}, {"name": "Courses", "who": "ELENA"}]
    made = paper.board_page({"rows": [*rows, {"name": "Dates"}]})
    blocks = {block.label: block.lines for block in made.blocks()}
    assert len(blocks["ELENA"]) == 2
    assert "Come to me if (open)" in blocks["Nobody yet"][0]


def test_the_table_and_the_days_leave_as_sheet_and_calendar():
    table = paper.table(changed(0, name="=SUM(A1)"))
    sheet = load_workbook(BytesIO(tables.xlsx([table]))).active
    assert [cell.value for cell in sheet[1]] == list(table.heads)
    assert sheet.max_row == len(WHOLE["rows"]) + 1
    assert sheet["A2"].value == "=SUM(A1)"
    assert sheet["A2"].data_type == "s"
    assert "'=SUM(A1)" in tables.csv(table).decode("utf-8-sig")
    events = Calendar.from_ical(paper.calendar(WHOLE)).walk("VEVENT")
    assert len(events) == 2 * len(WHOLE["rows"])
    assert "now it is Elena's, at level 6" in str(events[0]["summary"])
    with pytest.raises(commitments.NothingToSend):
        paper.calendar({})


def test_whoever_grades_reads_every_column_of_a_row():
    told = board.tell_board({"": {"text": WHOLE}})
    for row in WHOLE["rows"]:
        line = next(one for one in told if one.startswith(f"– {row['name']}"))
        assert all(cell.rstrip(".") in line for cell in row.values())


class Kept:
    def __init__(self, value):
        self.value = value


@pytest.mark.parametrize(
    ("charter", "found"),
    [
        (None, {}),
        ({"text": {}}, {}),
        ({"text": {"so_that": "", "outcome": "80 %"}}, {"serves": "80 %"}),
        ({"text": {"so_that": " They start less. "}}, {"serves": "They start less."}),
        ({"text": "odd"}, {}),
        (7, {}),
    ],
)
def test_the_board_begins_with_ones_own_charter_and_no_other(
    monkeypatch, charter, found
):
    class Book:
        def get(self, key):
            assert key == "purpose.charter"
            return Kept(charter) if charter is not None else None

    class Desk:
        book = Book()

    monkeypatch.setattr(lesson, "desk", Desk())
    assert lesson.charter() == found


def test_the_words_begin_with_the_row_that_moves_furthest(monkeypatch):
    class Desk(dict):
        """What is kept, by key."""

    monkeypatch.setattr(lesson, "desk", Desk({"empowerment.board": {"text": WHOLE}}))
    found = lesson.row()
    assert found["outcome"].startswith("Bruno, Move a milestone by up to a week: yours")
    assert found["limits"].startswith("Level 7: You decide. Come to me if a crew")
    assert set(found) <= {field["id"] for field in paper.SCRIPT.FORM.fields}
    for text in ({}, {"rows": [{"name": "x", "who": "y", "now": "a", "next": "b"}]}):
        monkeypatch.setattr(lesson, "desk", Desk({"empowerment.board": {"text": text}}))
        assert lesson.row() == {}


field = st.text(max_size=40) | st.none() | st.integers()
hostile = st.fixed_dictionaries(
    {},
    optional={
        one["id"]: field
        | st.lists(
            field | st.dictionaries(st.sampled_from(["name", "who", "next"]), field),
            max_size=4,
        )
        for one in paper.FORM.fields
    },
)


@settings(max_examples=20, deadline=None)
@given(hostile)
def test_whatever_was_typed_makes_files_that_open(entries):
    for part in (paper.BOARD, paper.SCRIPT):
        opened.document(files.docx(part.page(entries, "x")))
        opened.slide(files.pptx(part.page(entries, "x")))
    tables.xlsx([paper.table(entries)])
    assert len(paper.checks(entries)) >= POINTS
