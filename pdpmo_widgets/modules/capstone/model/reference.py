"""What a reader of the truth would decide: every order of changes, every charter.

An upper bound: it knows the right verdict, what will be leant on and when.
"""

from dataclasses import replace
from functools import lru_cache
from itertools import combinations, product
from typing import Any

import numpy as np

from pdpmo_widgets.modules.capstone.model.answers import best as best_answers
from pdpmo_widgets.modules.capstone.model.case import (
    CHANCES,
    COSTS,
    SHOCK_OF,
    WHEN,
    Case,
)
from pdpmo_widgets.modules.capstone.model.check import RANGED, Plan, room_of
from pdpmo_widgets.modules.capstone.model.forecasting import foresight, overall
from pdpmo_widgets.modules.capstone.model.office import AREAS, OUTCOMES, charter
from pdpmo_widgets.modules.capstone.model.shocks import Year, shocks
from pdpmo_widgets.modules.capstone.model.year import (
    HITS,
    STAYS,
    WEIGHTS,
    Levels,
    end,
    moves,
    wanted,
    whole,
)

BOTH = WEIGHTS["support"] + WEIGHTS["value"]


def outcome(
    case: Case, plan: Plan, years: tuple[Year, ...]
) -> tuple[float, list[Levels], dict[str, float]]:
    """Expected points (0..1) of a plan, its ends, and the skill of its forecasts."""
    moved = moves(case, plan)
    ends = [end(case, plan, year, moved) for year in years]
    skills = foresight(plan, years, ends)
    mean = sum(whole(levels) for levels in ends) / len(ends)
    return mean + case.setting.foresight * overall(skills), ends, skills


@lru_cache(maxsize=1)
def _orders() -> tuple[Any, Any, Any]:
    """Every way to begin the seven changes in quarters 1 to 3, or not at all (0)."""
    orders = np.array(list(product((0, *WHEN), repeat=len(AREAS))), dtype=np.intp)
    costs = np.array([COSTS[a] for a in AREAS])
    per = np.stack([((orders == q) * costs).sum(1) for q in WHEN], axis=1)
    return orders, per.sum(1), (per**2).sum(1)


def gains(case: Case, years: tuple[Year, ...], leaving: bool) -> Any:
    """What each order of changes saves, less what it costs: shape (4^7,)."""
    s, saved = case.setting, np.zeros((len(AREAS), len(WHEN) + 1))
    for at, area in enumerate(AREAS):
        if leaving and area not in STAYS:
            continue
        hit = sum(WEIGHTS[m] * share for m, share in HITS[area].items())
        lost = s.bite * case.hidden.leant[area] * (1 - case.areas[area]) * hit * s.lift
        for q in WHEN:
            in_time = [y[SHOCK_OF[area]] for y in years]
            felt = sum(one.size for one in in_time if one.quarter > q)
            saved[at, q] = lost * felt / len(years)
    orders, used, squared = _orders()
    total = sum(saved[at].take(orders[:, at]) for at in range(len(AREAS)))
    return total - s.point * WEIGHTS["value"] * used - s.dip * BOTH * squared


def changes(total: Any, room: int) -> dict[str, int]:
    """The order of changes that gains most within a number of points."""
    orders, used, _ = _orders()
    at = int(np.where(used <= room, total, -np.inf).argmax())
    return {a: int(q) for a, q in zip(AREAS, orders[at], strict=True) if q}


def charters(case: Case) -> dict[int, tuple[str, ...]]:
    """The best charter for each number of new outcomes."""
    weights, old = wanted(case), charter(case.carried)
    found: dict[int, tuple[str, ...]] = {}
    for three in combinations(OUTCOMES, 3):
        new = sum(o not in old for o in three)
        worth = sum(weights[o] for o in three)
        if new not in found or worth > sum(weights[o] for o in found[new]):
            found[new] = three
    return found


def best(case: Case, years: tuple[Year, ...]) -> Plan:
    """The best plan of all, knowing the truth."""
    right = case.hidden.verdict
    verdicts = ("keep", "change") if right == "stay" else (right,)
    total = gains(case, years, right != "stay")
    plans = [
        _plan(case, years, verdict, three, changes(total, room_of(case, verdict) - new))
        for verdict in verdicts
        for new, three in charters(case).items()
    ]
    return max(plans, key=lambda plan: outcome(case, plan, years)[0])


def _plan(
    case: Case,
    years: tuple[Year, ...],
    verdict: str,
    three: tuple[str, ...],
    made: dict[str, int],
) -> Plan:
    weights, right = wanted(case), case.hidden.verdict
    least = sorted((o for o in OUTCOMES if o not in three), key=lambda o: weights[o])
    plan = Plan(
        verdict,
        case.hidden.home if right != "stay" else "",
        three,
        tuple(least[:2]),
        made,
        {o: f"{o}_result" for o in three},
        three[0],
        {},
        {shock: CHANCES[hint] for shock, hint in case.hints.items()},
    )
    plan = replace(plan, answers=best_answers(case, plan))
    moved = moves(case, plan)
    ends = [end(case, plan, year, moved) for year in years]
    held = {
        name: [min(1.0, max(0.0, levels[name])) for levels in ends] for name in RANGED
    }
    ranges = {name: (min(found), max(found)) for name, found in held.items()}
    return replace(plan, ranges=ranges)


def years_of(case: Case, futures: tuple[int, ...]) -> tuple[Year, ...]:
    """The shocks of each future."""
    return tuple(shocks(case, future) for future in futures)
