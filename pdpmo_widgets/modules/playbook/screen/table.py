"""The one stage of the card: two lists, what a look costs, the rule; no case in it."""

from typing import Any

from pdpmo_widgets.cases.words import Words
from pdpmo_widgets.modules.playbook import model
from pdpmo_widgets.modules.playbook.model.check import VISIT
from pdpmo_widgets.modules.playbook.model.exceptions import EXPERIENCED, LOUD
from pdpmo_widgets.modules.playbook.screen.deciding import (
    ASKED_BY,
    CONTROLS,
    LOGS,
    PROJECTS,
    TIER,
    VISITED,
)

MANY = "…"


def stages(said: Words, case: model.Case | None = None) -> list[dict[str, Any]]:
    """The playbook that is written; with a case, its own figures in it."""
    words = said["stage"]
    setting = case.setting if case else model.SETTING
    trace = {
        "id": LOGS, "label": words["logs"], "cost": setting.logs,
        "meaning": said["actions"]["trace"]["meaning"],
    }  # fmt: skip
    return [
        {"id": "write", "title": words["title"], "total": setting.hours,
         "what": words["what"], "commit": words["commit"], "sure": words["sure"],
         "lists": [_controls(said, case), _projects(said, case)], "acts": [trace],
         "form": [_who(said, case), _owner(said)]},
    ]  # fmt: skip


def _controls(said: Words, case: model.Case | None) -> dict[str, Any]:
    words = said["control"]
    count = len(case.controls) if case else MANY
    field = {
        "id": ASKED_BY, "kind": "some", "label": words["ask"], "optional": True,
        "options": _tiers(said),
    }  # fmt: skip
    columns = [
        _column(words, "hours", "number"), _column(words, "claims"),
        _column(words, "changed"), _column(words, "about"), _column(words, "asked"),
    ]  # fmt: skip
    return {
        "id": CONTROLS, "title": words["title"].format(count=count),
        "fields": [field], "looks": [], "columns": columns,
    }  # fmt: skip


def _projects(said: Words, case: model.Case | None) -> dict[str, Any]:
    words = said["project"]
    count = len(case.projects) if case else MANY
    field = {
        "id": TIER, "kind": "one", "look": "segments", "label": words["ask"],
        "options": _tiers(said),
    }  # fmt: skip
    visit = {"id": VISITED, "label": words["visit"], "done": words["visited"],
             "cost": VISIT}  # fmt: skip
    columns = [
        _column(words, "budget", "number"), _column(words, "led", "number"),
        _column(words, "asked", "number"), _column(words, "bears", "number"),
        _column(words, "tier"),
    ]  # fmt: skip
    return {
        "id": PROJECTS, "title": words["title"].format(count=count),
        "fields": [field], "looks": [visit], "columns": columns,
    }  # fmt: skip


def _tiers(said: Words) -> list[dict[str, str]]:
    return [{"id": tier, "text": said["tier"][tier]} for tier in model.TIERS]


def _column(words: Words, id: str, kind: str = "text") -> dict[str, str]:
    return {"id": id, "label": words[id], "kind": kind, "whole": words[f"{id}_whole"]}


def _who(said: Words, case: model.Case | None) -> dict[str, Any]:
    """Who may be let off; with a case, who that would be."""
    words = said["rule"]
    field = {
        "id": "who", "kind": "one", "look": "segments", "optional": True,
        "label": words["who"],
        "options": [{"id": id, "text": words[id]} for id in model.LET_OFF],
    }  # fmt: skip
    if case:
        hands = sum(p.led >= EXPERIENCED for p in case.projects)
        loud = [said["people"][id]["short"] for id in case.loud[:LOUD]]
        field["hint"] = words["hint"].format(
            strict=round(100 * case.setting.strict), hands=hands,
            loud=words["and"].join(loud), owner=f"{case.setting.owner:g}",
        )  # fmt: skip
    return field


def _owner(said: Words) -> dict[str, Any]:
    return {"id": "owner", "kind": "yes", "optional": True,
            "label": said["rule"]["owner"]}  # fmt: skip
