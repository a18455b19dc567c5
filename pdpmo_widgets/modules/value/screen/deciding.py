"""From what the card keeps to the decisions of the model, and back; pure.

The page knows measures and practices by their place ("1", "2", …), never by their ids.
"""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.modules.value import model

CARDS, PRACTICES, TAKE = "cards", "practices", "take"
FORM = ("comparison", "first", "baseline")
UNKNOWN = "This measure is not on the table. Reload the page, please."


def order(case: model.Case) -> list[model.Card]:
    """The measures as the page lists them: promise by promise, as they were dealt."""
    by = {outcome: at for at, outcome in enumerate(case.outcomes)}
    return sorted(case.cards, key=lambda card: by[model.OUTCOME_OF[card.id]])


def places(case: model.Case) -> dict[str, str]:
    """The id of each measure, by its place on the page."""
    return {str(at): card.id for at, card in enumerate(order(case), 1)}


def outcomes(case: model.Case) -> dict[str, str]:
    """The outcome of each practice, by its place on the page."""
    return {str(at): outcome for at, outcome in enumerate(case.outcomes, 1)}


def decisions(case: model.Case, value: Mapping[str, Any]) -> dict[str, Any]:
    """The decisions of the model. DecisionError for rows that are not on the table.

    What is open is left out; claims count only once the design was closed.
    """
    first, second = _stage(value, 0), _stage(value, 1)
    form = _part(first, "form")
    ids = places(case)
    rows = _part(_part(first, "rows"), CARDS)
    ticked = [ids_of(ids, row) for row, part in rows.items() if part.get(TAKE)]
    design: dict[str, Any] = {
        "measures": [card.id for card in order(case) if card.id in ticked]
    }
    for name in FORM:
        if given := form.get(name):
            design[name] = int(given) if name == "baseline" else given
    if not first.get("done"):
        return {"design": design}
    names = outcomes(case)
    claims = {
        ids_of(names, row): _claim(part)
        for row, part in _part(_part(second, "rows"), PRACTICES).items()
    }
    return {"design": design, "claims": claims}


def ids_of(ids: Mapping[str, str], row: str) -> str:
    """The id of a place; DecisionError where there is none."""
    if row not in ids:
        raise model.DecisionError(UNKNOWN)
    return ids[row]


def kept(case: model.Case, decided: Mapping[str, Any]) -> dict[str, Any]:
    """What the card would keep of a whole run; the inverse of ``decisions``."""
    design, claims = decided["design"], decided["claims"]
    at = {id: place for place, id in places(case).items()}
    where = {outcome: place for place, outcome in outcomes(case).items()}
    first = {
        "looks": [],
        "rows": {CARDS: {at[id]: {TAKE: True} for id in design["measures"]}},
        "form": {name: str(design[name]) for name in FORM},
        "done": True,
    }
    second = {
        "looks": [],
        "rows": {PRACTICES: {where[o]: {**one, "range": list(one["range"])}
                             for o, one in claims.items()}},
        "form": {},
        "done": True,
    }  # fmt: skip
    return {"stages": [first, second], "done": True, "run": 0, "tries": 0}


def _claim(part: Mapping[str, Any]) -> dict[str, Any]:
    """What of a claim is whole: both ends of a range, the lower one first."""
    found = {name: part[name] for name in ("grade", "decision") if part.get(name)}
    ends = part.get("range")
    if isinstance(ends, list) and len(ends) == 2 and None not in ends:
        numbers = all(isinstance(end, int | float) for end in ends)
        if not numbers or ends[0] <= ends[1]:
            found["range"] = list(ends)
    return found


def _stage(value: Mapping[str, Any], at: int) -> Mapping[str, Any]:
    stages = value.get("stages") or []
    return stages[at] if at < len(stages) else {}


def _part(stage: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = stage.get(name)
    return found if isinstance(found, Mapping) else {}
