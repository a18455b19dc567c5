"""Outcome and score: trouble found by what could be known, and acted on in time.

Expected is what the looks could be expected to find, read rightly, times the share of
what they did find that was acted on. So whether a likely project turned out red is
luck and stands apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pdpmo_widgets.modules.communication.model.case import Case
from pdpmo_widgets.modules.communication.model.choices import (
    Decisions,
    Quarter,
    playable,
)
from pdpmo_widgets.modules.communication.model.course import After, walk
from pdpmo_widgets.modules.communication.model.deal import deal
from pdpmo_widgets.modules.communication.model.setting import SETTING
from pdpmo_widgets.modules.communication.model.well import well_read
from pdpmo_widgets.modules.communication.model.worth import Worth, anywhere, worth
from pdpmo_widgets.simulation.basics import Score, scored
from pdpmo_widgets.simulation.carried import START

PASS = 0.74
RUNS = 2
ZERO = 0.57  # what habits earn: points begin above (tests/league/points.py)
FLOORS = {"found": 0.78, "acted": 0.6, "trust": 0.47, "candour": 0.5}
FUTURES = (1, 2, 3, 4)


@dataclass(frozen=True)
class Truth:
    """One project opened at the end: final delay, and the quarters it was seen in."""

    project: str
    slip: float
    red: bool
    looked: int
    raised: int


@dataclass(frozen=True)
class Outcome:
    """``quarters``: what followed each; ``expected``: harm prevented, in projects that
    are well beyond red; ``saved``: the same as it turned out.
    """

    quarters: tuple[After, ...]
    truth: tuple[Truth, ...]
    expected: float
    saved: float


def play(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Outcome:
    """What followed, with its causes, and every project opened."""
    found = playable(case, decisions)
    done = walk(case, found, tuple(futures) or FUTURES)
    total = worth(case, found, done)
    return Outcome(done, _opened(case, found), total.expected, total.saved)


def score(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Score:
    """Between looking anywhere and reading everything rightly, on the same case."""
    seeds = tuple(futures) or FUTURES
    found = playable(case, decisions)
    mine = worth(case, found, walk(case, found, seeds))
    best = reference(case, seeds)
    measures = {
        "found": min(1.0, mine.hunted / best.hunted),
        "acted": min(1.0, mine.told / best.told) if best.told else 1.0,
        "trust": mine.trust,
        "candour": mine.candour,
    }
    return scored(
        _share(mine, best, anywhere(case)),
        PASS,
        measures,
        FLOORS,
        expected=mine.expected,
        reference=best.expected,
        luck=mine.saved - mine.expected,
    )


def _share(mine: Worth, best: Worth, blind: float) -> float:
    """Where nothing turned out red there was nothing to tell: the looks alone count."""
    if not best.told:
        return (mine.hunted - blind) / max(0.1, best.hunted - blind)
    coin = blind * best.told
    return (mine.expected - coin) / max(0.1, best.expected - coin)


def reference(case: Case, futures: tuple[int, ...]) -> Worth:
    """What a reader gets who misses nothing that the office can see."""
    if case.carried is START and case.setting is SETTING:
        return _standard(case.seed, futures)
    return _reference(case, futures)


@lru_cache(maxsize=512)
def _standard(seed: int, futures: tuple[int, ...]) -> Worth:
    return _reference(deal(seed), futures)


def _reference(case: Case, futures: tuple[int, ...]) -> Worth:
    found = playable(case, well_played(case))
    return worth(case, found, walk(case, found, futures))


def well_played(case: Case) -> dict[str, Any]:
    """Decisions of a reader who misses nothing; not of one who knows the truth."""
    return well_read(case)


def _opened(case: Case, found: Sequence[Quarter]) -> tuple[Truth, ...]:
    def when(project: str, pages: bool) -> int:
        for number, quarter in enumerate(found, 1):
            names = [p.project for p in quarter.pages] if pages else quarter.findings
            if project in names:
                return number
        return 0

    return tuple(
        Truth(t.project, t.slip, t.red, when(t.project, False), when(t.project, True))
        for t in case.hidden.tracks.values()
    )
