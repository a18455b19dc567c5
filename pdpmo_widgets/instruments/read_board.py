"""Read the sheet that an executive filled in, .xlsx or .csv.

Whatever goes wrong is a BoardError in plain words, with the sheet and the row.
"""

from collections.abc import Iterable, Iterator, Sequence

from pdpmo_widgets.cases.cells import plain
from pdpmo_widgets.cases.words import words

from .board import (
    Board,
    BoardError,
    Item,
    Row,
    clean,
    from_json,
    gather,
    joined,
    wrong,
)
from .read_tables import MOST_COLUMNS, MOST_ROWS, Cells, tables

COLUMNS = ("name", "role", "card", "outcome", "mark")
__all__ = ["Board", "BoardError", "from_json", "joined", "read"]


def read(name: str, data: bytes, items: Sequence[Item]) -> Board:
    """People and their marks from a file called ``name``.

    ``items`` are the outcomes ({"id", "label"}). BoardError, with one sentence
    that names sheet, row and what to do, is the only error.
    """
    rows: list[Row] = []
    notes: list[str] = []
    seen: set[str] = set()
    for title, table in tables(name, data):
        found, used = _table(title, table)
        _check_new(title, found, seen)
        rows += found
        if used and not any(row.mark for row in found):
            said = words("board", __package__)["said"]["note_sheet"]
            rows = rows[: len(rows) - len(found)]
            notes.append(said.format(sheet=title) if title else "")
    if not rows:
        raise wrong("empty" if any(notes) or notes else "header")
    board = gather(rows, items)
    return Board(board.people, (*filter(None, notes), *board.notes))


def _check_new(title: str, rows: Iterable[Row], seen: set[str]) -> None:
    names = {row.name for row in rows if row.mark}
    for name in names & seen:
        raise wrong("twice", where=_where(title), name=name)
    seen |= names


def _where(title: str, row: int = 0) -> str:
    parts = [f'Sheet "{title}"' if title else "", f"row {row}" if row else ""]
    text = ", ".join(p for p in parts if p)
    return f"{text[:1].upper()}{text[1:]}: " if text else ""


def _table(title: str, table: Sequence[Cells]) -> tuple[list[Row], bool]:
    """Rows of one sheet, and whether it had our table at all."""
    if len(table) > MOST_ROWS:
        raise wrong("long", where=_where(title), most=MOST_ROWS)
    said = words("board", __package__)["sheet"]
    labels = {said[key].casefold(): key for key in ("name", "role")}
    about = {"name": "", "role": ""}
    columns: dict[str, int] = {}
    rows: list[Row] = []
    for number, cells in enumerate(table, 1):
        texts = [clean(plain(cell)) for cell in cells[:MOST_COLUMNS]]
        key = labels.get(texts[0].casefold()) if texts and not columns else None
        heads = _heads(texts)
        if heads:
            columns = heads
        elif key:
            about[key] = next((t for t in texts[1:] if t), "")
        elif columns:
            rows += _row(_where(title, number), texts, columns, about)
    return rows, bool(columns)


def _row(
    where: str, texts: Sequence[str], columns: dict[str, int], about: dict[str, str]
) -> Iterator[Row]:
    at = {k: texts[i] if i < len(texts) else "" for k, i in columns.items()}
    if not at["outcome"] and not at["mark"]:
        return
    name, role = at.get("name") or about["name"], at.get("role") or about["role"]
    if not name and not at["mark"]:
        return
    yield Row(where, name, role, at["card"], at["outcome"], at["mark"])


def _heads(texts: Sequence[str]) -> dict[str, int]:
    """Column of each field if this is the line of headings, else nothing."""
    heads: dict[str, int] = {}
    for number, text in enumerate(texts):
        low = text.casefold().removeprefix("your ")
        for key in COLUMNS:
            if low.startswith(key):
                heads.setdefault(key, number)
    return heads if {"card", "outcome", "mark"} <= heads.keys() else {}
