"""Rows as a table to take along: CSV, or a workbook with a sheet for each.

What somebody typed is written as text, never as a formula.
"""

import csv as csv_module
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import Any

from pdpmo_widgets.cases.cells import guarded, quoted, value

LEAST, MOST = 10, 60  # characters that a column is wide


@dataclass(frozen=True)
class Table:
    """A title, the heads of its columns, and rows of text, numbers, yes or no."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def csv(table: Table) -> bytes:
    """UTF-8 with the mark by which Excel knows it."""
    out = StringIO()
    sheet = csv_module.writer(out)
    for row in (table.heads, *table.rows):
        sheet.writerow([guarded(value(cell)) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def xlsx(tables: Iterable[Table]) -> bytes:
    """A workbook with a sheet for each table; its first line stays in view."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for table in tables:
        _sheet(book, table)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _sheet(book: Any, table: Table) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    page = book.create_sheet(table.title[:31])
    page.freeze_panes = "A2"
    for at, width in enumerate(_widths(table), 1):
        page.column_dimensions[get_column_letter(at)].width = width
    heads = [WriteOnlyCell(page, value=name) for name in table.heads]
    for head in heads:
        head.font, head.alignment = Font(bold=True), Alignment(wrap_text=True)
    page.append(heads)
    for row in table.rows:
        page.append([quoted(page, value(cell)) for cell in row])


def _widths(table: Table) -> Sequence[int]:
    columns = zip(table.heads, *table.rows, strict=True)
    longest = [max(len(str(value(cell))) for cell in column) for column in columns]
    return [min(MOST, max(LEAST, width + 2)) for width in longest]
