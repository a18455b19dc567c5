"""The playbook on one page: tiers, one play, and what the office stops asking for."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.grading.form import form
from pdpmo_widgets.grading.marks import number
from pdpmo_widgets.grading.texts import listed, text
from pdpmo_widgets.modules.playbook.rules import canvas
from pdpmo_widgets.papers import commitments
from pdpmo_widgets.papers import page as pages
from pdpmo_widgets.papers.page import Entries, Page
from pdpmo_widgets.papers.plain import day, items, line, said_day
from pdpmo_widgets.papers.tables import Table

SAID = room_words("playbook", "paper")
FORM = form("playbook")
QUOTES = "\"“”„'"
PLAIN = ("serves", "trigger", "done", "exception", "tried")


def page(entries: Entries, who: str = "") -> Page:
    """The playbook as a page of blocks; entries by field id, any may be missing."""
    found = {key: pages.texts(entries, [key]) for key in PLAIN}
    found["play"] = pages.texts(entries, ["play", "who"])
    steps = items(entries.get("steps"))
    found["steps"] = [f"{at}. {step}" for at, step in enumerate(steps, 1)]
    found["tiers"] = _rows(entries, "tiers", SAID["tier"])
    found["stop"] = [*_rows(entries, "stop", SAID["stop"]), *_back(entries)]
    found["knows"] = _quoted(entries)
    found["review"] = [said_day(entries.get("review"))] if entries.get("review") else []
    return pages.build(SAID, found, who)


def _rows(entries: Entries, id: str, shape: str) -> list[str]:
    """A line for each row that has a name; what is missing in it is said."""
    return [
        shape.format(
            **{c: _cell(row.get(c)) or SAID["unknown"] for c in canvas.ROWS[id]}
        )
        for row in _named(entries, id)
    ]


def _cell(value: Any) -> str:
    return said_day(text(value)).rstrip(".")


def _named(entries: Entries, id: str) -> list[Mapping[str, Any]]:
    rows = listed(entries.get(id))
    return [r for r in rows if isinstance(r, Mapping) and line(r.get("name"))]


def _back(entries: Entries) -> list[str]:
    """The sum of what comes back, where there is more than one stop."""
    stops = _named(entries, "stop")
    hours = sum(max(0.0, number(row.get("hours")) or 0.0) for row in stops)
    return [SAID["back"].format(hours=f"{hours:,.12g}")] if len(stops) > 1 else []


def _quoted(entries: Entries) -> list[str]:
    words, name = (line(entries.get(id)) for id in ("knows", "knower"))
    if not words:
        return []
    said = {"words": words.strip(QUOTES), "name": name or SAID["unknown"]}
    return [SAID["knows"].format(**said)]


def checks(entries: Entries, today: date | None = None) -> list[dict[str, Any]]:
    """What a machine can see, as it is graded; "advice" marks what is only said."""
    graded = canvas.checks(entries)
    found: list[dict[str, Any]] = [{"ok": ok, "text": said} for ok, said in graded]
    said = [*_apart(entries), *_passed(entries, today or date.today())]
    found += [{"ok": False, "text": one, "advice": True} for one in said]
    long = pages.length(page(entries), canvas.MOST_WORDS)
    return found if long["ok"] else [*found, {**long, "advice": True}]


def _apart(entries: Entries) -> list[str]:
    """What stands on the stop list, and is asked for in a tier all the same."""
    asked = " ".join(line(row.get("asked")) for row in _named(entries, "tiers"))
    names = [line(row["name"]) for row in _named(entries, "stop")]
    both = [name for name in names if name.casefold() in asked.casefold()]
    return [SAID["advice"]["apart"].format(name=name) for name in both]


def _passed(entries: Entries, today: date) -> list[str]:
    review = day(entries.get("review"))
    return [SAID["advice"]["passed"]] if review and review < today else []


def tables(entries: Entries) -> tuple[Table, Table]:
    """Tiers and stop list as tables."""
    tiers = ("name", "which", "asked", "hours")
    stop = ("name", "hours", "decision", "told", "from")
    return _table(entries, "tiers", tiers), _table(entries, "stop", stop)


def _table(entries: Entries, id: str, columns: Sequence[str]) -> Table:
    said = SAID["tables"][id]
    rows = [tuple(_value(row.get(c)) for c in columns) for row in _named(entries, id)]
    return Table(said["title"], tuple(said["heads"]), tuple(rows))


def _value(cell: Any) -> Any:
    plain = isinstance(cell, int | float) and not isinstance(cell, bool)
    return cell if plain else line(cell)


def calendar(entries: Entries, who: str = "") -> bytes:
    """The days on which something stops, with a look back after 7, 30 and 90 days.

    NothingToSend if no stop has its day.
    """
    said = SAID["tables"]["calendar"]
    plans = [
        {"then": said.format(name=line(row["name"])), "date": line(row.get("from"))}
        for row in _named(entries, "stop")
    ]
    return commitments.ics(plans, "playbook.stop", who)
