"""Dates and costs of a project: what is promised follows from what will turn out."""

from dataclasses import dataclass
from functools import cache
from math import exp, log
from random import Random
from statistics import NormalDist

from pdpmo_widgets.cases import calibration as known
from pdpmo_widgets.cases.projects import Project

NORMAL = NormalDist()
PLANNED = {  # months, shortest and longest first promise
    "it": (8, 24),
    "civil": (12, 40),
    "solar_wind": (9, 24),
    "regulatory": (6, 15),
    "change": (6, 15),
    "product": (5, 14),
}
STAGE_ENDS = ((0.15, "plan"), (0.4, "design"), (0.85, "build"), (9.9, "handover"))
TOLERATED = 0.1  # share of the first promise by which nobody re-baselines yet
OTHER_REASONS = 0.3  # chance of a re-baseline although the date still holds


@dataclass(frozen=True)
class When:
    """The dates of a project, months with 0 as today, and its re-baselines."""

    start: int
    first_end: int
    current_end: int
    rebaselines: int
    stage: str


def running(rng: Random, kind: str, mult: float) -> When:
    """Dates of a project that runs and will take ``mult`` times its first promise."""
    planned = rng.randint(*PLANNED[kind])
    whole = planned * mult
    start = -max(2, min(round(rng.uniform(0.1, 0.92) * whole), int(whole)))
    first = start + planned
    left = max(0.5, whole + start)
    band = next(i for i, end in enumerate(known.LIFE_BANDS) if 1 - left / whole <= end)
    usual = log(known.TRUE_OVER_ESTIMATED[band])
    believed = max(1, round(left / exp(rng.gauss(usual, known.ESTIMATE_LOG_SD))))
    moved = first < 1 or believed > first + TOLERATED * planned
    current = max(believed, first + 1) if moved else first
    slip = (current - first) / planned
    times = int(moved) + sum(rng.random() < 0.5 + 0.3 * min(1, slip) for _ in range(4))
    if not moved:
        times = int(rng.random() < OTHER_REASONS)
    done = -start / (current - start)
    stage = next(name for end, name in STAGE_ENDS if done < end)
    return When(start, first, current, min(times, -start), stage)


def waiting(rng: Random, kind: str) -> When:
    """Dates of a request: nothing has begun."""
    start = rng.randint(1, 9)
    end = start + rng.randint(*PLANNED[kind])
    return When(start, end, end, 0, "request")


def lived(project: Project, mult: float) -> float:
    """Share of its true life that a running project has behind it, 0..1."""
    return min(1.0, -project.start / ((project.first_end - project.start) * mult))


@cache
def _mean(kind: str) -> float:
    """Mean cost multiple of a kind, published where we found one."""
    wind = (known.SOLAR_OVERRUN + known.WIND_OVERRUN) / 2
    found = {"civil": known.BRIDGES_OVERRUN, "solar_wind": wind}
    return 1 + (found | known.OVERRUN_OURS)[kind]


def it_body_mean() -> float:
    """Mean multiple of IT projects outside the tail, from mean, tail and share."""
    tail = known.IT_TAIL_SHARE
    return 1 + (known.IT_OVERRUN - tail * known.IT_TAIL_OVERRUN) / (1 - tail)


def it_tail_index() -> float:
    """Index of the Pareto tail that has the published mean, alpha of x^-alpha."""
    mean = 1 + known.IT_TAIL_OVERRUN
    return mean / (mean - known.IT_TAIL_FROM)


def cost_multiple(kind: str, luck: float) -> float:
    """Final cost over the first budget at a quantile ``luck`` of its kind, 0..1."""
    luck = min(1 - 1e-9, max(1e-9, luck))
    sd = known.COST_LOG_SD[kind]
    body, mean = 1.0, _mean(kind) if kind != "it" else it_body_mean()
    if kind == "it":
        body = 1 - known.IT_TAIL_SHARE
    if luck > body:
        worse = (1 - luck) / (1 - body)
        return min(known.COST_CAP, known.IT_TAIL_FROM * worse ** (-1 / it_tail_index()))
    return exp(log(mean) - sd**2 / 2 + sd * NORMAL.inv_cdf(luck / body))
