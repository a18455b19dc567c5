"""How much each person supports a charter, and why; what is left open creeps in.

Every coefficient is our own design.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import (
    OUTCOMES,
    PEOPLE,
    Wants,
    ranked,
    want,
)
from pdpmo_widgets.modules.purpose.model.room import Room

CREEP = 0.12


@dataclass(frozen=True)
class Part:
    """One cause of a person's support: its sentence's id, size, and outcome."""

    id: str
    size: float
    outcome: str


def parts(room: Room, charter: Mapping[str, Any], who: str) -> list[Part]:
    """Why a person supports the charter as much as she or he does."""
    wants, chosen = room.wants[who], charter["outcomes"]
    order = ranked(wants)
    need, last = order[0], order[-1]
    best = max(chosen, key=lambda o: want(wants, o))
    mean = sum(want(wants, o) for o in chosen) / 3
    found = [Part(_how(wants, best, need), 0.6 * want(wants, best), best)]
    found.append(Part("rest", 0.15 * mean, best))
    if who in room.cards:
        found.append(Part("heard", 0.1, need))
    elif who in room.corridor:
        found.append(Part("greeted", 0.02, need))
    if need not in chosen:
        found.append(_loss(room, charter, who, need))
    if last in chosen and want(wants, last) < 0.05:
        found.append(Part("disliked", -0.12, last))
    for pair, result in room.pairs.items():
        if who in pair and result == "hardened":
            found.append(Part("hardened", -0.12, need))
    return found


def _how(wants: Wants, best: str, need: str) -> str:
    if best == need:
        return "served"
    return "partly" if want(wants, best) >= 0.4 else "little"


def _loss(room: Room, charter: Mapping[str, Any], who: str, need: str) -> Part:
    size = 0.25 if need in charter["not_now"] else 0.12
    word = "refused" if need in charter["not_now"] else "left_out"
    if who not in room.told:
        return Part(f"{word}_unsaid", -size, need)
    return Part(f"{word}_told", -size * (0.4 if room.told[who] else 0.8), need)


def creep(room: Room, charter: Mapping[str, Any]) -> dict[str, float]:
    """What each outcome costs that is neither promised nor refused: it creeps in."""
    settled = {*charter["outcomes"], *charter["not_now"]}
    firsts = [ranked(room.wants[w])[0] for w in PEOPLE]
    return {
        o: CREEP * firsts.count(o) / 12
        for o in OUTCOMES
        if o not in settled and o in firsts
    }


def base(room: Room, charter: Mapping[str, Any]) -> dict[str, float]:
    """Support per person before moods, 0.12 plus the parts."""
    return {w: 0.12 + sum(p.size for p in parts(room, charter, w)) for w in PEOPLE}
