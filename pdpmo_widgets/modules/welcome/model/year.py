"""Four quarters of sponsor support in one organisation, each move with its cause.

Every coefficient is our own design and stands in ``Setting``.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from pdpmo_widgets.modules.welcome.model.case import Case
from pdpmo_widgets.modules.welcome.model.setting import SETTING, Setting
from pdpmo_widgets.simulation.basics import Entry

QUARTERS = (1, 2, 3, 4)


@dataclass(frozen=True)
class Strip:
    """One organisation: sponsor support 0..1 per quarter, and what moved it."""

    place: str
    support: tuple[float, ...]
    because: tuple[tuple[Entry, ...], ...]


def starts(function: str, setting: Setting = SETTING) -> int:
    """The first quarter in which a function shows: light ones sooner."""
    return max(1, setting.loads[function] - setting.quick)


def causes(
    needs: Mapping[str, float], chosen: list[str], quarter: int, setting: Setting
) -> list[tuple[str, str, float]]:
    """What moves one sponsor's support in one quarter: (why, function, how much)."""
    found, helps, hurts = [], setting.helps, setting.hurts
    for f in chosen:
        weight = -setting.weighs * setting.loads[f]
        if f not in needs:
            found.append(("unwanted", f, weight))
        elif quarter >= starts(f, setting):
            found.append(("helps", f, needs[f] * helps + weight))
        else:
            found.append(("building", f, weight - needs[f] * hurts))
    for f, benefit in needs.items():
        if f not in chosen:
            found.append(("missing", f, -benefit * hurts))
    return found


def strip(case: Case, place: str, chosen: list[str]) -> Strip:
    """One organisation's year, as its needs were told."""
    support, level, because = [], case.setting.start, []
    for quarter in QUARTERS:
        moves = [
            Entry(f"because.{why}", {"function": f}, place, effect)
            for why, f, effect in causes(
                case.hidden[place], chosen, quarter, case.setting
            )
        ]
        level += sum(e.effect for e in moves)
        support.append(min(1.0, max(0.0, level)))
        because.append(tuple(sorted(moves, key=lambda e: -abs(e.effect))))
    return Strip(place, tuple(support), tuple(because))
