"""The value scorecard: what a machine can see of it, its page and its files."""

from copy import deepcopy
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.examples import filled
from pdpmo_widgets.modules.value import paper
from pdpmo_widgets.modules.value.examples import WHOLE
from pdpmo_widgets.modules.value.rules import scorecard
from pdpmo_widgets.papers import files
from pdpmo_widgets.papers.commitments import NothingToSend
from pdpmo_widgets.papers.page import still_open
from tests.papers import opened

NAMED = list(room_words("value", "paper")["checks"])
EACH = {"few", "outcome", "baseline", "gain", "grade", "counter", "decision"}


def held(entries: dict) -> list[str]:
    """Names of the checks that hold."""
    found = scorecard.checks(entries)
    return [name for name, (ok, _) in zip(NAMED, found, strict=True) if ok]


def changed(row: int, field: str = "measures", **values: str) -> dict:
    page = deepcopy(WHOLE)
    page[field][row] |= values
    return page


def test_a_whole_scorecard_passes_every_check_and_an_empty_one_none():
    assert held(WHOLE) == NAMED
    assert held({}) == []
    assert len(NAMED) == 10


@pytest.mark.parametrize(
    "filler",
    [
        "1 % a 2026-12-01",
        "We won 3 to 7 weeks in Q1 2026 and asked Ana in person about it",
        "Einsparung von 3 bis 5 Mio. € seit 2026, weil die Wartung wegfällt",
        "2027",
        "A",
        "x",
        "1 2 " * 40,
    ],
)
def test_one_text_in_every_field_earns_nothing(filler):
    assert held(filled(WHOLE, filler)) == []


@pytest.mark.parametrize(
    ("page", "lost"),
    [
        ({**WHOLE, "measures": WHOLE["measures"][:1]}, EACH),
        ({**WHOLE, "measures": [WHOLE["measures"][0]] * 2}, EACH),
        (changed(0, owner=""), {"few"}),
        (changed(0, outcome=""), {"outcome"}),
        (changed(0, outcome="Weeks of warning"), EACH),
        (changed(0, baseline="3 weeks"), {"baseline"}),
        (changed(0, baseline="January 2027"), {"baseline"}),
        (changed(0, gain="5 weeks"), {"gain"}),
        (changed(0, gain="5 to 5 weeks"), {"gain"}),
        (changed(0, gain="a lot"), {"gain"}),
        (changed(1, grade=""), {"grade"}),
        (changed(1, grade="E"), {"grade"}),
        (changed(1, counter=""), {"counter"}),
        (changed(1, decision="None"), {"decision"}),
        ({**WHOLE, "against": "Coaches made nobody faster, we all saw"}, {"against"}),
        ({**WHOLE, "against": "It was 4 days."}, {"against"}),
        ({**WHOLE, "stop": []}, {"stop"}),
        (changed(0, "stop", name="Weeks of warning"), {"stop"}),
        (changed(0, "stop", why="No use"), {"stop"}),
        ({**WHOLE, "low": "$9 million"}, {"estimate"}),
        ({**WHOLE, "high": "3.1 million €"}, {"estimate"}),
        ({**WHOLE, "middle": "0.9"}, {"estimate"}),
        ({**WHOLE, "hangs": "Two guesses"}, {"estimate"}),
    ],
)  # fmt: skip
def test_each_gap_fails_its_own_check_only(page, lost):
    assert set(NAMED) - set(held(page)) == lost


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("−3 to 4 points", (-3, 4)),
        ("3–8 %", (3, 8)),
        ("3-8", (3, 8)),
        ("-5 - -1 days", (-5, -1)),
        ("1,5 bis 2,5 Wochen", (1.5, 2.5)),
        ("from 6 down to 2", (2, 6)),
        ("5 weeks", None),
        ("2026-12-01", None),
        ("", None),
    ],
)
def test_a_range_is_read_as_people_write_it(text, ends):
    assert scorecard.span(text) == ends


def test_the_lesson_checks_what_is_graded_by_rule():
    graded = [text for _, text in scorecard.checks(WHOLE)]
    assert [one["text"] for one in paper.checks(WHOLE)] == graded


def test_nothing_but_the_best_grade_is_asked_about_and_costs_nothing():
    page = changed(1, grade="A")
    advice = paper.checks(page)[-1]
    assert "draw lots" in advice["text"]
    assert advice["advice"]
    assert held(page) == NAMED


def test_the_number_of_the_charter_becomes_the_first_measure():
    charter = {"outcome": "Weak ones stopped", "baseline": "$2 million, May 2026",
               "so_that": "Money goes to what pays", "whom": "Tomas"}  # fmt: skip
    (row,) = paper.from_charter(charter)["measures"]
    assert row["name"] == "Weak ones stopped"
    assert row["outcome"] == "Money goes to what pays"
    assert (row["baseline"], row["owner"]) == ("$2 million, May 2026", "Tomas")
    assert set(row) == set(scorecard.ROWS["measures"])
    assert paper.from_charter({"because": "x"}) == paper.from_charter({}) == {}


@pytest.mark.parametrize("kind", ["docx", "pptx"])
def test_the_files_hold_every_entry_and_say_what_is_open(kind):
    read = opened.document if kind == "docx" else opened.slide
    _, text = read(getattr(files, kind)(paper.page(WHOLE, "Sam Holt")))
    for id, field in WHOLE.items():
        rows = [{"": field}] if isinstance(field, str) else field
        for row in rows:
            for said in row.values():
                assert (said if id != "review" else "14 September 2027") in text
    assert "Still open" not in text
    _, empty = read(getattr(files, kind)(paper.page({})))
    assert empty.count("Still open: ") == len(still_open(paper.page({}))) == 6


def test_the_table_has_a_column_for_each_field_and_says_what_is_open():
    table = paper.measures(changed(0, owner=""))
    assert len(table.heads) == len(scorecard.ROWS["measures"]) == len(table.rows[0])
    assert [row[0] for row in table.rows] == [
        "Weeks of warning",
        "Weak proposals stopped",
    ]
    assert "(open)" in table.rows[0]
    assert paper.measures({}).rows == ()


def test_the_next_reading_is_a_day_in_the_calendar():
    first, *later = Calendar.from_ical(paper.ics(WHOLE)).walk("VEVENT")
    assert first["dtstart"].dt == datetime(2027, 9, 14, 9)
    assert "read the scorecard" in str(first["summary"])
    assert later
    with pytest.raises(NothingToSend):
        paper.ics({})


def test_whoever_grades_reads_every_column_of_a_row():
    told = " ".join(scorecard.tell_scorecard({"": {"text": WHOLE}}))
    for row in (*WHOLE["measures"], *WHOLE["stop"]):
        assert all(text in told for text in row.values())
    lines = scorecard.tell_scorecard({"": {"text": WHOLE}})
    assert lines[0].startswith("– Weeks of warning, for “Sponsors act in time”")
    assert lines[1].startswith("– Weak proposals stopped, for “Money goes")


@pytest.mark.parametrize(
    "odd", ["Ann", 7, {"a": 1}, [7, None, "x"], [[{}]], [{}], None]
)
def test_rows_that_are_none_are_told_without_a_fault(odd):
    assert isinstance(scorecard.tell_scorecard({"": {"text": {"measures": odd}}}), list)


field = st.text(max_size=40) | st.none() | st.integers()
hostile = st.fixed_dictionaries(
    {},
    optional={
        one["id"]: field
        | st.lists(
            field | st.dictionaries(st.sampled_from(["name", "gain", "grade"]), field),
            max_size=4,
        )
        for one in paper.FORM.fields
    },
)


@settings(max_examples=25, deadline=None)
@given(hostile)
def test_whatever_was_typed_makes_files_that_open(entries):
    opened.document(files.docx(paper.page(entries, "x")))
    opened.slide(files.pptx(paper.page(entries, "x")))
    assert paper.csv(entries)
    assert paper.xlsx(entries)
    assert len(paper.checks(entries)) >= len(NAMED)
