"""Bytes of a spreadsheet to plain rows, with the board's words for what is wrong."""

from pdpmo_widgets.cases.sheets import Cells, Limits, SheetError
from pdpmo_widgets.cases.sheets import tables as read

from .board import wrong

LIMITS = Limits()
MOST_ROWS, MOST_COLUMNS = LIMITS.rows, LIMITS.columns
__all__ = ["MOST_COLUMNS", "MOST_ROWS", "Cells", "tables"]


def tables(name: str, data: bytes) -> list[tuple[str, list[Cells]]]:
    """Title and rows of each sheet in a file; BoardError if it is no sheet."""
    try:
        return read(name, data, LIMITS)
    except SheetError as error:
        raise wrong(error.key, **error.params) from error
