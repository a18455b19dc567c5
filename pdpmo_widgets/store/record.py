"""A set of answers as a value: read, written and merged without touching a disk.

Two records merge per key, the newest wins and ties are broken by content, so the
result does not depend on order or repetition: a last-writer-wins map (Shapiro and
others 2011, "Conflict-free replicated data types").
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from pdpmo_widgets.store import values
from pdpmo_widgets.store.values import JSON, KEY, WHOLE, StoreError

SCHEMA = 1
DAY = 86_400_000  # milliseconds
# From schema n to n + 1. Empty as long as there has been one schema only.
MIGRATIONS: dict[int, Callable[[dict], dict]] = {}


class Newer(StoreError):
    """The file was written by a later version of the course."""


@dataclass(frozen=True)
class Entry:
    """One answer. `at`: ms since 1970 by the browser's clock; None = taken back."""

    value: JSON
    at: int
    rev: int = 0


@dataclass(frozen=True)
class Record:
    """What one file holds. `reset`: answers up to this moment no longer count."""

    module: str
    rev: int = 0
    saved: str = ""
    reset: int = 0
    answers: Mapping[str, Entry] = field(default_factory=dict)
    edited: bool = field(default=False, compare=False)

    @property
    def digest(self) -> str:
        """Fingerprint of the answers: 8 hex digits."""
        return values.fingerprint(_plain(self.answers))

    @property
    def learner(self) -> str:
        """The id that the learner gave (kept under `learner.me`), or nothing."""
        me = self.answers.get("learner.me")
        found = me.value.get("id") if me and isinstance(me.value, dict) else None
        return found.strip() if isinstance(found, str) else ""


def merge(one: Record, two: Record) -> Record:
    """Both records in one: per key the newest, nothing from before a fresh start."""
    reset = max(one.reset, two.reset)
    answers = {
        key: entry
        for key in {*one.answers, *two.answers}
        if (entry := _newer(one.answers.get(key), two.answers.get(key))).at > reset
    }
    return replace(
        one,
        rev=max(one.rev, two.rev),
        saved=max(one.saved, two.saved),
        reset=reset,
        answers=answers,
    )


def encode(record: Record) -> bytes:
    """The file: sorted keys, one space, UTF-8, readable in a diff."""
    body = {
        "schema": SCHEMA,
        "module": record.module,
        "rev": record.rev,
        "saved": record.saved,
        "digest": record.digest,
        "learner": record.learner,
        "reset": record.reset,
        "answers": _plain(record.answers),
    }
    text = json.dumps(body, sort_keys=True, indent=1, ensure_ascii=False)
    return text.encode() + b"\n"


def decode(data: bytes, module: str, now: int) -> Record:
    """The record in `data`. `now` in ms: times two days ahead of it are pulled back.

    Raises Newer for a later schema, ValueError for anything that is not ours.
    """
    if len(data) > values.FILE_BYTES:
        raise ValueError("too large")
    body = values.parse(data)
    if not isinstance(body, dict) or not isinstance(body.get("answers"), dict):
        raise ValueError("not a file of this course")
    body = _today(body)
    if body.get("module") != module:
        raise ValueError("belongs to another part of the course")
    rev, latest = _count(body.get("rev", 0)), now + 2 * DAY
    answers = {
        key: _entry(key, item, rev, latest) for key, item in body["answers"].items()
    }
    saved = body.get("saved", "")
    record = Record(
        module=module,
        rev=rev,
        saved=saved if isinstance(saved, str) and len(saved) < 40 else "",
        reset=min(_count(body.get("reset", 0)), latest),
        answers=answers,
    )
    edited = body.get("digest") != values.fingerprint(body["answers"])
    return replace(merge(record, record), edited=edited)


def module_of(data: bytes) -> str:
    """Which module a file says that it belongs to; "" when it says nothing."""
    try:
        body = values.parse(data)
    except ValueError:
        return ""
    found = body.get("module") if isinstance(body, dict) else ""
    return found if isinstance(found, str) else ""


def _today(body: dict) -> dict:
    schema = _count(body.get("schema"))
    if schema > SCHEMA:
        raise Newer(
            "These answers were saved by a newer version of the course. "
            "They are left as they are. Please update the course to go on with them."
        )
    while schema < SCHEMA:
        if schema not in MIGRATIONS:
            raise ValueError("an unknown schema")
        body, schema = MIGRATIONS[schema](body), schema + 1
    return body


def _entry(key: str, item: JSON, rev: int, latest: int) -> Entry:
    if not KEY.fullmatch(key) or not isinstance(item, dict) or "value" not in item:
        raise ValueError("an answer has the wrong form")
    return Entry(item["value"], min(_count(item.get("at")), latest), rev)


def _count(number: JSON) -> int:
    if type(number) is int and 0 <= number <= WHOLE:
        return number
    raise ValueError("a count or time has the wrong form")


def _newer(one: Entry | None, two: Entry | None) -> Entry:
    if one is two and one:
        return one
    return max((entry for entry in (one, two) if entry), key=_order)


def _order(entry: Entry) -> tuple[int, str, int]:
    return entry.at, values.canonical(entry.value), entry.rev


def _plain(answers: Mapping[str, Entry]) -> dict:
    return {key: {"value": e.value, "at": e.at} for key, e in answers.items()}
