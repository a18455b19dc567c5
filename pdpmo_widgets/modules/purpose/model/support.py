"""How much each person supports a charter, and why; what is left open creeps in.

Every coefficient is our own design and stands in ``Setting``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import (
    OUTCOMES,
    Wants,
    ranked,
    want,
)
from pdpmo_widgets.modules.purpose.model.room import Room


@dataclass(frozen=True)
class Part:
    """One cause of a person's support: its sentence's id, size, and outcome."""

    id: str
    size: float
    outcome: str


def parts(room: Room, charter: Mapping[str, Any], who: str) -> list[Part]:
    """Why a person supports the charter as much as she or he does."""
    wants, chosen, s = room.wants[who], charter["outcomes"], room.case.setting
    order = ranked(wants)
    need, last = order[0], order[-1]
    best = max(chosen, key=lambda o: want(wants, o))
    mean = sum(want(wants, o) for o in chosen) / 3
    how = _how(wants, best, need)
    if s.contrary and how == "served" and room.said.get(who) == need:
        how = "after_all"
    found = [Part(how, s.best * want(wants, best), best)]
    found.append(Part("rest", s.rest * mean, best))
    if who in room.cards:
        found.append(Part("heard", s.heard, need))
    elif who in room.corridor:
        found.append(Part("greeted", s.greeted, need))
    elif s.asked and room.chaired:
        found.append(Part("asked", s.asked, need))
    if s.clash and room.clashed:
        found.append(Part("clashed", -s.clash, need))
    if need not in chosen:
        found.append(_loss(room, charter, who, need))
    if s.contrary and room.said.get(who) in chosen:
        found.append(Part("contrary", -s.contrary, room.said[who]))
    if last in chosen and want(wants, last) < 0.05:
        found.append(Part("disliked", -s.rejected, last))
    for pair, result in room.pairs.items():
        if who in pair and result == "hardened":
            found.append(Part("hardened", -s.hardened, need))
    return found


def _how(wants: Wants, best: str, need: str) -> str:
    if best == need:
        return "served"
    return "partly" if want(wants, best) >= 0.4 else "little"


def _loss(room: Room, charter: Mapping[str, Any], who: str, need: str) -> Part:
    s = room.case.setting
    word = "refused" if need in charter["not_now"] else "left_out"
    size = s.refused if word == "refused" else s.left_out
    if who not in room.told:
        return Part(f"{word}_unsaid", -size, need)
    return Part(
        f"{word}_told",
        -size * (s.told_heard if room.told[who] else s.told_unheard),
        need,
    )


def creep(room: Room, charter: Mapping[str, Any]) -> dict[str, float]:
    """What each outcome costs that is neither promised nor refused: it creeps in."""
    settled = {*charter["outcomes"], *charter["not_now"]}
    firsts = [ranked(room.wants[w])[0] for w in room.case.there]
    return {
        o: room.case.setting.creep * firsts.count(o) / len(firsts)
        for o in OUTCOMES
        if o not in settled and o in firsts
    }


def base(room: Room, charter: Mapping[str, Any]) -> dict[str, float]:
    """Support per person before moods: what everybody gives, and the parts."""
    start = room.case.setting.base
    there = room.case.there
    return {w: start + sum(p.size for p in parts(room, charter, w)) for w in there}
