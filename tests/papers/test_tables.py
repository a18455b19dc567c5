"""A table as CSV and as a workbook opens again, and text never becomes a formula."""

import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from pdpmo_widgets.papers import tables

PAGE = tables.Table("Scorecard", ("Measure", "Gain"), (("Dates", "−2 to 6"), ("ä", "")))
BAD = ["=1+1", "+cmd", "@SUM(A1)", "-2+3"]


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(data.decode("utf-8-sig"))))


def sheet(data: bytes) -> list[list[object]]:
    (page,) = load_workbook(BytesIO(data)).worksheets
    return [[cell.value for cell in row] for row in page.iter_rows()]


def test_both_hold_head_and_rows():
    assert rows(tables.csv(PAGE)) == [
        ["Measure", "Gain"],
        ["Dates", "−2 to 6"],
        ["ä", ""],
    ]
    found = sheet(tables.xlsx([PAGE]))
    assert found[:2] == [["Measure", "Gain"], ["Dates", "−2 to 6"]]
    assert found[2][0] == "ä"


def test_a_table_without_rows_has_its_head():
    empty = tables.Table("Scorecard", ("Measure",), ())
    assert rows(tables.csv(empty)) == sheet(tables.xlsx([empty])) == [["Measure"]]


@pytest.mark.parametrize("text", BAD)
def test_what_looks_like_a_formula_stays_text(text):
    page = tables.Table("Scorecard", ("Measure",), ((text,),))
    assert rows(tables.csv(page))[1][0][0] == "'"
    (made,) = load_workbook(BytesIO(tables.xlsx([page]))).worksheets
    assert made["A2"].data_type == "s"
    assert str(made["A2"].value).endswith(text)
