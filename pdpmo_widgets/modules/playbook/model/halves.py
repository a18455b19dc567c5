"""Halves of the skill: the logs are read, and then too little of the rest.

And the habits of people who practise much: what worked on another case.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from pdpmo_widgets.modules.playbook.model.by_hand import working
from pdpmo_widgets.modules.playbook.model.case import TIERS, Sketch, Visible
from pdpmo_widgets.modules.playbook.model.check import LOGS
from pdpmo_widgets.modules.playbook.model.deal import deal
from pdpmo_widgets.modules.playbook.model.naive import (
    Bot,
    Look,
    Starts,
    both,
    in_tiers,
    playbook,
    size,
    thirds,
)
from pdpmo_widgets.modules.playbook.model.orders import Ids, auditor, covering, listed
from pdpmo_widgets.modules.playbook.model.reference import well_played
from pdpmo_widgets.modules.playbook.model.telling import level, says

READ = [[LOGS, "trace"]]
PRACTISED = range(900_000, 900_012)  # cases that somebody has seen solved before


def best_by_log(visible: Visible, look: Look) -> list[str]:
    """Controls by the share of uses that changed a decision, most first."""
    records: dict[str, Any] = dict(look({"looks": READ}).records)

    def share(id: str) -> float:
        return float(records[id].params["changed"] / records[id].params["uses"])

    return sorted(listed(visible), key=share, reverse=True)


def grim(p: Sketch) -> int:
    """How many sentences in the office say that something threatens."""
    return sum(map(says, p.facts))


def stake(p: Sketch) -> int:
    """What hangs on it, by its first sentence."""
    return level(p.facts)


def stake_grim(p: Sketch) -> float:
    """What hangs on it, times the grim sentences."""
    return (0.5 + stake(p)) * grim(p)


def traced(
    points: Callable[[Sketch], float], starts: Starts, full: int = 4, middle: int = 2
) -> Bot:
    """The logs, then tiers by one thing; nobody is visited, nothing is reckoned."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        works = _one_each(visible, look)
        tiers = in_tiers(visible, points, starts)
        return playbook([(), works[:middle], works[:full]], tiers, looks=READ)

    return bot


def _one_each(visible: Visible, look: Look) -> Ids:
    """Working controls, one for each kind, then the rest by their logs."""
    found = list(working(visible, look({"looks": READ}).records).values())
    return [*found, *(c for c in best_by_log(visible, look) if c not in found)]


def _three_all(visible: Visible, look: Look) -> dict[str, Any]:
    return playbook([best_by_log(visible, look)[:3]] * 3, looks=READ)


def _required_and_one(visible: Visible, look: Look) -> dict[str, Any]:
    """What audit requires, and the best by its log, by size."""
    required = [c.id for c in visible.controls if c.required]
    best = best_by_log(visible, look)[0]
    more = [*required, *(() if best in required else (best,))]
    tiers = in_tiers(visible, size, (2, 3))
    return playbook([(), required, more], tiers, looks=READ)


def _last_case(visible: Visible, look: Look) -> dict[str, Any]:
    """What was right in the case before, place by place."""
    other = deal(visible.seed + 1)
    solved = well_played(other)
    names = dict(zip((c.id for c in other.controls), listed(visible), strict=False))
    sets = [[names[c] for c in solved["sets"][tier] if c in names] for tier in TIERS]
    given = [solved["tiers"][p.id] for p in other.projects]
    tiers = dict(zip((p.id for p in visible.projects), given, strict=False))
    return playbook(sets, tiers, "experienced", True)


@cache
def _remembered() -> dict[str, float]:
    """By name, how often a control worked in twelve cases, of all that it was dealt."""
    seen: dict[str, list[bool]] = {}
    for case in map(deal, PRACTISED):
        for c in case.controls:
            works = max(case.hidden.effects[c.id]) > 0.3
            seen.setdefault(c.id, []).append(works)
    return {id: sum(those) / len(those) for id, those in seen.items()}


def _memory(visible: Visible, look: Look) -> dict[str, Any]:
    """The names that worked elsewhere; most where much is said to hang on it."""
    known = _remembered()
    ids = sorted(listed(visible), key=lambda id: -known.get(id, 0.5))
    tiers = in_tiers(visible, stake, (1, 2))
    return playbook([(), ids[:2], ids[:4]], tiers)


def _green(visible: Visible, look: Look) -> dict[str, Any]:
    """Most care for those who have led least."""
    ids = covering(visible)
    order = sorted(visible.projects, key=lambda p: -p.led)
    return playbook([(), ids[:3], ids[:5]], thirds(order))


def _middle(visible: Visible, look: Look) -> dict[str, Any]:
    ids = covering(visible)
    tiers = dict.fromkeys((p.id for p in visible.projects), "middle")
    return playbook([ids[:1], ids[:3], ids[:5]], tiers)


HABITS: dict[str, Bot] = {
    "middle": _middle,
    "last_case": _last_case,
    "memory_controls": _memory,
    "cheap_led": _green,
    "required_and_one": _required_and_one,
    "only_trust": lambda v, look: playbook([(), (), ()], {}, "experienced", True),
    "experienced_let_off": lambda v, look: playbook(
        [auditor(v)[:3]] * 3, {}, "experienced", True
    ),
}
READERS: dict[str, Bot] = {
    "trace_size": traced(size, (2, 3)),
    "trace_both": traced(both, (1, 2)),
    "trace_three_all": _three_all,
    "trace_stake": traced(stake, (1, 2)),
    "trace_stake_few": traced(stake, (1, 2), 3, 1),
    "trace_stake5": traced(stake, (1, 2), 5, 3),
    "trace_stake_grim": traced(stake_grim, (1, 2)),
    "trace_grim": traced(grim, (1, 2)),
}
