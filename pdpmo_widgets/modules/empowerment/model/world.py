"""The case as arrays, and how many decisions come: (steps, futures, kinds).

A step is two weeks.  A kind is a line's ordinary decisions or, where a line has them,
its big ones: one in five, far bigger and harder than the rest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from pdpmo_widgets.modules.empowerment.model.case import STAGES, STEP, STEPS, Case

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

# Leader hours by level for a decision of stakes 1: deciding together takes longest.
LEADER_HOURS = np.array([0.0, 0.5, 0.6, 0.75, 0.9, 0.5, 0.15, 0.0])
SIZE_HOURS = {1: 1.0, 2: 1.8, 4: 3.2}  # a decision of these stakes takes so much more
# How much of what two heads know together each level brings in.
TOGETHER = np.array([0.0, 0.0, 0.1, 0.6, 1.0, 0.6, 0.25, 0.0])
# Where nobody is asked, you decide without what only the owner knows.
BLIND = np.array([0.0, 0.15, 0.08, 0.0, 0.0, 0.0, 0.0, 0.0])
BIG_HOURS = 1.2  # leader hours of a big one, in those of the line
MOST = 8  # decisions of one kind in two weeks


@dataclass(frozen=True)
class World:
    """Arrays by kind; ``skill`` and ``sums`` also by line."""

    line: Whole  # the line of each kind
    big: NDArray[np.bool_]
    spread: NDArray[np.bool_]  # does the line have big ones?
    sums: Array  # (kinds, lines), 1 where the kind is of the line
    own: Array
    keen: Array
    harder: Array  # difficulty
    lacks: Array  # skill that the owner lacks since the start, by stage and kind
    share: Array  # of the line's decisions
    points: Array  # stakes
    hours: Array  # leader hours of one decision, before the level
    undo: Array
    skill: Array  # by line, at the start


def world(case: Case) -> World:
    """The case's lines as arrays."""
    lines = range(len(case.lines))
    kinds = [(at, False) for at in lines]
    kinds += [(at, True) for at in lines if case.lines[at].spread]
    line, big = np.array([at for at, _ in kinds]), np.array([b for _, b in kinds])
    mine = [case.lines[at] for at, _ in kinds]
    spread = np.array([one.spread for one in mine])
    s = case.setting
    rest = (1 - s.big * s.bigger) / (1 - s.big)  # stakes of the ordinary ones then
    weight = np.where(big, s.bigger, np.where(spread, rest, 1.0))
    hard = np.array(case.hidden.difficulty)
    wants = np.array([case.hidden.keen[one.who] for one in mine], float)
    size = np.array([SIZE_HOURS[one.stakes] for one in mine])
    return World(
        line=line,
        big=big,
        spread=spread,
        sums=(line[:, None] == np.arange(len(lines))).astype(float),
        own=np.array([case.own[one.domain] for one in mine]),
        keen=s.keen * wants,
        harder=hard[line] + s.harder * big,
        lacks=_shifts(case)[:, line],
        share=np.where(big, s.big, np.where(spread, 1 - s.big, 1.0)),
        points=weight * np.array([one.stakes for one in mine], float),
        hours=size * np.where(big, BIG_HOURS, 1.0),
        undo=np.array([one.undo for one in mine]),
        skill=hard + np.array(case.hidden.margin),
    )


def _shifts(case: Case) -> Array:
    """Skill that the owner of each line has lost since the start, by stage."""
    found = np.zeros((len(STAGES), len(case.lines)))
    for news in case.hidden.news:
        found[news.stage :, news.line] += news.by
    return found


def usual(case: Case, w: World) -> Array:
    """As many decisions as the log says, every fortnight: (steps, 1, kinds)."""
    weekly = np.array([line.weekly for line in case.lines])[w.line]
    return np.broadcast_to(STEP * weekly * w.share, (STEPS, 1, len(w.line)))


def counts(case: Case, w: World, futures: Sequence[int]) -> Array:
    """How many come in each future: (steps, futures, kinds)."""
    weekly = tuple(line.weekly for line in case.lines)
    drawn = [_poisson(case.seed, future, weekly) for future in futures]
    found: Array = np.stack(drawn, axis=1)[..., w.line] * w.share
    return found


@lru_cache(maxsize=2048)
def _poisson(seed: int, future: int, weekly: tuple[float, ...]) -> Array:
    rng = np.random.default_rng([crc32(b"empowerment.future"), abs(seed), abs(future)])
    rates = np.array(weekly) * STEP
    return np.minimum(MOST, rng.poisson(rates, (STEPS, len(weekly)))).astype(float)


@dataclass(frozen=True)
class Happened:
    """The one quarter that came: how many of a kind, and a draw for each of them."""

    number: Array  # (steps, kinds)
    goes: Array  # (steps, MOST, kinds)
    heard: Array  # the same, for whether you hear of a failure


@lru_cache(maxsize=256)
def happened(
    seed: int, weekly: tuple[float, ...], spread: tuple[bool, ...], share: float
) -> Happened:
    """The draws of a case; the same whatever you decide."""
    rng = np.random.default_rng([crc32(b"empowerment.quarter"), abs(seed)])
    rates = np.array(weekly) * STEP
    all_ = np.minimum(MOST, rng.poisson(rates, (STEPS, len(weekly))))
    with_big = np.array(spread)
    big = rng.binomial(all_, share) * with_big
    number = np.concatenate([all_ - big, big[:, with_big]], axis=1).astype(float)
    draws = rng.random((2, STEPS, MOST, number.shape[1]))
    # A draw beyond the number that came never fails.
    there = np.arange(MOST)[None, :, None] < number[:, None]
    return Happened(number, np.where(there, draws[0], -1.0), draws[1])


def came(case: Case) -> Happened:
    """The one quarter that came, of a case."""
    weekly = tuple(line.weekly for line in case.lines)
    spread = tuple(line.spread for line in case.lines)
    return happened(case.seed, weekly, spread, case.setting.big)
