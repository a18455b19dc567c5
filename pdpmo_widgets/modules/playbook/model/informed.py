"""Bots that look: which projects can hurt, which controls ever changed a decision.

They see what a learner sees.  ``slip`` is the chance to misread any one sentence or
record, so that a novice, a good and an expert reader differ in nothing else.
"""

from collections.abc import Mapping
from random import Random
from typing import Any

from pdpmo_widgets.modules.playbook.model.case import KINDS, Fact, Visible
from pdpmo_widgets.modules.playbook.model.check import LOGS, VISIT
from pdpmo_widgets.modules.playbook.model.exceptions import EXPERIENCED
from pdpmo_widgets.modules.playbook.model.fitting import Believed, three_sets
from pdpmo_widgets.modules.playbook.model.naive import (
    Bot,
    Look,
    declared,
    in_tiers,
    playbook,
)
from pdpmo_widgets.modules.playbook.model.telling import about, says

UNKNOWN, HEARD = 0.2, (0.3, 0.65)  # belief in a threat: unsaid; hearsay of no, of yes
CHANGES = 0.15  # share of uses that changed a decision, from which on a control works
CATCHES, SECOND = 0.6, 0.1  # what one that works is taken to catch of its own kind


def informed(slip: float, blind: tuple[str, ...] = ()) -> Bot:
    """Trace the controls, visit where much hangs on what is not known, then write.

    ``blind`` names what this reader leaves out: "records", "visits", "sketches",
    "stakes", "tiers", "size", "patience" or "waivers".
    """

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"informed:{slip}:{visible.seed}")
        looks: list[list[str]] = []
        if "records" not in blind:
            looks.append([LOGS, "trace"])
        believed = _read(visible, rng, slip, blind)
        if "visits" not in blind:
            looks += _visits(visible, believed, look({"looks": looks}).left)
        seen = look({"looks": looks})
        for id, facts in seen.visits.items():
            there = {about(fact) for fact in facts if says(fact)}
            for kind in KINDS:
                right = rng.random() >= slip / 2
                believed.threats[id][kind] = float((kind in there) == right)
        _effects(visible, believed, seen.records, rng, slip)
        tiers, sets = three_sets(visible, believed, blind)
        let = "waivers" not in blind and any(
            p.led >= EXPERIENCED for p in visible.projects
        )
        rule = ("experienced", True) if let else ("nobody", False)
        return playbook(sets, tiers, *rule, looks=looks)

    return bot


def _read(
    visible: Visible, rng: Random, slip: float, blind: tuple[str, ...]
) -> Believed:
    """What hangs on each project, and how likely each kind of trouble threatens."""
    found = Believed({}, {}, {})
    for p in visible.projects:
        stake = visible.rules["stake_1"]
        threats = dict.fromkeys(KINDS, UNKNOWN)
        for fact in () if "sketches" in blind else p.facts:
            wrong = rng.random() < slip
            if about(fact) == "stake":
                level = int(fact.id.split("_")[1])
                level = rng.choice((0, 1, 2)) if wrong else level
                level = 1 if "stakes" in blind else level
                stake = visible.rules[f"stake_{level}"]
            else:
                sure = HEARD if fact.rumour else (0.0, 1.0)
                threats[about(fact)] = sure[says(fact) != wrong]
        found.stake[p.id] = stake + visible.rules["million"] * p.budget
        found.threats[p.id] = threats
    return found


def _visits(visible: Visible, believed: Believed, hours: int) -> list[list[str]]:
    """Where most hangs on what is least known."""

    def unknown(id: str) -> float:
        doubt = sum(b * (1 - b) for b in believed.threats[id].values())
        return doubt * believed.stake[id]

    order = sorted((p.id for p in visible.projects), key=unknown, reverse=True)
    return [[id, "visit"] for id in order[: max(0, hours // VISIT)]]


def _effects(
    visible: Visible,
    believed: Believed,
    records: Mapping[str, Fact],
    rng: Random,
    slip: float,
) -> None:
    """What each control catches: what its record says, or else what it claims."""
    for c in visible.controls:
        record = records.get(c.id)
        if record is None:
            believed.catches[c.id] = dict.fromkeys(c.claims, CATCHES)
            continue
        share = float(str(record.params["changed"])) / float(str(record.params["uses"]))
        works = (share >= CHANGES) != (rng.random() < slip / 2)
        kind = record.id.removeprefix("record.").split("_")[0]
        main = kind if kind in KINDS else c.claims[0]
        catches = dict.fromkeys(c.claims, SECOND) | {main: CATCHES}
        believed.catches[c.id] = catches if works else {}


def papers(visible: Visible, look: Look) -> dict[str, Any]:
    """Believe the register and the claims, and then do the sums without a fault."""
    found = Believed({}, {}, {c.id: dict.fromkeys(c.claims, CATCHES)
                              for c in visible.controls})  # fmt: skip
    for p in visible.projects:
        found.stake[p.id] = visible.rules["stake_1"] + 50 * p.budget
        found.threats[p.id] = dict.fromkeys(KINDS, (p.declared + 0.3) / 8)
    tiers, sets = three_sets(visible, found)
    return playbook(sets, tiers)


def busiest(visible: Visible, look: Look) -> dict[str, Any]:
    """Trace all, and keep what sends most papers back; tiers by what is declared."""
    looks = [[LOGS, "trace"]]
    records = look({"looks": looks}).records
    order = sorted(records, key=lambda c: -float(str(records[c].params["back"])))
    tiers = in_tiers(visible, declared, (1, 3))
    return playbook([(), order[:3], order[:5]], tiers, looks=looks)


PARTLY: dict[str, Bot] = {
    f"no_{part}": informed(0.06, (part,))
    for part in (
        "records", "visits", "sketches", "stakes", "tiers", "patience", "waivers",
    )
}  # fmt: skip
INFORMED: dict[str, Bot] = {
    "informed_novice": informed(0.2),
    "informed": informed(0.06),
    "informed_expert": informed(0.01),
}
