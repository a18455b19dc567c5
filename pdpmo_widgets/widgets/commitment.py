"""When-then plans with a date and a witness.

Implementation intentions after Gollwitzer (1999): the situation triggers the act.
"""

import re
from typing import Any

from pdpmo_widgets.widgets import fits
from pdpmo_widgets.widgets.kept import Kept, esm

PARTS = ("when", "then", "date", "witness")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def fit(spec: dict, value: object) -> dict:
    """`{plans: [{when, then, date, witness}]}`; as many rows as the card has."""
    given = fits.rows(fits.table(value).get("plans"), spec["count"])
    rows = [fits.table(row) for row in given]
    rows += [{}] * (spec["count"] - len(rows))
    return {"plans": [_plan(row) for row in rows]}


def _plan(row: dict) -> dict[str, str]:
    plan = {part: fits.text(row.get(part), 1000) for part in PARTS}
    if plan["date"] and not DAY.fullmatch(plan["date"]):
        raise fits.Misfit("Write the date as year-month-day, as in 2026-03-31, please.")
    return plan


class Commitment(Kept):
    """One to `count` plans; the ask "ics" gives them as a calendar file."""

    _esm = esm("commitment")
    fit = staticmethod(fit)

    def __init__(self, *, count: int = 3, **common: Any) -> None:
        super().__init__(spec={"count": count}, **common)
