"""Fields to write in: sentences, dates, numbers, lists, people; with quiet checks."""

import time
from collections.abc import Callable, Mapping
from typing import Any

from pdpmo_widgets.store.values import under_new_names
from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.kept import Kept

PEOPLE = [
    {"id": "name", "label": "Name"},
    {"id": "words", "label": "In whose words"},
    {"id": "date", "label": "Date"},
]
MOST = 30  # rows of a list
LONGEST_CELL = 2_000  # characters
CELLS = "Row {row}, {column}: enter a number{room}, please."
NONE: Mapping[str, str] = {}


def fit(spec: dict, value: object) -> dict:
    """`{text: {field: str | [str] | [{column: str}]}}`; unknown fields do not fit.

    A field that had another name once (`renamed`) is read under today's.
    """
    fields = {field["id"]: field for field in spec["fields"]}
    given = fits.table(fits.table(value).get("text"))
    given = under_new_names(spec.get("renamed", {}), given)
    if not set(given) <= set(fields):
        raise fits.Misfit("This field is not on the page. Reload it, please.")
    return {"text": {key: _one(fields[key], item) for key, item in given.items()}}


def _one(field: dict, item: object) -> Any:
    match field.get("kind", "text"):
        case "list":
            return [fits.text(each) for each in fits.rows(item, MOST)]
        case "people":
            columns = fits.ids(field.get("columns", PEOPLE))
            rows = [fits.table(each) for each in fits.rows(item, MOST)]
            return [{c: fits.text(row.get(c)) for c in columns} for row in rows]
        case "rows":
            rows = fits.rows(item, field.get("most", MOST))
            return [_row(field["columns"], fits.table(row)) for row in rows]
        case "choice":
            return fits.one_of(item, fits.ids(field["options"])) or ""
        case _:
            return fits.text(item)


def _row(columns: list[dict], row: dict) -> dict:
    """A typed row. A number that is none yet stays as it was typed: nothing is lost."""
    return {column["id"]: _cell(column, row.get(column["id"])) for column in columns}


def _cell(column: dict, item: object) -> Any:
    match column["kind"]:
        case "yes":
            return fits.flag(item)
        case "one":
            return fits.one_of(item, fits.ids(column["options"])) or ""
        case "number" if isinstance(item, int | float) and not isinstance(item, bool):
            return fits.number(item, -(10.0**12), 10.0**12)
        case _:
            return fits.text(item, LONGEST_CELL)


def wrong_cells(field: dict, rows: list[dict]) -> dict[str, str]:
    """By the place of a row: what is no number there, or outside its ends."""
    numbers = [column for column in field["columns"] if column["kind"] == "number"]
    found: dict[str, str] = {}
    for place, row in enumerate(rows):
        for column in numbers:
            cell, room = row[column["id"]], ""
            low, high = column.get("min"), column.get("max")
            if low is not None and high is not None:
                room = f" from {low:,g} to {high:,g}"
            if cell == "" or (not isinstance(cell, str) and _within(cell, low, high)):
                continue
            said = CELLS.format(row=place + 1, column=column["label"], room=room)
            found.setdefault(str(place), said)
    return found


def _within(cell: float, low: float | None, high: float | None) -> bool:
    return (low is None or cell >= low) and (high is None or cell <= high)


Elsewhere = Callable[[], Mapping[str, Any]]
Whole = Callable[[Mapping[str, Any]], bool]
Offer = Mapping[str, str] | Callable[[], Mapping[str, str]]


class Journal(Kept):
    """A page of fields; `answer` may return checks, which never block.

    Kind "rows" holds rows that the learner adds: `columns`, each `{id, label, kind}`
    with kind text, long, number, yes, one or date, and `unit`, `min`, `max`, `options`.
    The view has marks by field and place of the row, `marks: {field: {"0": {mark,
    text}}}`, and what is wrong there, `errors: {field: {"0": sentence}}`. Rows stay.

    ``elsewhere()`` gives the same fields as they were written in another place, {} for
    nothing: an empty page offers to take them over, in the words of ``offer``
    ({say, take}, or what gives them then). Nothing is kept before the learner takes it.

    ``whole(text)`` is the page's own rule of completeness. Its result is kept beside
    the text, as ``done``, so that card, map, slip and exercise say the same.
    """

    _esm = kit.stub("journal")
    fit = staticmethod(fit)

    def __init__(
        self,
        *,
        fields: list[dict],
        renamed: Mapping[str, str] = NONE,
        elsewhere: Elsewhere = dict,
        offer: Offer = NONE,
        whole: Whole | None = None,
        **common: Any,
    ) -> None:
        self.elsewhere, self.offer, self.whole = elsewhere, offer, whole
        shown = [
            {"columns": PEOPLE, **field} if field.get("kind") == "people" else field
            for field in fields
        ]
        spec = {"fields": shown, "renamed": dict(renamed)}
        super().__init__(spec=spec, asks={"take": self._take}, **common)

    def shape(self, value: dict, view: dict) -> dict:
        """With the page's own rule, what is wrong in rows, and `_offered`."""
        if self.whole:
            view = view | {"whole": self.whole(value["text"])}
        errors = dict(view.get("errors", {}))
        for field in self.spec["fields"]:
            rows = value["text"].get(field["id"])
            if field.get("kind") == "rows" and rows:
                wrong = wrong_cells(field, rows)
                errors[field["id"]] = {**errors.get(field["id"], {}), **wrong}
        return self._offered(value, {**view, "errors": errors} if errors else view)

    def _offered(self, value: dict, view: dict) -> dict:
        """With the offer to take over what stands elsewhere, if nothing stands here."""
        there = not filled(value) and filled(dict(self.elsewhere()))
        offer = self.offer() if callable(self.offer) else self.offer
        return view | {"offer": dict(offer)} if there else view

    def settled(self, old: dict, new: dict) -> dict:
        """With what the page's own rule says of it."""
        return new | {"done": self.whole(new["text"])} if self.whole else new

    def _take(self, desk: Desk, _: dict) -> str:
        """Take it over, unless another window has written here in the meantime."""
        desk.refresh()
        if not filled(self.load()):
            self.keep({"text": dict(self.elsewhere())}, time.time_ns() // 1_000_000)
        return ""


def filled(value: object) -> bool:
    """Is anything written, in a line, in a list, in a row?"""
    if isinstance(value, Mapping):
        return any(map(filled, value.values()))
    if isinstance(value, list | tuple):
        return any(map(filled, value))
    return bool(str(value or "").strip())
