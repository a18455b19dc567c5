"""Someone with the table and a pencil, who uses only what the screen tells.

Reads the logs, visits where much hangs on what is not known, counts what threatens and
weighs it by what hangs on it, takes one working control for each kind of trouble, and
leaves one out where a manager would be asked for more than is bearable.  No sums of
what a set saves; one sentence in seventeen is misread.
"""

from collections.abc import Mapping
from random import Random
from typing import Any

from pdpmo_widgets.modules.playbook.model.case import (
    KINDS,
    TIERS,
    Control,
    Fact,
    Sketch,
    Visible,
)
from pdpmo_widgets.modules.playbook.model.check import LOGS
from pdpmo_widgets.modules.playbook.model.exceptions import EXPERIENCED
from pdpmo_widgets.modules.playbook.model.naive import Look, playbook
from pdpmo_widgets.modules.playbook.model.telling import about, level, says

SLIP = 0.06
WORKS = 6  # a control works that changed a decision in one of six uses
FULL, MIDDLE = 2.5, 1.2  # threats times what hangs on them, from which a tier begins
IN_FULL, IN_MIDDLE = 3, 2  # controls
BORNE = 0.5  # share of a tier's projects that have to bear what it asks


def by_hand(visible: Visible, look: Look) -> dict[str, Any]:
    """Logs, visits, tiers by what threatens, a control for each threat, exceptions."""
    rng = Random(f"hand:{visible.seed}")
    looks = [[LOGS, "trace"]]
    order = sorted(visible.projects, key=_first, reverse=True)
    hours = round(visible.hours - visible.rules["logs"])
    looks += [[p.id, "visit"] for p in order[: max(0, hours)]]
    seen = look({"looks": looks})
    threats = {
        p.id: _visited(rng, seen.visits[p.id])
        if p.id in seen.visits
        else _heard(rng, p)
        for p in visible.projects
    }
    tiers = {p.id: _tier(p, threats[p.id]) for p in visible.projects}
    works = working(visible, seen.records)
    sets: list[list[str]] = [[]]
    for tier, most in zip(TIERS[1:], (IN_MIDDLE, IN_FULL), strict=True):
        mine = [p for p in visible.projects if tiers[p.id] == tier]
        counts = {k: sum(threats[p.id].get(k, 0) for p in mine) for k in KINDS}
        common = sorted((k for k in works if counts[k]), key=lambda k: -counts[k])
        sets.append(_borne(visible, mine, [works[k] for k in common[:most]]))
    return playbook(sets, tiers, "experienced", True, looks)


def _first(p: Sketch) -> float:
    """Where to go first: much hangs on it, and what is said of it is bad or hearsay."""
    return (0.5 + level(p.facts)) * (
        1 + sum(says(f) for f in p.facts) + 0.5 * sum(f.rumour for f in p.facts)
    ) + 0.02 * p.budget


def _visited(rng: Random, facts: tuple[Fact, ...]) -> dict[str, float]:
    return {about(f): 1.0 for f in facts if says(f) and rng.random() >= SLIP}


def _heard(rng: Random, p: Sketch) -> dict[str, float]:
    """What is said threatens; hearsay counts half, of what is unsaid a little."""
    found = dict.fromkeys(KINDS, 0.15)
    for f in p.facts:
        if about(f) != "stake":
            there = says(f) != (rng.random() < SLIP)
            found[about(f)] = (0.6 if f.rumour else 1.0) if there else 0.0
    return found


def _tier(p: Sketch, threats: Mapping[str, float]) -> str:
    weight = sum(threats.values()) * (0.5 + level(p.facts))
    weight *= 0.7 if p.led >= EXPERIENCED else 1
    return TIERS[(weight >= MIDDLE) + (weight >= FULL)]


def working(visible: Visible, records: Mapping[str, Fact]) -> dict[str, str]:
    """The cheapest control against each kind whose log shows changed decisions."""
    found: dict[str, str] = {}
    for c in sorted(visible.controls, key=lambda c: c.fixed + 5 * c.per_million):
        params: Mapping[str, Any] = records[c.id].params
        kind = records[c.id].id.removeprefix("record.").split("_")[0]
        if WORKS * params["changed"] >= params["uses"]:
            found.setdefault(kind, c.id)
    return found


def _borne(visible: Visible, mine: list[Sketch], ids: list[str]) -> list[str]:
    """Without the last ones, while most managers would be asked for too much."""
    by = {c.id: c for c in visible.controls}
    while ids and mine:
        bear = sum(p.bears >= _asked(visible, p, [by[i] for i in ids]) for p in mine)
        if bear >= BORNE * len(mine):
            break
        ids = ids[:-1]
    return ids


def _asked(visible: Visible, p: Sketch, chosen: list[Control]) -> float:
    own = sum(c.fixed + c.per_million * p.budget for c in chosen)
    return own + visible.rules["together"] * len(chosen) ** 2
