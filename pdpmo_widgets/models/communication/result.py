"""Outcome and score: trouble found by what could be known, and acted on in time.

Expected is what the looks could be expected to find, read rightly, times the share of
what they did find that was acted on. So whether a likely project turned out red is
luck and stands apart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pdpmo_widgets.models.basics import Score, scored
from pdpmo_widgets.models.carried import START
from pdpmo_widgets.models.communication.case import CEO, CFO, Case
from pdpmo_widgets.models.communication.choices import (
    Decisions,
    Quarter,
    playable,
)
from pdpmo_widgets.models.communication.course import After, walk
from pdpmo_widgets.models.communication.deal import deal
from pdpmo_widgets.models.communication.hunt import beliefs, harm, looked_harm
from pdpmo_widgets.models.communication.setting import SETTING
from pdpmo_widgets.models.communication.well import well_read

PASS = 0.74
RUNS = 2
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


@dataclass(frozen=True)
class _Sum:
    """``hunted`` in expected harm, ``told`` 0..1, ``saved`` as it turned out."""

    hunted: float
    told: float
    saved: float
    trust: float
    candour: float

    @property
    def expected(self) -> float:
        return self.hunted * self.told


def play(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Outcome:
    """What followed, with its causes, and every project opened."""
    found = playable(case, decisions)
    done = walk(case, found, tuple(futures) or FUTURES)
    total = _sum(case, found, done)
    return Outcome(done, _opened(case, found), total.expected, total.saved)


def score(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Score:
    """Between looking anywhere and reading everything rightly, on the same case."""
    seeds = tuple(futures) or FUTURES
    found = playable(case, decisions)
    mine = _sum(case, found, walk(case, found, seeds))
    best = reference(case, seeds)
    coin = anywhere(case) * best.told
    share = (mine.expected - coin) / max(0.1, best.expected - coin)
    measures = {
        "found": min(1.0, mine.hunted / best.hunted),
        "acted": min(1.0, mine.told / best.told),
        "trust": mine.trust,
        "candour": mine.candour,
    }
    return scored(
        share,
        PASS,
        measures,
        FLOORS,
        expected=mine.expected,
        reference=best.expected,
        luck=mine.saved - mine.expected,
    )


def reference(case: Case, futures: tuple[int, ...]) -> _Sum:
    """What a reader gets who misses nothing that the office can see."""
    if case.carried is START and case.setting is SETTING:
        return _standard(case.seed, futures)
    return _reference(case, futures)


@lru_cache(maxsize=512)
def _standard(seed: int, futures: tuple[int, ...]) -> _Sum:
    return _reference(deal(seed), futures)


def _reference(case: Case, futures: tuple[int, ...]) -> _Sum:
    found = playable(case, well_played(case))
    return _sum(case, found, walk(case, found, futures))


def well_played(case: Case) -> dict[str, Any]:
    """Decisions of a reader who misses nothing; not of one who knows the truth."""
    return well_read(case)


def anywhere(case: Case) -> float:
    """Expected harm found by as many looks, taken blindly."""
    mean = sum(b.harm(case.setting) for b in beliefs(case).values()) / len(
        case.hidden.tracks
    )
    looks = case.shown.hours // 5
    return mean * looks * (1 + case.setting.later)


def _sum(case: Case, found: Sequence[Quarter], done: Sequence[After]) -> _Sum:
    if not found:
        found, done = (), ()
    s = case.setting
    hunted, there, saved = looked_harm(case, found, done), 0.0, 0.0
    for number, (quarter, after) in enumerate(zip(found, done, strict=True)):
        factor = s.later**number
        there += factor * sum(harm(case, project) for project in quarter.findings)
        for page in quarter.pages:
            if case.hidden.tracks[page.project].red:
                saved += factor * harm(case, page.project) * after.acted[page.project]
            else:
                saved -= factor * s.false_cost
    told = min(1.0, max(0.0, saved / there)) if there else 0.0
    last = done[-1] if done else None
    trust: Mapping[str, float] = last.trust if last else case.shown.trust
    candour = last.candour if last else case.shown.candour
    return _Sum(hunted, told, saved, _trust(case, trust), candour)


def _trust(case: Case, trust: Mapping[str, float]) -> float:
    """The mean of the two chiefs and of the sponsors, each half."""
    sponsors = [level for who, level in trust.items() if who not in (CEO, CFO)]
    return (trust[CEO] + trust[CFO]) / 4 + sum(sponsors) / len(sponsors) / 2


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
