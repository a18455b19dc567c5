"""The best playbook that whoever knew everything could write (an upper reference).

Every set of controls is tried on every project; then projects and three sets are
matched in turn until nothing improves (Lloyd's method), from several beginnings.
"""

from functools import lru_cache
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pdpmo_widgets.modules.playbook.model.case import (
    LET_OFF,
    SETTING,
    TIERS,
    Case,
    weights,
)
from pdpmo_widgets.modules.playbook.model.check import plan_of
from pdpmo_widgets.modules.playbook.model.costs import trouble
from pdpmo_widgets.modules.playbook.model.deal import deal
from pdpmo_widgets.modules.playbook.model.year import year
from pdpmo_widgets.simulation.carried import START

LARGEST = 6  # controls in a set that are tried


@lru_cache(maxsize=4)
def _subsets(count: int) -> NDArray[np.float64]:
    """Every set of up to ``LARGEST`` of ``count`` controls: a row of 0s and 1s each."""
    sets = [c for n in range(LARGEST + 1) for c in combinations(range(count), n)]
    table = np.zeros((len(sets), count))
    for row, chosen in enumerate(sets):
        table[row, list(chosen)] = 1
    return table


def costs(case: Case) -> NDArray[np.float64]:
    """Hours in a year of each project (rows) under each set (columns), no exception."""
    s, heavy = case.setting, weights(case)
    sets = _subsets(len(case.controls))
    budget = np.array([p.budget for p in case.projects])[:, None]
    fixed = np.array([c.fixed for c in case.controls])
    more = np.array([c.per_million for c in case.controls])
    hours = sets @ fixed + budget * (sets @ more) + s.together * sets.sum(1) ** 2
    bears = np.array([case.hidden.bears[p.id] for p in case.projects])[:, None]
    empty = np.clip((hours / (bears * (1 - s.strict)) - 1) / s.ramp, 0, 1)
    works = (1 - s.theatre * empty)[:, :, None]
    risk = np.array([trouble(case, p, (1.0,) * 5) for p in case.projects])
    risk = risk * np.array([heavy[k] for k in list(heavy)[:5]])
    through = np.ones((len(budget), len(sets), 5))
    for c, control in enumerate(case.controls):
        effect = np.array(case.hidden.effects[control.id])
        with_it = sets[:, c] == 1
        through[:, with_it] *= 1 - works[:, with_it] * effect
    slips = np.einsum("psk,pk->ps", through, risk)
    required = np.array([c.required for c in case.controls])
    missing = (1 - sets[:, required]).sum(1) * (budget >= case.limit)
    total: NDArray[np.float64] = 4 * (hours * heavy["burden"] + slips)
    return total + s.finding * missing


def best(case: Case, tiers: int = 3) -> tuple[list[int], list[tuple[str, ...]]]:
    """The group of each project and the set of each group, lightest first."""
    table, sets = costs(case), _subsets(len(case.controls))
    own = table.argmin(1)
    gain = table[:, 0] - table.min(1)
    found, least = None, float("inf")
    for measure in (gain, sets[own].sum(1) + gain / 1e6, gain / table.max(1)):
        place = np.argsort(np.argsort(measure))
        group = place * tiers // len(measure)
        for _ in range(20):
            columns = [int(table[group == g].sum(0).argmin()) for g in range(tiers)]
            again = table[:, columns].argmin(1)
            if (again == group).all():
                break
            group = again
        cost = float(table[:, columns].min(1).sum())
        if cost < least:
            least, found = cost, (table[:, columns].argmin(1), columns)
    assert found is not None
    group, columns = found
    ids = [c.id for c in case.controls]
    order = sorted(range(tiers), key=lambda g: float(sets[columns[g]].sum()))
    chosen = [
        tuple(i for i, there in zip(ids, sets[columns[g]], strict=True) if there)
        for g in order
    ]
    return [order.index(int(g)) for g in group], chosen


def well_played(case: Case) -> dict[str, Any]:
    """The decisions of someone who knows every risk and every effect."""
    if case.setting == SETTING and case.carried == START:
        return _cached(case.seed)
    return _best_decisions(case)


@lru_cache(maxsize=512)
def _cached(seed: int) -> dict[str, Any]:
    return _best_decisions(deal(seed))


def _best_decisions(case: Case) -> dict[str, Any]:
    groups, sets = best(case)
    base = {
        "looks": [],
        "tiers": {p.id: TIERS[g] for p, g in zip(case.projects, groups, strict=True)},
        "sets": dict(zip(TIERS, map(list, sets), strict=True)),
    }
    usual = {p.id: (1.0,) * 5 for p in case.projects}
    rules = [{"who": who, "owner": who != "nobody"} for who in LET_OFF]
    return min(
        ({**base, "waiver": rule} for rule in rules),
        key=lambda d: year(case, plan_of(case, d), usual).cost,
    )
