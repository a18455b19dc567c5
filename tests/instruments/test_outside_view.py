"""The outside view: uplifts from a class, a heavy tail, sums that go wrong together."""

from math import exp
from statistics import NormalDist

import pytest

from pdpmo_widgets.instruments.outside_view import Reference, portfolio, uplift

IT = Reference(0.2, 0.4, 2.0, 1.5, 8.0)


def test_the_uplift_is_the_quantile_of_what_happened():
    ratios = [0.9, 1.0, 1.1, 1.3, 1.5, 2.0]
    assert uplift(ratios, 0.5) == pytest.approx(0.2)
    assert uplift(ratios, 0.8) == pytest.approx(0.5)


def test_the_uplift_of_a_lognormal_class_is_exact():
    z80 = NormalDist().inv_cdf(0.8)
    plain = Reference(0.2, 0.4)
    assert plain.tail() == 0
    assert plain.uplift(0.8) == pytest.approx(exp(0.2 + 0.4 * z80) - 1)
    assert plain.uplift(0.5) == pytest.approx(exp(0.2) - 1)


def test_body_and_tail_meet_and_the_tail_falls_by_its_power():
    heavy = IT.tail()
    assert IT.quantile(1 - heavy) == pytest.approx(IT.start)
    # P(X > 2·start) = t·2^-alpha
    assert IT.quantile(1 - heavy * 2**-1.5) == pytest.approx(4.0)
    assert IT.quantile(0.999999) == 8.0  # no ratio in the course is larger


def test_one_project_alone_has_the_quantiles_of_its_class():
    alone = portfolio([10.0], IT, 0.0)
    assert alone.p50 == pytest.approx(10 * IT.quantile(0.5), rel=0.02)
    assert alone.p80 == pytest.approx(10 * IT.quantile(0.8), rel=0.02)


def test_a_portfolio_helps_only_where_projects_fail_apart():
    estimates = [10.0] * 12
    apart, some, together = (portfolio(estimates, IT, rho) for rho in (0, 0.5, 1))
    spread = [p.p80 - p.p50 for p in (apart, some, together)]
    assert spread[0] < 0.8 * min(spread[1:])
    assert together.p80 == pytest.approx(120 * IT.quantile(0.8), rel=0.02)
    assert apart.contingency == apart.p80 - 120


def test_the_same_seed_draws_the_same():
    assert portfolio([3.0, 4.0], IT, 0.3, 7) == portfolio([3.0, 4.0], IT, 0.3, 7)


@pytest.mark.parametrize(
    ("act", "given"),
    [
        (uplift, ([1.0] * 4, 0.5)),
        (uplift, ([1.0, 1.0, 1.0, 1.0, -1.0], 0.5)),
        (uplift, ([1.0] * 5, 1.0)),
        (portfolio, ([], IT, 0.5)),
        (portfolio, ([1.0], IT, 1.5)),
    ],
)
def test_what_cannot_be_worked_out_is_refused_in_words(act, given):
    with pytest.raises(ValueError, match=r"\.$"):
        act(*given)
