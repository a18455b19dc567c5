from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from pdpmo_widgets.papers.commitments import NothingToSend, checks, ics

PLAN = {
    "when": "the steering group asks for a colour",
    "then": "show the date promise, and its history",
    "date": "2026-12-01",
    "witness": "Noor",
}
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def events(data: bytes) -> list:
    return Calendar.from_ical(data).walk("VEVENT")


def test_one_plan_becomes_the_day_and_three_follow_ups_at_nine():
    made = events(ics([PLAN], "purpose", now=NOW))
    starts = [event.decoded("dtstart") for event in made]
    first = datetime(2026, 12, 1, 9)
    assert starts == [first + timedelta(days=d) for d in (0, 7, 30, 90)]
    assert all(start.tzinfo is None for start in starts)
    assert all(len(event.walk("VALARM")) == 1 for event in made)


def test_words_come_back_as_they_were_typed():
    text = "stop; ask, then \\ wait\nlonger – 延期"
    (event, *_) = events(ics([PLAN | {"then": text}], "purpose"))
    assert "stop; ask, then \\ wait longer – 延期" in str(event["summary"])
    assert "Noor knows about it" in str(event["description"])


def test_a_second_file_replaces_the_entries_of_the_first():
    first = events(ics([PLAN], "purpose", "ab", now=NOW))
    later = NOW + timedelta(hours=1)
    changed = PLAN | {"then": "listen first", "date": "2026-12-09"}
    second = events(ics([changed], "purpose", "ab", now=later))
    assert [e["uid"] for e in first] == [e["uid"] for e in second]
    assert all(
        a["sequence"] < b["sequence"] for a, b in zip(first, second, strict=True)
    )


def test_plans_modules_and_learners_never_share_an_id():
    made = events(ics([PLAN, PLAN], "purpose", "ab"))
    made += events(ics([PLAN], "welcome", "ab")) + events(ics([PLAN], "purpose", "cd"))
    ids = [str(event["uid"]) for event in made]
    assert len(ids) == len(set(ids)) == 16


def test_plans_without_a_date_are_left_out_and_none_at_all_is_said():
    assert len(events(ics([PLAN | {"date": ""}, PLAN], "purpose"))) == 4
    for nothing in ([], [PLAN | {"then": " "}], [PLAN | {"date": "soon"}]):
        with pytest.raises(NothingToSend, match="at least one plan"):
            ics(nothing, "purpose")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=40))
def test_no_text_adds_a_line_of_its_own(when, then, witness):
    plan = {"when": when, "then": f"x{then}", "date": "2026-12-01", "witness": witness}
    made = events(ics([plan], "purpose", now=NOW))
    assert len(made) == 4
    keys = {"SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "SEQUENCE", "DESCRIPTION"}
    assert all(set(event) == {*keys, "TRANSP"} for event in made)


def test_checks_tell_each_plan_what_it_lacks():
    today = date(2026, 11, 23)
    assert all(check["ok"] for check in checks([PLAN], today))
    weak = {"when": "soon", "then": "try", "date": "2020-01-01", "witness": ""}
    assert [check["ok"] for check in checks([weak], today)] == [False] * 4
    assert checks([{"when": "", "then": "", "date": "", "witness": ""}], today) == []
