"""A book keeps answers through tabs, kernels, full disks and damaged files."""

import errno
import json
import os
import time
from pathlib import Path

import pytest

from pdpmo_widgets.store import disk, record
from pdpmo_widgets.store.book import Book, StoreError

KEY = "purpose.charter"


def now() -> int:
    return time.time_ns() // 1_000_000


def opened(folder: Path, module: str = "purpose") -> Book:
    book = Book(folder / "answers.json", module)
    book.load()
    return book


def test_nothing_is_written_before_somebody_answers(tmp_path):
    book = opened(tmp_path)
    assert book.get(KEY) is None
    assert (book.rev, book.saved, book.entries()) == (0, "", {})
    assert list(tmp_path.iterdir()) == []


def test_an_answer_is_on_the_disk_when_put_returns(tmp_path):
    entry = opened(tmp_path).put(KEY, {"text": "für alle ✓"}, now())
    again = opened(tmp_path)
    assert again.get(KEY).value == {"text": "für alle ✓"}
    assert (again.get(KEY).at, again.rev) == (entry.at, 1)


def test_the_file_can_be_read_by_a_person(tmp_path):
    book = opened(tmp_path)
    book.put("learner.me", {"name": "Ada", "id": " a-1 "}, now())
    text = (tmp_path / "answers.json").read_text("utf-8")
    body = json.loads(text)
    assert list(body) == sorted(body)
    assert body["learner"] == book.learner == "a-1"
    assert (body["schema"], body["module"], body["rev"]) == (1, "purpose", 1)
    assert body["digest"] == book.digest
    assert len(book.digest) == 8
    assert text.splitlines()[1].startswith(' "')


def test_two_tabs_keep_each_others_answers(tmp_path):
    one, two = opened(tmp_path), opened(tmp_path)
    one.put("purpose.a", 1, now())
    two.put("purpose.b", 2, now())
    one.put("purpose.c", 3, now())
    assert {k: e.value for k, e in opened(tmp_path).entries().items()} == {
        "purpose.a": 1,
        "purpose.b": 2,
        "purpose.c": 3,
    }
    assert one.rev == 3


def test_of_two_tabs_the_later_answer_stands(tmp_path):
    one, two = opened(tmp_path), opened(tmp_path)
    at = now()
    one.put(KEY, "later", at + 50)
    assert two.put(KEY, "earlier", at).value == "later"
    assert two.put(KEY, "having seen it", at).value == "having seen it"


def test_refresh_says_whether_another_tab_changed_something(tmp_path):
    one, two = opened(tmp_path), opened(tmp_path)
    one.put(KEY, "x", now())
    assert two.refresh() is True
    assert two.get(KEY).value == "x"
    assert two.refresh() is False


def test_an_answer_taken_back_is_no_longer_listed(tmp_path):
    book = opened(tmp_path)
    book.put(KEY, "x", now())
    book.put(KEY, None, now())
    assert opened(tmp_path).entries() == {}
    assert opened(tmp_path).get(KEY).value is None


def test_a_clock_ten_years_ahead_does_not_block_later_answers(tmp_path):
    ahead = opened(tmp_path)
    ahead.put(KEY, "from the future", now() + 10 * 365 * record.DAY)
    assert ahead.get(KEY).at <= now() + record.DAY + 1
    other = opened(tmp_path)
    assert other.put(KEY, "today", now()).value == "today"
    assert opened(tmp_path).get(KEY).value == "today"


@pytest.mark.parametrize("at", [-1, 10**400, float("nan"), "soon", None, True])
def test_a_senseless_time_becomes_now(tmp_path, at):
    entry = opened(tmp_path).put(KEY, "x", at)
    assert abs(entry.at - now()) < record.DAY


def test_a_browsers_copy_counts_only_if_it_is_newer(tmp_path):
    book = opened(tmp_path)
    first = book.put(KEY, "on disk", now())
    assert book.offer(KEY, "older copy", first.at - 5).value == "on disk"
    assert book.offer(KEY, "newer copy", first.at + 5).value == "newer copy"


def test_a_fresh_start_drops_old_answers_and_old_copies(tmp_path):
    book, other = opened(tmp_path), opened(tmp_path)
    at = now()
    book.put(KEY, "old", at)
    other.refresh()
    book.clear(at + 1)
    assert book.entries() == {}
    assert book.offer(KEY, "copy from before", at) is None
    assert other.refresh() is True
    assert other.entries() == {}
    assert other.put(KEY, "new", at).value == "new"
    aside = [p for p in tmp_path.iterdir() if ".before-" in p.name]
    assert len(aside) == 1
    assert "old" in aside[0].read_text()


def test_of_many_fresh_starts_the_newest_three_are_kept_aside(tmp_path):
    book = opened(tmp_path)
    for number in range(5):
        book.put(KEY, f"answer {number}", now())
        book.clear(now())
    aside = [p.read_text() for p in tmp_path.iterdir() if ".before-" in p.name]
    assert len(aside) == 3
    kept = {n for n in range(5) if any(f"answer {n}" in text for text in aside)}
    assert kept == {2, 3, 4}


HOUR = 3_600_000


@pytest.mark.parametrize("behind", [0, HOUR, 400 * record.DAY])
def test_a_fresh_start_by_a_clock_that_is_behind_is_one(tmp_path, behind):
    book, answered = opened(tmp_path), now()
    book.put(KEY, "old", answered)
    book.put("purpose.other", "old", answered + 5)
    book.clear(now() - behind)
    for one in (book, opened(tmp_path)):
        assert one.entries() == {}
        assert one.offer(KEY, "copy from before", answered) is None
        assert one.offer("purpose.other", "copy from before", answered + 5) is None
    assert opened(tmp_path).entries() == {}
    new = book.put(KEY, "new", now() - behind)
    assert new.at > book.reset
    again = opened(tmp_path)
    assert again.get(KEY).value == "new"
    assert again.offer(KEY, "copy from before", answered).value == "new"


def test_an_unsent_copy_of_another_browser_is_from_before_the_fresh_start(tmp_path):
    book, here = opened(tmp_path), now()
    book.put(KEY, "old", here - 2 * HOUR)
    book.clear(here - HOUR)  # pressed just now, on a machine whose clock is behind
    assert book.offer(KEY, "typed half an hour ago", here - HOUR // 2) is None
    assert book.offer(KEY, "typed just now", now() + 1).value == "typed just now"


def test_a_second_fresh_start_by_a_clock_that_is_behind_takes_nothing_back(tmp_path):
    book, first = opened(tmp_path), now()
    book.put(KEY, "old", first)
    book.clear(first + HOUR)
    book.clear(first - HOUR)
    assert book.reset == opened(tmp_path).reset == first + HOUR
    assert opened(tmp_path).offer(KEY, "copy from between", first + 1) is None


def test_a_download_is_brought_back_on_another_machine(tmp_path):
    there, here = opened(tmp_path / "a"), opened(tmp_path / "b")
    at = now()
    there.put("purpose.a", "theirs", at)
    there.put("purpose.b", "theirs", at - 99)
    here.put("purpose.b", "mine, newer", at)
    assert here.absorb(there.dump()).taken == 1
    assert here.get("purpose.a").value == "theirs"
    assert opened(tmp_path / "b").get("purpose.b").value == "mine, newer"


def test_bringing_back_after_a_fresh_start_brings_back(tmp_path):
    book = opened(tmp_path)
    book.put(KEY, "x", now())
    download = book.dump()
    book.clear(now() + 1000)
    assert book.absorb(download).taken == 1
    assert opened(tmp_path).get(KEY).value == "x"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not a file of this course"),
        (b"PK\x03\x04zip", "not a file of this course"),
        (b'{"answers": 3}', "not a file of this course"),
        (b'{"schema":9,"module":"purpose","answers":{}}', "newer version"),
        (b'{"schema":1,"module":"value","answers":{}}', "“value”"),
        (b" " * 6_000_000, "too large"),
    ],
)
def test_a_wrong_file_is_refused_with_a_sentence(tmp_path, data, words):
    book = opened(tmp_path)
    with pytest.raises(StoreError, match=words):
        book.absorb(data)
    assert list(tmp_path.iterdir()) == []


HOSTILE = {
    "empty": b"",
    "half": b'{"schema":1,"module":"purpose","ans',
    "not utf-8": b"\xff\xfe\x00",
    "list": b"[]",
    "NaN": b'{"schema":1,"module":"purpose","rev":NaN,"answers":{}}',
    "infinite": b'{"schema":1,"module":"purpose","answers":{"purpose.a":'
    b'{"value":1e999,"at":1}}}',
    "huge int": b'{"schema":1,"module":"purpose","rev":'
    + b"9" * 5000
    + b',"answers":{}}',
    "deep": b'{"schema":1,"module":"purpose","answers":' + b"[" * 100_000,
    "deep value": b'{"schema":1,"module":"purpose","answers":{"purpose.a":{"at":1,'
    b'"value":' + b"[" * 200 + b"]" * 200 + b"}}}",
    "twice": b'{"schema":1,"schema":1,"module":"purpose","answers":{}}',
    "types": b'{"schema":1,"module":"purpose","answers":{"purpose.a":7}}',
    "bad key": b'{"schema":1,"module":"purpose","answers":{"../x":{"value":1,"at":1}}}',
    "true rev": b'{"schema":1,"module":"purpose","rev":true,"answers":{}}',
    "schema 0": b'{"schema":0,"module":"purpose","answers":{}}',
    "other module": b'{"schema":1,"module":"value","answers":{}}',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_damaged_file_is_set_aside_and_said_and_its_predecessor_used(tmp_path, name):
    book = opened(tmp_path)
    book.put(KEY, "first", now())
    book.put(KEY, "second", now())
    (tmp_path / "answers.json").write_bytes(HOSTILE[name])
    again = opened(tmp_path)
    assert again.get(KEY).value == "first"
    assert "damaged" in again.notes[0]
    assert "just before it" in again.notes[1]
    aside = [p for p in tmp_path.iterdir() if ".damaged-" in p.name]
    assert [p.read_bytes() for p in aside] == [HOSTILE[name]]
    again.put("purpose.other", 1, now())
    assert opened(tmp_path).get(KEY).value == "first"


def test_a_file_of_sixty_megabytes_is_set_aside(tmp_path):
    with (tmp_path / "answers.json").open("wb") as file:
        file.truncate(60_000_000)
    book = opened(tmp_path)
    assert book.entries() == {}
    assert "damaged" in book.notes[0]


def test_a_file_damaged_while_the_page_is_open_loses_nothing(tmp_path):
    book = opened(tmp_path)
    book.put("purpose.a", 1, now())
    (tmp_path / "answers.json").write_bytes(b"<<<<<<< HEAD")
    book.put("purpose.b", 2, now())
    assert set(opened(tmp_path).entries()) == {"purpose.a", "purpose.b"}


def test_a_missing_file_is_replaced_by_its_predecessor_and_said(tmp_path):
    book = opened(tmp_path)
    book.put(KEY, "first", now())
    book.put(KEY, "second", now())
    (tmp_path / "answers.json").unlink()
    again = opened(tmp_path)
    assert again.get(KEY).value == "first"
    assert "was gone" in again.notes[0]


def test_a_file_of_a_newer_course_is_left_alone_and_said(tmp_path):
    data = b'{"schema":2,"module":"purpose","answers":{}}'
    (tmp_path / "answers.json").write_bytes(data)
    book = opened(tmp_path)
    assert "newer version" in book.notes[0]
    with pytest.raises(StoreError, match="newer version"):
        book.put(KEY, 1, now())
    assert (tmp_path / "answers.json").read_bytes() == data
    assert len(list(tmp_path.iterdir())) == 1


def test_an_older_schema_is_migrated(tmp_path, monkeypatch):
    monkeypatch.setitem(record.MIGRATIONS, 0, lambda body: body | {"module": "purpose"})
    data = b'{"schema":0,"answers":{"purpose.a":{"value":5,"at":1}}}'
    (tmp_path / "answers.json").write_bytes(data)
    assert opened(tmp_path).get("purpose.a").value == 5


def test_a_file_edited_by_hand_is_read_and_said(tmp_path):
    opened(tmp_path).put(KEY, "mine", now())
    path = tmp_path / "answers.json"
    path.write_text(path.read_text().replace("mine", "yours"))
    book = opened(tmp_path)
    assert book.get(KEY).value == "yours"
    assert book.notes == ["The file with your answers was changed outside the course."]


def test_a_full_disk_is_said_and_the_next_save_takes_the_answer_along(
    tmp_path, monkeypatch
):
    book = opened(tmp_path)
    book.put("purpose.a", "safe", now())

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(StoreError, match="disk is full"):
            book.put("purpose.b", "typed on a full disk", now())
    assert opened(tmp_path).get("purpose.a").value == "safe"
    assert not list(tmp_path.glob(".*.tmp"))
    book.put("purpose.c", 3, now())
    assert opened(tmp_path).get("purpose.b").value == "typed on a full disk"


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX file limits")
def test_a_file_size_limit_of_the_system_is_said(tmp_path):
    import resource

    book = opened(tmp_path)
    book.put("purpose.a", "safe", now())
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, before[1]))
    try:
        with pytest.raises(StoreError, match="full"):
            book.put("purpose.b", "x" * 10_000, now())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert opened(tmp_path).get("purpose.a").value == "safe"


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS, errno.EIO])
def test_a_folder_that_may_not_be_written_is_named(tmp_path, monkeypatch, code):
    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, "no")

    monkeypatch.setattr(disk, "write", refuse)
    with pytest.raises(StoreError, match=tmp_path.name):
        opened(tmp_path).put(KEY, 1, now())


def test_a_folder_or_a_pipe_in_place_of_the_file_is_said(tmp_path):
    (tmp_path / "answers.json").mkdir()
    with pytest.raises(StoreError, match="cannot be read"):
        opened(tmp_path)


def test_leftovers_of_dead_writers_are_removed_and_nothing_else(tmp_path):
    dead = tmp_path / f".answers.json.{disk.HOST}-999999999-0123abcd.tmp"
    living = tmp_path / f".answers.json.{disk.HOST}-{os.getpid()}-0123abcd.tmp"
    old = tmp_path / ".answers.json.ffffff-1-0123abcd.tmp"
    foreign = tmp_path / "notes.tmp"
    for path in (dead, living, old, foreign):
        path.write_text("x")
    os.utime(old, (0, 0))
    opened(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([living, foreign])


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("x" * 300_000, "too long"),
        (float("nan"), "form"),
        ({1: 2}, "form"),
        (b"", "form"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_sentence(tmp_path, value, words):
    with pytest.raises(StoreError, match=words):
        opened(tmp_path).put(KEY, value, now())


def test_more_than_five_megabytes_in_all_are_refused(tmp_path):
    book = opened(tmp_path)
    long = "x" * 250_000
    for number in range(20):
        book.put(f"purpose.n{number}", long, now())
    with pytest.raises(StoreError, match="5 MB"):
        book.put("purpose.more", long, now())
    assert len(opened(tmp_path).entries()) == 20


@pytest.mark.parametrize(
    "key", ["", "charter", "../x", "a.b\n", "A.b", "a." + "b" * 99]
)
def test_an_answer_without_a_proper_name_is_refused(tmp_path, key):
    with pytest.raises(StoreError, match="proper name"):
        opened(tmp_path).put(key, 1, now())


def test_half_an_emoji_is_kept_as_a_replacement_sign(tmp_path):
    book = opened(tmp_path)
    assert book.put(KEY, "cut \ud83d", now()).value == "cut \ufffd"
    assert book.put(KEY, "whole \ud83d\ude00", now()).value == "whole 😀"


def test_a_reader_who_holds_the_file_delays_a_save_but_does_not_break_it(
    tmp_path, monkeypatch
):
    refusals = [PermissionError(errno.EACCES, "in use")] * 3
    really = Path.replace

    def busy(self: Path, target: Path) -> Path:
        if refusals:
            raise refusals.pop()
        return really(self, target)

    monkeypatch.setattr(Path, "replace", busy)
    opened(tmp_path).put(KEY, "x", now())
    assert opened(tmp_path).get(KEY).value == "x"
