"""Outcome and score of ninety days: six months of days, what slipped, what was said."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from pdpmo_widgets.modules.improvement.model.because import causes
from pdpmo_widgets.modules.improvement.model.case import Case, deal
from pdpmo_widgets.modules.improvement.model.measures import FLOORS, measures, savings
from pdpmo_widgets.modules.improvement.model.plan import Decisions, Plan, plan_of
from pdpmo_widgets.modules.improvement.model.seen import OWN, see
from pdpmo_widgets.modules.improvement.model.setting import SETTING
from pdpmo_widgets.modules.improvement.model.year import run
from pdpmo_widgets.simulation.basics import Entry, Score, scored
from pdpmo_widgets.simulation.carried import START

PASS = 0.75
RUNS = 2  # one case says too much of the deal: two runs of one player correlate .79
ZERO = 0.36  # what habits earn: points begin above (tests/league/points.py)
FUTURES = (1, 2, 3, 4)
NOTHING = Plan((), (), 0, ())


@dataclass(frozen=True)
class Outcome:
    """Days from request to yes in each of six months, in the year that came.

    ``expected``: mean days over the futures, with what slips and what is filled in
    counted as days; ``start``: the same if nothing is changed.
    """

    lead: tuple[float, ...]
    shown: tuple[float, ...]
    expected: float
    start: float
    because: tuple[Entry, ...]


def play(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Outcome:
    """The half-year that came, each change with what it did."""
    plan, seeds = plan_of(case, decisions), tuple(futures) or FUTURES
    came = run(case, plan, (OWN, *seeds))
    expected = float(came.cost[1:].mean())
    saved = savings(case, plan)
    return Outcome(
        tuple(float(x) for x in came.lead[0]),
        tuple(float(x) for x in came.shown_lead[0]),
        expected,
        _unchanged(case, seeds),
        causes(case, plan, came, saved),
    )


def score(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Score:
    """Between changing nothing and a plan made with the truth, on the same futures."""
    plan, seeds = plan_of(case, decisions), tuple(futures) or FUTURES
    years = run(case, plan, (*seeds, OWN))
    expected = float(years.cost[:-1].mean())
    nothing, best = _unchanged(case, seeds), _best(case, seeds)
    found = measures(case, plan, years)
    share = (nothing - expected) / max(1.0, nothing - best)
    luck = expected - float(years.cost[-1].mean())
    return scored(
        share, PASS, found, FLOORS, expected=expected, reference=best, luck=luck
    )


def _unchanged(case: Case, futures: tuple[int, ...]) -> float:
    """Days if nothing is changed: all that a play needs to compare with."""
    if _as_dealt(case):
        return _dealt_unchanged(case.seed, futures)
    return _days(case, NOTHING, futures)


def _best(case: Case, futures: tuple[int, ...]) -> float:
    """Days of someone who reads everything rightly."""
    if _as_dealt(case):
        return _dealt_best(case.seed, futures)
    return _days(case, plan_of(case, well_played(case)), futures)


def _as_dealt(case: Case) -> bool:
    """Is the case as in a graded run, so that its seed says all of it?"""
    return case.setting is SETTING and case.carried is START


@lru_cache(maxsize=512)
def _dealt_unchanged(seed: int, futures: tuple[int, ...]) -> float:
    return _days(deal(seed), NOTHING, futures)


@lru_cache(maxsize=512)
def _dealt_best(seed: int, futures: tuple[int, ...]) -> float:
    case = deal(seed)
    return _days(case, plan_of(case, well_played(case)), futures)


def _days(case: Case, plan: Plan, futures: tuple[int, ...]) -> float:
    return float(run(case, plan, futures).cost.mean())


def well_played(case: Case) -> dict[str, Any]:
    """The plan of someone who reads everything rightly."""
    from pdpmo_widgets.modules.improvement.model.informed import knowing

    return knowing(case, partial(see, case))


def leaves(case: Case, decisions: Decisions) -> dict[str, float]:
    """Weeks from request to yes, and load of the narrowest gate, once all settled.

    What is carried on comes from the year that came, stop rules included.
    """
    last = run(case, plan_of(case, decisions), (OWN,)).last
    return {
        "lead_time": float(last.lead[0]) / 5,
        "load": min(1.0, float(last.load[0].max())),
    }
