"""Aldermoor Utilities in the numbers that the first modules mention; invented.

Income in $ million for three financial years, oldest first. The whole case, dealt by
a seed, comes with the later modules.
"""

STAFF = 4_200
LIVE_PROJECTS, LIVE_VALUE = 24, 184  # number, $ million
OFFICE = 9  # people in the PMO
REVENUE = (1148, 1196, 1240)
ENERGY_AND_WATER = (512, 541, 566)
OPERATING = (318, 336, 352)
DEPRECIATION = (121, 128, 136)


def ebit() -> tuple[int, ...]:
    """Earnings before interest and tax, $ million, per year."""
    costs = zip(REVENUE, ENERGY_AND_WATER, OPERATING, DEPRECIATION, strict=True)
    return tuple(sales - energy - own - worn for sales, energy, own, worn in costs)


def margin() -> tuple[float, ...]:
    """EBIT in per cent of revenue, per year."""
    return tuple(
        100 * left / sales for left, sales in zip(ebit(), REVENUE, strict=True)
    )
