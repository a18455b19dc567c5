"""Where the company's cash comes from and goes to, quarter by quarter.

Cash follows from the income in ``pnl``: earnings plus what was only worn out, less
what was built, paid to the owners or tied up in unpaid bills; the bank fills the gap.
Opening debt and dividends are our own design [D], so that the interest fits the debt.
"""

from dataclasses import dataclass
from functools import lru_cache
from random import Random

from pdpmo_widgets.cases import pnl

OPENING_CASH, OPENING_DEBT = 420, 9_600  # tenths of $ million, before the first year
LEAST_CASH = 300  # below this the company borrows, tenths of $ million
PAID_OUT = 0.6  # share of the year's net that the owners get, half in Q2 and in Q4
TIED_UP = 60.0  # sd of what unpaid bills tie up in a quarter, tenths of $ million

COLUMNS: dict[str, str] = {
    "year": "financial year, 3 is the last one",
    "quarter": "quarter of that year, 1 to 4",
    "opening": "cash at the start of the quarter, $ million",
    "net": "what was earned, from the income, $ million",
    "depreciation": "worn out but not paid for now, added back, $ million",
    "working_capital": "freed (+) or tied up (-) in unpaid bills, $ million",
    "capex": "spent on what lasts, $ million",
    "dividends": "paid to the owners, $ million",
    "borrowed": "borrowed (+) or paid back (-), $ million",
    "closing": "cash at the end of the quarter, $ million",
    "debt": "owed to banks at the end of the quarter, $ million",
}
HIDDEN: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """Cash of one quarter, $ million; the fields are those of ``COLUMNS``."""

    year: int
    quarter: int
    opening: float
    net: float
    depreciation: float
    working_capital: float
    capex: float
    dividends: float
    borrowed: float
    closing: float
    debt: float


@lru_cache(maxsize=64)
def deal(seed: int) -> tuple[Row, ...]:
    """Twelve quarters, oldest first; each opens with what the one before left."""
    rng = Random(f"cash:{seed}")
    rows: list[Row] = []
    cash, debt, tied = OPENING_CASH, OPENING_DEBT, 0
    for quarter in pnl.deal(seed):
        earned, worn, built = (
            round(10 * one)
            for one in (quarter.net, quarter.depreciation, quarter.capex)
        )
        level = round(rng.gauss(0, TIED_UP))
        freed, tied = tied - level, level
        year_net = round(10 * pnl.years()[quarter.year - 1].net)
        paid = round(PAID_OUT * year_net / 2) if quarter.quarter in (2, 4) else 0
        before = cash + earned + worn + freed - built - paid
        lent = max(LEAST_CASH - before, -max(0, before - OPENING_CASH))
        flows = (cash, earned, worn, freed, -built, -paid, lent, before + lent)
        cash, debt = before + lent, debt + lent
        amounts = (one / 10 for one in (*flows, debt))
        rows.append(Row(quarter.year, quarter.quarter, *amounts))
    return tuple(rows)
