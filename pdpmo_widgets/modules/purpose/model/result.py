"""Outcome and score: the expected year, four measures, luck apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Any

from pdpmo_widgets.modules.purpose.model.because import Quarter, quarters
from pdpmo_widgets.modules.purpose.model.best import chances, expected, well_played
from pdpmo_widgets.modules.purpose.model.case import (
    FUTURES,
    Case,
)
from pdpmo_widgets.modules.purpose.model.check import Decisions, charter_of
from pdpmo_widgets.modules.purpose.model.deal import deal
from pdpmo_widgets.modules.purpose.model.future import plain
from pdpmo_widgets.modules.purpose.model.measures import floors, measures
from pdpmo_widgets.modules.purpose.model.room import Room
from pdpmo_widgets.modules.purpose.model.setting import Setting
from pdpmo_widgets.modules.purpose.model.steps import walk
from pdpmo_widgets.modules.purpose.model.support import base, creep
from pdpmo_widgets.modules.purpose.model.year import Year, year
from pdpmo_widgets.simulation.basics import Score, scored

PASS = 0.75
ZERO = 0.6  # what habits earn: points begin above (tests/league/points.py)


@dataclass(frozen=True)
class Outcome:
    """``expected`` is the chance that the mandate stands after quarter 4, luck apart.

    ``happened`` says for each quarter whether it stood in the one year that came.
    """

    quarters: tuple[Quarter, ...]
    expected: float
    happened: tuple[bool, ...]


def play(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Outcome:
    """What follows from the decisions; the same every time for the same futures."""
    room, charter = walk(case, decisions), charter_of(decisions, case)
    chance = chances(room, charter, tuple(futures) or FUTURES)
    kept = chance.cumprod(axis=1).mean(axis=0).tolist()
    told = quarters(room, charter, _run(room, charter, plain(case)), kept)
    return Outcome(told, expected(chance), _happened(case, chance[-1].tolist()))


def score(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Score:
    """How good the decisions were; in a graded run ``futures`` are hidden seeds."""
    seeds = tuple(futures) or FUTURES
    room, charter = walk(case, decisions), charter_of(decisions, case)
    chance = chances(room, charter, seeds)
    mean = expected(chance)
    best = reference(case.seed, seeds, case.setting)
    found = measures(room, charter)
    luck = float(all(_happened(case, chance[-1].tolist()))) - mean
    return scored(
        mean / best,
        PASS,
        found,
        floors(case),
        expected=mean,
        reference=best,
        luck=luck,
    )


@lru_cache(maxsize=512)
def reference(seed: int, futures: tuple[int, ...], setting: Setting) -> float:
    """The chance of a leader who read every sentence rightly (an upper reference)."""
    case = deal(seed, setting=setting)
    decisions = well_played(case)
    return expected(chances(walk(case, decisions), decisions["charter"], futures))


def _run(room: Room, charter: Mapping[str, Any], when: Any) -> Year:
    drain = sum(creep(room, charter).values())
    return year(room, charter, when, base(room, charter), drain)


def _happened(case: Case, last: Sequence[float]) -> tuple[bool, ...]:
    """One draw per quarter, the same draw whatever you decided."""
    rng = Random(f"luck:{case.seed}")
    stands, draws = True, []
    for chance in last:
        stands = stands and rng.random() < chance
        draws.append(stands)
    return tuple(draws)
