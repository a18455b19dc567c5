"""Outcome and score: between a year of silence and a reader of the same signals.

The reference reads every note as Bayes would and always finds the best of the four
wordings; it knows no more than a learner may see, except how often which kind of note
comes.  No learner can do that, so it is an upper reference.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pdpmo_widgets.modules.courage.model.belief import beliefs, check_weight, share
from pdpmo_widgets.modules.courage.model.case import FUTURES, PROJECTS, Case, Project
from pdpmo_widgets.modules.courage.model.deal import deal
from pdpmo_widgets.modules.courage.model.log import end_entry, why_entries
from pdpmo_widgets.modules.courage.model.reader import Rule, steps_for
from pdpmo_widgets.modules.courage.model.setting import SETTING
from pdpmo_widgets.modules.courage.model.steps import (
    UNFINISHED,
    Decisions,
    Step,
    steps_of,
)
from pdpmo_widgets.modules.courage.model.talk import OFFERS, TURNS, turn, worth
from pdpmo_widgets.modules.courage.model.value import came, worth_of
from pdpmo_widgets.modules.courage.model.year import Raised, Walk, to_the_end, walk
from pdpmo_widgets.simulation.basics import DecisionError, Entry, Score, scored
from pdpmo_widgets.simulation.carried import START

PASS = 0.72
ZERO = 0.08  # what habits earn: points begin above (tests/league/points.py)
FLOORS = {"saved": 0.15, "right": 0.5, "heard": 0.5, "word": 0.45}
LEAST = 1.0  # $m: below this, a year holds too little to divide by


def leaves(case: Case, decisions: Decisions) -> dict[str, Any]:
    """What the year leaves for later modules: the weight of your word, 0..1."""
    return {"credibility": round(play(case, decisions).word, 3)}


@dataclass(frozen=True)
class Outcome:
    """The year in full; ``expected`` and ``came`` are $m beside a year of silence.

    ``why`` says of each talk, turn by turn, what stood in the room and how it was met;
    ``ends`` says per project what became of it and because of what; ``word`` and
    ``word_came``: the weight of your word after it, expected and as it came.
    """

    raised: tuple[Raised, ...]
    why: tuple[tuple[Entry, ...], ...]
    ends: tuple[Entry, ...]
    expected: float
    came: float
    word: float
    word_came: float


def play(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Outcome:
    """The whole year; months that no step names pass in silence."""
    found = year_of(case, decisions)
    ends = tuple(end_entry(found, p) for p in case.projects)
    expected = worth_of(found, tuple(futures) or FUTURES)
    talks = found.raised.values()
    return Outcome(
        tuple(talks), tuple(why_entries(t) for t in talks), ends, expected, came(found),
        found.word, found.word_came,
    )  # fmt: skip


def score(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Score:
    """The share of what a reader of the same signals was worth; luck stands apart."""
    seeds = tuple(futures) or FUTURES
    found = year_of(case, decisions)
    expected = worth_of(found, seeds)
    best = max(LEAST, reference_of(case, seeds))
    luck = came(found) - worth_of(found, (0,))
    return scored(
        expected / best, PASS, measures(found), FLOORS,
        expected=expected, reference=best, luck=luck,
    )  # fmt: skip


def measures(found: Walk) -> dict[str, float]:
    """What was saved, how often you were right, how you were heard, your word."""
    talks = list(found.raised.values())
    last = {p.id: share(found.odds[p.id][-1]) * p.stake for p in found.case.projects}
    for one in talks:
        last[one.project.id] = one.chance * one.project.stake
    saved = sum(t.chance * t.saves * t.expected for t in talks) / sum(last.values())
    count = len(talks) or 1
    return {
        "saved": min(1.0, saved),
        "right": sum(t.chance for t in talks) / count,
        "heard": sum(t.expected for t in talks) / count,
        "word": found.word,
    }


def well_played(case: Case) -> dict[str, Any]:
    """What the reference does: read as Bayes would, always with the best wording."""
    odds = beliefs(case)
    found: dict[str, float] = {}
    weight = check_weight(case.setting)

    def chance(id: str, month: int) -> float:
        return share(odds[id][month] + found.get(id, 0.0))

    def check(id: str, month: int) -> None:
        found[id] = weight if case.hidden.checks[id] else -weight

    steps = steps_for(
        Rule(), case.visible(), chance, check, lambda steps, p: best_words(case, p)
    )
    return {"steps": steps}


def best_words(case: Case, project: Project) -> list[int]:
    """The place of the best wording in each turn."""
    said: list[int] = []
    worths: list[float] = []
    for at in range(TURNS):
        now = turn(case, project, at, tuple(worths))
        values = [worth(case.setting, at, now.room, o) for o in now.options]
        said.append(max(range(OFFERS), key=values.__getitem__))
        worths.append(values[said[-1]])
    return said


def year_of(case: Case, decisions: Decisions) -> Walk:
    """The year of checked decisions to its end; DecisionError for an open talk."""
    steps: list[Step] = steps_of(case, decisions)
    found = walk(case, steps)
    if found.open is not None:
        raise DecisionError(UNFINISHED.format(project=found.open[0].name))
    return to_the_end(found)


def reference_of(case: Case, seeds: tuple[int, ...]) -> float:
    """What the reference is worth on a case, $m."""
    usual = case.carried is START and case.setting == SETTING
    if usual and len(case.projects) == PROJECTS:
        return reference(case.seed, seeds)
    return worth_of(year_of(case, well_played(case)), seeds)


@lru_cache(maxsize=512)
def reference(seed: int, futures: tuple[int, ...]) -> float:
    """What the reference is worth on a case dealt with the defaults, $m."""
    case = deal(seed)
    return worth_of(year_of(case, well_played(case)), futures)
