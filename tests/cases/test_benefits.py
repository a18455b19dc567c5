"""The tables on what was promised and on what sponsors say."""

from dataclasses import fields
from statistics import fmean

import pytest

from pdpmo_widgets.cases import benefits, calibration, projects, sponsor_pulse

SEEDS = range(40)


@pytest.mark.parametrize("table", [benefits, sponsor_pulse])
def test_a_row_has_the_columns_and_hides_what_is_hidden(table):
    assert [f.name for f in fields(table.Row)] == list(table.COLUMNS)
    assert set(table.HIDDEN) < set(table.COLUMNS)
    assert table.deal(3) == table.deal(3)
    assert table.deal(3) != table.deal(4)


def test_about_sixty_promises_belong_to_the_running_projects():
    for seed in SEEDS:
        rows = benefits.deal(seed)
        assert 48 <= len(rows) <= 72
        assert {r.project for r in rows} == {p.id for p in projects.deal(seed)}
        assert len({r.id for r in rows}) == len(rows)


def test_nothing_is_found_before_it_is_due_and_a_finding_has_a_grade():
    for seed in SEEDS:
        for row in benefits.deal(seed):
            assert (row.measured is None) == (row.grade == "")
            assert row.measured is None or row.due <= 0


def test_what_is_found_follows_the_published_share_of_what_was_promised():
    # The share that comes is the projects' own; over many seeds its mean is KPMG's.
    shares = [row.delivered for seed in range(150) for row in benefits.deal(seed)]
    assert fmean(shares) == pytest.approx(calibration.BENEFIT_MEAN, abs=0.03)
    found = [
        (row.measured - row.baseline) / (row.target - row.baseline) - row.delivered
        for seed in range(150)
        for row in benefits.deal(seed)
        if row.measured is not None
    ]
    assert fmean(found) == pytest.approx(0, abs=0.02)


def test_eighteen_sponsors_are_asked_three_times_and_some_do_not_answer():
    rows = [row for seed in SEEDS for row in sponsor_pulse.deal(seed)]
    assert len(rows) == 54 * len(SEEDS)
    assert all((r.recommend is None) != r.answered for r in rows)
    share = fmean(r.answered for r in rows)
    assert share == pytest.approx(sponsor_pulse.ANSWERED, abs=0.03)
    assert all(0 <= r.recommend <= 10 for r in rows if r.answered)
