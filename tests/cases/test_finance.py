"""Income, cash and project spending: everything adds up, nothing runs backwards."""

from dataclasses import fields
from itertools import pairwise

import pytest

from pdpmo_widgets.cases import aldermoor, cash, finance, pnl, projects

SEEDS = range(25)
LINES = [name for name in pnl.COLUMNS if name not in ("year", "quarter")]


def tenths(value: float) -> int:
    assert abs(10 * value - round(10 * value)) < 1e-6
    return round(10 * value)


def test_the_columns_are_the_fields_of_a_row():
    for row, columns in (
        (pnl.Row, pnl.COLUMNS),
        (pnl.Year, pnl.YEAR_COLUMNS),
        (cash.Row, cash.COLUMNS),
        (finance.Row, finance.COLUMNS),
        (finance.YearSpend, finance.YEAR_COLUMNS),
    ):
        assert [one.name for one in fields(row)] == list(columns)


def test_the_years_are_those_that_the_board_has_seen():
    found = [[getattr(year, line) for line in LINES] for year in pnl.years()]
    assert found == [
        [1148, 512, 318, 121, 197, 48, 37, 112, 205],
        [1196, 541, 336, 128, 191, 51, 35, 105, 223],
        [1240, 566, 352, 136, 186, 55, 33, 98, 238],
    ]


@pytest.mark.parametrize("line", LINES)
def test_quarters_add_up_to_their_year(line):
    for seed in SEEDS:
        for year in pnl.years():
            rows = [row for row in pnl.deal(seed) if row.year == year.year]
            assert [row.quarter for row in rows] == [1, 2, 3, 4]
            total = sum(tenths(getattr(row, line)) for row in rows)
            assert total == tenths(getattr(year, line))


def test_every_quarter_adds_up_down_the_page():
    for seed in SEEDS:
        for row in pnl.deal(seed):
            costs = row.energy_and_water, row.operating, row.depreciation
            assert tenths(row.ebit) == tenths(row.revenue) - sum(map(tenths, costs))
            paid = tenths(row.interest) + tenths(row.tax)
            assert tenths(row.net) == tenths(row.ebit) - paid
            assert min(getattr(row, line) for line in LINES) >= 0


def test_cash_follows_from_income_and_each_quarter_opens_with_the_last():
    for seed in SEEDS:
        rows = cash.deal(seed)
        for row, income in zip(rows, pnl.deal(seed), strict=True):
            assert (row.net, row.depreciation) == (income.net, income.depreciation)
            assert row.capex == -income.capex
            flows = (
                row.opening, row.net, row.depreciation, row.working_capital,
                row.capex, row.dividends, row.borrowed,
            )  # fmt: skip
            assert tenths(row.closing) == sum(map(tenths, flows))
            assert row.closing >= cash.LEAST_CASH / 10
        for before, after in pairwise(rows):
            assert after.opening == before.closing
            lent = tenths(after.debt) - tenths(before.debt)
            assert lent == tenths(after.borrowed)


def test_the_interest_fits_the_debt():
    for seed in SEEDS:
        for year, row in zip(aldermoor.INTEREST, cash.deal(seed)[3::4], strict=True):
            assert 0.045 < year / row.debt < 0.055


def test_owners_get_their_share_of_each_year():
    for year in (1, 2, 3):
        paid = -sum(row.dividends for row in cash.deal(3) if row.year == year)
        assert paid == pytest.approx(0.6 * aldermoor.net()[year - 1], abs=0.1)


def test_project_sums_grow_and_never_pass_what_there_is():
    for seed in SEEDS:
        budget = {p.id: p for p in projects.deal(seed)}
        rows = finance.deal(seed)
        for row in rows:
            p = budget[row.project]
            assert 0 <= row.pv <= p.first_budget + 1e-9
            assert 0 <= row.ev <= p.first_budget + 1e-9
            assert 0 < row.ac <= finance.FUNDED * p.current_budget + 1e-3
            assert p.start < row.month <= 0
        for before, after in pairwise(rows):
            if before.project == after.project:
                assert after.month == before.month + 1
                assert (after.pv, after.ev, after.ac) >= (before.pv, before.ev, 0)
                assert after.ac >= before.ac


def test_the_record_has_at_most_two_years_and_ends_today():
    for seed in SEEDS:
        months: dict[str, list[int]] = {}
        for row in finance.deal(seed):
            months.setdefault(row.project, []).append(row.month)
        for p in projects.deal(seed):
            assert len(months[p.id]) == min(finance.MONTHS, -p.start)
            assert months[p.id][-1] == 0


def test_what_will_be_late_earns_later_than_planned():
    behind, ahead = [], []
    for seed in SEEDS:
        truth = projects.truth(seed)
        for row in finance.deal(seed):
            if row.month == 0 and row.pv > 0:
                side = behind if truth[row.project].time_mult > 1.35 else ahead
                side.append(row.ev / row.pv)
    assert sum(behind) / len(behind) < 0.9 < sum(ahead) / len(ahead)


def test_the_year_is_the_last_twelve_months_of_the_record():
    for seed in SEEDS:
        ends = {r.project: r.ac for r in finance.deal(seed) if r.month == 0}
        starts = {r.project: r.ac for r in finance.deal(seed) if r.month == -12}
        for row in finance.year(seed):
            cost = ends[row.project] - starts.get(row.project, 0)
            assert row.spent == pytest.approx(max(cost, 0.001), abs=2e-3)
            assert row.budget > 0
