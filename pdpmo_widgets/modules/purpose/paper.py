"""The purpose charter: one page that says what the office is for, and is not."""

from datetime import date
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.grading.form import form
from pdpmo_widgets.modules.purpose.rules import charter
from pdpmo_widgets.papers import page as pages
from pdpmo_widgets.papers.page import Entries, Page
from pdpmo_widgets.papers.plain import day, items, line, people, said_day

SAID = room_words("purpose", "paper")
FORM = form("purpose")


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
    """What a machine can see: {"ok", "text"} for each check, the same as is graded.

    With "advice" what is said and no fault: a date that has passed, a second page.
    """
    graded = charter.checks(entries, today)
    found: list[dict[str, Any]] = [{"ok": ok, "text": text} for ok, text in graded]
    by = day(entries.get("by"))
    if by is not None and by <= (today or date.today()):
        said = SAID["advice"]["passed"]
        found.append({"ok": False, "text": said, "advice": True})
    long = pages.length(page(entries), charter.MOST_WORDS)
    return found if long["ok"] else [*found, {**long, "advice": True}]
