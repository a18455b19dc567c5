"""Outcome and score: what the portfolio is worth, less what the stops gave away.

A portfolio is judged at its average over what may come, the stops at what was known
at mid-year, the range at its average over next years; the year that came is luck.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Any

from pdpmo_widgets.modules.acumen.model.because import because
from pdpmo_widgets.modules.acumen.model.case import SETTING, Case
from pdpmo_widgets.modules.acumen.model.check import Decisions, Plan, playable
from pdpmo_widgets.modules.acumen.model.deal import deal
from pdpmo_widgets.modules.acumen.model.ebit import fair_range, range_share
from pdpmo_widgets.modules.acumen.model.midyear import best_stops, running
from pdpmo_widgets.modules.acumen.model.optimum import Best, best
from pdpmo_widgets.modules.acumen.model.value import realistic
from pdpmo_widgets.modules.acumen.model.year import FLOORS, Year, measures, year_of
from pdpmo_widgets.simulation.basics import Entry, Score, scored
from pdpmo_widgets.simulation.carried import START

PASS, RUNS = 0.79, 1
RANGE = 5  # points of its own that the range has in the graded run
ZERO = 0.7  # what habits earn: points begin above (tests/league/points.py)


@dataclass(frozen=True)
class Outcome:
    """``expected`` is what the decisions are worth, $ million, luck apart.

    ``ebit`` is next year's as it came, ``fair`` the range that would have been best;
    ``because`` says what moved the result, largest first.
    """

    kept: tuple[str, ...]
    stopped: tuple[str, ...]
    expected: float
    ebit: float
    fair: tuple[float, float]
    because: tuple[Entry, ...]


def play(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Outcome:
    """What follows from the decisions; the same every time for the same futures."""
    plan = playable(case, decisions)
    year = year_of(case, plan)
    kept = tuple(id for id in plan.portfolio if id not in year.stopped)
    return Outcome(
        kept,
        year.stopped,
        year.worth - year.given_away,
        _came(case, year, futures),
        fair_range(year.mean, year.sd),
        because(case, plan, year),
    )


def score(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Score:
    """Between the mandatory requests alone and the best portfolio with the best stops.

    ``reference`` is an upper bound: it knows what every request will bring.
    """
    plan = playable(case, decisions)
    year = year_of(case, plan)
    expected = year.worth - year.given_away
    most, least = reference(case), duties(case)
    luck = _came(case, year, futures) - year.mean
    return scored(
        (expected - least) / max(0.1, most - least),
        PASS,
        measures(case, plan, year),
        FLOORS,
        expected=expected,
        reference=most,
        luck=luck,
    )


def range_points(case: Case, decisions: Decisions) -> float:
    """The share of the range's own points, 0 to 1; "base to base + 5" earns 0."""
    plan = playable(case, decisions)
    year, (low, high) = year_of(case, plan), plan.ebit or (0.0, 0.0)
    return range_share(low, high, case.base, year.mean, year.sd)


def _came(case: Case, year: Year, futures: Sequence[int]) -> float:
    """Next year's EBIT in the one future that came."""
    future = tuple(futures)[-1] if futures else 0
    return year.mean + year.sd * Random(f"came:{case.seed}:{future}").gauss(0, 1)


def duties(case: Case) -> float:
    """What the mandatory requests are worth alone, $ million (a cost)."""
    real = realistic(case)
    return sum(real[o.id].value for o in case.offers if o.mandatory)


def reference(case: Case) -> float:
    """What the best portfolio is worth, $ million, all truths known."""
    if case.carried is START and case.setting is SETTING:
        return _reference(case.seed)
    return optimum(case).value


@lru_cache(maxsize=1024)
def _reference(seed: int) -> float:
    return optimum(deal(seed)).value


def optimum(case: Case) -> Best:
    """The best portfolio with the best purchase, all truths known."""
    price = case.setting.price
    return best(case.offers, realistic(case), case.room, case.extra, price)


def well_played(case: Case) -> dict[str, Any]:
    """The best portfolio with the best stops and the best range."""
    found = optimum(case)
    portfolio, buy = found.portfolio, found.buy
    real, s = realistic(case), case.setting
    projects = running(case, portfolio, real)
    _, stop = best_stops(projects, s.cut * case.room["money"], s.salami)
    plan = Plan((), buy, portfolio, tuple(stop), (0.0, 0.0))
    year = year_of(case, plan)
    low, high = fair_range(year.mean, year.sd)
    return {
        "looks": [], "buy": buy, "portfolio": list(portfolio), "stop": list(stop),
        "ebit": [low, high],
    }  # fmt: skip


def leaves(case: Case, decisions: Decisions) -> dict[str, tuple[str, ...]]:
    """For later modules: the requests that were chosen and not stopped."""
    return {"portfolio": play(case, decisions).kept}
