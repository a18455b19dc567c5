"""Never trust the structure of a learner's notebook: put its text into our own.

The released notebook is the body. What a learner wrote is found by the id of its
cell and stands beside the cell as text that cannot run; cells that the learner added
stay where they stood, as text too. Only the code cells to be answered in an exercise of
a coach's own take code in. Thirteen kinds of broken structure (jupyter/nbgrader issue
1083 is the oldest) come out with the right cells in the right order.
"""

import itertools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.grading import kept
from pdpmo_widgets.grading.kept import MOST_TEXT, TAG, plain

__all__ = ["MOST_TEXT", "TAG", "Sent", "plain", "read", "transplant"]

Cell = dict[str, Any]
Notebook = dict[str, Any]

MOST_BYTES, MOST_CELLS = 20_000_000, 2_000
UNREADABLE = "The notebook that was handed in cannot be read: {why}."
NO_IDS = "All marks of the exercise are gone from the notebook; its text is kept below."
DOUBLED = "The cell “{id}” was there {n} times; the longest text was taken."
GONE = "The cell “{id}” was deleted; it was put back."
CUT = "A text was longer than {most} characters and was cut."


@dataclass(frozen=True)
class Sent:
    """What stands in a notebook: (id of the graded cell or "", kind, text) per cell.

    ``why`` says in words why it could not be read, "" when it could.
    """

    cells: tuple[tuple[str, str, str], ...] = ()
    why: str = ""


def read(data: bytes | None) -> Sent:
    """The cells of any file that claims to be a notebook; never an exception."""
    if data is None:
        return Sent(why="there is none")
    if len(data) > MOST_BYTES:
        return Sent(why="the file is too large")
    try:
        book = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return Sent(why="the file is damaged")
    cells = list(_cells(book))
    if not cells:
        return Sent(why="there is no cell in it")
    if len(cells) > MOST_CELLS:
        return Sent(why="it has too many cells")
    return Sent(tuple(cells))


def transplant(
    body: Notebook,
    sent: Sent,
    code: frozenset[str] = frozenset(),
    texts: frozenset[str] = frozenset(),
) -> tuple[Notebook, tuple[str, ...]]:
    """The released notebook with the learner's text in it, and notes for the coach.

    ``code``: ids of cells whose text is code to be run; then added code is kept, too.
    ``texts``: ids of cells in which an answer is written. Where there is one, the cell
    points to it: nbgrader gives 0 for good to a cell that is as it was released.
    """
    notes = [UNREADABLE.format(why=sent.why)] if sent.why else []
    book = {**body}
    ids = {_id(cell) for cell in book["cells"]} - {""}
    known = [id for id, _, _ in sent.cells if id in ids]
    if sent.cells and not known:
        notes.append(NO_IDS)
    elif sent.cells:
        counts = {id: known.count(id) for id in sorted(ids)}
        notes += [GONE.format(id=id) for id, n in counts.items() if not n]
        notes += [DOUBLED.format(id=id, n=n) for id, n in counts.items() if n > 1]
    if any(len(text) > MOST_TEXT for _, _, text in sent.cells):
        notes.append(CUT.format(most=MOST_TEXT))
    book["cells"] = list(_grown(book["cells"], sent, code, texts))
    if notes:
        book["cells"].insert(0, kept.note(notes))
    return book, tuple(notes)


def _grown(
    body: list[Cell], sent: Sent, code: frozenset[str], texts: frozenset[str]
) -> Iterator[Cell]:
    own = {"".join(cell["source"]).strip() for cell in body}
    ids = {_id(cell) for cell in body} - {""}
    longest = _longest(sent, ids, own)
    count = itertools.count()
    after: dict[str, list[Cell]] = {}
    for id, text in longest.items():
        if id not in code:
            wrote = kept.text(kept.WROTE, text.strip(), next(count))
            after.setdefault(id, []).append(wrote)
    for id, kind, text in _added(sent, ids, own):
        runs = bool(code) and kind == "code"
        made = kept.code(text, next(count)) if runs else None
        made = made or kept.text(kept.ADDED, text, next(count))
        after.setdefault(id, []).append(made)
    yield from after.get("", ())
    for place in body:
        id = _id(place)
        runs = id in code and id in longest
        if id in texts and id in longest:
            yield {**place, "source": kept.BELOW}
        else:
            yield {**place, "source": kept.program(longest[id])} if runs else place
        yield from after.get(id or "-", ())


def _longest(sent: Sent, ids: set[str], own: set[str]) -> dict[str, str]:
    """By the id of a graded cell: the longest text that a learner wrote in it."""
    found: dict[str, str] = {}
    for id, _, text in sent.cells:
        said = text.strip()
        if id in ids and said and said not in own:
            found[id] = max(found.get(id, ""), text, key=lambda one: len(one.strip()))
    return found


def _added(sent: Sent, ids: set[str], own: set[str]) -> Iterator[tuple[str, str, str]]:
    """Cells of the learner's own: the id of the graded cell before, kind and text."""
    here = ""
    for id, kind, text in sent.cells:
        said = text.strip()
        if id in ids:
            here = id
        elif said and said not in own:
            yield here, kind, said


def _id(cell: Mapping[str, Any]) -> str:
    data = cell.get("metadata")
    marks = data.get("nbgrader") if isinstance(data, Mapping) else None
    id = marks.get("grade_id") if isinstance(marks, Mapping) else None
    return id if isinstance(id, str) else ""


def _cells(book: object) -> Iterator[tuple[str, str, str]]:
    if not isinstance(book, Mapping):
        return
    sheets = book.get("worksheets")  # nbformat 3
    places = [book, *sheets] if isinstance(sheets, list) else [book]
    for place in places:
        cells = place.get("cells") if isinstance(place, Mapping) else None
        for cell in cells if isinstance(cells, list) else []:
            if isinstance(cell, Mapping):
                kind = _text(cell.get("cell_type"))
                yield _id(cell), kind, _text(cell.get("source", cell.get("input")))


def _text(source: object) -> str:
    if isinstance(source, str):
        return source
    if isinstance(source, list):
        return "".join(line for line in source if isinstance(line, str))
    return ""
