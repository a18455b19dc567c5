"""A table of a page, as CSV and as a workbook: text stays text, never a formula."""

import csv as csv_module
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO

from pdpmo_widgets.cases.cells import guarded, quoted

from .plain import line

WIDE = 60  # characters of a column at most


@dataclass(frozen=True)
class Table:
    """``head``: the names of the columns; ``rows`` of the same length."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def csv(table: Table) -> bytes:
    """UTF-8 with the mark that Excel expects."""
    out = StringIO()
    sheet = csv_module.writer(out)
    sheet.writerow([guarded(line(cell)) for cell in table.head])
    for row in table.rows:
        sheet.writerow([guarded(line(cell)) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def xlsx(table: Table) -> bytes:
    """A workbook with one sheet; the head stays in view."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    page = book.create_sheet(table.title[:31])
    for at, width in enumerate(_widths((table.head, *table.rows)), 1):
        page.column_dimensions[get_column_letter(at)].width = width
    page.freeze_panes = "A2"
    page.append([_head(page, line(cell)) for cell in table.head])
    for row in table.rows:
        page.append([quoted(page, line(cell)) for cell in row])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _head(page: object, text: str) -> object:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    cell = WriteOnlyCell(page, value=text)
    cell.font = Font(bold=True)
    return cell


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """Wide enough for the longest text, within reason."""
    columns = zip(*rows, strict=True)
    return [min(WIDE, 2 + max(map(len, column))) for column in columns]
