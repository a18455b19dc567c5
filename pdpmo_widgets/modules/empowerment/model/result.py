"""Outcome and score: the expected quarter, four measures, luck apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from pdpmo_widgets.modules.empowerment.model.because import causes
from pdpmo_widgets.modules.empowerment.model.board import Plan
from pdpmo_widgets.modules.empowerment.model.case import FUTURES, STEP, Case
from pdpmo_widgets.modules.empowerment.model.check import Decisions, plan_of, read
from pdpmo_widgets.modules.empowerment.model.moments import well
from pdpmo_widgets.modules.empowerment.model.quarter import (
    State,
    grown,
    simulate,
    total,
    value,
)
from pdpmo_widgets.modules.empowerment.model.reference import coin, reference
from pdpmo_widgets.modules.empowerment.model.world import (
    Array,
    World,
    came,
    counts,
    world,
)
from pdpmo_widgets.simulation.basics import Entry, Score, scored

PASS = 0.81
ZERO = 0.74  # what habits earn: points begin above (tests/league/points.py)
FLOORS = {"value": 0.5, "growth": 0.4, "safety": 0.4, "hours": 0.2}


@dataclass(frozen=True)
class Fortnight:
    """The end of two weeks: hours that decisions took a week, safety 0..1, hidden bad
    news in points, failures that happened and those that you heard of at once."""

    week: int
    used: float
    safety: float
    hidden: float
    wrong: int
    heard: int


@dataclass(frozen=True)
class Outcome:
    """``expected`` points over the futures; ``happened`` in the quarter that came."""

    fortnights: tuple[Fortnight, ...]
    because: tuple[Entry, ...]
    expected: float
    happened: float
    parts: dict[str, float]


def play(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Outcome:
    """What follows from the decisions; the same every time for the same futures."""
    plan, seeds = plan_of(case, read(case, decisions)), tuple(futures) or FUTURES
    w = world(case)
    state = _run(case, w, plan, seeds)
    points = total(case, w, state)[0]
    parts = {
        "decisions": float(value(state)[0, 1:].mean()),
        "own_work": float(state.strategic[0, 1:].mean()),
        "growth": case.setting.grown * float(grown(w, state)[0, 1:].mean()),
    }
    because = causes(case, plan, reference(case, seeds).worth)
    shown = tuple(_fortnight(at, step) for at, step in enumerate(state.steps, 1))
    return Outcome(shown, because, float(points[1:].mean()), float(points[0]), parts)


def score(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Score:
    """How good the decisions were; in a graded run ``futures`` are hidden seeds."""
    plan, seeds = plan_of(case, read(case, decisions)), tuple(futures) or FUTURES
    w, ends = world(case), reference(case, seeds)
    coins, coins_value = coin(case, seeds)
    state = _run(case, w, plan, seeds)
    points = total(case, w, state)[0]
    expected = float(points[1:].mean())
    decided = float(value(state)[0, 1:].mean())
    span = ends.best_value - coins_value
    measures = {
        "value": (decided - coins_value) / span,
        "growth": float(grown(w, state)[0, 1:].mean()) / ends.growth,
        "safety": float(state.safety[0, 1:].mean()),
        "hours": 1 - float(state.used[0, 1:].mean()) / case.capacity,
    }
    return scored(
        (expected - coins) / (ends.best - coins),
        PASS,
        {name: min(1.0, max(0.0, found)) for name, found in measures.items()},
        FLOORS,
        expected=expected,
        reference=ends.best,
        luck=float(points[0]) - expected,
    )


def leaves(case: Case, decisions: Decisions) -> dict[str, float]:
    """Safety, growth (tenths of the scale, per person) and free hours a week."""
    w = world(case)
    state = _run(case, w, plan_of(case, read(case, decisions)), FUTURES)
    gained = float(grown(w, state)[0, 1:].mean()) / len(case.years)
    free = case.capacity - float(state.used[0, 1:].mean())
    return {
        "safety": round(float(state.safety[0, 1:].mean()), 3),
        "growth": round(10 * gained, 3),
        "hours": round(max(0.0, free), 2),
    }


def well_played(case: Case) -> dict[str, Any]:
    """The decisions of the reader of the truth (see ``reference``)."""
    ends = reference(case, FUTURES)
    boards = [
        {
            line.id: {"level": level, "guard": guard}
            for line, level, guard in zip(case.lines, levels, guards, strict=True)
        }
        for levels, guards in zip(ends.levels, ends.guards, strict=True)
    ]
    stages = [
        {"board": board, "moment": well(moment)}
        for board, moment in zip(boards, case.moments, strict=True)
    ]
    return {"looks": [], "stages": stages}


def _run(case: Case, w: World, plan: Plan, futures: tuple[int, ...]) -> State:
    """The quarter that came first, then the futures."""
    number = counts(case, w, futures)
    number = np.concatenate([number[:, :1], number], axis=1)
    return simulate(case, w, plan, number, came(case))


def _fortnight(at: int, step: dict[str, Array]) -> Fortnight:
    return Fortnight(
        at * STEP,
        round(float(step["used"][0, 0]), 2),
        round(float(step["safety"][0, 0]), 3),
        round(float(step["hidden"][0, 0]), 2),
        int(step["wrong"][0].sum()),
        int(step["heard"][0].sum()),
    )
