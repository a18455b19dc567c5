"""From what the card keeps to the decisions of the model, and back; pure.

The page knows requests by their place in the table ("1", "2", …), never by their ids.
"""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.modules.acumen import model

REQUESTS, RUNNING, TAKE, STOP, CHECK = "requests", "running", "take", "stop", "check"
UNKNOWN = "This request is not on the table. Reload the page, please."


def places(case: model.Case) -> dict[str, str]:
    """The id of each request, by its place on the page."""
    return {str(at): offer.id for at, offer in enumerate(case.offers, 1)}


def place_of(case: model.Case, id: str) -> str:
    """The place of a request on the page."""
    return str(case.at[id] + 1)


def decisions(case: model.Case, value: Mapping[str, Any]) -> dict[str, Any]:
    """The decisions of the model. DecisionError for rows that are not on the table.

    What the law requires is on every list.  ``stop`` and ``ebit`` stand only where the
    list was signed and they were decided.
    """
    first, second = _stage(value, 0), _stage(value, 1)
    ids, form = places(case), _part(first, "form")
    taken = _ticked(ids, first, REQUESTS, TAKE)
    found: dict[str, Any] = {
        "lens": _part(second, "form").get("lens") or form.get("lens") or "promised",
        "looks": [[_id(ids, row), CHECK] for _, row, _ in first.get("looks", ())],
        "buy": form.get("buy") or "none",
        "portfolio": [o.id for o in case.offers if o.mandatory or o.id in taken],
    }
    if first.get("done"):
        stop = _ticked(ids, second, RUNNING, STOP) & set(found["portfolio"])
        found["stop"] = [o.id for o in case.offers if o.id in stop]
        if ebit := _range(_part(second, "form").get("ebit")):
            found["ebit"] = ebit
    return found


def kept(case: model.Case, decided: Mapping[str, Any]) -> dict[str, Any]:
    """What the card would keep of a whole run; the inverse of ``decisions``."""
    free = {o.id for o in case.offers if not o.mandatory}
    first = {
        "looks": [[REQUESTS, place_of(case, id), how] for id, how in decided["looks"]],
        "rows": {REQUESTS: {place_of(case, id): {TAKE: True}
                            for id in decided["portfolio"] if id in free}},
        "form": {"lens": decided.get("lens", "promised"), "buy": decided["buy"]},
        "done": True,
    }  # fmt: skip
    second = {
        "looks": [],
        "rows": {RUNNING: {place_of(case, id): {STOP: True} for id in decided["stop"]}},
        "form": {"ebit": list(decided["ebit"])},
        "done": True,
    }
    return {"stages": [first, second], "done": True, "run": 0, "tries": 0}


def _stage(value: Mapping[str, Any], at: int) -> Mapping[str, Any]:
    stages = value.get("stages") or []
    return stages[at] if at < len(stages) else {}


def _part(stage: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = stage.get(name)
    return found if isinstance(found, Mapping) else {}


def _range(given: Any) -> list[Any]:
    """Both ends as they were given; [] where one is open, or they are upside down."""
    ends = given if isinstance(given, list) and len(given) == 2 else []
    if None in ends:
        return []
    upside = all(isinstance(end, int | float) for end in ends) and ends != sorted(ends)
    return [] if upside else list(ends)


def _ticked(
    ids: Mapping[str, str], stage: Mapping[str, Any], table: str, field: str
) -> set[str]:
    rows = _part(_part(stage, "rows"), table)
    return {_id(ids, place) for place, row in rows.items() if row.get(field)}


def _id(ids: Mapping[str, str], place: str) -> str:
    if place not in ids:
        raise model.DecisionError(UNKNOWN)
    return ids[place]
