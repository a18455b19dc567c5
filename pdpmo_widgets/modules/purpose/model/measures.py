"""Four measures with a floor each: no single one can be bought with the others."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import OUTCOMES, Case, ranked
from pdpmo_widgets.modules.purpose.model.future import QUARTERS, plain, weights
from pdpmo_widgets.modules.purpose.model.room import Room

MANY = 3  # who want something most, so that a "not now" to it counts
FLOORS = {"heard": 0.8, "served": 0.6, "aligned": 0.5, "refused": 0.1}
FIRST_FLOORS = {"heard": 0.55, "served": 0.55, "aligned": 0.5, "refused": 0.1}


def floors(case: Case) -> Mapping[str, float]:
    """The least of each measure; the first edition's for a case that it dealt."""
    return FIRST_FLOORS if case.setting.EARLY else FLOORS


def measures(room: Room, charter: Mapping[str, Any]) -> dict[str, float]:
    """Who was heard, what the charter serves, who was aligned, what was refused."""
    case = room.case
    year_ = plain(case)
    weight = [weights(case, q, year_) for q in QUARTERS]
    mass = {
        w: sum(one[w] == case.setting.weights[3] for one in weight) for w in case.there
    }
    total = sum(mass.values())
    heard = sum(m for w, m in mass.items() if w in room.cards) / total
    level = {
        w: max(room.wants[w][OUTCOMES.index(o)] for o in charter["outcomes"])
        for w in case.there
    }
    served = sum(m * level[w] for w, m in mass.items()) / total
    return {
        "heard": heard,
        "served": served,
        "aligned": _aligned(room),
        "refused": _refused(room, charter),
    }


def _aligned(room: Room) -> float:
    if not room.case.hidden.pair:  # nobody whom a talk would bring together
        return 0.4 if "hardened" in room.pairs.values() else 1.0
    one, two = sorted(room.case.hidden.pair)
    result = room.pairs.get((one, two))
    if result == "agreed":
        return 1.0
    heard = (one in room.cards) + (two in room.cards)
    return 0.1 * heard if result == "hardened" else 0.25 * heard


def _refused(room: Room, charter: Mapping[str, Any]) -> float:
    """Most of it for a 'not now' that people wanted, the rest for saying it first."""
    case, there = room.case, room.case.there
    firsts = [ranked(room.wants[w])[0] for w in there]
    losers = [w for w in there if ranked(room.wants[w])[0] in charter["not_now"]]
    open_ = sorted(firsts.count(o) for o in OUTCOMES if o not in charter["outcomes"])
    if open_[-1] < MANY and not case.setting.EARLY:
        return 1.0  # nothing is left that could be refused to many
    wanted = sum(firsts.count(o) for o in charter["not_now"]) / max(1, sum(open_[-2:]))
    told = sum(w in room.told for w in losers) / max(1, min(2, len(losers)))
    return 0.7 * wanted + 0.3 * min(1.0, told)
