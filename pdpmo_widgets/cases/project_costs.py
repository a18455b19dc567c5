"""What projects of a kind end up costing: a lognormal body, for IT a Pareto tail."""

from functools import cache
from math import exp, log
from statistics import NormalDist

from pdpmo_widgets.cases import calibration as known

NORMAL = NormalDist()


@cache
def mean(kind: str) -> float:
    """Mean cost multiple of a kind but IT, published where we found one."""
    wind = (known.SOLAR_OVERRUN + known.WIND_OVERRUN) / 2
    found = {"civil": known.BRIDGES_OVERRUN, "solar_wind": wind}
    return 1 + (found | known.OVERRUN_OURS)[kind]


def it_body_mean() -> float:
    """Mean multiple of IT projects outside the tail, from mean, tail and share."""
    tail = known.IT_TAIL_SHARE
    return 1 + (known.IT_OVERRUN - tail * known.IT_TAIL_OVERRUN) / (1 - tail)


def it_tail_index() -> float:
    """Index of the Pareto tail that has the published mean, alpha of x^-alpha."""
    mean = 1 + known.IT_TAIL_OVERRUN
    return mean / (mean - known.IT_TAIL_FROM)


def multiple(kind: str, luck: float) -> float:
    """Final cost over the first budget at a quantile ``luck`` of its kind, 0..1."""
    luck = min(1 - 1e-9, max(1e-9, luck))
    sd = known.COST_LOG_SD[kind]
    body, middle = 1.0, it_body_mean() if kind == "it" else mean(kind)
    if kind == "it":
        body = 1 - known.IT_TAIL_SHARE
    if luck > body:
        worse = (1 - luck) / (1 - body)
        return min(known.COST_CAP, known.IT_TAIL_FROM * worse ** (-1 / it_tail_index()))
    return exp(log(middle) - sd**2 / 2 + sd * NORMAL.inv_cdf(luck / body))
