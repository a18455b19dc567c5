"""The year that follows a portfolio: its worth, mid-year, next year's EBIT."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pdpmo_widgets.modules.acumen.model.case import Case
from pdpmo_widgets.modules.acumen.model.check import Plan
from pdpmo_widgets.modules.acumen.model.ebit import effect, forecast, honesty
from pdpmo_widgets.modules.acumen.model.midyear import (
    Running,
    ahead,
    best_stops,
    open_share,
    running,
    with_followers,
)
from pdpmo_widgets.modules.acumen.model.value import Estimate, realistic

# The range for next year's EBIT is marked apart (``range_share``), so it has none.
FLOORS = {"duty": 1.0, "substance": 0.6, "stops": 0.6}


@dataclass(frozen=True)
class Year:
    """The year after the decisions, in $ million.

    ``best`` are the best stops there were; ``worth`` is that of the portfolio on
    average; what lies ahead at mid-year after the stops is ``left`` of at most
    ``most``; ``slowed`` is the share of benefit that everybody loses; ``mean`` and
    ``sd`` are of next year's EBIT.
    """

    projects: tuple[Running, ...]
    stopped: tuple[str, ...]
    best: tuple[str, ...]
    worth: float
    given_away: float
    left: float
    most: float
    slowed: float
    mean: float
    sd: float


def year_of(case: Case, plan: Plan) -> Year:
    """Run the year: portfolio, mid-year, next year's EBIT."""
    real, s = realistic(case), case.setting
    projects = running(case, plan.portfolio, real)
    cut = s.cut * case.room["money"]
    stopped = with_followers(case, plan.stop, plan.portfolio)
    left = ahead(projects, stopped, cut, s.salami)
    most, best = best_stops(projects, cut, s.salami)
    free = sum(p.frees for p in projects if p.id in stopped)
    slowed = s.salami * open_share(free, cut)
    mean, sd = _ebit(case, real, projects, stopped, slowed)
    worth = worth_of(case, plan.portfolio, plan.buy, real)
    lost = max(0.0, most - left)
    return Year(
        tuple(projects), stopped, best, worth, lost, left, most, slowed, mean, sd
    )


def worth_of(
    case: Case, portfolio: Sequence[str], buy: str, real: Mapping[str, Estimate]
) -> float:
    """What a portfolio with a purchase is worth on average, fines off, $ million."""
    missing = sum(o.mandatory and o.id not in portfolio for o in case.offers)
    price = case.setting.price * (buy != "none")
    value = sum(real[id].value for id in portfolio)
    return value - price - case.setting.fine * missing


def _ebit(
    case: Case,
    real: Mapping[str, Estimate],
    projects: Sequence[Running],
    stopped: Sequence[str],
    slowed: float,
) -> tuple[float, float]:
    s, effects = case.setting, []
    for p in projects:
        if p.id not in stopped:
            cost = real[p.id].cost * case.hidden[p.id].spent + p.rest
            effects.append(effect(p.gain * (1 - slowed), cost, real[p.id].live))
    return forecast(case.base, s.blur, s.swing, effects)


def measures(case: Case, plan: Plan, year: Year) -> dict[str, float]:
    """The law kept, money in what pays, what the stops kept, an honest range."""
    real = realistic(case)
    must = [o for o in case.offers if o.mandatory]
    free = [case.offer(id) for id in plan.portfolio if not case.offer(id).mandatory]
    spent = sum(o.cost for o in free)
    paying = sum(o.cost for o in free if _pays(case, o.id, plan, real))
    low, high = plan.ebit or (0.0, 0.0)
    return {
        "duty": sum(o.id in plan.portfolio for o in must) / len(must),
        "substance": paying / spent if spent else 0.0,
        "stops": max(0.0, min(1.0, year.left / year.most)) if year.most > 0 else 1.0,
        "range": honesty(low, high, year.mean, year.sd),
    }


def _pays(case: Case, id: str, plan: Plan, real: Mapping[str, Estimate]) -> bool:
    """Does it bring more than it costs, with what it unlocks?"""
    follows = [o.id for o in case.offers if id in o.depends_on]
    chain = [id, *(one for one in follows if one in plan.portfolio)]
    return sum(real[one].value for one in chain) > 0
