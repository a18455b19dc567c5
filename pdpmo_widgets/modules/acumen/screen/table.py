"""The two stages of the card: columns, fields, what a look costs; no case in it."""

from typing import Any

from pdpmo_widgets.cases.words import Words
from pdpmo_widgets.modules.acumen import model
from pdpmo_widgets.modules.acumen.screen.deciding import (
    CHECK,
    REQUESTS,
    RUNNING,
    STOP,
    TAKE,
)

LOWEST, HIGHEST = 100, 300  # $ million: the ends of any range for EBIT
BELOW, ABOVE = 12, 24  # $ million beside the base that the scale of a case shows
MANY = "…"


def stages(said: Words, case: model.Case | None = None) -> list[dict[str, Any]]:
    """The list, and six months later; with a case, its own figures in them."""
    first = said["list"]
    lens = {"id": "lens", "kind": "one", "label": "", "optional": True,
            "options": [{"id": id, "text": said["lens"][id]}
                        for id in ("promised", "record")]}  # fmt: skip
    hours = case.setting.hours if case else model.SETTING.hours
    return [
        {"id": "list", "title": first["stage"], "total": hours, "what": first["what"],
         "commit": first["commit"], "sure": first["sure"],
         "lists": [_requests(said, case)], "form": [lens, _buy(said, case)]},
        {"id": "midyear", "title": said["midyear"]["stage"], "total": 0,
         "commit": said["midyear"]["commit"], "sure": said["midyear"]["sure"],
         "lists": [_running(said, case)], "form": [lens, _range(said, case)]},
    ]  # fmt: skip


def _requests(said: Words, case: model.Case | None) -> dict[str, Any]:
    words = said["list"]
    count = len(case.offers) if case else MANY
    take = {"id": TAKE, "kind": "yes", "label": words["take"],
            "levels": [words["add"], words["off"]]}  # fmt: skip
    look = {"id": CHECK, "label": words["check"], "done": words["checked"],
            "cost": model.SETTING.check}  # fmt: skip
    columns = [{"id": "kind", "label": words["kind"]}, _column(words, "cost"),
               _column(words, "left", "bar"), _column(words, "pm"),
               _column(words, "arch")]  # fmt: skip
    return {
        "id": REQUESTS, "title": words["title"].format(count=count), "tick": TAKE,
        "fields": [take], "looks": [look], "columns": columns, "sort": "left",
        "lenses": _lenses(said),
    }  # fmt: skip


def _running(said: Words, case: model.Case | None) -> dict[str, Any]:
    words = said["midyear"]
    stop = {"id": STOP, "kind": "yes", "label": words["stop"],
            "levels": [words["stop_it"], words["go_on"]]}  # fmt: skip
    columns = [_column(words, "spent"), _column(words, "rest"), _column(words, "gain"),
               _column(words, "ahead", "bar"), _column(words, "ebit")]  # fmt: skip
    return {
        "id": RUNNING, "title": words["stage"], "tick": STOP, "fields": [stop],
        "looks": [], "columns": columns, "sort": "ahead", "lenses": _lenses(said),
        "tickHead": words["stop"], "tickOn": words["stopped"], "tickTone": "warn",
    }  # fmt: skip


def _column(words: Words, id: str, kind: str = "number") -> dict[str, str]:
    return {"id": id, "label": words[id], "kind": kind, "whole": words[f"{id}_whole"]}


def _lenses(said: Words) -> list[dict[str, str]]:
    return [{"id": id, "text": said["lens"][id]} for id in ("promised", "record")]


def _buy(said: Words, case: model.Case | None) -> dict[str, Any]:
    words = said["list"]
    price = f"{case.setting.price:g}" if case else MANY
    field = {"id": "buy", "kind": "one", "look": "segments", "optional": True,
             "start": "none",
             "label": words["buy"].format(price=price),
             "options": [{"id": id, "text": text}
                         for id, text in said["buys"].items()]}  # fmt: skip
    if case:
        extra = {r: f"{case.extra[r]:g}" for r in model.RESOURCES}
        field["hint"] = words["buy_hint"].format(**extra)
    return field


def _range(said: Words, case: model.Case | None) -> dict[str, Any]:
    words = said["midyear"]
    low, high = (LOWEST, HIGHEST)
    if case:
        low, high = round(case.base - BELOW), round(case.base + ABOVE)
    return {"id": "ebit", "kind": "range", "label": words["range"], "min": low,
            "max": high, "step": 0.1, "unit": words["unit"]}  # fmt: skip
