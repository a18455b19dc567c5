"""The company's income by quarter and year, and the cash that follows from it.

Every quarter is dealt, every year is as in ``aldermoor``: the quarters add up to it
to the last $0.1 million.  The shape within the year is our own design [D].
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from pdpmo_widgets.cases import aldermoor

YEARS = (1, 2, 3)
SALES_SHAPE = (1.12, 0.94, 0.88, 1.06)  # cold months first: the year starts in winter
EVEN = (1.0, 1.0, 1.0, 1.0)
BUILDING = (0.7, 1.15, 1.3, 0.85)  # little is dug in winter
NOISE = 0.025  # sd of a quarter's share around its shape

COLUMNS: dict[str, str] = {
    "year": "financial year, 3 is the last one",
    "quarter": "quarter of that year, 1 to 4",
    "revenue": "what customers were billed, $ million",
    "energy_and_water": "cost of energy and water, $ million",
    "operating": "other cost of running the company, $ million",
    "depreciation": "what was worn out, $ million",
    "ebit": "earnings before interest and tax, $ million",
    "interest": "interest paid, $ million",
    "tax": "tax, $ million",
    "net": "what is left for the owners, $ million",
    "capex": "spent on what lasts, $ million; not a cost of the quarter",
}
YEAR_COLUMNS = {key: text for key, text in COLUMNS.items() if key != "quarter"}
HIDDEN: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """Income of one quarter, $ million."""

    year: int
    quarter: int
    revenue: float
    energy_and_water: float
    operating: float
    depreciation: float
    ebit: float
    interest: float
    tax: float
    net: float
    capex: float


@dataclass(frozen=True)
class Year:
    """Income of one year, $ million."""

    year: int
    revenue: float
    energy_and_water: float
    operating: float
    depreciation: float
    ebit: float
    interest: float
    tax: float
    net: float
    capex: float


@lru_cache(maxsize=64)
def deal(seed: int) -> tuple[Row, ...]:
    """Twelve quarters, oldest first."""
    rng = Random(f"pnl:{seed}")
    return tuple(row for year in YEARS for row in _year(rng, year))


def years(seed: int = 0) -> tuple[Year, ...]:
    """The three years; the same for every seed."""
    net, tax, ebit = aldermoor.net(), aldermoor.tax(), aldermoor.ebit()
    return tuple(
        Year(
            year,
            aldermoor.REVENUE[i],
            aldermoor.ENERGY_AND_WATER[i],
            aldermoor.OPERATING[i],
            aldermoor.DEPRECIATION[i],
            ebit[i],
            aldermoor.INTEREST[i],
            tax[i],
            net[i],
            aldermoor.CAPEX[i],
        )
        for i, year in enumerate(YEARS)
    )


def _year(rng: Random, year: int) -> list[Row]:
    """Four quarters in tenths of a million, so that they add up without a rest."""
    whole = years()[year - 1]
    sales = split(rng, whole.revenue, SALES_SHAPE)
    energy = split(rng, whole.energy_and_water, [float(x) for x in sales])
    own = split(rng, whole.operating, EVEN)
    worn = split(rng, whole.depreciation, EVEN)
    owed = split(rng, whole.interest, EVEN)
    ebit = [a - b - c - d for a, b, c, d in zip(sales, energy, own, worn, strict=True)]
    before = [max(1.0, float(a - b)) for a, b in zip(ebit, owed, strict=True)]
    taxed = split(rng, whole.tax, before, noise=0.0)
    net = [a - b - c for a, b, c in zip(ebit, owed, taxed, strict=True)]
    built = split(rng, whole.capex, BUILDING)
    lines = (sales, energy, own, worn, ebit, owed, taxed, net, built)
    return [
        Row(year, q + 1, *(line[q] / 10 for line in lines)) for q in range(len(EVEN))
    ]


def split(
    rng: Random, total: float, shape: Sequence[float], noise: float = NOISE
) -> list[int]:
    """A yearly sum, $ million, by quarter in tenths of a million; adds up exactly."""
    tenths = round(10 * total)
    weights = [max(0.0, one * (1 + rng.gauss(0, noise))) for one in shape]
    exact = [tenths * one / sum(weights) for one in weights]
    parts = [int(one) for one in exact]
    by_rest = sorted(range(len(parts)), key=lambda i: parts[i] - exact[i])
    for i in by_rest[: tenths - sum(parts)]:
        parts[i] += 1
    return parts
