"""Outcome and score: between doing nothing and a reader of the truth."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pdpmo_widgets.modules.capstone.model.because import quarters
from pdpmo_widgets.modules.capstone.model.case import Case
from pdpmo_widgets.modules.capstone.model.check import Decisions, Plan, playable
from pdpmo_widgets.modules.capstone.model.deal import deal
from pdpmo_widgets.modules.capstone.model.forecasting import overall
from pdpmo_widgets.modules.capstone.model.office import MEASURES
from pdpmo_widgets.modules.capstone.model.reference import best, outcome, years_of
from pdpmo_widgets.modules.capstone.model.setting import SETTING
from pdpmo_widgets.modules.capstone.model.shocks import CAME, FUTURES
from pdpmo_widgets.modules.capstone.model.year import Levels, end, links, whole
from pdpmo_widgets.simulation.basics import Entry, Score, scored

# One case says too much of the deal: two runs of two cases correlate about .80.
PASS, RUNS = 0.7, 3
ZERO = 0.42  # what habits earn: points begin above (tests/league/points.py)
FLOORS = {
    "support": 0.65, "value": 0.65, "candour": 0.55, "growth": 0.5, "linked": 0.5,
    "forecasts": 0.25,
}  # fmt: skip


@dataclass(frozen=True)
class Quarter:
    """A quarter of the year that came: which shocks, and what moved because of it."""

    number: int
    shocks: tuple[str, ...]
    because: tuple[Entry, ...]


@dataclass(frozen=True)
class Outcome:
    """``before`` the first quarter; ``ends`` the four measures of the year that came,
    ``expected`` points 0..1 over the futures, ``skills`` of the six forecasts."""

    before: tuple[Entry, ...]
    quarters: tuple[Quarter, ...]
    ends: Mapping[str, float]
    expected: float
    skills: Mapping[str, float]


def play(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Outcome:
    """Four quarters with their causes; the same every time for the same futures."""
    plan = playable(case, decisions)
    expected, _, skills = outcome(case, plan, years_of(case, _seeds(futures)))
    (came,) = years_of(case, (CAME,))
    before, told = quarters(case, plan, came)
    shown = tuple(
        Quarter(q, tuple(s for s, one in came.items() if one.quarter == q), causes)
        for q, causes in told.items()
    )
    return Outcome(before, shown, _cut(end(case, plan, came)), expected, skills)


def score(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Score:
    """How good the decisions were; in a graded run ``futures`` are hidden seeds."""
    plan, seeds = playable(case, decisions), _seeds(futures)
    years = years_of(case, seeds)
    expected, ends, skills = outcome(case, plan, years)
    low, high, levels = ends_of(case, seeds)
    mean = _mean(ends)
    measures = {m: min(1.0, max(0.0, 1 - levels[m] + mean[m])) for m in MEASURES}
    measures |= {"linked": links(plan), "forecasts": (1 + overall(skills)) / 2}
    (came,) = years_of(case, (CAME,))
    luck = whole(end(case, plan, came)) - whole(mean)
    return scored(
        (expected - low) / max(0.02, high - low), PASS, measures, FLOORS,
        expected=expected, reference=high, luck=luck,
    )  # fmt: skip


def ends_of(case: Case, futures: tuple[int, ...]) -> tuple[float, float, Levels]:
    """Doing nothing, the reader of the truth, and the latter's four measures."""
    if case.own or case.setting != SETTING:
        return _ends(case, futures)
    return _kept(case.seed, futures)


@lru_cache(maxsize=1024)
def _kept(seed: int, futures: tuple[int, ...]) -> tuple[float, float, Levels]:
    return _ends(deal(seed), futures)


def _ends(case: Case, futures: tuple[int, ...]) -> tuple[float, float, Levels]:
    years = years_of(case, futures)
    low, _, _ = outcome(case, playable(case, {}), years)
    high, ends, _ = outcome(case, best(case, years), years)
    return low, high, _mean(ends)


def well_played(case: Case) -> dict[str, Any]:
    """The decisions of the reader of the truth (see ``reference``)."""
    return decisions_of(case, best(case, years_of(case, FUTURES)))


def decisions_of(case: Case, plan: Plan) -> dict[str, Any]:
    """A plan as decisions in plain JSON."""
    offered = {q.area: q.options for q in case.questions}
    said = {name: 100 * chance for name, chance in plan.chances.items()}
    wide = {n: [100 * low, 100 * high] for n, (low, high) in plan.ranges.items()}
    kept = {"home": plan.home, "ask": plan.ask}
    return {
        "looks": [],
        "verdict": plan.verdict,
        **{name: one for name, one in kept.items() if one},
        "charter": list(plan.charter),
        "not_now": list(plan.not_now),
        "changes": dict(plan.changes),
        "measures": {o: case.metrics[o].index(m) for o, m in plan.measures.items()},
        "answers": {area: offered[area].index(a) for area, a in plan.answers.items()},
        "forecasts": {**said, **wide},
    }


def leaves(case: Case, decisions: Decisions) -> dict[str, Any]:
    """Nothing: this is the last module.  What cannot be played is refused all the
    same."""
    playable(case, decisions)
    return {}


def _seeds(futures: Sequence[int]) -> tuple[int, ...]:
    return tuple(futures) or FUTURES


def _mean(ends: Sequence[Levels]) -> Levels:
    return {m: sum(one[m] for one in ends) / len(ends) for m in MEASURES}


def _cut(levels: Levels) -> Levels:
    return {m: round(min(1.0, max(0.0, one)), 3) for m, one in levels.items()}
