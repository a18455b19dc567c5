"""Fields by kind: does what a browser sent fit? The page's half: `ui/src/fields/`.

one: an id · some: ids · yes: True, False · level, number: a number · range: two
ends, either None · text: words · rows: a list of tables of fields.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pdpmo_widgets.widgets import fits

MOST_ROWS = 30
SMALLEST, LARGEST = -(10.0**9), 10.0**9
UNKNOWN = "This field is not on the page. Reload it, please."
STEP = "Choose one of the levels, please."


def fit(fields: Sequence[Mapping[str, Any]], value: object) -> dict[str, Any]:
    """The clean answers by field; what is not given is left out. Raises `Misfit`."""
    known = {one["id"]: one for one in fields}
    given = fits.table(value)
    if not set(given) <= set(known):
        raise fits.Misfit(UNKNOWN)
    read = {name: fit_one(known[name], part) for name, part in given.items()}
    return {name: part for name, part in read.items() if part is not None}


def fit_one(field: Mapping[str, Any], value: object) -> Any:
    """One answer, clean, or None. Raises `Misfit`."""
    if value is None:
        return None
    match field["kind"]:
        case "one":
            return fits.one_of(value, fits.ids(field["options"]))
        case "some":
            options = fits.ids(field["options"])
            return fits.some_of(value, options, field.get("most", len(options)))
        case "yes":
            return fits.flag(value)
        case "level":
            return _level(field, value)
        case "number":
            return fits.number(value, *_ends(field))
        case "range":
            ends = fits.rows(value, 2)
            if len(ends) != 2:
                raise fits.Misfit(UNKNOWN)
            return [fits.number(end, *_ends(field)) for end in ends]
        case "rows":
            most = field.get("most", MOST_ROWS)
            return [fit(field["columns"], row) for row in fits.rows(value, most)]
        case _:
            return fits.text(value)


def lacking(
    fields: Sequence[Mapping[str, Any]], values: Mapping[str, Any]
) -> list[str]:
    """The labels of fields that are not whole yet; `values` as `fit` gives them."""
    return [one["label"] for one in fields if not _whole(one, values.get(one["id"]))]


def _whole(field: Mapping[str, Any], value: Any) -> bool:
    least = 0 if field.get("optional") else 1
    match field["kind"]:
        case "yes":
            return True
        case "some" | "rows":
            return len(value or ()) >= field.get("least", least)
        case "range":
            low, high = value or (None, None)
            if low is None or high is None:
                return not least and low is high
            return low <= high
        case _:
            return bool(str("" if value is None else value).strip()) or not least


def _ends(field: Mapping[str, Any]) -> tuple[float, float]:
    return field.get("min", SMALLEST), field.get("max", LARGEST)


def _level(field: Mapping[str, Any], value: object) -> float | int | None:
    low, high = _ends(field)
    found = fits.number(value, low, high)
    step = field.get("step", 1)
    if found is not None and abs((found - low) / step % 1) > 1e-9:
        raise fits.Misfit(STEP)
    return found
