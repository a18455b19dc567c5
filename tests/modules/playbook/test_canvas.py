"""The playbook: what a machine can see of it, its page, its files, its beginning."""

from copy import deepcopy
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.examples import filled
from pdpmo_widgets.modules.playbook import paper
from pdpmo_widgets.modules.playbook.examples import WHOLE
from pdpmo_widgets.modules.playbook.rules import canvas
from pdpmo_widgets.papers import files, tables
from pdpmo_widgets.papers.commitments import NothingToSend
from pdpmo_widgets.papers.page import still_open
from tests.papers import opened

NAMED = list(room_words("playbook", "paper")["checks"])


def held(entries: dict) -> list[str]:
    """Names of the checks that hold."""
    found = canvas.checks(entries)
    return [name for name, (ok, _) in zip(NAMED, found, strict=True) if ok]


def changed(field: str, row: int, **values: object) -> dict:
    page = deepcopy(WHOLE)
    page[field][row] |= values
    return page


def test_a_whole_page_passes_every_check_and_an_empty_one_none():
    assert held(WHOLE) == NAMED
    assert held({}) == []
    assert len(NAMED) == 10


@pytest.mark.parametrize(
    "filler",
    [
        "1 % a 2026-12-01",
        "2026-12-01",
        "We stop the weekly report, since it changed no decision in six months",
        "12",
        "x",
        "? " * 40,
    ],
)
def test_one_text_in_every_field_earns_nothing(filler):
    assert held(filled(WHOLE, filler)) == []


@pytest.mark.parametrize(
    ("page", "lost"),
    [
        ({**WHOLE, "serves": "Good practice"}, {"serves"}),
        ({**WHOLE, "tiers": WHOLE["tiers"][:1]}, {"tiers", "hours"}),
        ({**WHOLE, "tiers": [WHOLE["tiers"][0]] * 2}, {"tiers", "hours"}),
        (changed("tiers", 0, which=""), {"tiers"}),
        (changed("tiers", 0, asked="–"), {"tiers"}),
        (changed("tiers", 0, hours=""), {"hours"}),
        (changed("tiers", 0, hours=80), {"hours"}),
        (changed("tiers", 0, hours=-5), {"hours"}),
        ({**WHOLE, "trigger": "When needed"}, {"play"}),
        ({**WHOLE, "who": ""}, {"play"}),
        ({**WHOLE, "steps": WHOLE["steps"][:2]}, {"steps"}),
        ({**WHOLE, "steps": WHOLE["steps"][:1] * 3}, {"steps"}),
        ({**WHOLE, "done": "Done"}, {"steps"}),
        ({**WHOLE, "exception": "Nobody"}, {"exception"}),
        ({**WHOLE, "knows": "Care"}, {"knows"}),
        ({**WHOLE, "knower": ""}, {"knows"}),
        ({**WHOLE, "stop": []}, {"stop", "told"}),
        (changed("stop", 0, hours=0), {"stop"}),
        (changed("stop", 0, hours="many"), {"stop"}),
        (changed("stop", 0, told="Yes."), {"told"}),
        (changed("stop", 0, **{"from": "soon"}), {"told"}),
        ({**WHOLE, "review": "soon"}, {"review"}),
    ],
)
def test_each_gap_fails_its_own_check_only(page, lost):
    assert set(NAMED) - set(held(page)) == lost


def test_the_same_person_and_the_same_thing_may_stand_twice():
    page = {**changed("stop", 0, decision="Nothing"), "knower": WHOLE["who"]}
    assert held(page) == NAMED


def test_hours_may_be_typed_with_a_comma():
    assert held(changed("tiers", 1, hours="80,5")) == NAMED


def test_the_lesson_checks_what_is_graded_by_rule():
    graded = [text for _, text in canvas.checks(WHOLE)]
    shown = paper.checks(WHOLE, date(2026, 12, 1))
    assert [one["text"] for one in shown] == graded


def test_what_stops_and_is_asked_for_all_the_same_is_said_and_no_fault():
    page = changed("tiers", 1, asked="Weekly report and rehearsal")
    said = paper.checks(page, date(2026, 12, 1))[-1]
    assert "a tier still asks for it" in said["text"]
    assert said["advice"]
    assert held(page) == NAMED


def test_a_day_that_has_passed_is_said_and_no_fault():
    said = paper.checks(WHOLE, date(2030, 1, 1))[-1]
    assert "has passed" in said["text"]
    assert said["advice"]


@pytest.mark.parametrize("kind", ["docx", "pptx"])
def test_the_files_hold_every_entry_and_say_what_is_open(kind):
    read = opened.document if kind == "docx" else opened.slide
    _, text = read(getattr(files, kind)(paper.page(WHOLE, "Sam Holt")))
    for id, value in WHOLE.items():
        cells = [value] if isinstance(value, str) else value
        for cell in cells:
            for said in [cell] if isinstance(cell, str) else cell.values():
                if not canvas.dated(str(said)):
                    assert str(said) in text, id
    assert "14 May 2027" in text
    assert "1 February 2027" in text
    assert "Still open" not in text
    _, empty = read(getattr(files, kind)(paper.page({})))
    assert empty.count("Still open: ") == len(still_open(paper.page({}))) == 10


def test_hours_of_several_stops_are_added_up():
    more = {**WHOLE["stop"][0], "name": "Colour slides", "hours": 40.5}
    lines = paper.page({**WHOLE, "stop": [*WHOLE["stop"], more]}).columns[2][1].lines
    assert lines[-1] == "Together 850.5 hours a year"


def test_a_row_says_which_of_its_parts_is_open():
    page = paper.page({"stop": [{"name": "Weekly report", "hours": 12}]})
    assert page.columns[2][1].lines == (
        "Weekly report: gives back 12 hours a year. Decision that it changed: (open). "
        "Told: (open). From (open)",
    )


def test_tables_hold_what_was_typed_and_no_formula():
    page = changed("stop", 0, name="=1+1")
    tiers, stops = paper.tables(page)
    assert [len(table.rows) for table in (tiers, stops)] == [2, 1]
    text = tables.csv(stops).decode("utf-8-sig")
    assert "'=1+1" in text
    assert "810" in text
    (first, rows), _ = opened.sheets(tables.xlsx((tiers, stops)))
    assert first == "Tiers"
    assert list(rows[0]) == list(tiers.heads)
    assert rows[1][3] == 0


def test_days_on_which_something_stops_come_as_a_calendar():
    events = Calendar.from_ical(paper.calendar(WHOLE, "ada")).walk("VEVENT")
    assert len(events) == 4
    assert "Weekly report" in str(events[0]["summary"])
    assert events[0]["dtstart"].dt.date() == date(2027, 2, 1)
    with pytest.raises(NothingToSend):
        paper.calendar({})


def test_whoever_grades_reads_every_column_of_a_row():
    told = " ".join(canvas.tell_canvas({"": {"text": WHOLE}}))
    for row in (*WHOLE["tiers"], *WHOLE["stop"]):
        assert all(str(text) in told for text in row.values())


field = st.text(max_size=40) | st.none() | st.integers() | st.floats(allow_nan=False)
hostile = st.fixed_dictionaries(
    {},
    optional={
        one["id"]: field
        | st.lists(
            field | st.dictionaries(st.sampled_from(["name", "hours", "from"]), field),
            max_size=4,
        )
        for one in paper.FORM.fields
    },
)


@settings(max_examples=25, deadline=None)
@given(hostile)
def test_whatever_was_typed_makes_files_that_open(entries):
    page = paper.page(entries)
    opened.document(files.docx(page))
    opened.slide(files.pptx(page))
    assert tables.xlsx(paper.tables(entries))
    assert all(isinstance(ok, bool) for ok, _ in canvas.checks(entries))
    assert paper.checks(entries)
