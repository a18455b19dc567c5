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


Elsewhere = Callable[[], Mapping[str, Any]]
Whole = Callable[[Mapping[str, Any]], bool]


class Journal(Kept):
    """A page of fields; `answer` may return checks, which never block.

    ``elsewhere()`` gives the same fields as they were written in another place, {} for
    nothing: an empty page offers to take them over, in the words of ``offer``
    ({say, take}). Nothing is kept before the learner takes it.

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
        offer: Mapping[str, str] = NONE,
        whole: Whole | None = None,
        **common: Any,
    ) -> None:
        self.elsewhere, self.offer, self.whole = elsewhere, dict(offer), whole
        shown = [
            {"columns": PEOPLE, **field} if field.get("kind") == "people" else field
            for field in fields
        ]
        spec = {"fields": shown, "renamed": dict(renamed)}
        super().__init__(spec=spec, asks={"take": self._take}, **common)

    def shape(self, value: dict, view: dict) -> dict:
        """With the page's own rule; if empty, the offer of what stands elsewhere."""
        if self.whole:
            view = view | {"whole": self.whole(value["text"])}
        there = not filled(value) and filled(dict(self.elsewhere()))
        return view | {"offer": self.offer} if there else view

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
