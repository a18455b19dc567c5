"""The purpose charter: one page that says what the office is for, and is not."""

from datetime import date
from typing import Any

from pdpmo_widgets.cases.words import words

from . import page as pages
from .page import Entries, Page
from .plain import day, items, line, people, said_day

SAID = words("purpose", __package__)
FIELDS: pages.Fields = SAID["fields"]
FEWEST_AGREED, FEWEST_NOT_NOW = 3, 2


def page(entries: Entries, who: str = "") -> Page:
    """The charter as a page of blocks; entries by field id, any may be missing."""
    plain = ("because", "whom", "so_that", "know", "disagree")
    found = {key: pages.texts(entries, [key]) for key in plain}
    review = said_day(entries.get("review"))
    found["number"] = _number(entries)
    found["not_now"] = [f"– {text}" for text in items(entries.get("not_now"))]
    found["agreed"] = [_agreed(row) for row in people(entries.get("agreed"))]
    found["review"] = [review] if review else []
    return pages.build(SAID, found, who)


def _number(entries: Entries) -> list[str]:
    keys = ("outcome", "baseline", "target")
    given = {key: line(entries.get(key)) for key in keys}
    given["by"] = said_day(entries.get("by"))
    if not any(given.values()):
        return []
    shown = {key: text or SAID["unknown"] for key, text in given.items()}
    return [SAID["number"].format(**shown)]


def _agreed(row: dict[str, str]) -> str:
    if not row["words"]:
        return SAID["silent"].format(**row)
    shape = "agreed_dated" if row["date"] else "agreed"
    quoted = row["words"].strip("\"“”„'")
    date_said = said_day(row["date"])
    return SAID[shape].format(name=row["name"], words=quoted, date=date_said)


def checks(entries: Entries, today: date | None = None) -> list[dict[str, Any]]:
    """What a machine can see: {"ok", "text"} for each check."""
    said, by = SAID["checks"], day(entries.get("by"))
    result = line(entries.get("whom")) and line(entries.get("so_that"))
    number = any(char.isdigit() for char in line(entries.get("target")))
    start = bool(line(entries.get("baseline")))
    words_of = {row["words"].casefold() for row in people(entries.get("agreed"))}
    agreed = len(words_of - {""})
    waiting = len(items(entries.get("not_now")))
    review = bool(line(entries.get("review")))
    return [
        pages.check(said["result"], bool(result)),
        pages.check(said["number"], number and start and by is not None),
        pages.check(said["date"], by is not None and by > (today or date.today())),
        pages.check(said["not_now"], waiting >= FEWEST_NOT_NOW),
        pages.check(said["agreed"], agreed >= FEWEST_AGREED, count=agreed),
        pages.check(said["review"], review),
        pages.length(page(entries), SAID["most_words"]),
    ]
