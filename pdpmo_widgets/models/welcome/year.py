"""Four quarters of sponsor support in one organisation, each move with its cause.

Every coefficient is our own design.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from pdpmo_widgets.models.basics import Entry
from pdpmo_widgets.models.welcome.case import LOADS, Case

START, HELPS, HURTS, WEIGHS = 0.5, 0.085, 0.03, 0.008
QUARTERS = (1, 2, 3, 4)


@dataclass(frozen=True)
class Strip:
    """One organisation: sponsor support 0..1 per quarter, and what moved it."""

    place: str
    support: tuple[float, ...]
    because: tuple[tuple[Entry, ...], ...]


def starts(function: str) -> int:
    """The first quarter in which a function shows: light ones sooner."""
    return max(1, LOADS[function] - 1)


def causes(
    place: str, needs: Mapping[str, float], chosen: list[str], quarter: int
) -> list[Entry]:
    """What moves one sponsor's support in one quarter."""
    found = []
    for f in chosen:
        params: dict[str, object] = {"function": f}
        weight = -WEIGHS * LOADS[f]
        if f not in needs:
            found.append(Entry("because.unwanted", params, place, weight))
        elif quarter >= starts(f):
            gain = needs[f] * HELPS + weight
            found.append(Entry("because.helps", params, place, gain))
        else:
            loss = weight - needs[f] * HURTS
            found.append(Entry("because.building", params, place, loss))
    for f, benefit in needs.items():
        if f not in chosen:
            params = {"function": f}
            found.append(Entry("because.missing", params, place, -benefit * HURTS))
    return found


def strip(case: Case, place: str, chosen: list[str]) -> Strip:
    """One organisation's year, as its needs were told."""
    support, level, because = [], START, []
    for quarter in QUARTERS:
        moves = causes(place, case.hidden[place], chosen, quarter)
        level += sum(e.effect for e in moves)
        support.append(min(1.0, max(0.0, level)))
        because.append(tuple(sorted(moves, key=lambda e: -abs(e.effect))))
    return Strip(place, tuple(support), tuple(because))
