"""A table of a page as a file: what a sheet would take for a formula stays text."""

import csv as csv_module
from collections.abc import Sequence
from io import BytesIO, StringIO

from pdpmo_widgets.cases.cells import guarded, quoted, value

WIDEST, NARROWEST = 48, 10
Rows = Sequence[Sequence[object]]


def csv(head: Sequence[str], rows: Rows) -> bytes:
    """UTF-8 with the mark by which Excel knows it."""
    out = StringIO()
    sheet = csv_module.writer(out)
    for row in (head, *rows):
        sheet.writerow([guarded(value(cell)) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def xlsx(title: str, head: Sequence[str], rows: Rows) -> bytes:
    """A workbook of one sheet: a bold head that stays, long texts wrapped."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    page = book.create_sheet(title[:31])
    page.freeze_panes = "A2"
    for at, name in enumerate(head):
        longest = max([len(name), *(len(str(value(row[at]))) for row in rows)])
        width = min(WIDEST, max(NARROWEST, longest + 2))
        page.column_dimensions[get_column_letter(at + 1)].width = width
    heads = [WriteOnlyCell(page, value=name) for name in head]
    for cell in heads:
        cell.font = Font(bold=True)
    page.append(heads)
    for row in rows:
        page.append([_wrapped(page, quoted(page, value(cell))) for cell in row])
    book.properties.title = title
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _wrapped(page: object, cell: object) -> object:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment

    if cell is None or isinstance(cell, int | float):
        return cell
    made = cell if isinstance(cell, WriteOnlyCell) else WriteOnlyCell(page, value=cell)
    made.alignment = Alignment(wrap_text=True, vertical="top")
    return made
