"""From what the card keeps to the decisions of the model, and back; pure.

The page knows controls and projects by their place in the table ("1", "2", …).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pdpmo_widgets.modules.playbook import model

CONTROLS, PROJECTS = "controls", "projects"
ASKED_BY, TIER = "tiers", "tier"
LOGS, VISITED = "logs", "visit"
UNKNOWN = "This is not on the table. Reload the page, please."


def places(things: Sequence[Any]) -> dict[str, str]:
    """The id of each control or project, by its place on the page."""
    return {str(at): one.id for at, one in enumerate(things, 1)}


def decisions(case: model.Case, value: Mapping[str, Any]) -> dict[str, Any]:
    """The decisions of the model. DecisionError for what is not on the table."""
    stage = (value.get("stages") or [{}])[0]
    projects, controls = places(case.projects), places(case.controls)
    form = _part(stage, "form")
    tiers = {
        _id(projects, place): row[TIER]
        for place, row in _part(_part(stage, "rows"), PROJECTS).items()
        if row.get(TIER)
    }
    asked = {
        _id(controls, place): row.get(ASKED_BY) or ()
        for place, row in _part(_part(stage, "rows"), CONTROLS).items()
    }
    return {
        "looks": [_look(projects, look) for look in stage.get("looks", ())],
        "tiers": tiers,
        "sets": {
            tier: [c.id for c in case.controls if tier in asked.get(c.id, ())]
            for tier in model.TIERS
        },
        "waiver": {
            "who": form.get("who") or "nobody",
            "owner": bool(form.get("owner")),
        },
    }


def kept(case: model.Case, decided: Mapping[str, Any]) -> dict[str, Any]:
    """What the card would keep of a whole run; the inverse of ``decisions``."""
    projects = {id: place for place, id in places(case.projects).items()}
    sets, waiver = decided.get("sets", {}), decided.get("waiver", {})
    asked = {
        place: {ASKED_BY: [t for t in model.TIERS if id in sets.get(t, ())]}
        for place, id in places(case.controls).items()
    }
    stage = {
        "looks": [
            ["", "", LOGS] if how == "trace" else [PROJECTS, projects[what], VISITED]
            for what, how in decided.get("looks", ())
        ],
        "rows": {
            PROJECTS: {projects[id]: {TIER: tier}
                       for id, tier in decided.get("tiers", {}).items()},
            CONTROLS: {place: row for place, row in asked.items() if row[ASKED_BY]},
        },
        "form": {"who": waiver.get("who", "nobody"),
                 "owner": bool(waiver.get("owner"))},
        "done": True,
    }  # fmt: skip
    return {"stages": [stage], "done": True, "run": 0, "tries": 0}


def ruled(value: Mapping[str, Any]) -> bool:
    """Was it said who may be let off?"""
    stage = (value.get("stages") or [{}])[0]
    return bool(_part(stage, "form").get("who"))


def _look(projects: Mapping[str, str], look: Sequence[Any]) -> list[str]:
    if look[2] == LOGS:
        return [LOGS, "trace"]
    return [_id(projects, look[1]), "visit"]


def _part(table: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = table.get(name)
    return found if isinstance(found, Mapping) else {}


def _id(ids: Mapping[str, str], place: str) -> str:
    if place not in ids:
        raise model.DecisionError(UNKNOWN)
    return ids[place]
