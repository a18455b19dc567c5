"""Money over time: present value, the rate that makes it nought, the cost of waiting.

Standard formulae; the sequence that pays off first is Smith's rule (Smith 1956, Naval
Research Logistics Quarterly 3:59).
"""

from collections.abc import Sequence
from itertools import pairwise
from math import isfinite

Flows = Sequence[float]
LOWEST, HIGHEST, STEPS = -0.99, 10.0, 4000  # rates that are searched for roots


def npv(rate: float, flows: Flows) -> float:
    """Present value of flows at the end of year 0, 1, …; ``rate`` 0.08 is 8 %."""
    money = _money(flows)
    if not isfinite(rate) or rate <= -1:
        raise ValueError("The rate must be above -100 %.")
    return sum(flow / (1 + rate) ** year for year, flow in enumerate(money))


def profitability(rate: float, flows: Flows) -> float:
    """Present value of what comes back for each unit that goes out first."""
    money = _money(flows)
    if money[0] >= 0:
        raise ValueError("The first flow must be what is paid, below zero.")
    return npv(rate, [0.0, *money[1:]]) / -money[0]


def irr(flows: Flows) -> tuple[float, ...]:
    """Every rate from -99 % to 1,000 % at which the present value is nought.

    More than one: the flows change sign more than once, and no single rate of return
    exists.  None: there is no such rate.
    """
    from scipy.optimize import brentq

    money = _money(flows)
    grid = [LOWEST + (HIGHEST - LOWEST) * i / STEPS for i in range(STEPS + 1)]
    worth = [npv(rate, money) for rate in grid]
    found = [r for r, w in zip(grid, worth, strict=True) if w == 0]
    for (r, v), (s, w) in pairwise(zip(grid, worth, strict=True)):
        if v * w < 0:
            found.append(float(brentq(lambda rate: npv(rate, money), r, s)))
    return tuple(sorted(found))


def payback(rate: float, flows: Flows) -> float | None:
    """Years until the discounted flows have paid for themselves; None if never."""
    money, total = _money(flows), 0.0
    if money[0] >= 0:
        raise ValueError("The first flow must be what is paid, below zero.")
    nearly = -1e-9 * max(map(abs, money))  # what rounding may leave
    for year, flow in enumerate(money):
        gain = npv(rate, [*[0.0] * year, flow])
        if total < 0 and total + gain >= nearly:
            return year - 1 + min(1.0, -total / gain)
        total += gain
    return None


def waiting(order: Sequence[int], cost: Flows, weeks: Flows) -> float:
    """What is lost while jobs wait and run one after another, in the given order.

    ``cost``: lost per week until a job is done; ``weeks``: how long each takes.
    """
    _jobs(cost, weeks)
    if sorted(order) != list(range(len(cost))):
        raise ValueError("The order must name each job once.")
    now, lost = 0.0, 0.0
    for job in order:
        now += weeks[job]
        lost += cost[job] * now
    return lost


def smith(cost: Flows, weeks: Flows) -> tuple[int, ...]:
    """The order that loses least: cost of delay over duration, highest first."""
    _jobs(cost, weeks)
    return tuple(sorted(range(len(cost)), key=lambda job: -cost[job] / weeks[job]))


def _money(flows: Flows) -> list[float]:
    money = [float(flow) for flow in flows]
    if not money or not all(map(isfinite, money)):
        raise ValueError("There must be a number for each year.")
    return money


def _jobs(cost: Flows, weeks: Flows) -> None:
    if len(cost) != len(weeks) or not cost:
        raise ValueError("Each job needs a cost of delay and a duration.")
    if not all(isfinite(c) and c >= 0 for c in cost):
        raise ValueError("A cost of delay must not be below zero.")
    if not all(isfinite(w) and w > 0 for w in weeks):
        raise ValueError("A duration must be above zero.")
