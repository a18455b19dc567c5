"""Dates of a project: what is promised now follows, dimly, from what will turn out."""

from dataclasses import dataclass
from math import exp, log
from random import Random

from pdpmo_widgets.cases import calibration as known

PLANNED = {  # months, shortest and longest first promise
    "it": (10, 26),
    "civil": (18, 42),
    "solar_wind": (12, 26),
    "regulatory": (8, 18),
    "change": (8, 18),
    "product": (8, 16),
}
STAGE_ENDS = ((0.15, "plan"), (0.4, "design"), (0.85, "build"), (9.9, "handover"))
TOLERATED = 0.1  # share of the first promise by which nobody re-baselines yet
OTHER_REASONS = 0.3  # chance of a re-baseline although the date still holds


@dataclass(frozen=True)
class When:
    """The dates of a project, months with 0 as today, and its re-baselines.

    ``lived`` is the share of its true life that it has behind it, 0..1; hidden.
    """

    start: int
    first_end: int
    current_end: int
    rebaselines: int
    stage: str
    lived: float


def running(rng: Random, kind: str, mult: float) -> When:
    """Dates of a project that runs and will take ``mult`` times its first promise."""
    planned = rng.randint(*PLANNED[kind])
    whole = planned * mult
    start = -max(2, min(round(rng.uniform(0.2, 0.95) * whole), int(whole)))
    first = start + planned
    left = max(0.5, whole + start)
    believed = max(1, round(estimate(rng, left, 1 - left / whole)))
    moved = first < 1 or believed > first + TOLERATED * planned
    current = max(believed, first + 1) if moved else first
    slip = (current - first) / planned
    times = int(moved) + sum(rng.random() < 0.5 + 0.3 * min(1, slip) for _ in range(4))
    if not moved:
        times = int(rng.random() < OTHER_REASONS)
    done = -start / (current - start)
    stage = next(name for end, name in STAGE_ENDS if done < end)
    return When(start, first, current, min(times, -start), stage, -start / whole)


def estimate(rng: Random, left: float, lived: float) -> float:
    """Months left as the team sees them, of ``left`` true ones, at a share of life."""
    band = next(i for i, end in enumerate(known.LIFE_BANDS) if lived <= end)
    usual = log(known.TRUE_OVER_ESTIMATED[band])
    return left / exp(rng.gauss(usual, known.ESTIMATE_LOG_SD))


def waiting(rng: Random, kind: str) -> When:
    """Dates of a request: nothing has begun."""
    start = rng.randint(1, 9)
    end = start + rng.randint(*PLANNED[kind])
    return When(start, end, end, 0, "request", 0.0)
