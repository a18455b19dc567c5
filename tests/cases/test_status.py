"""The records of the running projects: what they show, and what they hide."""

from collections import Counter, defaultdict
from math import sqrt
from statistics import correlation

import pytest

from pdpmo_widgets.cases import (
    milestones,
    projects,
    rebaselines,
    status,
    status_history,
)
from pdpmo_widgets.cases.calibration import REPORT_BETTER, REPORT_WORSE
from pdpmo_widgets.cases.status_history import LEVELS, TILT, YEARLY, better

SEEDS = range(30)
TABLES = (milestones, rebaselines, status_history)


@pytest.mark.parametrize("table", TABLES)
def test_every_field_of_a_table_is_explained_and_hidden_ones_are_named(table):
    row = table.deal(1)[0]
    assert set(table.COLUMNS) == set(row.__dataclass_fields__)
    assert set(table.HIDDEN) <= set(table.COLUMNS)


@pytest.mark.parametrize("table", TABLES)
def test_the_same_seed_deals_the_same_rows_and_another_others(table):
    assert table.deal(3) == table.deal(3) != table.deal(4)


@pytest.mark.parametrize("seed", SEEDS)
def test_rebaselines_agree_with_the_list_of_projects(seed):
    days, count = Counter(), Counter()
    for row in rebaselines.deal(seed):
        days[row.project] += row.days
        count[row.project] += 1
        assert row.month < 0
    for p in projects.deal(seed):
        assert count[p.id] == p.rebaselines
        assert abs(days[p.id] / status.DAYS - (p.current_end - p.first_end)) < 0.1
        assert all(p.start < r.month for r in rebaselines.deal(seed)
                   if r.project == p.id)  # fmt: skip


@pytest.mark.parametrize("seed", SEEDS)
def test_eight_milestones_a_project_in_order_and_none_reached_in_the_future(seed):
    rows = defaultdict(list)
    for row in milestones.deal(seed):
        rows[row.project].append(row)
        assert row.actual is None or row.actual <= 0
        assert (row.actual is None) == (row.accepted_by == "")
        assert row.actual is not None or row.plan_now > 0
    for p in projects.deal(seed):
        plans = [row.plan_first for row in rows[p.id]]
        assert len(plans) == 8
        assert plans == sorted(plans)
        assert plans[-1] == p.first_end


def test_what_the_manager_accepts_alone_is_on_record_as_kept():
    rows = [r for seed in SEEDS for r in milestones.deal(seed)]
    alone = [r for r in rows if r.accepted_by == "manager" and r.name != "live"]
    assert all(r.actual == r.plan_first for r in alone)
    assert any(r.reached > r.plan_first for r in alone)


def test_against_the_plan_of_today_nearly_everything_is_kept():
    done = [r for s in SEEDS for r in milestones.deal(s) if r.actual is not None]
    now = sum(r.actual > r.plan_now for r in done) / len(done)
    first = sum(r.actual > r.plan_first for r in done) / len(done)
    assert now < first / 2


def test_agreed_growth_is_no_delay():
    for seed in SEEDS:
        truth = projects.truth(seed)
        for track in status.tracks(seed):
            agreed = sum(m.days for m in track.moves if m.agreed) / status.DAYS
            late = truth[track.project].time_mult - 1 - track.slip
            assert late == pytest.approx(agreed / track.planned)


def test_each_kind_of_record_alone_is_noisy():
    """Neither the moves nor the pace of the work is a function of the truth."""
    slips = defaultdict(list)
    for seed in SEEDS:
        for t in status.tracks(seed):
            moved = sum(m.days for m in t.moves if not m.agreed) / 30.4 / t.planned
            slips["moved"].append((moved, t.slip))
            slips["pace"].append((t.pace, t.slip))
    for pairs in slips.values():
        assert 0.2 < _correlation(pairs) < 0.9


def _correlation(pairs: list[tuple[float, float]]) -> float:
    return correlation(*zip(*pairs, strict=True))


def test_reports_are_biased_as_often_as_published():
    steps: Counter[int] = Counter()
    for seed in range(60):
        truth = projects.truth(seed)
        for p in projects.deal(seed):
            steps[truth[p.id].pm_bias] += 1
        for row in status_history.deal(seed):
            rated, shown = LEVELS.index(row.rated), LEVELS.index(row.colour)
            bias = truth[row.project].pm_bias
            assert shown == min(4, max(0, rated - bias))
    n = steps.total()
    for step, share in ((1, REPORT_BETTER), (-1, REPORT_WORSE)):
        assert abs(steps[step] / n - share) < 3 * sqrt(share * (1 - share) / n)


def test_the_chance_of_painting_green_follows_safety():
    assert better(0.5) == pytest.approx(REPORT_BETTER)
    assert better(1.0) < better(0.5) < better(0.0)
    shown = {}
    for safety in (0.1, 0.5, 1.0):
        rows = [r for s in range(20) for r in status_history.deal(s, safety)]
        shown[safety] = sum(
            LEVELS.index(r.rated) - LEVELS.index(r.colour) for r in rows
        ) / len(rows)
    assert shown[1.0] < shown[0.5] < shown[0.1]


def test_ratings_move_from_year_to_year_as_published():
    """Each share within what 572 pairs in five rows can say, and the tilt of ours."""
    pairs: Counter[tuple[str, str]] = Counter()
    for seed in range(150):
        rated = {(r.project, r.month): r.rated for r in status_history.deal(seed)}
        for (project, month), level in rated.items():
            if month == 0 and (project, -12) in rated:
                pairs[rated[project, -12], level] += 1
    for before, row in zip(LEVELS, YEARLY, strict=True):
        n = sum(count for (level, _), count in pairs.items() if level == before)
        for after, share in zip(LEVELS, row, strict=True):
            spread = sqrt(share * (1 - share) * (1 / n + 5 / 572))
            assert abs(pairs[before, after] / n - share) < 2 * spread + TILT


def test_colours_lean_on_the_truth_hardly_at_all():
    pairs = []
    for seed in range(60):
        tracks = {t.project: t for t in status.tracks(seed)}
        for row in status_history.deal(seed):
            if row.month == 0:
                pairs.append((LEVELS.index(row.colour), tracks[row.project].slip))
    assert -0.05 < _correlation(pairs) < 0.25


def test_no_report_is_older_than_two_years_or_than_its_project():
    for seed in SEEDS:
        starts = {p.id: p.start for p in projects.deal(seed)}
        for row in status_history.deal(seed):
            assert max(-24, starts[row.project]) < row.month <= 0
