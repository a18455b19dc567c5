"""Outcome and score of a coaching talk: a way forward, and whose way it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from pdpmo_widgets.modules.courage.model.coaching_case import TURNS, Case
from pdpmo_widgets.modules.courage.model.coaching_talk import Walk, walk
from pdpmo_widgets.modules.courage.model.steps import Decisions
from pdpmo_widgets.simulation.basics import Entry, Score, scored

PASS = 0.7
ZERO = 0.31  # what habits earn: points begin above (tests/league/points.py)
FLOORS = {"plan": 0.5, "own": 0.5, "ease": 0.35}


@dataclass(frozen=True)
class Outcome:
    """``expected``: worth of the talk, 0..1, a way they found themselves being 1.

    ``acts``: how likely they are to do it; ``acted``: whether they did; ``hours``: what
    stays on your own table each week because of it.
    """

    lines: tuple[Entry, ...]
    because: tuple[Entry, ...]
    expected: float
    acts: float
    acted: bool
    hours: float


def play(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Outcome:
    """The talk, and what becomes of it."""
    found = walk(case, decisions)
    acts = 0.1 + 0.8 * _own(found)
    rng = Random(f"coaching-luck:{case.seed}:{(tuple(futures) or (0,))[-1]}")
    hours = 3.0 if found.rescued else round(0.5 * found.given / len(case.hidden), 2)
    return Outcome(
        tuple(found.lines), tuple(found.because), _worth(found), acts,
        rng.random() < acts, hours,
    )  # fmt: skip


def score(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Score:
    """Between a way that you handed over and one that is all theirs."""
    found, outcome = walk(case, decisions), play(case, decisions, futures)
    handed = case.setting.not_own
    share = (outcome.expected - handed) / (1 - handed)
    plan = min(1.0, (found.own + found.given) / len(case.hidden))
    measures = {"plan": plan, "own": _own(found), "ease": found.ease}
    luck = float(outcome.acted) - outcome.acts
    return scored(
        share, PASS, measures, FLOORS,
        expected=outcome.expected, reference=1.0, luck=luck,
    )  # fmt: skip


def steps(case: Case, decisions: Decisions) -> tuple[int, int, int]:
    """How many steps of the way they found, you handed over, and stayed open."""
    found, count = walk(case, decisions), len(case.hidden)
    own = min(count, found.own)
    given = min(count - own, found.given)
    return own, given, count - own - given


def leaves(case: Case, decisions: Decisions) -> dict[str, float]:
    """Hours a week that the leader has free after it."""
    return {"hours": max(0.0, case.carried.hours - play(case, decisions).hours)}


def well_played(case: Case) -> dict[str, Any]:
    """Meet each need as it comes up."""
    said: list[int] = []
    for _ in range(TURNS):
        found = walk(case, {"say": said})
        if found.over:
            break
        said.append([o.tag for o in found.offers].index(found.needs[0]))
    return {"say": said}


def _own(found: Walk) -> float:
    """Share of the way that they found; after a judgement one may be asked twice."""
    return min(1.0, found.own / len(found.case.hidden))


def _worth(found: Walk) -> float:
    s, count = found.case.setting, len(found.case.hidden)
    own = _own(found)
    given = min(1 - own, found.given / count)
    kept = 1.0 if found.first_step or not found.needs else s.no_first_step
    return (own + s.not_own * given) * kept
