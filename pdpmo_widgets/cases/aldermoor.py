"""Aldermoor Utilities in the numbers that every seed shares; invented.

Income in $ million for three financial years, oldest first. What a seed deals of the
case stands in ``case``.
"""

STAFF = 4_200
LIVE_PROJECTS, LIVE_VALUE = 24, 184  # number, $ million
OFFICE = 9  # people in the PMO
REVENUE = (1148, 1196, 1240)
ENERGY_AND_WATER = (512, 541, 566)
OPERATING = (318, 336, 352)
DEPRECIATION = (121, 128, 136)
INTEREST = (48, 51, 55)
TAX_RATE = 0.25
CAPEX = (205, 223, 238)  # spent on what lasts; part of it is the projects
WACC = 0.075  # what a year of money costs the company
OFFICE_COST = 2.1  # $ million a year


def ebit() -> tuple[int, ...]:
    """Earnings before interest and tax, $ million, per year."""
    costs = zip(REVENUE, ENERGY_AND_WATER, OPERATING, DEPRECIATION, strict=True)
    return tuple(sales - energy - own - worn for sales, energy, own, worn in costs)


def margin() -> tuple[float, ...]:
    """EBIT in per cent of revenue, per year."""
    return tuple(
        100 * left / sales for left, sales in zip(ebit(), REVENUE, strict=True)
    )


def tax() -> tuple[int, ...]:
    """A quarter of what is left after interest, whole $ million, per year."""
    before = zip(ebit(), INTEREST, strict=True)
    return tuple(round(TAX_RATE * (left - paid)) for left, paid in before)


def net() -> tuple[int, ...]:
    """What is left for the owners, $ million, per year."""
    lines = zip(ebit(), INTEREST, tax(), strict=True)
    return tuple(left - interest - taxed for left, interest, taxed in lines)
