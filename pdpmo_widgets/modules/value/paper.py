"""The value scorecard: one page, the table of its measures, its next reading."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.grading.form import form
from pdpmo_widgets.modules.value.rules import scorecard
from pdpmo_widgets.papers import commitments, tables
from pdpmo_widgets.papers import page as pages
from pdpmo_widgets.papers.page import Entries, Page
from pdpmo_widgets.papers.plain import line, said_day
from pdpmo_widgets.papers.tables import Table

SAID = room_words("value", "paper")
FORM = form("value")
PLAN = room_words("value", "lesson")["take_scorecard"]["plan"]
SHAPES = {"measures": "measure", "stop": "stop"}
ESTIMATE = ("low", "middle", "high")


def page(entries: Entries, who: str = "") -> Page:
    """The scorecard as a page of blocks; entries by field id, any may be missing."""
    found = {key: pages.texts(entries, [key]) for key in ("against", "hangs")}
    for field, shape in SHAPES.items():
        found[field] = [
            SAID[shape].format(**{id: said_day(text) for id, text in row.items()})
            for row in rows(entries, field)
        ]
    given = {key: line(entries.get(key)) or SAID["unknown"] for key in ESTIMATE}
    written = any(line(entries.get(key)) for key in ESTIMATE)
    found["estimate"] = [SAID["estimate"].format(**given)] if written else []
    review = said_day(entries.get("review"))
    found["review"] = [review] if review else []
    return pages.build(SAID, found, who)


def rows(entries: Entries, field: str) -> list[dict[str, str]]:
    """The rows of a field that have a name; what is missing in them is said."""
    given = entries.get(field)
    return [
        {name: line(row.get(name)) or SAID["unknown"] for name in scorecard.ROWS[field]}
        for row in (given if isinstance(given, list) else [])
        if isinstance(row, Mapping) and line(row.get("name"))
    ]


def measures(entries: Entries) -> Table:
    """The measures as a table, a column for each field."""
    columns = next(f["columns"] for f in FORM.fields if f["id"] == "measures")
    head = {one["id"]: one["label"] for one in columns}
    found = rows(entries, "measures")
    return Table(
        SAID["table"],
        tuple(head.values()),
        tuple(tuple(row[id] for id in head) for row in found),
    )


def csv(entries: Entries) -> bytes:
    """The measures as CSV."""
    return tables.csv(measures(entries))


def xlsx(entries: Entries) -> bytes:
    """The measures as a workbook."""
    return tables.xlsx([measures(entries)])


def ics(entries: Entries) -> bytes:
    """The day of the next reading, as a calendar. NothingToSend without a day."""
    plan = {**PLAN, "date": entries.get("review")}
    return commitments.ics([plan], "value.review")


def from_charter(charter: Entries) -> dict[str, Any]:
    """A scorecard whose first measure is the number of the charter; {} without one."""
    name = line(charter.get("outcome"))
    if not name:
        return {}
    shown = line(charter.get("so_that")) or line(charter.get("whom"))
    owner = line(charter.get("whom"))
    row = dict.fromkeys(scorecard.ROWS["measures"], "") | {
        "outcome": shown, "name": name, "baseline": line(charter.get("baseline")),
        "owner": owner if owner != shown else "",
    }  # fmt: skip
    return {"measures": [row]}


def checks(entries: Entries) -> list[dict[str, Any]]:
    """What a machine can see, as it is graded; then what it would ask about."""
    found: list[dict[str, Any]] = [
        {"ok": ok, "text": text} for ok, text in scorecard.checks(entries)
    ]
    grades = [row["grade"] for row in rows(entries, "measures")]
    if len(grades) >= scorecard.FEWEST and set(grades) == {"A"}:
        said = SAID["advice"]["proud"]
        found.append({"ok": False, "text": said, "advice": True})
    long = pages.length(page(entries), scorecard.MOST_WORDS)
    return found if long["ok"] else [*found, {**long, "advice": True}]
