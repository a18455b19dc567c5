"""Read a learner's own list of projects, in the columns of the table ``projects``.

Up to ten problems are said at once, each with its row and column and what to do.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pdpmo_widgets.cases.fields import FIELDS, FieldError, plain
from pdpmo_widgets.cases.portfolio_rules import across, complete, within
from pdpmo_widgets.cases.projects import COLUMNS, Project
from pdpmo_widgets.cases.sheets import Cells, Limits, SheetError, tables
from pdpmo_widgets.cases.words import words

LIMITS = Limits(rows=501, columns=60)
MOST_PROBLEMS = 10
NEEDED = tuple(name for name, one in FIELDS.items() if one.needed)
HEAD_WITHIN = 20  # rows in which the headings are looked for
SHOWN = 40  # characters of a wrong cell that a sentence repeats


class TableError(ValueError):
    """A file that cannot be used; ``problems`` says all that is wrong, at most ten."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass
class _Notes:
    """Collects what is wrong with one table."""

    problems: list[str] = field(default_factory=list)

    def add(self, key: str, help: str = "", **params: object) -> None:
        said = words("tables")
        advice = said["help"][help].format(**params) if help else ""
        self.problems.append(said["wrong"][key].format(help=advice, **params).strip())

    def check(self) -> None:
        if len(self.problems) > MOST_PROBLEMS:
            more = words("tables")["wrong"]["more"]
            raise TableError(*self.problems[: MOST_PROBLEMS - 1], more)
        if self.problems:
            raise TableError(*self.problems)


def read_portfolio(
    name: str, data: bytes, today: date | None = None
) -> tuple[Project, ...]:
    """The projects in an .xlsx or .csv file called ``name``.

    With ``today`` a month may also be written as 2026-03.  Columns that are left out
    get a middling value.  TableError is the only error.
    """
    notes = _Notes()
    try:
        sheets = tables(name, data, LIMITS)
    except SheetError as error:
        notes.add(error.key, "", **error.params)
        notes.check()
    row, heads, table = _found(sheets, notes)
    if not heads:
        notes.check()
    rows = list(_rows(table, row))
    if len(rows) > LIMITS.rows - 1:
        notes.add("long", most=LIMITS.rows - 1)
        notes.check()
    elif not rows:
        notes.add("none")
    found = [(at, _project(at, cells, heads, today, notes)) for at, cells in rows]
    notes.check()
    for at, key, params in across([(at, one) for at, one in found if one]):
        notes.add(key, "", row=at, **params)
    notes.check()
    return tuple(one for _, one in found if one)


def _found(
    sheets: Sequence[tuple[str, list[Cells]]], notes: _Notes
) -> tuple[int, Mapping[str, int], list[Cells]]:
    """Row of the headings, column of each field, and the sheet that has them."""
    named = sorted(sheets, key=lambda one: one[0].casefold() != "projects")
    best: tuple[int, int, list[str], list[Cells]] = (0, 0, [], [])
    for _, table in named:
        for row, cells in enumerate(table[:HEAD_WITHIN], 1):
            heads = ["_".join(plain(cell).casefold().split()) for cell in cells]
            hits = len(set(heads) & set(COLUMNS))
            if hits > best[0]:
                best = (hits, row, heads, table)
    hits, row, heads, table = best
    if hits < 3:
        notes.add("header", columns=", ".join(NEEDED))
        return 0, {}, []
    missing = [one for one in NEEDED if one not in heads]
    if missing:
        key = "missing_many" if missing[1:] else "missing"
        notes.add(key, row=row, columns=", ".join(f"“{one}”" for one in missing))
    for at, head in enumerate(heads):
        if head and head not in COLUMNS:
            notes.add("unknown", row=row, column=head[:SHOWN])
        elif head in heads[:at] and head:
            notes.add("double", row=row, column=head)
    return row, {head: at for at, head in enumerate(heads) if head}, table


def _rows(table: Sequence[Cells], head: int) -> Iterator[tuple[int, Cells]]:
    """Rows below the headings that say anything, with their number in the sheet."""
    for number, cells in enumerate(table[head:], head + 1):
        if any(plain(cell) for cell in cells):
            yield number, cells


def _project(
    row: int,
    cells: Cells,
    heads: Mapping[str, int],
    today: date | None,
    notes: _Notes,
) -> Project | None:
    values: dict[str, Any] = {}
    before = len(notes.problems)
    for name, column in FIELDS.items():
        at = heads.get(name, len(cells))
        cell = cells[at] if at < len(cells) else None
        if plain(cell) == "":
            if column.needed and name in heads:
                notes.add("empty", _help(name), row=row, column=name, **_params(name))
            continue
        try:
            values[name] = column.read(cell, today)
        except FieldError as error:
            text = f"“{plain(cell)[:SHOWN]}”"
            params = {"row": row, "column": name, "text": text} | error.params
            notes.add(error.key, error.help, **params)
    if len(notes.problems) > before or not set(NEEDED) <= values.keys():
        return None
    project = complete(row, values)
    for key, column_name in within(project):
        notes.add(key, row=row, column=column_name)
    return project


def _help(name: str) -> str:
    if name in ("kind", "stage"):
        return name
    return {"name": "text", "start": "month", "first_end": "month"}.get(name, "money")


def _params(name: str) -> dict[str, str]:
    options = words("projects").get(f"{name}s", {})
    return {"options": ", ".join(options)}
