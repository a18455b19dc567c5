"""One project through the four quarters: under its set, and as far as it is let off."""

from collections.abc import Mapping
from dataclasses import dataclass

from pdpmo_widgets.modules.playbook.model.case import KINDS, QUARTERS, Case, Sketch
from pdpmo_widgets.modules.playbook.model.check import Plan
from pdpmo_widgets.modules.playbook.model.costs import Asked, under
from pdpmo_widgets.modules.playbook.model.exceptions import EXPERIENCED, share_off

AUDIT = 3  # the quarter in which audit comes


@dataclass(frozen=True)
class Mine:
    """One project's year: hours of control, of repair, and of theatre per quarter."""

    hours: tuple[float, ...]
    slips: tuple[float, ...]
    empty: tuple[float, ...]
    at_risk: float
    missing: float
    chance: tuple[float, ...]
    full: Asked


def project_year(
    case: Case,
    plan: Plan,
    p: Sketch,
    chosen: tuple[str, ...],
    ways: tuple[tuple[str, ...], float],
    risks: tuple[Mapping[str, float], tuple[float, ...]],
) -> Mine:
    """Under its set, and as far as it is let off under what audit requires of it.

    ``ways``: who is let off, and the patience that is left; ``risks``: what trouble
    weighs, and its hours a quarter if nothing is caught.
    """
    (off, bears), (heavy, plain) = ways, risks
    full = rest = under(case, p, chosen, bears)
    risk = _weighed(heavy, plain)
    shares = [share_off(case, plan, off, p, q) for q in QUARTERS]
    alone = 1.0
    if any(shares):
        rest = under(case, p, required(case, p, chosen), bears)
        alone -= case.setting.vigilance * (p.led >= EXPERIENCED)

    def mixed(one: float, other: float) -> tuple[float, ...]:
        return tuple((1 - share) * one + share * other for share in shares)

    stake = case.hidden.stake[p.id] / len(QUARTERS)
    ways_through = zip(plain, full.through, rest.through, strict=True)
    return Mine(
        mixed(full.hours, rest.hours),
        mixed(_sum(risk, full.through), _sum(risk, rest.through) * alone),
        mixed(full.hours * full.theatre, rest.hours * rest.theatre),
        len(QUARTERS) * sum(risk),
        mixed(len(full.missing), len(rest.missing))[AUDIT - 1],
        tuple(sum(mixed(r * f, r * o * alone)) / stake / 4 for r, f, o in ways_through),
        full,
    )


def required(case: Case, p: Sketch, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """What of a set is left for a project that is let off."""
    if p.budget < case.limit:
        return ()
    return tuple(c.id for c in case.controls if c.required and c.id in chosen)


def _weighed(heavy: Mapping[str, float], risk: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(r * heavy[kind] for r, kind in zip(risk, KINDS, strict=True))


def _sum(risk: tuple[float, ...], through: tuple[float, ...]) -> float:
    return sum(r * t for r, t in zip(risk, through, strict=True))
