"""When-then plans with a date and a witness, for the calendar.

Plans of the form "when X, then I will Y" are carried out more often than good
intentions: d = .65 over 94 studies (Gollwitzer and Sheeran 2006).
"""

from datetime import date, timedelta
from typing import Any

from pdpmo_widgets.cases.words import words
from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.kept import Kept

PARTS = ("when", "then", "date", "witness")
AFTER = timedelta(days=30)  # then the card asks what became of a plan
OUTCOMES = ("yes", "partly", "no")
MOST = 3  # plans of one card
LONGEST = 1_000  # characters of one part


def fit(spec: dict, value: object) -> dict:
    """`{plans: [{when, then, date, witness, did?, what?}]}`; dates "YYYY-MM-DD" or "".

    `did` (of `OUTCOMES`) and `what` happened are there once they were answered.
    """
    rows = fits.rows(fits.table(value).get("plans"), spec["count"])
    return {"plans": [_plan(fits.table(row)) for row in rows]}


def _plan(row: dict) -> dict[str, str]:
    plan = {part: fits.text(row.get(part), LONGEST) for part in PARTS}
    try:
        plan["date"] = plan["date"] and date.fromisoformat(plan["date"]).isoformat()
    except ValueError as error:
        raise fits.Misfit("Enter the date as day, month and year, please.") from error
    if did := fits.one_of(row.get("did"), OUTCOMES):
        plan["did"] = did
    if what := fits.text(row.get("what"), LONGEST):
        plan["what"] = what
    return plan


def plans(value: object) -> list[dict[str, str]]:
    """The plans of what a card kept; none where nobody can read it."""
    try:
        return fit({"count": MOST}, value or {})["plans"]
    except fits.Misfit:
        return []


def due(plan: dict, today: date) -> bool:
    """Have thirty days passed since the first day of a plan?"""
    begun = bool(plan["then"].strip() and plan["date"])
    return begun and date.fromisoformat(plan["date"]) <= today - AFTER


class Commitment(Kept):
    """Up to `count` plans; the ask "ics" in `asks` gives the calendar button."""

    _esm = kit.stub("commitment")
    fit = staticmethod(fit)

    def __init__(self, *, count: int = MOST, **common: Any) -> None:
        hints = dict(words("commitment", __package__))
        super().__init__(spec={"count": count, "hints": hints}, **common)

    def shape(self, value: dict, view: dict) -> dict:
        """With the places of the plans that are asked about."""
        today = date.today()
        places = [i for i, plan in enumerate(value["plans"]) if due(plan, today)]
        return {**view, "due": places} if places else view
