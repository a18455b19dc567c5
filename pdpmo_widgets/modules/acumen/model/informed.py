"""Readers of the visible evidence: outside view, scarce resource, what lies ahead.

``Skill`` says how well they do it; the HALF bots leave one ingredient out, or (flat)
take the same off every promise, whatever its kind.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from pdpmo_widgets.modules.acumen.model.bundles import best_filling, bundled
from pdpmo_widgets.modules.acumen.model.by_hand import by_hand
from pdpmo_widgets.modules.acumen.model.case import RESOURCES, Offer, Visible
from pdpmo_widgets.modules.acumen.model.choose import FEWEST, Bot, Look, checked, expect
from pdpmo_widgets.modules.acumen.model.midyear import Report, Running, best_stops
from pdpmo_widgets.modules.acumen.model.value import (
    Estimate,
    outside,
    promised,
    space,
    used,
)

DOUBT = {"trial": 0.05, "compared": 0.2, "guess": 0.4}


@dataclass(frozen=True)
class Skill:
    """``slip``: error of every estimate, as a share; the rest is done or left out."""

    slip: float
    record: bool = True
    flat: bool = False
    scarce: bool = True
    chains: bool = True
    checks: bool = True
    buy: bool = True
    ahead: bool = True
    range: bool = True


@dataclass(frozen=True)
class Reading:
    """What a reader thinks on the way, and decides.

    ``record`` and ``views`` are before and after the checks; ``more`` corrects
    sponsors' figures at mid-year (of what is left to spend, of the benefit).
    """

    record: Mapping[str, Estimate]
    views: Mapping[str, Estimate]
    more: Mapping[str, tuple[float, float]]
    told: tuple[Report, ...]
    decisions: dict[str, Any]


def informed(skill: Skill) -> Bot:
    """Correct the promises, check where it matters, choose, buy, stop, forecast."""
    return lambda visible, look: reading(visible, look, skill).decisions


def reading(visible: Visible, look: Look, skill: Skill) -> Reading:
    """The same with what is thought on the way."""
    rng = Random(f"informed:{skill.slip}:{visible.seed}")
    record = _views(visible, skill, rng)
    looks = checked(_checks(visible, record, skill)) if skill.checks else []
    found = look({"looks": looks}).found
    views = {id: found.get(id, view) for id, view in record.items()}
    ids, buy = _choose(visible, views, skill)
    lens = "record" if skill.record else "promised"
    decisions: dict[str, Any] = {
        "lens": lens, "looks": looks, "buy": buy, "portfolio": ids,
    }  # fmt: skip
    told = look(decisions).midyear
    more = _corrections(visible, views)
    stop = (
        stops_ahead(visible, told, more) if skill.ahead else _least_spent(visible, told)
    )
    sure = promised(visible) if not skill.range else views
    straight = more if skill.range else dict.fromkeys(views, (1.0, 1.0))
    ebit = expect(visible, sure, told, stop, straight)
    return Reading(record, views, more, told, {**decisions, "stop": stop, "ebit": ebit})


def _views(visible: Visible, skill: Skill, rng: Random) -> dict[str, Estimate]:
    """Every request as this reader judges it."""
    base = outside(visible) if skill.record else promised(visible)
    if skill.flat:
        base = {
            id: Estimate(1.3 * v.cost, 0.75 * v.benefit, v.live)
            for id, v in base.items()
        }
    found = {}
    for id, view in base.items():
        cost, benefit = (1 + rng.gauss(0, skill.slip) for _ in range(2))
        found[id] = Estimate(view.cost * cost, view.benefit * benefit, view.live)
    return found


def _checks(visible: Visible, views: Mapping[str, Estimate], skill: Skill) -> list[str]:
    """Where a wrong promise would change most: large doubt beside the margin."""
    inside = set(_choose(visible, views, replace(skill, buy=False))[0])

    def matters(offer: Offer) -> float:
        doubt = DOUBT[offer.basis] * views[offer.id].benefit
        margin = abs(views[offer.id].value)
        return doubt - 0.5 * margin + 0.2 * doubt * (offer.id in inside)

    free = [o for o in visible.offers if not o.mandatory]
    return [o.id for o in sorted(free, key=matters, reverse=True)[: visible.checks]]


def _choose(
    visible: Visible, views: Mapping[str, Estimate], skill: Skill
) -> tuple[list[str], str]:
    """The best of a few fillings, with the one purchase that pays."""
    bundles = bundled(visible, views, skill.chains)
    must = [o for o in visible.offers if o.mandatory]
    fixed = used(must)
    best, bought = (float("-inf"), frozenset[str]()), "none"
    for buy in ("none", *RESOURCES) if skill.buy else ("none",):
        there = space(visible.room, visible.extra, buy)
        room = tuple(there[r] - fixed[r] for r in RESOURCES)
        worth, ids = best_filling(bundles, room, skill.scarce)
        worth -= visible.price * (buy != "none")
        if worth > best[0] + 1e-9:
            best, bought = (worth, ids), buy
    chosen = {o.id for o in must} | best[1]
    return [o.id for o in visible.offers if o.id in chosen], bought


def _corrections(
    visible: Visible, views: Mapping[str, Estimate]
) -> dict[str, tuple[float, float]]:
    """What sponsors' figures at mid-year must be multiplied with: rest, gain."""
    return {
        o.id: (views[o.id].cost / o.cost, views[o.id].benefit / max(0.1, o.benefit))
        for o in visible.offers
    }


def _least_spent(visible: Visible, told: Sequence[Report]) -> list[str]:
    return list(FEWEST(visible, told, Random(0)))


def stops_ahead(
    visible: Visible,
    told: Sequence[Report],
    more: Mapping[str, tuple[float, float]],
) -> list[str]:
    """The stops that leave most of what lies ahead; what is spent does not count."""
    by = {o.id: o for o in visible.offers}
    rows = [
        Running(
            r.id, r.rest, more[r.id][0] * r.rest, more[r.id][1] * r.gain,
            by[r.id].mandatory, by[r.id].depends_on,
        )
        for r in told
    ]  # fmt: skip
    return list(best_stops(rows, visible.cut, visible.salami)[1])


GOOD = Skill(0.1)
PARTS = ("record", "scarce", "chains", "checks", "buy", "ahead", "range")
HALF: dict[str, Bot] = {
    f"no_{part}": informed(replace(GOOD, **{part: False})) for part in PARTS
}
HALF["by_hand"] = by_hand
HALF["flat_record"] = informed(replace(GOOD, record=False, flat=True))
INFORMED: dict[str, Bot] = {
    "informed_novice": informed(Skill(0.35)),
    "informed": informed(GOOD),
    "informed_expert": informed(Skill(0.01)),
}
