"""Between what: a coin for every line, and a reader of the truth, on the same futures.

The reader knows everyone's skill and what will change, and sets a board for each
stage: for each line the level that is worth most after paying a price for each hour
of the leader; of five such prices the best is taken.  Answers in the moments are the
best ones.
"""

from dataclasses import dataclass
from functools import lru_cache
from random import Random

import numpy as np
from numpy.typing import NDArray

from pdpmo_widgets.modules.empowerment.model.board import Plan, apart
from pdpmo_widgets.modules.empowerment.model.case import LEVELS, SETTING, STAGES, Case
from pdpmo_widgets.modules.empowerment.model.deal import deal
from pdpmo_widgets.modules.empowerment.model.moments import effect, well
from pdpmo_widgets.modules.empowerment.model.quarter import (
    grown,
    simulate,
    total,
    value,
)
from pdpmo_widgets.modules.empowerment.model.world import (
    Array,
    Whole,
    counts,
    usual,
    world,
)
from pdpmo_widgets.simulation.carried import START

PRICES = (0.3, 0.8, 1.3, 2.0, 3.0)  # points for an hour of the leader
COINS = 8


@dataclass(frozen=True)
class Reference:
    """Points of a reader of the truth, and what the reader chose.

    ``worth`` is that of each level for each line (stage, level, line) after the price
    of hours, without a guard-rail in the first seven rows and with one in the rest.
    """

    best: float
    best_value: float
    growth: float
    levels: tuple[tuple[int, ...], ...]
    guards: tuple[tuple[bool, ...], ...]
    worth: Array


def reference(case: Case, futures: tuple[int, ...]) -> Reference:
    """The upper end of the scale of a case."""
    if case.setting == SETTING and case.carried == START:
        return _usual(case.seed, futures)
    return _reference(case, futures)


def coin(case: Case, futures: tuple[int, ...]) -> tuple[float, float]:
    """The lower end: points of coins for all lines, and those of decisions alone."""
    if case.setting == SETTING and case.carried == START:
        return _usual_coin(case.seed, futures)
    return _coin(case, futures)


@lru_cache(maxsize=512)
def _usual(seed: int, futures: tuple[int, ...]) -> Reference:
    return _reference(deal(seed), futures)


@lru_cache(maxsize=512)
def _usual_coin(seed: int, futures: tuple[int, ...]) -> tuple[float, float]:
    return _coin(deal(seed), futures)


def _coin(case: Case, futures: tuple[int, ...]) -> tuple[float, float]:
    rng, w = Random(f"coin:{case.seed}"), world(case)
    boards = np.array([[rng.choice(LEVELS) for _ in case.lines] for _ in range(COINS)])
    plan = steady(boards, np.zeros_like(boards, bool), (0.0,) * 3)
    state = simulate(case, w, plan, counts(case, w, futures))
    points, decided = total(case, w, state).mean(1), value(state).mean(1)
    return float(points.mean()), float(decided.mean())


def _reference(case: Case, futures: tuple[int, ...]) -> Reference:
    lines = len(case.lines)
    best = max_words(case)
    levels = np.repeat(np.array([*LEVELS, *LEVELS])[:, None], lines, 1)
    guards = np.repeat(np.array([False] * 7 + [True] * 7)[:, None], lines, 1)
    w = world(case)
    every, number = steady(levels, guards, best), usual(case, w)
    points, hours = (
        np.array(part)
        for part in zip(
            *(apart(case, w, every, number[slice(*STAGES[s])], s) for s in range(3)),
            strict=True,
        )
    )
    worth = [points - price * hours for price in PRICES]
    picked = np.array([found.argmax(1) for found in worth])
    boards, rails = levels[picked, 0], guards[picked, 0]
    words = np.array([best] * len(PRICES))
    number = counts(case, w, futures)
    state = simulate(case, w, Plan(boards, rails, words), number)
    points, decided = total(case, w, state).mean(1), value(state).mean(1)
    top = int(points.argmax())
    return Reference(
        best=float(points[top]),
        best_value=float(decided[top]),
        growth=float(grown(w, state).mean(1)[top]),
        levels=tuple(tuple(map(int, stage)) for stage in boards[top]),
        guards=tuple(tuple(map(bool, stage)) for stage in rails[top]),
        worth=worth[top],
    )


def steady(levels: Whole, guards: NDArray[np.bool_], words: object) -> Plan:
    """Boards (board, line) that stay the same for the whole quarter."""
    moved = np.broadcast_to(np.array(words), (len(levels), 3))
    return Plan(
        np.repeat(levels[:, None], 3, 1), np.repeat(guards[:, None], 3, 1), moved
    )


def max_words(case: Case) -> tuple[float, ...]:
    """What the best answer in each moment adds to safety."""
    return tuple(effect(m, well(m)) for m in case.moments)
