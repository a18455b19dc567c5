"""The two stages of the card: columns, fields; with a case, its own figures in them."""

from typing import Any

from pdpmo_widgets.cases.words import Words
from pdpmo_widgets.modules.value import model
from pdpmo_widgets.modules.value.screen.deciding import CARDS, PRACTICES, TAKE

LOWEST, HIGHEST = -10, 40  # per cent: the ends of any claim on the page


def stages(said: Words) -> list[dict[str, Any]]:
    """How will you know, and what do you claim; no case in it."""
    first, second = said["design"], said["claims"]
    return [
        {"id": "design", "title": first["stage"], "total": 0,
         "commit": first["commit"], "sure": first["sure"],
         "lists": [_cards(said)], "form": form(said)},
        {"id": "claims", "title": second["stage"], "total": 0,
         "commit": second["commit"], "sure": second["sure"],
         "lists": [_practices(said)], "form": []},
    ]  # fmt: skip


def _cards(said: Words) -> dict[str, Any]:
    words = said["design"]
    take = {"id": TAKE, "kind": "yes", "label": words["take"],
            "levels": [words["add"], words["off"]]}  # fmt: skip
    columns = [
        {"id": "promise", "label": words["promise"]},
        *(_column(words, id) for id in ("moves", "records", "hours")),
    ]
    return {"id": CARDS, "title": words["title"], "tick": TAKE, "fields": [take],
            "looks": [], "columns": columns, "sort": "promise"}  # fmt: skip


def _practices(said: Words) -> dict[str, Any]:
    words = said["claims"]
    claim = {"id": "range", "kind": "range", "label": words["range"], "min": LOWEST,
             "max": HIGHEST, "step": 1, "unit": words["unit"]}  # fmt: skip
    grade = {"id": "grade", "kind": "one", "look": "segments", "label": words["grade"],
             "options": [{"id": g, "text": g} for g in model.GRADES]}  # fmt: skip
    decision = {
        "id": "decision", "kind": "one", "look": "segments",
        "label": words["decision"],
        "options": [{"id": d, "text": said["decisions"][d]["label"]}
                    for d in model.VERDICTS],
    }  # fmt: skip
    columns = [{"id": "claim", "label": words["claim"]}]
    return {"id": PRACTICES, "title": words["title"],
            "fields": [claim, grade, decision], "looks": [], "columns": columns,
            "few": True}  # fmt: skip


def _column(words: Words, id: str) -> dict[str, str]:
    return {
        "id": id, "label": words[id], "kind": "number", "whole": words[f"{id}_whole"]
    }  # fmt: skip


def form(said: Words, hints: dict[str, str] | None = None) -> list[dict[str, Any]]:
    """The design beside its measures; ``hints`` by field, what stands below it."""
    words, told = said["design"], hints or {}
    found = []
    for id, table, options in (
        ("comparison", "comparisons", model.COMPARISONS),
        ("first", "first", model.FIRST),
        ("baseline", "baselines", model.BASELINES),
    ):
        texts = {str(one): said[table][str(one)]["label"] for one in options}
        if id == "baseline":
            texts = {one: one for one in texts}
        if id == "comparison":
            texts = dict(words["short"])
        found.append({
            "id": id, "kind": "one", "label": words[f"ask_{id}"],
            "open": words[f"open_{id}"],
            "look": "segments",
            "options": [{"id": one, "text": text} for one, text in texts.items()],
            **({"hint": told[id]} if told.get(id) else {}),
        })  # fmt: skip
    return found
