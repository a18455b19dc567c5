"""The sheet that others fill in, .xlsx or .csv: a row a person, a column a question.

It has no column for names, and whoever collects the rows should be outside the team.
"""

import csv as csv_module
from collections.abc import Mapping
from io import BytesIO, StringIO
from typing import Any

from pdpmo_widgets.cases.cells import guarded
from pdpmo_widgets.cases.words import words

from .answers import instrument

SHEETS = ("climate", "job_check", "feedback360", "skill_map", "rubric")
SELVES = ("feedback360", "skill_map")  # oneself beside others
SELF, OTHER = "self", "other"
MOST_PEOPLE = 500
PEOPLE = 12  # empty rows of a template
Questions = Mapping[str, str]


def questions(name: str, items: Questions | None = None) -> Questions:
    """Question texts by id: the instrument's own, or those of an office (``items``)."""
    if items is not None:
        return items
    if name == "feedback360":
        return words("behaviours")["behaviours"]
    return instrument(name)["items"]


def group_label(name: str) -> str:
    """What the first column asks: who answers, which team, or nothing."""
    said = instrument("answer_sheet")["group"]
    return said.get(name, "")


def csv(name: str, items: Questions | None = None, people: int = PEOPLE) -> bytes:
    """Headings and empty rows; UTF-8 with the mark that Excel expects."""
    heads, rows = _table(name, questions(name, items), people)
    out = StringIO()
    sheet = csv_module.writer(out)
    sheet.writerow([guarded(head) for head in heads])
    sheet.writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def xlsx(name: str, items: Questions | None = None, people: int = PEOPLE) -> bytes:
    """A workbook with what to do above the table, and a check on what is entered."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill

    said, scale = instrument(name), instrument(name)["scale"]
    ends = instrument("answer_sheet")["ends"].format(**scale)
    heads, rows = _table(name, questions(name, items), people)
    book = Workbook()
    page = book.active
    page.title = "answers"
    lines = (said["title"], said["how"], ends, instrument("answer_sheet")["collect"])
    for at, line in enumerate(lines, 1):
        page.cell(at, 1, line).font = Font(bold=at == 1, size=14 if at == 1 else 11)
    top = len(lines) + 2
    field = PatternFill("solid", fgColor="FFF6DC")
    for column, head in enumerate(heads, 1):
        cell = page.cell(top, column, head)
        cell.data_type, cell.font = "s", Font(bold=True)  # never a formula
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        for at, row in enumerate(rows, top + 1):
            page.cell(at, column, row[column - 1] or None).fill = field
    page.row_dimensions[top].height = 110
    page.freeze_panes = page.cell(top + 1, 2)
    _checks(page, name, top + 1, top + people, len(heads))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _table(name: str, asked: Questions, people: int) -> tuple[list[str], list[Any]]:
    """Headings, and rows that are empty but for who answers."""
    label = group_label(name)
    heads = [*([label] if label else []), *asked.values()]
    rows = []
    for at in range(max(0, min(people, MOST_PEOPLE))):
        who = (
            (SELF if at == 0 else OTHER) if name in ("feedback360", "skill_map") else ""
        )
        rows.append([*([who] if label else []), *[""] * len(asked)])
    return heads, rows


def _checks(page: Any, name: str, first: int, last: int, columns: int) -> None:
    """Widths, and only whole numbers of the scale below the headings."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    scale, label = instrument(name)["scale"], group_label(name)
    ends = {"formula1": str(scale["least"]), "formula2": str(scale["most"])}
    whole = DataValidation(type="whole", operator="between", allow_blank=True, **ends)
    whole.error = instrument("answer_sheet")["ends"].format(**scale)
    whole.showErrorMessage = True
    left, right = get_column_letter(2 if label else 1), get_column_letter(columns)
    if last >= first:
        whole.add(f"{left}{first}:{right}{last}")
        page.add_data_validation(whole)
    for column in range(1, columns + 1):
        page.column_dimensions[get_column_letter(column)].width = 22
