"""The dealt case reproduces the published figures, each within what is known of it.

Tolerances come from the number of cases behind the published figure and the number
that we deal: 1.96 (with a published n) or 3.5 (with only our own) standard errors.
"""

from math import exp, log, sqrt
from random import Random

import numpy as np
import pytest

from pdpmo_widgets.cases import calibration as known
from pdpmo_widgets.cases import (
    finance,
    project_costs,
    projects,
    status_history,
)
from pdpmo_widgets.cases.project_dates import estimate

SEEDS = range(400)
DEALT = [
    (one, projects.truth(seed)[one.id])
    for seed in SEEDS
    for one in projects.deal(seed) + projects.requests(seed)
]
IT = [truth.cost_mult for one, truth in DEALT if one.kind == "it"]
SPENT = [row.spent / row.budget for seed in range(150) for row in finance.year(seed)]
TAIL = [cost for cost in IT if cost > known.IT_TAIL_FROM]
SURE = 3.5


def near(shares: list[bool], published: float, n: float = float("inf")) -> bool:
    """Is a dealt share within the uncertainty of the published one and our own?"""
    variance = published * (1 - published)
    error = sqrt(variance / len(shares) + variance / n)
    times = SURE if n == float("inf") else 1.96
    return abs(sum(shares) / len(shares) - published) < times * error


def test_costs_of_it_have_the_published_share_in_the_tail():
    assert near([c > 1.5 for c in IT], known.IT_TAIL_SHARE, known.IT_PROJECTS)


def test_the_tail_of_it_would_have_the_published_mean_without_the_cap():
    open_ended = [c for c in TAIL if c < known.COST_CAP]
    # Likelihood of a Pareto tail of which only "at least the cap" is known beyond it.
    index = len(open_ended) / sum(log(c / known.IT_TAIL_FROM) for c in TAIL)
    error = index / sqrt(len(open_ended))
    assert abs(index - project_costs.it_tail_index()) < SURE * error
    mean = known.IT_TAIL_FROM * project_costs.it_tail_index()
    mean /= project_costs.it_tail_index() - 1
    assert mean == pytest.approx(1 + known.IT_TAIL_OVERRUN)


def test_body_and_tail_of_it_together_have_the_published_mean():
    body = np.array([c for c in IT if c <= known.IT_TAIL_FROM])
    error = body.std() / sqrt(len(body))
    # A few of the body lie beyond the border to the tail: the cut takes 0.004 off.
    assert abs(body.mean() - project_costs.it_body_mean()) < SURE * error + 0.004
    whole = (1 - known.IT_TAIL_SHARE) * project_costs.it_body_mean()
    whole += known.IT_TAIL_SHARE * (1 + known.IT_TAIL_OVERRUN)
    assert whole == pytest.approx(1 + known.IT_OVERRUN)


def test_nothing_costs_more_than_the_cap_and_the_cap_is_reached():
    assert max(IT) == known.COST_CAP


@pytest.mark.parametrize(
    ("kind", "overrun"),
    [
        ("civil", known.BRIDGES_OVERRUN),
        ("solar_wind", (known.SOLAR_OVERRUN + known.WIND_OVERRUN) / 2),
        *known.OVERRUN_OURS.items(),
    ],
)
def test_mean_overruns_of_the_other_kinds(kind, overrun):
    found = np.array([t.cost_mult for one, t in DEALT if one.kind == kind])
    error = found.std() / sqrt(len(found))
    assert abs(found.mean() - 1 - overrun) < SURE * error


@pytest.mark.parametrize("kind", projects.KINDS)
def test_durations_have_the_course_that_we_chose(kind):
    mu, sd = known.TIME_MU_SD.get(kind, known.TIME_MU_SD_OTHERS)
    found = np.log([t.time_mult for one, t in DEALT if one.kind == kind])
    assert abs(found.mean() - mu) < SURE * sd / sqrt(len(found))
    assert abs(found.std() - sd) < SURE * sd / sqrt(2 * len(found))


def test_software_is_late_but_not_as_late_as_in_the_worst_house_we_know():
    found = [t.time_mult for one, t in DEALT if one.kind in ("it", "product")]
    assert 1 < np.median(found) < exp(known.LITTLE_TIME_MU)


@pytest.mark.parametrize("band", range(6))
def test_teams_see_the_published_part_of_the_time_left(band):
    rng = Random(f"life:{band}")
    lived = ((0, *known.LIFE_BANDS)[band] + known.LIFE_BANDS[band]) / 2
    logs = [log(10 / estimate(rng, 10, lived)) for _ in range(20_000)]
    error = sqrt(np.pi / 2) * known.ESTIMATE_LOG_SD / sqrt(len(logs))
    assert abs(np.median(logs) - log(known.TRUE_OVER_ESTIMATED[band])) < SURE * error


def test_reports_are_biased_as_often_as_published_and_twice_as_often_for_the_better():
    bias = [truth.pm_bias for _, truth in DEALT]
    assert near([b > 0 for b in bias], known.REPORT_BETTER)
    assert near([b < 0 for b in bias], known.REPORT_WORSE)


def test_two_thirds_are_riskier_than_they_were_rated():
    shares = [one.risk < truth.risk for one, truth in DEALT]
    assert near(shares, known.RISK_UNDERSTATED, known.RISK_RATED)


def test_benefits_come_to_three_quarters_and_a_third_of_projects_bring_all():
    found = np.array([truth.benefit_mult for _, truth in DEALT])
    error = found.std() / sqrt(len(found))
    assert abs(found.mean() - known.BENEFIT_MEAN) < SURE * error
    assert near([b == 1 for b in found], known.BENEFIT_FULL)


@pytest.mark.parametrize("point", range(4))
def test_a_year_is_underspent_as_often_as_published(point):
    share, ratio = known.YEAR_SPEND_SHARES[point], known.YEAR_SPEND[point]
    assert near([one < ratio for one in SPENT], share, known.YEAR_SPEND_PAIRS)


def test_every_constant_has_its_mark_and_no_figure_from_memory():
    from inspect import getsource

    lines = getsource(known).splitlines()
    mark = None
    for line in lines[8:]:
        if line.startswith("# ") and line[2:4] in ("F:", "C:", "D:"):
            mark = line[2]
        if line and line[0].isupper():
            inline = line.partition("# ")[2][:2]
            assert mark in ("F", "C", "D") or inline in ("F:", "C:", "D:")
        if not line:
            mark = None
    assert "# K:" not in getsource(known)


def test_colours_are_biased_as_the_managers_are():
    better, worse, free = 0, 0, 0
    for seed in range(120):
        truth = projects.truth(seed)
        last = {row.project: row for row in status_history.deal(seed)}
        for id, row in last.items():
            rated, said = map(status_history.LEVELS.index, (row.rated, row.colour))
            step = truth[id].pm_bias
            assert said == min(4, max(0, rated - step))
            free += 0 < rated < 4
            better += 0 < rated < 4 and said < rated
            worse += 0 < rated < 4 and said > rated
    chances = {better: known.REPORT_BETTER, worse: known.REPORT_WORSE}
    for count, published in chances.items():
        error = sqrt(published * (1 - published) / free)
        assert abs(count / free - published) < SURE * error
