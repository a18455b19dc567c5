"""The sheet that an executive fills in: one page a person, .xlsx or .csv.

What was typed elsewhere is written as text, never as a formula.
"""

import csv as csv_module
from collections.abc import Mapping, Sequence
from io import BytesIO, StringIO
from random import Random
from typing import Any

from pdpmo_widgets.cases.cells import guarded
from pdpmo_widgets.cases.words import words

from .best_worst import Card
from .board import Item, clean

Marks = Mapping[int, Mapping[str, str]]
"""Marks by number of card (from 0): {"best": id, "worst": id}."""
Who = tuple[str, str]
WIDTHS = {"A": 12, "B": 30, "C": 52, "D": 20}
ROWS_ABOVE = 7


def _said() -> Mapping[str, Any]:
    return words("board", __package__)


def _letter(marks: Marks, number: int, item: str) -> str:
    found = marks.get(number, {})
    return {found.get("best"): "B", found.get("worst"): "W"}.get(item, "")


def csv(
    people: Sequence[Who],
    items: Sequence[Item],
    cards: Sequence[Card],
    marks: Sequence[Marks] = (),
) -> bytes:
    """One row a person, card and outcome; UTF-8 with the mark that Excel expects."""
    said = _said()["sheet"]
    text = {item["id"]: item for item in items}
    out = StringIO()
    sheet = csv_module.writer(out)
    heads = ("name", "role", "card", "outcome", "meaning", "mark")
    sheet.writerow([said[head] for head in heads])
    for index, (name, role) in enumerate(people or [("", "")]):
        given = marks[index] if index < len(marks) else {}
        for number, card in enumerate(cards):
            for item in card:
                one = text[item]
                letter = _letter(given, number, item)
                row = [name, role, number + 1, one["label"], one.get("text"), letter]
                sheet.writerow([guarded(clean(cell, 300)) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def xlsx(
    people: Sequence[Who],
    items: Sequence[Item],
    cards: Sequence[Card],
    marks: Sequence[Marks] = (),
) -> bytes:
    """A workbook with one sheet a person, ready to be printed or filled in."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    text = {item["id"]: item for item in items}
    for index, who in enumerate(people or [("", "")]):
        given = marks[index] if index < len(marks) else {}
        page = book.create_sheet(_title(who[0], index, book.sheetnames))
        _page(page, who, text, cards, given)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _title(name: str, index: int, taken: Sequence[str]) -> str:
    said = _said()["sheet"]["person"]
    plain = "".join(c for c in clean(name, 28) if c not in r"[]:*?/\'").strip()
    title = plain or f"{said} {index + 1}"
    low = {name.casefold() for name in taken}
    return title if title.casefold() not in low else f"{title[:24]} {index + 1}"


def _page(
    page: Any, who: Who, text: Mapping[str, Item], cards: Sequence[Card], marks: Marks
) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    said = _said()["sheet"]
    above = [said["title"], said["how"], said["why"]]
    for row, line in enumerate(above, 1):
        page.cell(row, 1, line).alignment = Alignment(wrap_text=True, vertical="top")
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=4)
    page.cell(1, 1).font = Font(size=16, bold=True)
    page.row_dimensions[1].height = 26
    page.row_dimensions[2].height = 32
    field = PatternFill("solid", fgColor="FFF6DC")
    for row, key, value in ((4, "name", who[0]), (5, "role", who[1])):
        page.cell(row, 1, said[key]).font = Font(bold=True)
        _text(page.cell(row, 2), clean(value)).fill = field
    for column, key in enumerate(("card", "outcome", "meaning", "mark"), 1):
        page.cell(ROWS_ABOVE, column, said[key]).font = Font(bold=True)
    line = Border(top=Side(style="thin", color="8A8578"))
    row = ROWS_ABOVE
    for number, card in enumerate(cards):
        for position, item in enumerate(card):
            row += 1
            letter = _letter(marks, number, item)
            values = (number + 1, text[item]["label"], text[item].get("text"), letter)
            for column, value in enumerate(values, 1):
                cell = _text(page.cell(row, column), value)
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                if not position:
                    cell.border = line
            page.cell(row, 4).fill = field
    _manners(page, row)


def _text(cell: Any, value: Any) -> Any:
    cell.value = value if isinstance(value, int) else clean(value, 300) or None
    if isinstance(cell.value, str):
        cell.data_type = "s"  # text that begins with = stays text
    return cell


def _manners(page: Any, last: int) -> None:
    """Widths, a list of marks to choose from, frozen headings, one page wide."""
    from openpyxl.worksheet.datavalidation import DataValidation

    for column, width in WIDTHS.items():
        page.column_dimensions[column].width = width
    choice = DataValidation(type="list", formula1='"B,W"', allow_blank=True)
    choice.error = _said()["sheet"]["invalid"]
    choice.showErrorMessage = True
    choice.add(f"D{ROWS_ABOVE + 1}:D{last}")
    page.add_data_validation(choice)
    page.freeze_panes = f"A{ROWS_ABOVE + 1}"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True


def example(items: Sequence[Item], cards: Sequence[Card], seed: int = 6) -> bytes:
    """A workbook that invented people have filled in, to try the board with."""
    dice = Random(seed)
    people = [(one["name"], one["role"]) for one in _said()["example"]]
    ids = [item["id"] for item in items]
    orders = [dice.sample(ids, len(ids)) for _ in people]
    return xlsx(people, items, cards, invent(orders, cards, seed))


def invent(
    orders: Sequence[Sequence[str]], cards: Sequence[Card], seed: int = 0
) -> list[Marks]:
    """Marks of invented people, each with an order of wishes; one slip in five."""
    dice = Random(seed)
    filled: list[Marks] = []
    for order in orders:
        marks = {}
        for number, card in enumerate(cards):
            ranked = sorted(card, key=order.index)
            if dice.random() < 0.2:
                ranked[0], ranked[1] = ranked[1], ranked[0]
            marks[number] = {"best": ranked[0], "worst": ranked[-1]}
        filled.append(marks)
    return filled
