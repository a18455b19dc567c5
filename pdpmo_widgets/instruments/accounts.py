"""Reading a P&L: what moved a margin, what a little more sales does, what money earns.

Standard management accounting (Horngren, Datar and Rajan, Cost Accounting); every
function is plain arithmetic on figures in one unit of money.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One product in one year: units sold, price and variable cost of a unit."""

    volume: float
    price: float
    cost: float

    @property
    def margin(self) -> float:
        """What one unit leaves."""
        return self.price - self.cost


@dataclass(frozen=True)
class Bridge:
    """What moved the margin from one year to the next, in money; they add up."""

    volume: float
    mix: float
    price: float
    cost: float

    @property
    def total(self) -> float:
        """The whole change."""
        return self.volume + self.mix + self.price + self.cost


def margin(lines: Sequence[Line]) -> float:
    """The margin of all products together."""
    return sum(line.volume * line.margin for line in lines)


def margin_bridge(before: Sequence[Line], after: Sequence[Line]) -> Bridge:
    """Split the change of the margin into volume, mix, price and cost.

    Volume: more units at last year's average margin.  Mix: the new shares of the
    products at last year's margins.  Price and cost: their change on this year's
    units.  ValueError when the years do not hold the same products, or nothing was
    sold in the first.
    """
    if len(before) != len(after):
        raise ValueError(
            "Both years need the same products. Please add what is missing."
        )
    units, now = sum(one.volume for one in before), sum(one.volume for one in after)
    if units <= 0:
        raise ValueError("Nothing was sold in the first year, so nothing compares.")
    average, pairs = margin(before) / units, list(zip(before, after, strict=True))
    expected = sum(then.margin * then.volume * now / units for then in before)
    return Bridge(
        volume=(now - units) * average,
        mix=sum(new.volume * old.margin for old, new in pairs) - expected,
        price=sum(new.volume * (new.price - old.price) for old, new in pairs),
        cost=-sum(new.volume * (new.cost - old.cost) for old, new in pairs),
    )


def contribution(revenue: float, variable: float) -> float:
    """What sales leave for fixed cost and profit."""
    return revenue - variable


def break_even(revenue: float, variable: float, fixed: float) -> float:
    """The revenue at which nothing is left and nothing is lost."""
    left = contribution(revenue, variable)
    if revenue <= 0 or left <= 0:
        raise ValueError("Sales that leave nothing never break even.")
    return fixed * revenue / left


def operating_leverage(revenue: float, variable: float, fixed: float) -> float:
    """Per cent by which EBIT moves when sales move by one per cent (DOL)."""
    left = contribution(revenue, variable)
    if left == fixed:
        raise ValueError("At the break-even point the leverage has no value.")
    return left / (left - fixed)


def nopat(ebit: float, tax: float) -> float:
    """Operating profit after tax; ``tax`` is a share."""
    return ebit * (1 - tax)


def roic(ebit: float, tax: float, capital: float) -> float:
    """Return on invested capital, a share."""
    if capital <= 0:
        raise ValueError("Invested capital must be above nought.")
    return nopat(ebit, tax) / capital


def eva(ebit: float, tax: float, capital: float, wacc: float) -> float:
    """Economic profit: operating profit after tax less what the capital costs."""
    return nopat(ebit, tax) - wacc * capital


def present_value(amount: float, years: int, rate: float) -> float:
    """What equal payments at the end of each year are worth today."""
    if years < 0 or rate <= -1:
        raise ValueError("Years must not be below nought, and a rate not below -100 %.")
    if rate == 0:
        return amount * years
    return amount * (1 - (1 + rate) ** -years) / rate


def days(balance: float, flow: float) -> float:
    """A balance in days of the yearly flow that it belongs to (365 days)."""
    if flow <= 0:
        raise ValueError("The yearly flow must be above nought.")
    return 365 * balance / flow


def cash_cycle(stock: float, owed_to_us: float, owed_by_us: float) -> float:
    """Days between paying and being paid: stock and receivables less payables."""
    return stock + owed_to_us - owed_by_us
