"""The newest hand-in counts; where one cannot tell which it is, the coach is asked."""

import json
import os
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdpmo_widgets.cli import main
from pdpmo_widgets.coach import arrivals
from pdpmo_widgets.coach.collect import collect
from pdpmo_widgets.coach.filing import filed as file_one
from pdpmo_widgets.coach.grade import grade
from pdpmo_widgets.coach.parcels import opened
from pdpmo_widgets.coach.said import CoachError
from pdpmo_widgets.coach.whose import Found
from pdpmo_widgets.coach.zips import Parcel
from pdpmo_widgets.grading.newest import (
    DAY,
    NEWER,
    OLDER,
    UNCLEAR,
    Evidence,
    moment,
    order,
)
from pdpmo_widgets.grading.receive import receive
from pdpmo_widgets.store.record import Entry, Record, encode
from pdpmo_widgets.store.values import StoreError

STEM = "01_purpose"
LAST_WEEK, TODAY, TOMORROW = (
    "2026-11-02T09:00:00Z", "2026-11-09T09:00:00Z", "2026-11-10T09:00:00Z",
)  # fmt: skip


def made(
    rev: int, saved: str = "", text: str = "", at: int = 5, **more: Entry
) -> Record:
    me = {"learner.me": Entry({"name": "Ada", "id": "ada"}, 1)}
    said = {"purpose.charter": Entry({"text": {"because": text}}, at)} if text else {}
    return Record("purpose", rev=rev, saved=saved, answers={**me, **said, **more})


OLD_LAPTOP = made(20, LAST_WEEK, "Written last week.", 5)
NEW_LAPTOP = made(8, TODAY, "Written today.", 9, **{"purpose.x": Entry(1, 1)})
# Began anew: what was written last week at other questions is not in it.
OLD_LAPTOP = replace(
    OLD_LAPTOP, answers={**OLD_LAPTOP.answers, "purpose.y": Entry("kept", 7)}
)


def sent(
    place: Path, data: Record | bytes, name: str = "answers.json", when=0.0
) -> Path:
    place.mkdir(parents=True, exist_ok=True)
    (place / name).write_bytes(data if isinstance(data, bytes) else encode(data))
    if when:
        os.utime(place / name, (when, when))
    return place / name


def told(cohort, *places: Path, sure: str = "", take: bool = False) -> str:
    lines: list[str] = []
    collect(cohort, places, sure, lines.append, take)
    return "\n".join(lines)


def filed(cohort, name: str = "answers.json") -> bytes:
    return (cohort.folder / "submitted" / "ada" / STEM / name).read_bytes()


def received(cohort) -> list[bytes]:
    place = cohort.folder / "received" / "ada" / STEM
    return [p.read_bytes() for p in sorted(place.iterdir())]


def notebook(text: str) -> bytes:
    cell = {"cell_type": "markdown", "metadata": {}, "source": text}
    return json.dumps({"nbformat": 4, "metadata": {}, "cells": [cell]}).encode()


def test_today_on_a_new_laptop_never_loses_silently_to_last_week(cohort, tmp_path):
    told(cohort, sent(tmp_path / "a", OLD_LAPTOP))
    said = told(cohort, sent(tmp_path / "b", NEW_LAPTOP))
    assert "not clear which answers are the newer: revision 8, saved 2026-11-09" in said
    assert "or the filed revision 20, saved 2026-11-02" in said
    assert f"{STEM}: you still have to say which hand-in counts, of 1: ada." in said
    assert filed(cohort) == encode(OLD_LAPTOP)
    assert received(cohort) == [encode(OLD_LAPTOP), encode(NEW_LAPTOP)]
    lines: list[str] = []
    grade(cohort, STEM, tell=lines.append)
    assert any("still have to say which hand-in counts" in one for one in lines)


def test_what_the_coach_says_stands_however_often_files_come_again(cohort, tmp_path):
    both = [sent(tmp_path / "a", OLD_LAPTOP), sent(tmp_path / "b", NEW_LAPTOP)]
    told(cohort, *both)
    kept = cohort.folder / "received" / "ada" / STEM / "0002_answers.json"
    home = ["--cohort", str(cohort.folder)]
    words = ["coach", "collect", str(kept), "--learner", "Ada", "--take", *home]
    assert main(words) == 0
    assert filed(cohort) == encode(NEW_LAPTOP)
    assert arrivals.waiting(cohort, STEM) == {}
    said = told(cohort, *both)
    assert "you said that another one counts, not these answers of revision 20" in said
    assert filed(cohort) == encode(NEW_LAPTOP)
    told(cohort, both[0], take=True)
    assert filed(cohort) == encode(OLD_LAPTOP)
    aside = cohort.folder / "set_aside" / "ada" / STEM
    assert len(list(aside.iterdir())) == 2, "what was filed before is kept, too"


def test_a_later_hand_in_that_is_clear_answers_the_question(cohort, tmp_path):
    told(cohort, sent(tmp_path / "a", OLD_LAPTOP), sent(tmp_path / "b", NEW_LAPTOP))
    assert list(arrivals.waiting(cohort, STEM)) == ["ada"]
    last = replace(
        NEW_LAPTOP, rev=21, saved=TOMORROW,
        answers={**OLD_LAPTOP.answers, **NEW_LAPTOP.answers},
    )  # fmt: skip
    assert "revision 21 filed" in told(cohort, sent(tmp_path / "c", last))
    assert arrivals.waiting(cohort, STEM) == {}


def test_work_that_was_taken_along_to_the_new_laptop_wins_by_itself(cohort, tmp_path):
    grown = replace(NEW_LAPTOP, answers={**OLD_LAPTOP.answers, **NEW_LAPTOP.answers})
    told(cohort, sent(tmp_path / "a", OLD_LAPTOP))
    assert "revision 8 filed" in told(cohort, sent(tmp_path / "b", grown))
    assert "revision 20 is older" in told(cohort, tmp_path / "a")


def test_work_of_last_week_that_comes_late_stays_behind(cohort, tmp_path):
    now = replace(OLD_LAPTOP, rev=22, saved=TODAY)
    told(cohort, sent(tmp_path / "a", now, when=1_000_000_000))
    said = told(cohort, sent(tmp_path / "b", OLD_LAPTOP, when=1_700_000_000))
    assert "revision 20 is older than the filed one (22)" in said


def test_newer_answers_from_the_mail_do_not_keep_the_time_of_the_exchange(
    cohort, tmp_path
):
    place = tmp_path / "in" / f"ada+{STEM}+2026-11-02 09:10:00 UTC+Zm9v"
    sent(place, OLD_LAPTOP)
    sent(place, b"2026-11-02 09:10:00 UTC", "timestamp.txt")
    told(cohort, tmp_path / "in")
    now = replace(OLD_LAPTOP, rev=22, saved=TODAY)
    told(cohort, sent(tmp_path / "b", now))
    assert filed(cohort, "timestamp.txt") == b"2026-11-09 09:00:00 UTC"


@pytest.mark.parametrize("zipped", [0, 1])
def test_an_older_notebook_never_replaces_a_newer_one(cohort, tmp_path, zipped):
    """From a zip or loose: a zip has no precedence."""
    name, book = f"{STEM}.ipynb", tmp_path / "ada.zip"
    loose = sent(tmp_path / "x" / "ada", notebook("loose"), name,
                 datetime(2026, 11, 5, tzinfo=UTC).timestamp())  # fmt: skip
    day = (1, 9)[zipped]
    with zipfile.ZipFile(book, "w") as archive:
        info = zipfile.ZipInfo(f"ada/{name}", (2026, 11, day, 12, 0, 0))
        archive.writestr(info, notebook("zip"))
    told(cohort, tmp_path / "x", book)
    wanted = (loose.read_bytes(), notebook("zip"))[zipped]
    assert filed(cohort, name) == wanted
    said = told(cohort, book, tmp_path / "x")
    assert filed(cohort, name) == wanted
    assert "came before" in said
    assert sorted(received(cohort)) == sorted([notebook("loose"), notebook("zip")])


def test_after_grading_the_order_of_notebooks_is_still_known(cohort, tmp_path):
    name = f"{STEM}.ipynb"
    told(cohort, sent(tmp_path / "a" / "ada", notebook("new"), name, 2e9).parent.parent)
    grade(cohort, STEM, tell=lambda _: None)
    graded = filed(cohort, name)
    older = sent(tmp_path / "b" / "ada", notebook("old"), name, 1e9).parent.parent
    assert "is older than the filed one" in told(cohort, older)
    assert filed(cohort, name) == graded


def test_notebooks_of_one_day_by_an_unknown_clock_are_asked_about(cohort, tmp_path):
    name = f"{STEM}.ipynb"
    noon = datetime(2026, 11, 5, 12, tzinfo=UTC).timestamp()
    told(cohort, sent(tmp_path / "x" / "ada", notebook("loose"), name, noon).parents[1])
    with zipfile.ZipFile(tmp_path / "ada.zip", "w") as archive:
        info = zipfile.ZipInfo(f"ada/{name}", (2026, 11, 5, 15, 0, 0))
        archive.writestr(info, notebook("zip"))
    assert "not clear which notebook is the newer" in told(cohort, tmp_path / "ada.zip")
    assert filed(cohort, name) == notebook("loose")


def test_a_file_from_the_year_14000_stops_nothing(cohort):
    came = arrivals.Arrivals(cohort)
    for when, text in ((4e11, "late"), (4e11, "as late"), (5e11, "later")):
        parcel = Parcel((f"{STEM}.ipynb",), notebook(text), when)
        said = file_one(cohort, Found(parcel, "ada", STEM, True), came)
        assert ("this one (?) or the filed one (?)" in said) == (text == "as late")
    assert filed(cohort, f"{STEM}.ipynb") == notebook("later")


def test_the_utc_time_of_a_zip_is_read_where_there_is_one(tmp_path):
    info = zipfile.ZipInfo("ada/answers.json", (2026, 11, 5, 15, 0, 0))
    info.extra = b"\x55\x54\x05\x00\x01" + (1_700_000_000).to_bytes(4, "little")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(info, b"{}")
        archive.writestr(zipfile.ZipInfo("b/answers.json"), b"{}")
    refused: list[str] = []
    one, two = opened(tmp_path / "a.zip", refused.append)
    assert (one.when, one.within) == (1_700_000_000, 1)
    assert two.when == 0, "1980 is what packers write who do not know"


def test_without_a_file_there_is_nothing_to_take(cohort):
    with pytest.raises(CoachError, match="Please name that file"):
        told(cohort, take=True)


def test_a_damaged_note_of_arrivals_is_left_as_it_is(cohort, tmp_path):
    (cohort.folder / arrivals.FILE).write_text("{")
    with pytest.raises(CoachError, match="left as it is"):
        told(cohort, sent(tmp_path / "a", OLD_LAPTOP))
    assert (cohort.folder / arrivals.FILE).read_text() == "{"


def test_received_alone_it_is_asked_too_and_nothing_is_overwritten(tmp_path):
    into = tmp_path / "submitted"
    receive(sent(tmp_path / "a", OLD_LAPTOP), into)
    new = sent(tmp_path / "b", NEW_LAPTOP)
    with pytest.raises(StoreError, match="not clear whether this or the filed purpose"):
        receive(new, into)
    place = into / "ada" / STEM
    (place / f"{STEM}.ipynb").write_bytes(b"mine")
    receive(new, into, take=True)
    assert (place / "answers.json").read_bytes() == encode(NEW_LAPTOP)
    assert (place / f"{STEM}.ipynb").read_bytes() == b"mine"
    (kept,) = (tmp_path / "set_aside" / "ada" / STEM).iterdir()
    assert kept.read_bytes() == encode(OLD_LAPTOP)


@pytest.mark.parametrize(
    ("new", "old", "expected"),
    [
        (Evidence(held=NEW_LAPTOP), Evidence(held=OLD_LAPTOP), UNCLEAR),
        (Evidence(2.0, held=replace(OLD_LAPTOP, rev=9, saved="")),
         Evidence(1.0, held=replace(NEW_LAPTOP, rev=8, saved="")), NEWER),
        (Evidence(2.0, held=replace(NEW_LAPTOP, rev=30, saved=LAST_WEEK)),
         Evidence(3.0, held=replace(OLD_LAPTOP, saved=TODAY)), UNCLEAR),
        (Evidence(file=2.0), Evidence(file=1.0), NEWER),
        (Evidence(1.0, file=2.0), Evidence(2.0, file=1.0), OLDER),
        (Evidence(file=2.0, within=DAY), Evidence(file=1.0), UNCLEAR),
        (Evidence(), Evidence(file=1.0), UNCLEAR),
        (Evidence(held=replace(NEW_LAPTOP, saved="2999-01-01T00:00:00Z")),
         Evidence(held=replace(OLD_LAPTOP, rev=9)), OLDER),
    ],
)  # fmt: skip
def test_time_exchange_and_revision_must_say_the_same(new, old, expected):
    assert order(new, old) == expected


times = st.one_of(st.none(), st.floats(0, 1e9))
records = st.builds(
    made, st.integers(0, 30), st.sampled_from(["", LAST_WEEK, TODAY, TOMORROW]),
    st.sampled_from(["a", "b", ""]), st.integers(1, 4),
)  # fmt: skip
evidence = st.builds(Evidence, times, times, st.sampled_from([0.0, DAY]),
                     st.one_of(st.none(), records))  # fmt: skip


@given(evidence, evidence)
def test_nobody_is_newer_than_the_other_both_ways(one, two):
    found = (order(one, two), order(two, one))
    assert found in {
        (NEWER, OLDER), (OLDER, NEWER), (UNCLEAR, UNCLEAR), (OLDER, OLDER),
    }  # fmt: skip
    if found == (OLDER, OLDER):  # the same answers: the filed one stays
        assert one.held.answers == two.held.answers


@given(evidence, evidence)
def test_work_saved_later_is_never_called_older_unless_the_other_holds_it(one, two):
    new, old = one.saved, two.saved
    if new is not None and old is not None and new > old and order(one, two) == OLDER:
        mine = one.held.answers.items()
        assert all(
            k in two.held.answers and two.held.answers[k].at >= e.at for k, e in mine
        )


def test_times_of_our_records_and_of_the_exchange_are_read():
    assert moment("2026-11-02T09:00:00Z") == moment("2026-11-02 09:00:00.0 UTC")
    assert moment("yesterday") is None
