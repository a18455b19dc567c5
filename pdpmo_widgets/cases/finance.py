"""What each running project planned, did and spent, month by month; and this year.

Planned value follows the first promise, earned value and cost follow what will turn
out, so that a project whose colour is green may show here that it is not.  Spending
against the year's budget follows UK major projects, in which to spend less than
budgeted is common.
"""

from bisect import bisect
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from pdpmo_widgets.cases import calibration as known
from pdpmo_widgets.cases import projects
from pdpmo_widgets.cases.projects import Project, Truth

MONTHS = 24  # how far back the records go
RESERVE = (0.08, 0.15)  # D: contingency as a share of the first budget
WOBBLE = 0.06  # D: sd of a month's earned value and cost around its course
# The body of spending over budget runs through the published points, straight lines
# between them; the two ends are ours [D].
SPENT_AT = (0.0, *known.YEAR_SPEND_SHARES, 1.0)
SPENT = (0.35, *known.YEAR_SPEND, 1.5)
FUNDED = 0.96  # D: nobody has spent more than this share of the budget as it is now

COLUMNS: dict[str, str] = {
    "project": "id of the project",
    "month": "month, 0 is today",
    "pv": "planned value so far by the first plan, $ million",
    "ev": "earned value so far: first budget of what is done, $ million",
    "ac": "spent so far, $ million",
    "contingency_left": "what is left of the reserve, $ million",
}
YEAR_COLUMNS: dict[str, str] = {
    "project": "id of the project",
    "budget": "what the last twelve months were to cost, $ million",
    "spent": "what they did cost, $ million",
}
HIDDEN: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """One month of one project, sums so far, $ million."""

    project: str
    month: int
    pv: float
    ev: float
    ac: float
    contingency_left: float


@dataclass(frozen=True)
class YearSpend:
    """The last twelve months of one project, $ million."""

    project: str
    budget: float
    spent: float


@lru_cache(maxsize=64)
def deal(seed: int) -> tuple[Row, ...]:
    """Up to 24 months of each running project, oldest first."""
    rng = Random(f"finance:{seed}")
    truth = projects.truth(seed)
    rows: list[Row] = []
    for project in projects.deal(seed):
        rows += _months(rng, project, truth[project.id])
    return tuple(rows)


@lru_cache(maxsize=64)
def year(seed: int) -> tuple[YearSpend, ...]:
    """Budget and spending of the last twelve months, for each running project."""
    rng = Random(f"year_spend:{seed}")
    spent: dict[str, list[float]] = {}
    for row in deal(seed):
        if row.month >= -12:
            spent.setdefault(row.project, []).append(row.ac)
    costs = {}
    for project in projects.deal(seed):
        sums = spent[project.id]
        before = sums[0] if project.start < -12 else 0.0
        costs[project.id] = round(max(0.001, sums[-1] - before), 3)
    budget = {one.id: one.current_budget for one in projects.deal(seed)}
    slow_first = sorted(costs, key=lambda id: costs[id] / budget[id])
    ratios = dict(zip(slow_first, sorted(_ratio(rng) for _ in costs), strict=True))
    return tuple(
        YearSpend(id, round(cost / ratios[id], 3), cost) for id, cost in costs.items()
    )


def _ratio(rng: Random) -> float:
    """Spent over budgeted in a year, at a random quantile of the published course."""
    luck = rng.random()
    i = min(bisect(SPENT_AT, luck), len(SPENT) - 1)
    low, high = SPENT_AT[i - 1], SPENT_AT[i]
    part = (luck - low) / (high - low)
    return SPENT[i - 1] + part * (SPENT[i] - SPENT[i - 1])


def _months(rng: Random, project: Project, truth: Truth) -> list[Row]:
    planned = project.first_end - project.start
    whole = planned * truth.time_mult
    reserve = rng.uniform(*RESERVE) * project.first_budget
    sums: list[tuple[float, float]] = []
    done = spent = 0.0
    for age in range(1, 1 - project.start):
        ideal = curve(age / whole) - curve((age - 1) / whole)
        step = project.first_budget * ideal * max(0.1, 1 + rng.gauss(0, WOBBLE))
        done = min(project.first_budget, done + step)
        spent += step * truth.cost_mult * max(0.1, 1 + rng.gauss(0, WOBBLE))
        sums.append((done, spent))
    paid = min(1.0, FUNDED * project.current_budget / spent)
    rows = []
    for age, (earned, cost) in list(enumerate(sums, 1))[-MONTHS:]:
        pv = project.first_budget * curve(age / planned)
        left = reserve - max(0.0, paid * cost - earned)
        values = (pv, earned, paid * cost, max(0.0, left))
        month = project.start + age
        rows.append(Row(project.id, month, *(round(one, 3) for one in values)))
    return rows


def curve(share: float) -> float:
    """Share of the work planned by a share of the time: slow, fast, slow; 0..1."""
    share = min(1.0, max(0.0, share))
    return share * share * (3 - 2 * share)
