"""Bytes of a spreadsheet to plain rows of values, without trusting any of it.

Only values are read, no formula is computed, and nothing is unpacked that is
larger than a sheet of answers can be.
"""

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO
from zipfile import BadZipFile, ZipFile

from .board import BoardError, clean, wrong

MOST_BYTES, MOST_UNPACKED, MOST_PARTS = 2_000_000, 20_000_000, 300
MOST_ROWS, MOST_COLUMNS = 2_000, 12
Cells = Sequence[object]


def tables(name: str, data: bytes) -> list[tuple[str, list[Cells]]]:
    """Title and rows of each sheet in a file; BoardError if it is no sheet."""
    if len(data) > MOST_BYTES:
        size, most = f"{len(data) / 1e6:.1f}", MOST_BYTES // 1_000_000
        raise wrong("size", size=size, most=most)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise wrong("old")
    if data.startswith(b"PK"):
        return _workbook(data)
    if name.lower().endswith((".csv", ".txt", ".tsv")):
        return [("", _lines(data))]
    raise wrong("kind")


def _workbook(data: bytes) -> list[tuple[str, list[Cells]]]:
    """Values of every sheet of an .xlsx, after a look at what it unpacks to."""
    _inspect(data)
    from openpyxl import load_workbook

    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        return [
            (
                clean(sheet.title, 40),
                list(
                    sheet.iter_rows(
                        max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True
                    )
                ),
            )
            for sheet in book.worksheets
        ]
    except Exception as error:  # whatever a hostile file makes the parser raise
        raise wrong("kind") from error


def _inspect(data: bytes) -> None:
    """Refuse archives that unpack to too much, and any XML with a DOCTYPE."""
    left = MOST_UNPACKED
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS:
                raise wrong("bomb")
            for part in parts:
                with archive.open(part) as stream:
                    text = stream.read(left + 1)
                left -= len(text)
                if left < 0 or b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                    raise wrong("bomb")
                if part.filename.endswith((".xml", ".rels")) and b"\0" in text[:4]:
                    raise wrong("bomb")
    except BoardError:
        raise
    except (BadZipFile, OSError, RuntimeError, ValueError, EOFError) as error:
        raise wrong("kind") from error
    except Exception as error:  # zlib and lzma have errors of their own
        raise wrong("kind") from error


def _lines(data: bytes) -> list[Cells]:
    """Rows of a .csv in any usual encoding and with any usual separator."""
    text = _decoded(data)
    head = next((ln for ln in text.splitlines() if ln.strip(" ,;\t")), "")
    mark = max(",;\t", key=head.count)
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=mark))
    except csv.Error as error:
        raise wrong("text") from error


def _decoded(data: bytes) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for name in ("utf-16" if wide else "utf-8-sig", "cp1252"):
        try:
            text = data.decode(name)
        except UnicodeError:
            continue
        if "\0" not in text:
            return text
    raise wrong("text")
