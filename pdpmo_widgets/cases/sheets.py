"""Bytes of a spreadsheet to plain rows of values, without trusting any of it.

Only values are read, no formula is computed, no macro is run, and nothing is unpacked
that is larger than a sheet filled in by a person can be.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

Cells = Sequence[object]
OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # .xls, and the wrapping of a locked .xlsx
LOCKED = "EncryptedPackage".encode("utf-16-le")


class SheetError(ValueError):
    """A file that is no sheet; ``key`` names the reason, ``params`` its numbers."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


@dataclass(frozen=True)
class Limits:
    """How large a file may be: bytes, bytes unpacked, parts; and what is read of it.

    `rows` and `columns` of a sheet; of a workbook no more than `sheets`.
    """

    bytes: int = 2_000_000
    unpacked: int = 20_000_000
    parts: int = 300
    rows: int = 2_000
    columns: int = 12
    sheets: int = 40


def tables(
    name: str, data: bytes, limits: Limits = Limits()
) -> list[tuple[str, list[Cells]]]:
    """Title and rows of each sheet in a file, at most one row more than the limit.

    SheetError is the only error; its key is size, old, locked, kind, bomb, macros or
    text.
    """
    if len(data) > limits.bytes:
        size, most = f"{len(data) / 1e6:.1f}", limits.bytes // 1_000_000
        raise SheetError("size", size=size, most=most)
    if data.startswith(OLD_OFFICE):
        raise SheetError("locked" if LOCKED in data else "old")
    if data.startswith(b"PK"):
        return _workbook(data, limits)
    if name.lower().endswith((".csv", ".txt", ".tsv")):
        return [("", _lines(data, limits))]
    raise SheetError("kind")


def clean(text: object, most: int = 80) -> str:
    """One line of printable text, at most ``most`` characters.

    A cell may hold megabytes, and thousands may share them: the rest is not looked at.
    """
    line = str(text or "")[: 20 * most]
    if not line.isprintable():
        line = "".join(c if c.isprintable() else " " for c in line)
    return " ".join(line.split())[:most].strip()


def _workbook(data: bytes, limits: Limits) -> list[tuple[str, list[Cells]]]:
    """Values of every sheet of an .xlsx, after a look at what it unpacks to."""
    _inspect(data, limits)
    from openpyxl import load_workbook

    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        parts = [one._worksheet_path for one in book.worksheets]
        if len(parts) > limits.sheets or len(set(parts)) < len(parts):
            raise SheetError("bomb")  # many, or one part that is read many times
        return [(clean(one.title, 40), _filled(one, limits)) for one in book.worksheets]
    except SheetError:
        raise
    except Exception as error:  # whatever a hostile file makes the parser raise
        raise SheetError("kind") from error


def _filled(sheet: Any, limits: Limits) -> list[Cells]:
    """The rows of a sheet up to its last one, one more than the limit at most.

    openpyxl fills a sheet up with empty rows to the last one that is asked for.
    """
    last = min(sheet.max_row or limits.rows + 1, limits.rows + 1)
    rows = sheet.iter_rows(max_row=last, max_col=limits.columns)
    return [tuple(map(_shown, row)) for row in rows]


def _shown(cell: Any) -> object:
    """What a cell holds; a number that is shown as 000123 is that text."""
    found: object = cell.value
    form = str(getattr(cell, "number_format", ""))
    padded = type(found) is int and found >= 0 and re.fullmatch(r"0{2,20}", form)
    return f"{found:0{len(form)}d}" if padded else found


def _inspect(data: bytes, limits: Limits) -> None:
    """Refuse what unpacks to too much, carries macros, or has XML with a DOCTYPE."""
    left = limits.unpacked
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > limits.parts:
                raise SheetError("bomb")
            if any(part.filename.endswith("vbaProject.bin") for part in parts):
                raise SheetError("macros")
            for part in parts:
                with archive.open(part) as stream:
                    text = stream.read(left + 1)
                left -= len(text)
                if left < 0 or b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                    raise SheetError("bomb")
                if part.filename.endswith((".xml", ".rels")) and b"\0" in text[:4]:
                    raise SheetError("bomb")
    except SheetError:
        raise
    except Exception as error:  # zipfile, zlib and lzma have errors of their own
        raise SheetError("kind") from error


def _lines(data: bytes, limits: Limits) -> list[Cells]:
    """Rows of a .csv in any usual encoding and with any usual separator."""
    text = _decoded(data)
    head = next((ln for ln in text.splitlines() if ln.strip(" ,;\t")), "")
    mark = max(",;\t", key=head.count)
    rows: list[Cells] = []
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=mark):
            rows.append(row[: limits.columns])
            if len(rows) > limits.rows:
                break
    except csv.Error as error:
        raise SheetError("text") from error
    return rows


def _decoded(data: bytes) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for name in ("utf-16" if wide else "utf-8-sig", "cp1252"):
        try:
            text = data.decode(name)
        except UnicodeError:
            continue
        if "\0" not in text:
            return text
    raise SheetError("text")
