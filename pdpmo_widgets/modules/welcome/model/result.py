"""Outcome and score: between doing nothing and the best that fits the budget."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Any

from pdpmo_widgets.modules.welcome.model.case import Case, Key, dealt
from pdpmo_widgets.modules.welcome.model.choices import Decisions, picks_of, playable
from pdpmo_widgets.modules.welcome.model.setting import Setting
from pdpmo_widgets.modules.welcome.model.year import (
    QUARTERS,
    Strip,
    starts,
    strip,
)
from pdpmo_widgets.simulation.basics import Score, scored

PASS = 0.75
ZERO = 0.58  # what habits earn: points begin above (tests/league/points.py)
FLOORS = {"met": 0.55, "nobody_forgotten": 0.25, "useful_load": 0.5}
FUTURES = (1, 2, 3, 4)
Benefits = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Outcome:
    """``expected`` is the mean support at the end of the year over all offices."""

    strips: tuple[Strip, ...]
    expected: float


def play(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Outcome:
    """The four strips, each step with its cause."""
    picks = playable(case, decisions)
    strips = tuple(strip(case, place, picks[place]) for place in picks)
    ahead, _ = _ahead(case.key, tuple(futures) or FUTURES)
    return Outcome(strips, _support(picks, ahead, case.setting))


def score(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Score:
    """Between doing nothing and the best choice that fits, on the same futures."""
    return score_of(case, playable(case, decisions), futures)


def score_of(
    case: Case, picks: Mapping[str, list[str]], futures: Sequence[int] = ()
) -> Score:
    """The score of choices, also of some that the budget does not allow."""
    seeds, setting = tuple(futures) or FUTURES, case.setting
    ahead, last = _ahead(case.key, seeds)
    expected = _support(picks, ahead, setting)
    nothing = _support({place: [] for place in picks}, ahead, setting)
    best = reference(case.key, seeds)
    measures = _measures(case, picks)
    share = (expected - nothing) / (best - nothing)
    luck = _support(picks, last, setting) - expected
    return scored(
        share, PASS, measures, FLOORS, expected=expected, reference=best, luck=luck
    )


@lru_cache(maxsize=512)
def reference(key: Key, futures: tuple[int, ...]) -> float:
    """The support under the best choice that fits (an upper reference)."""
    case = dealt(key)
    ahead, _ = _ahead(key, futures)
    return _support(picks_of(case, well_played(case)), ahead, case.setting)


def well_played(case: Case) -> dict[str, Any]:
    """All needs but those whose benefit per load is least, until the rest fits."""
    best: list[tuple[float, tuple[tuple[str, str], ...]]] = [(0.0, ())] * (
        case.budget + 1
    )
    for place, needs in case.hidden.items():
        for function, benefit in needs.items():
            load = case.setting.loads[function]
            worth = _worth(function, benefit, case.setting)
            for room in range(case.budget, load - 1, -1):
                value, chosen = best[room - load]
                if value + worth > best[room][0]:
                    best[room] = (value + worth, (*chosen, (place, function)))
    picks: dict[str, list[str]] = {place: [] for place in case.hidden}
    for place, function in best[-1][1]:
        picks[place].append(function)
    return {"picks": picks}


def _worth(function: str, benefit: float, s: Setting) -> float:
    """What choosing a function adds by the end of the year; 0 benefit: unwanted."""
    shows = max(0, len(QUARTERS) + 1 - starts(function, s))
    weight = len(QUARTERS) * s.weighs * s.loads[function]
    return benefit * (s.helps + s.hurts) * shows - weight


def _benefits(case: Case, future: int) -> Benefits:
    """What each need turns out to be worth in one future, more or less."""
    rng, vary = Random(f"future:{case.seed}:{future}"), case.setting.vary
    return {
        place: {f: b * rng.uniform(1 - vary, 1 + vary) for f, b in needs.items()}
        for place, needs in case.hidden.items()
    }


@lru_cache(maxsize=64)  # one learner's decisions are compared with several others
def _ahead(key: Key, futures: tuple[int, ...]) -> tuple[Benefits, Benefits]:
    """The mean worth of each need over the futures, and its worth in the last one.

    Support is linear in what needs are worth: at the mean it is the mean support.
    """
    case = dealt(key)
    each = [_benefits(case, future) for future in futures]
    mean = {
        place: {f: sum(one[place][f] for one in each) / len(each) for f in needs}
        for place, needs in case.hidden.items()
    }
    return mean, each[-1]


def _support(
    picks: Mapping[str, list[str]], benefits: Benefits, setting: Setting
) -> float:
    """Mean support at the end: what ``year.causes`` adds up to in four quarters."""
    ends = [_end(benefits[place], chosen, setting) for place, chosen in picks.items()]
    return sum(ends) / len(ends)


def _end(needs: Mapping[str, float], chosen: list[str], setting: Setting) -> float:
    neglected = setting.start - len(QUARTERS) * setting.hurts * sum(needs.values())
    return neglected + sum(_worth(f, needs.get(f, 0.0), setting) for f in chosen)


def _measures(case: Case, picks: Mapping[str, list[str]]) -> dict[str, float]:
    """How much of the need is met, also in the worst office, and useful load."""
    shares = []
    for place, needs in case.hidden.items():
        met = sum(b for f, b in needs.items() if f in picks[place])
        shares.append(met / sum(needs.values()))
    loads = case.setting.loads
    spent = [
        (loads[f], f in case.hidden[p]) for p, chosen in picks.items() for f in chosen
    ]
    total = sum(load for load, _ in spent)
    return {
        "met": sum(shares) / len(shares),
        "nobody_forgotten": min(shares),
        "useful_load": sum(load for load, useful in spent if useful) / (total or 1),
    }
