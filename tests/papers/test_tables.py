"""Rows as CSV and as a workbook: what was typed stays text, numbers stay numbers."""

from pdpmo_widgets.papers.tables import Table, csv, xlsx
from tests.papers import opened

TABLE = Table("Stop list by office, all of them and more", ("What", "Hours"),
              (("=SUM(A1)", 12.5), ("Grüße, “Ana”", 0), ("", True)))  # fmt: skip


def test_csv_opens_in_excel_and_holds_no_formula():
    data = csv(TABLE)
    assert data.startswith(b"\xef\xbb\xbf")
    lines = data.decode("utf-8-sig").splitlines()
    assert lines[0] == "What,Hours"
    assert lines[1] == "'=SUM(A1),12.5"
    assert lines[2] == '"Grüße, “Ana”",0'


def test_a_workbook_has_a_sheet_for_each_table_and_no_formula():
    found = opened.sheets(xlsx([TABLE, Table("Empty", ("Nothing",), ())]))
    (title, rows), (_, empty) = found
    assert title == TABLE.title[:31]
    assert rows[1] == ("=SUM(A1)", 12.5)
    assert rows[2][1] == 0
    assert empty == [("Nothing",)]


def test_text_that_looks_like_a_formula_is_stored_as_text():
    from io import BytesIO

    from openpyxl import load_workbook

    cell = load_workbook(BytesIO(xlsx([TABLE])))[TABLE.title[:31]]["A2"]
    assert cell.data_type == "s"
