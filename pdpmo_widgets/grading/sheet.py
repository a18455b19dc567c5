"""A key as a page to be filled: what is the same for every learner is made once.

Most cells of an exercise show nothing when it is graded, so their text and their row
are the same for all. Only cells with outputs are made anew for each learner.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from nbformat import NotebookNode, from_dict
from nbgrader import utils

from pdpmo_widgets.grading import preprocessors as strict
from pdpmo_widgets.grading.key import Key, read_key

EMPTY = '\n   "outputs": []'  # no text can hold it: a line break there is two signs


@dataclass(frozen=True)
class Row:
    """The grade of one cell: points by rule (None: a person decides), and flags."""

    name: str
    auto: float | None
    review: bool
    blank: bool | None = None


@dataclass(frozen=True)
class Cell:
    """A graded cell as it stands in the file, and its row if it has one."""

    text: str
    row: Row | None = None


@dataclass(frozen=True)
class Sheet:
    """A key with its cells as they are without outputs, and the end of the file.

    ``shells``: text of each code cell around its outputs, without and with a checksum.
    """

    key: Key
    quiet: tuple[Cell, ...]
    shells: Mapping[int, tuple[str, str]]
    end: str


def sheet(source: Path, released: Path) -> Sheet:
    """The sheet of an exercise, read anew when the coach's notebook changed."""
    return _sheet(source, released, source.stat().st_mtime_ns)


@cache
def _sheet(source: Path, released: Path, stamp: int) -> Sheet:
    key = read_key(source, released)
    code = {step.at for step in key.steps}
    quiet = (
        cell(each, [] if at in code else None)
        for at, each in enumerate(key.book["cells"])
    )
    shells = {at: _shells(key.book["cells"][at]) for at in code}
    rest = {name: value for name, value in key.book.items() if name != "cells"}
    return Sheet(key, tuple(quiet), shells, _text(rest).removeprefix("{"))


def _shells(each: Mapping[str, Any]) -> tuple[str, str]:
    text = "".join(each["source"])
    empty: dict[str, Any] = {"source": text, "outputs": [], "execution_count": None}
    bare = from_dict({**each, **empty})
    bare.metadata.get("nbgrader", {}).pop("checksum", None)
    return cell_text(bare), cell_text({**each, **empty})


def filled(page: Sheet, outputs: Mapping[int, list[NotebookNode]]) -> list[Cell]:
    """Every cell of the key in its order, with what it showed by its place."""
    cells = page.key.book["cells"]
    return [
        cell(cells[at], outputs[at], page.shells[at]) if outputs.get(at) else quiet
        for at, quiet in enumerate(page.quiet)
    ]


def cell_text(cell: Any) -> str:
    """A cell as it stands in a notebook's file."""
    # A line break within a text is written as two signs, so each one here is layout.
    return _text(cell).replace("\n", "\n  ")


def notebook(page: Sheet, cells: Iterable[str]) -> bytes:
    """The file of these cells, byte for byte as `tidy.encode` writes it."""
    inside = ",\n  ".join(cells)
    return f'{{\n "cells": [\n  {inside}\n ],{page.end}\n'.encode("utf-8", "replace")


def _text(part: Any) -> str:
    return json.dumps(part, ensure_ascii=False, indent=1, sort_keys=True)


def cell(
    each: Mapping[str, Any],
    outputs: list[NotebookNode] | None,
    shells: tuple[str, str] | None = None,
) -> Cell:
    """A cell of the key with its outputs, made strict as in nbgrader's own run."""
    node = from_dict({**each, "source": "".join(each["source"])})
    if outputs is not None:
        node.outputs, node.execution_count = list(outputs), None
        _strict().preprocess_cell(node, {}, 0)
    row = _row(node) if "nbgrader" in node.metadata else None
    if shells is None:
        return Cell(cell_text(node), row)
    shell = shells["checksum" in node.metadata.get("nbgrader", {})]
    shown = _text(node.outputs).replace("\n", "\n   ")
    return Cell(shell.replace(EMPTY, EMPTY.replace("[]", shown), 1), row)


_strict = cache(strict.StrictScores)


def _row(cell: NotebookNode) -> Row:
    marks = cell.metadata.nbgrader
    auto = utils.determine_grade(cell)[0] if utils.is_grade(cell) else None
    blank = None
    if utils.is_solution(cell):
        blank = marks.get("checksum") == utils.compute_checksum(cell)
    return Row(marks["grade_id"], auto, strict.doubted(cell), blank)
