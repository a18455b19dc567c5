"""One cell to one field of a project: a table of what each column may hold.

Bounds are wide: they keep out slips of the hand, not unusual companies.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Any

from pdpmo_widgets.cases.cells import plain
from pdpmo_widgets.cases.projects import KINDS, STAGES
from pdpmo_widgets.cases.words import words

MOST_TEXT = 80
MONTHS, MOST_MONEY, MOST_WEEKS = 600, 1e6, 1e5
YES, NO = {"yes", "true", "1", "x", "y"}, {"no", "false", "0", "n", ""}
SEPARATORS = re.compile(r"[\s,;|]+")


class FieldError(ValueError):
    """A cell that does not fit: which sentence says so, and which says what to do."""

    def __init__(self, key: str, help: str, **params: object) -> None:
        super().__init__(key)
        self.key, self.help, self.params = key, help, params


@dataclass(frozen=True)
class Field:
    """How a column is read, and what stands there when the column is left out."""

    read: Callable[[object, date | None], Any]
    default: Any = None
    needed: bool = False


def _text(cell: object, _: date | None) -> str:
    found = plain(cell)
    if len(found) > MOST_TEXT:
        raise FieldError("wide", "text", most=MOST_TEXT)
    return found


def _id(cell: object, today: date | None) -> str:
    found = _text(cell, today)
    if SEPARATORS.search(found):
        raise FieldError("value", "id")
    return found


def _ids(cell: object, _: date | None) -> tuple[str, ...]:
    found = plain(cell)
    if len(found) > 40 * MOST_TEXT:
        raise FieldError("wide", "ids", most=40 * MOST_TEXT)
    return tuple(dict.fromkeys(one for one in SEPARATORS.split(found) if one))


def _one_of(options: tuple[str, ...], help: str) -> Callable[[object, Any], str]:
    def read(cell: object, _: date | None) -> str:
        labels = words("projects")[f"{help}s"]
        low = plain(cell).casefold()
        for option in options:
            if low in (option, labels[option].casefold()):
                return option
        raise FieldError("value", help, options=", ".join(options))

    return read


def _number(cell: object, help: str) -> float:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        number = float(cell) if abs(cell) < 1e300 else float("inf")
    else:
        text = plain(cell).replace(" ", "").replace("−", "-")
        if re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", text):
            raise FieldError("value", "comma")
        text = text.replace(",", ".", 1) if "." not in text else text
        if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", text, re.I | re.A):
            raise FieldError("value", help)
        number = float(text)
    if not isfinite(number):
        raise FieldError("range", help)
    return number


def _amount(
    low: float, high: float, help: str, above: bool = False
) -> Callable[[object, Any], float]:
    def read(cell: object, _: date | None) -> float:
        number = _number(cell, help)
        if not low <= number <= high or (above and number == low):
            raise FieldError("range", help)
        return number

    return read


def _whole(low: int, high: int) -> Callable[[object, Any], int]:
    def read(cell: object, _: date | None) -> int:
        try:
            number = _number(cell, "count")
        except FieldError as error:
            raise FieldError(error.key, "count", low=low, high=high) from error
        if number != int(number) or not low <= number <= high:
            raise FieldError("range", "count", low=low, high=high)
        return int(number)

    return read


def _month(cell: object, today: date | None) -> int:
    help = "dated" if today else "month"
    if today and (found := _dated(cell)):
        number = float(12 * (found[0] - today.year) + found[1] - today.month)
    else:
        number = _number(cell, help)
    if number != int(number):
        raise FieldError("value", help)
    if abs(number) > MONTHS:
        raise FieldError("range", help)
    return int(number)


def _dated(cell: object) -> tuple[int, int] | None:
    if isinstance(cell, date):
        return cell.year, cell.month
    found = re.match(r"(\d{4})-(\d{1,2})(-\d{1,2})?( 00:00:00)?$", plain(cell))
    return (int(found[1]), int(found[2])) if found and 0 < int(found[2]) < 13 else None


def _yes(cell: object, _: date | None) -> bool:
    text = plain(cell).casefold()
    if text not in YES | NO:
        raise FieldError("value", "yes")
    return text in YES


_MONEY = Field(_amount(0, MOST_MONEY, "money", above=True), needed=True)
_WORTH = Field(_amount(-MOST_MONEY, MOST_MONEY, "amount"), 0.0)
_WEEKS = Field(_amount(0, MOST_WEEKS, "amount"), 0.0)
_THREE, _FOUR = Field(_whole(0, 3), 1), Field(_whole(0, 4), 2)
FIELDS: Mapping[str, Field] = {
    "id": Field(_id),
    "name": Field(_text, needed=True),
    "kind": Field(_one_of(KINDS, "kind"), needed=True),
    "sponsor": Field(_text, ""),
    "goal": Field(_text, ""),
    "stage": Field(_one_of(STAGES, "stage")),
    "start": Field(_month, needed=True),
    "first_budget": _MONEY,
    "first_end": Field(_month, needed=True),
    "current_budget": Field(_MONEY.read),
    "current_end": Field(_month),
    "rebaselines": Field(_whole(0, 1000), 0),
    **dict.fromkeys(("novelty", "technology", "complexity", "pace"), _THREE),
    **dict.fromkeys(("personnel", "dynamism", "culture", "size", "criticality"), _FOUR),
    "risk": Field(_amount(0, 1, "share"), 0.5),
    "mandatory": Field(_yes, False),
    "depends_on": Field(_ids, ()),
    "pm_weeks": _WEEKS,
    "architect_weeks": _WEEKS,
    **dict.fromkeys(("npv_low", "npv_mid", "npv_high"), _WORTH),
    "cost_of_delay": _WEEKS,
}
