"""Bytes to rows: the usual files are read, the hostile ones are refused by name."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from pdpmo_widgets.cases.sheets import LOCKED, OLD_OFFICE, Limits, SheetError, tables
from tests.tries import tries


def archive(**parts: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


def workbook(sheets: int, shared: bool = False) -> bytes:
    """An .xlsx of so many sheets; `shared`: all read the first one's part."""
    made, out = Workbook(), BytesIO()
    for number in range(1, sheets):
        made.create_sheet(f"s{number}")
    made.save(out)
    parts = {}
    with ZipFile(out) as packed:
        for name in packed.namelist():
            parts[name] = packed.read(name)
    if shared:
        name = "xl/_rels/workbook.xml.rels"
        parts[name] = re.sub(rb"sheet\d+\.xml", b"sheet1.xml", parts[name])
    return archive(**parts)


MACROS = archive(**{"xl/vbaProject.bin": b"x", "xl/workbook.xml": b"<x/>"})
ENTITIES = archive(**{"xl/workbook.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'})
WIDE_XML = archive(**{"xl/workbook.xml": "<!DOCTYPE x>".encode("utf-16")})


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("a.xls", OLD_OFFICE + bytes(20), "old"),
        ("a.xlsx", OLD_OFFICE + bytes(20) + LOCKED, "locked"),
        ("a.xlsx", MACROS, "macros"),
        ("a.xlsx", ENTITIES, "bomb"),
        ("a.xlsx", WIDE_XML, "bomb"),
        ("a.xlsx", archive(bomb=bytes(30_000_000)), "bomb"),
        ("a.xlsx", archive(**{f"p{i}": b"" for i in range(301)}), "bomb"),
        ("a.xlsx", workbook(41), "bomb"),
        ("a.xlsx", workbook(2, shared=True), "bomb"),
        ("a.xlsx", b"PK\x03\x04 broken", "kind"),
        ("a.xlsx", archive(hello=b"there"), "kind"),
        ("a.xlsx", b"name,start", "kind"),
        ("a.pdf", b"%PDF-1.7", "kind"),
        ("a.csv", b"\0" * 50, "text"),
        ("a.csv", b'"' + b"x" * 200_000, "text"),
        ("a.csv", b"x" * 2_000_001, "size"),
    ],
)
def test_what_is_no_sheet_is_refused_with_its_reason(name, data, key):
    with pytest.raises(SheetError) as caught:
        tables(name, data)
    assert caught.value.key == key


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_usual_separators_and_encodings_are_read(mark, encoding):
    text = f"name{mark}start\nZoë{mark}3\n"
    ((_, rows),) = tables("a.csv", text.encode(encoding))
    assert rows == [["name", "start"], ["Zoë", "3"]]


def test_a_workbook_of_forty_sheets_is_read():
    assert len(tables("a.xlsx", workbook(40))) == 40


def test_no_more_rows_are_read_than_one_above_the_limit():
    ((_, rows),) = tables("a.csv", b"a\n" * 900, Limits(rows=10))
    assert len(rows) == 11


@settings(max_examples=tries(40, 100), deadline=None)
@given(st.sampled_from(["a.csv", "a.xlsx", "a.tsv", "a"]), st.binary(max_size=300))
def test_garbage_is_rows_or_a_named_reason(name, data):
    key = None
    try:
        found = tables(name, data)
    except SheetError as error:
        key = error.key
    if key is None:
        assert all(isinstance(title, str) for title, _ in found)
    else:
        assert key in {"size", "old", "locked", "kind", "bomb", "macros", "text"}
