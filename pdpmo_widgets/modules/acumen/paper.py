"""The portfolio memo: one page that a finance director would read to its end."""

import re
from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.grading.form import form
from pdpmo_widgets.grading.marks import number
from pdpmo_widgets.modules.acumen.rules import memo
from pdpmo_widgets.papers import page as pages
from pdpmo_widgets.papers.page import Entries, Page
from pdpmo_widgets.papers.plain import line, said_day

SAID = room_words("acumen", "paper")
FORM = form("acumen")
FIGURE = re.compile(r"(\d+(?:[.,]\d+)?)")
SHAPES = {"fund": "fund", "leave": "leave", "stop": "stop", "pnl": "line"}


def page(entries: Entries, who: str = "") -> Page:
    """The memo as a page of blocks; entries by field id, any may be missing."""
    found = {key: pages.texts(entries, [key]) for key in memo.TEXTS}
    for field, shape in SHAPES.items():
        found[field] = _rows(entries.get(field), memo.ROWS[field], SAID[shape])
    return pages.build(SAID, found, who)


def _rows(value: Any, names: tuple[str, ...], shape: str) -> list[str]:
    """A line for each row that has a name; what is missing in it is said."""
    given = value if isinstance(value, list) else []
    rows = [
        {name: said_day(row.get(name)) or SAID["unknown"] for name in names}
        for row in given
        if isinstance(row, Mapping) and line(row.get("name"))
    ]
    return [shape.format(**row) for row in rows]


def checks(entries: Entries) -> list[dict[str, Any]]:
    """What a machine can see, as it is graded; then what it would ask about."""
    found = [{"ok": ok, "text": text} for ok, text in memo.checks(entries)]
    found += [{"ok": False, "text": text} for text in _doubts(entries)]
    long = pages.length(page(entries), memo.MOST_WORDS)
    return found if long["ok"] else [*found, long]


def _doubts(entries: Entries) -> list[str]:
    read, said = memo.read(entries), SAID["advice"]
    funded = {row["name"].casefold() for row in read.named("fund")}
    others = {r["name"].casefold() for id in ("leave", "stop") for r in read.named(id)}
    doubts = [said["apart"]] if funded & others else []
    for row in read.named("stop"):
        (rest, of), (gain, in_) = _amount(row["rest"]), _amount(row["gain"])
        if of == in_ and gain > rest:
            doubts.append(said["ahead"].format(name=row["name"]))
    return doubts


def _amount(text: str) -> tuple[float, str]:
    """The first figure of a text, and all that is said around it; 0 for none."""
    before, figure, after = (
        FIGURE.split(text, maxsplit=1) if FIGURE.search(text) else (text, "0", "")
    )
    return number(figure) or 0.0, f"{before}{after}".casefold()
