"""The best playbook that whoever knew everything could write (an upper reference).

Every set of controls is tried on every project.  Of all sets three are chosen so that
the projects, each under the one that suits it best, cost least: one set after the other
is exchanged for the best one beside the two others until nothing improves (Teitz and
Bart's exchange for p-medians, 1968), from several beginnings, with and without
exceptions for old hands.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pdpmo_widgets.modules.playbook.model.case import (
    SETTING,
    TIERS,
    Case,
    weights,
)
from pdpmo_widgets.modules.playbook.model.check import plan_of
from pdpmo_widgets.modules.playbook.model.costs import trouble
from pdpmo_widgets.modules.playbook.model.deal import deal
from pdpmo_widgets.modules.playbook.model.exceptions import EXPERIENCED
from pdpmo_widgets.modules.playbook.model.year import year
from pdpmo_widgets.simulation.carried import START

LARGEST = 6  # controls in a set that are tried
STARTS = 4  # beginnings from what suits one project
Array = NDArray[np.float64]


@lru_cache(maxsize=4)
def _subsets(count: int) -> NDArray[np.float64]:
    """Every set of up to ``LARGEST`` of ``count`` controls: a row of 0s and 1s each."""
    sets = [c for n in range(LARGEST + 1) for c in combinations(range(count), n)]
    table = np.zeros((len(sets), count))
    for row, chosen in enumerate(sets):
        table[row, list(chosen)] = 1
    return table


@dataclass(frozen=True)
class Tables:
    """Hours in a year of each project (rows) under each set (columns).

    ``full``: as the full tier is asked; ``rest``: as the other tiers are.
    """

    full: Array
    rest: Array


def costs(case: Case) -> Array:
    """Hours in a year of each project (rows) under each set (columns), no exception."""
    hours, slips, missing = _parts(case, 1 - case.setting.strict)
    return hours + slips + missing


def _parts(case: Case, patience: float) -> tuple[Array, Array, Array]:
    """Hours in a year of control, of repair, and of answers to audit."""
    s, heavy = case.setting, weights(case)
    sets = _subsets(len(case.controls))
    budget = np.array([p.budget for p in case.projects])[:, None]
    fixed = np.array([c.fixed for c in case.controls])
    more = np.array([c.per_million for c in case.controls])
    hours = sets @ fixed + budget * (sets @ more) + s.together * sets.sum(1) ** 2
    bears = np.array([case.hidden.bears[p.id] for p in case.projects])[:, None]
    empty = np.clip((hours / (bears * patience) - 1) / s.ramp, 0, 1)
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
    return 4 * hours * heavy["burden"], 4 * slips, s.finding * missing


def _let_off(case: Case) -> Tables:
    """Old hands outside the full tier do what audit requires, with an owner."""
    s, sets = case.setting, _subsets(len(case.controls))
    hours, slips, missing = _parts(case, 1.0)
    full = hours + slips + missing
    place = {tuple(row): at for at, row in enumerate(sets)}
    required = np.array([float(c.required) for c in case.controls])
    large = [place[tuple(row)] for row in sets * required]
    rest = full.copy()
    owner = 4 * s.owner * weights(case)["burden"]
    for row, p in enumerate(case.projects):
        if p.led >= EXPERIENCED:
            to = large if p.budget >= case.limit else [0] * len(sets)
            off = hours[row, to] + (1 - s.vigilance) * slips[row, to] + missing[row, to]
            rest[row] = off + owner
    return Tables(full, rest)


def best(case: Case, tiers: int = 3) -> tuple[list[int], list[tuple[str, ...]]]:
    """The group of each project and the set of each group, lightest first."""
    table = costs(case)
    columns = _medians([table] * tiers)
    sets = _subsets(len(case.controls))
    columns.sort(key=lambda column: float(sets[column].sum()))
    return _groups([table] * tiers, columns), [_ids(case, c) for c in columns]


def _medians(tables: list[Array]) -> list[int]:
    """One column for each table, so that the rows' least entries are least in sum."""
    found: list[int] = []
    least = float("inf")
    first = [int(tables[0].sum(0).argmin()), 0, *_hardest(tables[0])]
    for start in first:
        columns = [start] * len(tables)
        cost = float("inf")
        while True:
            for at, table in enumerate(tables):
                others = [t[:, c] for t, c in zip(tables, columns, strict=True)]
                del others[at]
                beside = np.min(others, axis=0)[:, None] if others else np.inf
                columns[at] = int(np.minimum(table, beside).sum(0).argmin())
            now = _cost(tables, columns)
            if now >= cost - 1e-9:
                break
            cost = now
        if cost < least:
            least, found = cost, columns
    return found


def _hardest(table: Array) -> list[int]:
    """The own best sets of the projects that have most to gain by one."""
    gain = table[:, 0] - table.min(1)
    return [int(table[row].argmin()) for row in np.argsort(-gain)[:STARTS]]


def _cost(tables: list[Array], columns: list[int]) -> float:
    rows = [t[:, c] for t, c in zip(tables, columns, strict=True)]
    return float(np.min(rows, axis=0).sum())


def _groups(tables: list[Array], columns: list[int]) -> list[int]:
    rows = [t[:, c] for t, c in zip(tables, columns, strict=True)]
    return [int(g) for g in np.argmin(rows, axis=0)]


def _ids(case: Case, column: int) -> tuple[str, ...]:
    row = _subsets(len(case.controls))[column]
    return tuple(c.id for c, there in zip(case.controls, row, strict=True) if there)


def well_played(case: Case) -> dict[str, Any]:
    """The decisions of someone who knows every risk and every effect."""
    if case.setting == SETTING and case.carried == START:
        return _cached(case.seed)
    return _best_decisions(case)


@lru_cache(maxsize=512)
def _cached(seed: int) -> dict[str, Any]:
    return _best_decisions(deal(seed))


def _best_decisions(case: Case) -> dict[str, Any]:
    """The better of two: nobody let off, and old hands let off with an owner."""
    usual = {p.id: (1.0,) * 5 for p in case.projects}
    plain, off = costs(case), _let_off(case)
    rules = (
        ("nobody", [plain, plain, plain]),
        ("experienced", [off.rest, off.rest, off.full]),
    )
    found = []
    for who, tables in rules:
        columns = _medians(tables)
        tier = dict(
            zip((p.id for p in case.projects), _groups(tables, columns), strict=True)
        )
        found.append({
            "looks": [],
            "tiers": {id: TIERS[g] for id, g in tier.items()},
            "sets": {t: list(_ids(case, c))
                     for t, c in zip(TIERS, columns, strict=True)},
            "waiver": {"who": who, "owner": who != "nobody"},
        })  # fmt: skip
    return min(found, key=lambda d: year(case, plan_of(case, d), usual).cost)
