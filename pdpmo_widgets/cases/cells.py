"""One cell, out and in: text that a sheet would take for a formula stays text.

In CSV such text gets an apostrophe in front, in a workbook it is marked as text; an
apostrophe that was there already gets another, so that what goes out comes back.
"""

import re
from typing import Any

from pdpmo_widgets.cases.sheets import clean

RISKY = ("=", "+", "-", "@")
GUARDED = re.compile(r"'+[=+\-@]")
MOST = 4_000  # characters of a cell that are read


def value(found: Any) -> Any:
    """What a cell holds: a number, or a line of text."""
    if found is None:
        return ""
    if isinstance(found, bool):
        return "yes" if found else "no"
    if isinstance(found, int | float):
        return found
    if isinstance(found, tuple):
        return " ".join(str(one) for one in found)
    text = " ".join(str(found).split())
    if not text.isprintable():  # a workbook holds no control characters
        text = "".join(one if one.isprintable() else " " for one in text)
    return text


def guarded(found: Any) -> Any:
    """A value for CSV: an apostrophe before text that begins like a formula."""
    text = isinstance(found, str)
    return f"'{found}" if text and _risky(found) else found


def quoted(page: Any, found: Any) -> Any:
    """A value for a workbook: empty, a number, or text that stays text."""
    from openpyxl.cell import WriteOnlyCell

    if not isinstance(found, str) or not _risky(found):
        return None if found == "" else found
    cell = WriteOnlyCell(page, value=f"'{found}" if GUARDED.match(found) else found)
    cell.data_type = "s"
    return cell


def plain(cell: object) -> str:
    """What a cell says, without the apostrophe that keeps it from being a formula."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        cell = int(cell)
    text = clean("" if cell is None else str(cell)[:MOST], MOST)
    return text[1:] if GUARDED.match(text) else text


def _risky(text: str) -> bool:
    return text.startswith(RISKY) or GUARDED.match(text) is not None
