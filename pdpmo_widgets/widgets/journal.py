"""Fields to write in: sentences, dates, numbers, lists, people; with quiet checks."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.store.values import under_new_names
from pdpmo_widgets.widgets import fits, kit
from pdpmo_widgets.widgets.kept import Kept

PEOPLE = [
    {"id": "name", "label": "Name"},
    {"id": "words", "label": "In whose words"},
    {"id": "date", "label": "Date"},
]
MOST = 30  # rows of a list
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
        case "choice":
            return fits.one_of(item, fits.ids(field["options"])) or ""
        case _:
            return fits.text(item)


class Journal(Kept):
    """A page of fields; `answer` may return checks, which never block."""

    _esm = kit.stub("journal")
    fit = staticmethod(fit)

    def __init__(
        self, *, fields: list[dict], renamed: Mapping[str, str] = NONE, **common: Any
    ) -> None:
        shown = [
            {"columns": PEOPLE, **field} if field.get("kind") == "people" else field
            for field in fields
        ]
        spec = {"fields": shown, "renamed": dict(renamed)}
        super().__init__(spec=spec, **common)
