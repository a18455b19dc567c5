"""A reader who does no sums: count what threatens, and weigh it by what hangs on it.

Shows that the arithmetic of ``fitting`` is a help and not the skill itself.
"""

from random import Random
from typing import Any

from pdpmo_widgets.modules.playbook.model.case import (
    KINDS,
    TIERS,
    Fact,
    Sketch,
    Visible,
)
from pdpmo_widgets.modules.playbook.model.exceptions import EXPERIENCED
from pdpmo_widgets.modules.playbook.model.naive import Look, playbook
from pdpmo_widgets.modules.playbook.model.telling import about, says

SLIP = 0.06
FULL, MIDDLE = 2.5, 1.2  # threats times what hangs on them, from which a tier begins
IN_FULL, IN_MIDDLE = 3, 2  # controls


def by_thumb(visible: Visible, look: Look) -> dict[str, Any]:
    """Trace all controls, visit where most hangs on it; one control for each threat."""
    rng = Random(f"thumb:{visible.seed}")
    looks = [[c.id, "trace"] for c in visible.controls]
    order = sorted(visible.projects, key=_first, reverse=True)
    looks += [[p.id, "visit"] for p in order[: visible.hours - len(looks)]]
    seen = look({"looks": looks})
    threats = {
        p.id: _threats(rng, seen.visits.get(p.id, p.facts)) for p in visible.projects
    }
    tiers = {p.id: _tier(p, threats[p.id]) for p in visible.projects}
    works = _works(visible, seen.records)
    sets: list[list[str]] = [[]]
    for tier, most in zip(TIERS[1:], (IN_MIDDLE, IN_FULL), strict=True):
        mine = [threats[id] for id, given in tiers.items() if given == tier]
        counts = {k: sum(k in those for those in mine) for k in KINDS}
        common = sorted((k for k in works if counts[k]), key=lambda k: -counts[k])
        sets.append([works[k] for k in common[:most]])
    return playbook(sets, tiers, "experienced", True, looks)


def _stake(p: Sketch) -> int:
    return next(int(f.id.split("_")[1]) for f in p.facts if about(f) == "stake")


def _first(p: Sketch) -> float:
    return _stake(p) + 0.5 * sum(map(says, p.facts)) + 0.02 * p.budget


def _threats(rng: Random, facts: tuple[Fact, ...]) -> set[str]:
    """What threatens; every second hearsay is believed."""
    return {
        about(f)
        for f in facts
        if about(f) != "stake"
        and says(f) != (rng.random() < SLIP)
        and not (f.rumour and rng.random() < 0.5)
    }


def _tier(p: Sketch, threats: set[str]) -> str:
    weight = len(threats) * (0.5 + _stake(p)) * (0.7 if p.led >= EXPERIENCED else 1)
    return TIERS[(weight >= MIDDLE) + (weight >= FULL)]


def _works(visible: Visible, records: Any) -> dict[str, str]:
    """The cheapest control against each kind that changed a decision in six uses."""
    found: dict[str, str] = {}
    for c in sorted(visible.controls, key=lambda c: c.fixed + 5 * c.per_million):
        log = records[c.id]
        kind = log.id.removeprefix("record.").split("_")[0]
        if 6 * log.params["changed"] >= log.params["uses"]:
            found.setdefault(kind, c.id)
    return found
