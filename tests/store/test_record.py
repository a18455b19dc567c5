"""Merging does not depend on order or repetition; no bytes bring the store down."""

import contextlib
import json
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pdpmo_widgets.store import record
from pdpmo_widgets.store.book import Book
from pdpmo_widgets.store.record import Entry, Record, decode, encode, merge
from pdpmo_widgets.store.values import StoreError, canonical

NOW = 2_000_000_000_000
KEYS = st.sampled_from(["purpose.a", "purpose.b", "welcome.c", "learner.me"])
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
LEAF = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXT
LEAF |= st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    LEAF, lambda s: st.lists(s, max_size=3) | st.dictionaries(TEXT, s, max_size=3)
)
ENTRIES = st.builds(Entry, VALUES, st.integers(0, 6), st.integers(0, 3))
RECORDS = st.builds(
    Record,
    module=st.just("purpose"),
    rev=st.integers(0, 9),
    saved=st.sampled_from(["", "2026-01-01T00:00:00Z"]),
    reset=st.integers(0, 5),
    answers=st.dictionaries(KEYS, ENTRIES, max_size=4),
)


def said(found: Record) -> str:
    # 1, 1.0 and True are equal in Python and different answers in JSON.
    plain = {key: [e.value, e.at, e.rev] for key, e in found.answers.items()}
    return json.dumps([found.reset, found.rev, found.saved, plain], sort_keys=True)


@given(RECORDS, RECORDS)
def test_merging_does_not_depend_on_who_is_first(one, two):
    assert said(merge(one, two)) == said(merge(two, one))


@given(RECORDS, RECORDS, RECORDS)
def test_merging_does_not_depend_on_the_order_of_three(one, two, three):
    left, right = merge(merge(one, two), three), merge(one, merge(two, three))
    assert said(left) == said(right)


@given(RECORDS, RECORDS)
def test_merging_twice_changes_nothing(one, two):
    once = merge(one, two)
    assert said(merge(once, two)) == said(once) == said(merge(once, once))


@given(RECORDS)
def test_what_is_written_is_read_again(one):
    kept = merge(one, one)
    found = decode(encode(kept), "purpose", NOW)
    same = {key: replace(e, rev=kept.rev) for key, e in kept.answers.items()}
    assert said(found) == said(replace(kept, answers=same))
    assert found.edited is False


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
@example(b'{"schema":1,"module":"purpose","answers":{"learner.me":{"value":7,"at":0}}}')
@example(b'{"schema":1e5,"module":"purpose","answers":{}}')
@example(b'{"schema":-1,"module":"purpose","answers":{}}')
@example(b'{"schema":1,"module":"purpose","saved":"\\ud800","answers":{}}')
def test_no_bytes_on_the_disk_raise_anything_but_a_sentence(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("any") / "answers.json"
    path.write_bytes(data)
    book = Book(path, "purpose")
    with contextlib.suppress(StoreError):  # a newer schema is refused, and said
        book.load()
        book.put("purpose.a", 1, 0)
        again = Book(path, "purpose")
        again.load()
        assert again.get("purpose.a").value == 1


JSONISH = st.recursive(
    LEAF | st.sampled_from([1, 0, -1, 2**70, "purpose", True]),
    lambda s: st.lists(s, max_size=2) | st.dictionaries(KEYS, s, max_size=2),
    max_leaves=4,
)
NAMES = ["schema", "module", "rev", "saved", "digest", "reset", "answers"]


@given(st.dictionaries(st.sampled_from(NAMES), JSONISH))
def test_odd_types_in_a_file_are_refused_as_not_ours(body):
    whole = {"schema": 1, "module": "purpose", "answers": {}} | body
    try:
        found = decode(json.dumps(whole).encode(), "purpose", NOW)
    except (ValueError, record.Newer):
        return
    assert decode(encode(found), "purpose", NOW).answers == found.answers


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(KEYS, VALUES, st.integers(0, 2**54)), max_size=6))
def test_the_last_answer_of_one_tab_always_stands(tmp_path_factory, acts):
    path = tmp_path_factory.mktemp("tab") / "answers.json"
    book = Book(path, "purpose")
    for key, value, at in acts:
        book.put(key, value, at)
    again = Book(path, "purpose")
    again.load()
    for key, value in {key: value for key, value, _ in acts}.items():
        assert canonical(again.get(key).value) == canonical(value)


def test_times_far_ahead_in_a_file_are_pulled_back():
    entry = Entry("x", record.WHOLE)
    data = encode(Record("purpose", answers={"purpose.a": entry}))
    found = decode(data, "purpose", NOW)
    assert found.answers["purpose.a"].at == NOW + 2 * record.DAY


def test_a_file_of_another_module_is_not_taken():
    with pytest.raises(ValueError, match="another part"):
        decode(encode(Record("value")), "purpose", NOW)
