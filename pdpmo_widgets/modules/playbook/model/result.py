"""Outcome and score: hours of a year, between no control and the best playbook."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from random import Random
from typing import Any

from pdpmo_widgets.modules.playbook.model.because import Failure, Quarter, quarters
from pdpmo_widgets.modules.playbook.model.case import (
    KINDS,
    QUARTERS,
    SETTING,
    Case,
    weights,
)
from pdpmo_widgets.modules.playbook.model.causes import (
    ProjectYear,
    causes,
    projects,
)
from pdpmo_widgets.modules.playbook.model.check import (
    Decisions,
    Plan,
    plan_of,
    playable,
)
from pdpmo_widgets.modules.playbook.model.deal import deal
from pdpmo_widgets.modules.playbook.model.measures import FLOORS, measures
from pdpmo_widgets.modules.playbook.model.reference import well_played
from pdpmo_widgets.modules.playbook.model.year import (
    FUTURES,
    Likely,
    Year,
    likelihoods,
    year,
)
from pdpmo_widgets.simulation.basics import Entry, Score, scored
from pdpmo_widgets.simulation.carried import START

PASS = 0.65
ZERO = 0.4  # what habits earn: points begin above (tests/league/points.py)


@dataclass(frozen=True)
class Outcome:
    """``expected``: hours of the year, control, repair and audit, luck apart.

    ``nothing``: the same without any control.  ``overhead``: hours a week that an
    average project spends on control; ``theatre``: share of them without thought.
    ``causes``: why that much is expected, luck apart, what moved most first;
    ``projects``: what each has to lose, and is asked for.  ``happened``: hours of
    repair in the one year that came.
    """

    quarters: tuple[Quarter, ...]
    expected: float
    nothing: float
    overhead: float
    theatre: float
    causes: tuple[Entry, ...] = ()
    projects: tuple[ProjectYear, ...] = ()
    happened: float = 0.0


def play(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Outcome:
    """What follows from the playbook; the same every time for the same futures."""
    plan, likely = playable(case, decisions), _likely(case, tuple(futures))
    found, none = year(case, plan, likely), _nothing(case, likely)
    failures = happened(case, found)
    return Outcome(
        quarters(case, plan, found, failures),
        found.cost,
        none.cost,
        weekly(case, found),
        found.theatre,
        causes(case, plan, found, partial(year, case, likely=likely)),
        projects(case, found),
        sum(f.hours for f in failures),
    )


def score(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Score:
    """How good the playbook is; in a graded run ``futures`` are hidden seeds."""
    plan = playable(case, decisions)
    likely = _likely(case, tuple(futures))
    found = year(case, plan, likely)
    none, least = ends(case, tuple(futures))
    share = (none - found.cost) / max(1.0, none - least)
    return scored(
        share,
        PASS,
        measures(case, found),
        FLOORS,
        expected=found.cost,
        reference=least,
        luck=round(sum(found.through) - sum(f.hours for f in happened(case, found))),
    )


def weekly(case: Case, found: Year) -> float:
    """Hours of control a week of the average project; 13 weeks a quarter."""
    return sum(found.burden.values()) / len(case.projects) / 13


def leaves(case: Case, decisions: Decisions) -> dict[str, Any]:
    """What later modules read of it: ``overhead`` and ``theatre`` of ``Carried``."""
    outcome = play(case, decisions)
    return {
        "overhead": round(outcome.overhead, 2),
        "theatre": round(outcome.theatre, 3),
    }


def happened(case: Case, found: Year) -> list[Failure]:
    """The failures of the one year that came.

    The draws are the same whatever was decided; better control only thins them.
    """
    rng, heavy = Random(f"luck:{case.seed}"), weights(case)
    failures = []
    for p in case.projects:
        for kind, chance in zip(KINDS, found.chance[p.id], strict=True):
            roll, quarter = rng.random(), rng.choice(QUARTERS)
            if roll < chance:
                hours = case.hidden.stake[p.id] * heavy[kind]
                failures.append(Failure(p.id, kind, quarter, hours))
    return failures


def year_of(case: Case, plan: Plan) -> Year:
    """The year that is expected of a plan, in the usual futures."""
    return year(case, plan, _likely(case, ()))


def ends(case: Case, futures: tuple[int, ...] = ()) -> tuple[float, float]:
    """Hours of the year without control, and under the best playbook: 0 and 100."""
    return _ends(case, futures or FUTURES)


def _nothing(case: Case, likely: Likely) -> Year:
    return year(case, plan_of(case, {}), likely)


def _likely(case: Case, futures: tuple[int, ...]) -> Likely:
    if case.setting == SETTING and case.carried == START:
        return _cached_likely(case.seed, futures or FUTURES)
    return likelihoods(case, futures or FUTURES)


@lru_cache(maxsize=128)
def _cached_likely(seed: int, futures: tuple[int, ...]) -> Likely:
    return likelihoods(deal(seed), futures)


def _ends(case: Case, futures: tuple[int, ...]) -> tuple[float, float]:
    """Hours of the year without control, and under the best playbook."""
    if case.setting == SETTING and case.carried == START:
        return _cached_ends(case.seed, futures)
    return _costs(case, futures)


@lru_cache(maxsize=512)
def _cached_ends(seed: int, futures: tuple[int, ...]) -> tuple[float, float]:
    return _costs(deal(seed), futures)


def _costs(case: Case, futures: tuple[int, ...]) -> tuple[float, float]:
    likely = _likely(case, futures)
    best = year(case, plan_of(case, well_played(case)), likely).cost
    return _nothing(case, likely).cost, min(best, _nothing(case, likely).cost - 1)


__all__ = ["PASS", "Entry", "Outcome", "Quarter", "leaves", "play", "score"]
