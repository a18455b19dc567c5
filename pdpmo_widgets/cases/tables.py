"""The tables of the case as files: CSV that Excel opens right, and one workbook.

Text that a sheet would take for a formula is marked as text.  A learner gets the
visible columns; a coach may ask for all (``truth=True``).  The csv module and openpyxl
write all of this in thirty lines each, so that pandas is no dependency of the course.
"""

import csv as csv_module
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pdpmo_widgets.cases.case import TABLES, AldermoorCase, Table, table
from pdpmo_widgets.cases.cells import guarded, quoted, value
from pdpmo_widgets.cases.portfolio import TableError, read_portfolio
from pdpmo_widgets.cases.projects import COLUMNS, Project
from pdpmo_widgets.cases.words import words

MOST_WIDE, LEAST_WIDE = 48, 9  # width of a column in the workbook, characters
__all__ = [
    "TableError",
    "archive",
    "csv",
    "portfolio_csv",
    "portfolio_xlsx",
    "read_portfolio",
    "xlsx",
]


def csv(case: AldermoorCase, name: str, truth: bool = False) -> bytes:
    """One table as CSV; KeyError when there is no such table."""
    columns = _columns(table(name), truth)
    return _csv(columns, case.rows(name))


def archive(case: AldermoorCase, truth: bool = False) -> bytes:
    """All tables as CSV files in one .zip; the same bytes for the same seed."""
    out = BytesIO()
    folder = words("tables")["sheet"]["archive"].format(seed=case.seed)
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for one in _tables(truth):
            made.writestr(
                ZipInfo(f"{folder}/{one.name}.csv"),
                csv(case, one.name, truth),
                ZIP_DEFLATED,
            )
    return out.getvalue()


def xlsx(case: AldermoorCase, truth: bool = False) -> bytes:
    """A workbook with a sheet for each table, and one that says what columns mean."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    said = words("tables")["sheet"]
    meaning = [
        (one.name, column, one.columns[column])
        for one in _tables(truth)
        for column in _columns(one, truth)
    ]
    _sheet(book, said["about"], said["head"], meaning, [14, 20, 70])
    for one in _tables(truth):
        columns = _columns(one, truth)
        rows = [[getattr(row, key) for key in columns] for row in case.rows(one.name)]
        _sheet(book, one.name, columns, rows, _widths(columns, rows))
    book.properties.title = said["title"].format(seed=case.seed)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def portfolio_csv(projects: Iterable[Project]) -> bytes:
    """Projects as the CSV that ``read_portfolio`` reads back."""
    return _csv(tuple(COLUMNS), projects)


def portfolio_xlsx(projects: Iterable[Project]) -> bytes:
    """Projects as a workbook that ``read_portfolio`` reads back, to fifteen digits."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    columns = tuple(COLUMNS)
    rows = [[getattr(row, key) for key in columns] for row in projects]
    _sheet(book, "projects", columns, rows, _widths(columns, rows))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _tables(truth: bool) -> list[Table]:
    return [one for one in TABLES if _columns(one, truth)]


def _columns(one: Table, truth: bool) -> tuple[str, ...]:
    return tuple(one.columns) if truth else one.seen


def _csv(columns: Sequence[str], rows: Iterable[Any]) -> bytes:
    """UTF-8 with the mark by which Excel knows it."""
    out = StringIO()
    sheet = csv_module.writer(out)
    sheet.writerow(columns)
    for row in rows:
        sheet.writerow([guarded(value(getattr(row, key))) for key in columns])
    return out.getvalue().encode("utf-8-sig")


def _widths(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[int]:
    widths = []
    for at, name in enumerate(columns):
        longest = max((len(str(value(row[at]))) for row in rows[:50]), default=0)
        widths.append(min(MOST_WIDE, max(LEAST_WIDE, len(name) + 2, longest + 1)))
    return widths


def _sheet(
    book: Any,
    title: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    widths: Sequence[int],
) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    page = book.create_sheet(title[:31])
    page.freeze_panes = "A2"
    for at, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(at)].width = width
    heads = [WriteOnlyCell(page, value=name) for name in columns]
    for head in heads:
        head.font = Font(bold=True)
    page.append(heads)
    for row in rows:
        page.append([quoted(page, value(one)) for one in row])
