"""Four quarters: what the shocks take, what the changes brought in time, what it cost.

A change takes hold in the quarter after it begins; until then it costs (the dip of a
J-curve), and many changes in one quarter cost more than the same one by one.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from pdpmo_widgets.modules.capstone.model.answers import worth
from pdpmo_widgets.modules.capstone.model.case import (
    COSTS,
    GOING,
    SHOCK_OF,
    WHEN,
    Case,
    today,
)
from pdpmo_widgets.modules.capstone.model.check import Plan, spent
from pdpmo_widgets.modules.capstone.model.office import (
    AREAS,
    MEASURES,
    OUTCOMES,
    charter,
)
from pdpmo_widgets.modules.capstone.model.shocks import Year

# What an area that gives way takes from each measure.
HITS = {
    "trust": {"support": 1.0},
    "proof": {"support": 0.6, "value": 0.5},
    "candour": {"candour": 1.1, "support": 0.4},
    "people": {"growth": 1.3, "candour": 0.5},
    "light": {"value": 0.9},
    "flow": {"value": 0.9},
    "cover": {"value": 0.6, "growth": 0.6},
}
WEIGHTS = {"support": 0.3, "value": 0.35, "candour": 0.2, "growth": 0.15}
STAYS = ("people", "cover")  # what still counts while an office hands over its work
SUPPORTS = 0.7  # of what a wrong verdict takes from value, support loses this share
USUAL = 0.6  # how well a charter fits on average
Levels = dict[str, float]


@dataclass(frozen=True)
class Moves:
    """What a plan moves in every future, by cause: measure to effect."""

    fit: Levels
    refused: Levels
    verdict: Levels
    home: Levels
    reorganise: Levels
    cost: Levels
    dip: Levels
    answers: Levels
    linked: Levels


def wanted(case: Case) -> dict[str, float]:
    """What each outcome weighs once the new chief is there."""
    found = dict.fromkeys(OUTCOMES, 0.0)
    for who, need in case.hidden.needs.items():
        found[need] += case.votes[who]
    for wish in case.wishes:
        found[wish] += case.setting.chief
    return found


def fitting(case: Case, kept: tuple[str, ...]) -> float:
    """How well three outcomes serve those who decide, 1 for the best three."""
    weights = wanted(case)
    best = sum(sorted(weights.values())[-3:])
    return sum(weights[o] for o in kept) / best


def links(plan: Plan) -> float:
    """The share of links from charter to measure to ask that hold."""
    held = sum(plan.measures.get(o) == f"{o}_result" for o in plan.charter)
    return (held + (plan.ask in plan.charter)) / 4


def going(case: Case, plan: Plan) -> bool:
    """Does the work go, rightly?  Then little else of the office is leant on."""
    return plan.verdict in GOING and case.hidden.verdict in GOING


def wrong(case: Case, plan: Plan) -> float:
    """What the verdict takes from value."""
    s, right = case.setting, case.hidden.verdict
    if right == "stay":
        return s.wronged if plan.verdict in GOING else 0.0
    if plan.verdict not in GOING:
        return s.stale
    return 0.0 if plan.verdict == right else s.mixed


def moves(case: Case, plan: Plan) -> Moves:
    """Everything that does not hang on when the shocks come."""
    s = case.setting
    fit = s.fit * (fitting(case, plan.charter) - USUAL)
    weights = wanted(case)
    lost = s.refused * sum(weights[o] for o in plan.not_now) / max(weights.values())
    off = wrong(case, plan)
    lost_home = plan.verdict in GOING and plan.home != case.hidden.home
    homeless = s.homeless if lost_home else 0.0
    upset = s.reorganise if plan.verdict == "change" else 0.0
    new = sum(o not in charter(case.carried) for o in plan.charter)
    dip = s.dip * sum(one**2 for one in loads(plan).values())
    said = s.answer * sum(worth(case, plan).values())
    return Moves(
        {"support": fit, "value": fit},
        {"support": -lost},
        {"support": -SUPPORTS * off, "value": -off},
        {"value": -homeless, "growth": -homeless},
        {"support": -upset, "value": -upset},
        {"value": -s.point * spent(case, plan), "support": -s.swap * new},
        {"support": -dip, "value": -dip},
        {"support": said, "candour": said},
        {"support": s.linked * (links(plan) - 0.5)},
    )


def loads(plan: Plan) -> dict[int, int]:
    """Points of change that begin in each quarter."""
    return {
        q: sum(COSTS[area] for area, at in plan.changes.items() if at == q)
        for q in WHEN
    }


def gaps(case: Case, plan: Plan, year: Year) -> dict[str, float]:
    """What gives way in each area when its shock comes, 0 where nothing does."""
    s, hidden, leaving = case.setting, case.hidden, going(case, plan)
    found = {}
    for area in AREAS:
        shock, gap = year[SHOCK_OF[area]], 1 - case.areas[area]
        if leaving and area not in STAYS:
            found[area] = 0.0
            continue
        if area in plan.changes and plan.changes[area] < shock.quarter:
            gap *= 1 - s.lift
        found[area] = s.bite * shock.size * hidden.leant[area] * gap
    return found


def end(case: Case, plan: Plan, year: Year, moved: Moves | None = None) -> Levels:
    """The four measures after the year; may leave 0..1 where things went far."""
    moved = moved or moves(case, plan)
    found = today(case)
    for part in vars(moved).values():
        for measure, effect in part.items():
            found[measure] += effect
    for area, gap in gaps(case, plan, year).items():
        for measure, share in HITS[area].items():
            found[measure] -= share * gap
    return found


def whole(levels: Mapping[str, float]) -> float:
    """The four measures as one figure."""
    return sum(WEIGHTS[m] * levels[m] for m in MEASURES)
