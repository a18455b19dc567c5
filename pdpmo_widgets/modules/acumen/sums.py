"""What the labs compute, pure: next year's EBIT, one business case, orders, wear.

Formulae are those of `instruments.accounts`, `instruments.cashflow` and of the
simulation's own EBIT; figures that only the labs use stand here and are invented.
"""

from dataclasses import dataclass

from pdpmo_widgets.cases import aldermoor
from pdpmo_widgets.cases.requests import ANNUITY
from pdpmo_widgets.instruments import accounts, cashflow
from pdpmo_widgets.modules.acumen.model.case import ASSET_YEARS
from pdpmo_widgets.modules.acumen.model.ebit import effect

FIRST, LAST = 0, 2  # the years that the margin is compared over
LIFE = 6  # years that the contract of the example runs
COST, YEARLY = 8.0, 2.4  # of the example, $ million
JOBS = ("meters", "map", "store")
LOSES, TAKES = (30.0, 24.0, 10.0), (10.0, 3.0, 2.0)  # $ thousand a week; weeks
CALLS = ("store", "meters", "map")  # called about most often first


@dataclass(frozen=True)
class Bridge:
    """EBIT from three years ago over last year to next year, $ million.

    ``kept``: what the old margin would have left of last year's sales; ``lost`` by the
    cost that took it. ``moved`` splits next year's change, ``new`` is its added wear.
    """

    kept: float
    ebit: float
    lost: dict[str, float]
    moved: accounts.Bridge
    new: float
    sales: float

    @property
    def next(self) -> float:
        """Next year's EBIT."""
        return self.ebit + self.moved.total - self.new

    @property
    def margin(self) -> float:
        """Last year's EBIT in per cent of sales."""
        return aldermoor.margin()[LAST]

    @property
    def after(self) -> float:
        """Next year's EBIT in per cent of its sales."""
        return 100 * self.next / self.sales

    @property
    def share(self) -> float:
        """The part of the loss that depreciation took, 0..1."""
        return self.lost["worn"] / sum(self.lost.values())

    def levers(self) -> dict[str, float]:
        """What each lever does to next year's EBIT; zero as +0."""
        return {
            "price": self.moved.price + 0.0,
            "volume": self.moved.volume + 0.0,
            "cost": self.moved.cost + 0.0,
            "new": 0.0 - self.new,
        }


def bridge(price: float, volume: float, energy: float, built: float) -> Bridge:
    """Changes in per cent; ``built``: $ million put into use, worn off in ten years."""
    sales = aldermoor.REVENUE
    costs = {
        "energy": aldermoor.ENERGY_AND_WATER,
        "own": aldermoor.OPERATING,
        "worn": aldermoor.DEPRECIATION,
    }
    grown = sales[LAST] / sales[FIRST]
    lost = {id: line[LAST] - line[FIRST] * grown for id, line in costs.items()}
    units = 100.0
    was = accounts.Line(units, sales[LAST] / units, costs["energy"][LAST] / units)
    now = accounts.Line(
        units * (1 + volume / 100),
        was.price * (1 + price / 100),
        was.cost * (1 + energy / 100),
    )
    return Bridge(
        aldermoor.ebit()[FIRST] * grown,
        aldermoor.ebit()[LAST],
        lost,
        accounts.margin_bridge([was], [now]),
        built / ASSET_YEARS,
        now.volume * now.price,
    )


@dataclass(frozen=True)
class Case:
    """One business case: flows at the end of year 0, 1, …, $ million."""

    flows: tuple[float, ...]
    rate: float = aldermoor.WACC

    @property
    def npv(self) -> float:
        """What is left at today's value."""
        return cashflow.npv(self.rate, self.flows)

    @property
    def irr(self) -> float | None:
        """The rate at which nothing is left; None when nothing ever comes back."""
        found = cashflow.irr(self.flows)
        return found[0] if found else None

    @property
    def payback(self) -> float | None:
        """Years until it is paid back at today's value; None if never."""
        return cashflow.payback(self.rate, self.flows)

    def course(self) -> list[tuple[float, float]]:
        """Year, and what has come back so far at today's value."""
        return [
            (year, round(cashflow.npv(self.rate, self.flows[: year + 1]), 2))
            for year in range(len(self.flows))
        ]


def case(cost: float = 100, benefit: float = 100, late: float = 0) -> Case:
    """The example with its cost and benefit in per cent of the plan, months late."""
    shares = (min(1.0, max(0.0, year - late / 12)) for year in range(1, LIFE + 1))
    yearly = YEARLY * benefit / 100
    return Case((-COST * cost / 100, *(yearly * share for share in shares)))


def headroom() -> float:
    """Per cent by which the example's cost may rise before nothing is left."""
    planned = case()
    return 100 * planned.npv / COST


def waits(weeks: float = TAKES[0], loses: float = LOSES[0]) -> dict[str, float]:
    """What waiting costs, $ thousand, by four rules of what goes first."""
    cost, takes = (loses, *LOSES[1:]), (weeks, *TAKES[1:])
    ids = range(len(JOBS))
    orders = {
        "value": sorted(ids, key=lambda i: -cost[i]),
        "short": sorted(ids, key=lambda i: takes[i]),
        "loud": [JOBS.index(name) for name in CALLS],
        "rate": list(cashflow.smith(cost, takes)),
    }
    return {id: cashflow.waiting(o, cost, takes) for id, o in orders.items()}


def best_order(weeks: float, loses: float) -> tuple[str, ...]:
    """The jobs in the order that loses least."""
    found = cashflow.smith((loses, *LOSES[1:]), (weeks, *TAKES[1:]))
    return tuple(JOBS[i] for i in found)


@dataclass(frozen=True)
class Dollar:
    """Benefit and wear in next year's EBIT, $ million; ``full`` is a whole year."""

    live: float
    benefit: float
    wear: float
    full: float

    @property
    def next(self) -> float:
        """What it does to next year's EBIT."""
        return self.benefit - self.wear


def dollar(yearly: float, cost: float, live: float) -> Dollar:
    """``yearly``: what it brings a year; ``live``: month of use, next year is 13-24."""
    benefit, wear = effect(yearly * ANNUITY, cost, live)
    return Dollar(live, benefit, wear, yearly - cost / ASSET_YEARS)
