import pytest

from pdpmo_widgets.modules.acumen import model as acumen
from pdpmo_widgets.modules.acumen.model.ebit import (
    effect,
    fair_range,
    honesty,
    in_use,
    winkler_expected,
)
from pdpmo_widgets.modules.acumen.model.midyear import (
    Running,
    ahead,
    best_stops,
    open_share,
    with_followers,
)


def project(id, frees, rest, gain, mandatory=False, depends_on=()):
    return Running(id, frees, rest, gain, mandatory, depends_on)


ROWS = [
    project("a", 3, 3, 10),
    project("b", 3, 4, 2),
    project("c", 1, 1, 1.5, depends_on=("b",)),
    project("d", 2, 2, 0, mandatory=True),
]


def test_the_best_stop_is_what_has_least_ahead_with_all_that_hangs_on_it():
    left, stop = best_stops(ROWS, 3, 0.2)
    assert stop == ("b", "c")
    assert left == pytest.approx(10 - 3 + 0 - 2)


def test_nothing_stopped_slows_everyone_by_the_whole_cut():
    assert ahead(ROWS, (), 3, 0.2) == pytest.approx(13.5 * 0.8 - 10)


def test_half_a_cut_slows_by_half():
    assert open_share(1.5, 3) == 0.5
    assert open_share(5, 3) == 0


def test_the_law_goes_on_whatever_it_costs():
    assert "d" not in best_stops(ROWS, 8, 0.2)[1]


def test_whoever_needs_a_stopped_project_stops_with_it():
    case = acumen.deal(1)
    child = next(o for o in case.offers if o.depends_on)
    ids = [*child.depends_on, child.id]
    assert with_followers(case, child.depends_on, ids) == tuple(ids)


def test_what_was_spent_says_nothing_about_the_best_stop():
    case = acumen.deal(2)
    decisions = acumen.well_played(case)
    told = acumen.see(case, decisions).midyear
    assert {r.id for r in told} == set(decisions["portfolio"])
    assert all(r.spent > 0 for r in told)


def test_a_benefit_counts_from_the_month_of_use():
    assert in_use(12) == 1
    assert in_use(18) == 0.5
    assert in_use(30) == 0
    gain, wear = effect(6.864, 10, 18)
    assert gain == pytest.approx(0.5, abs=1e-3)
    assert wear == pytest.approx(0.5)


def test_the_fair_range_is_the_best_there_is():
    low, high = fair_range(100, 2)
    assert winkler_expected(low, high, 100, 2) == pytest.approx(2 * 3.51, abs=0.01)
    assert honesty(low, high, 100, 2) == pytest.approx(1)
    for shift, wider in ((2, 0), (0, 2), (0, -1.5), (-3, 1)):
        assert honesty(low + shift - wider, high + shift + wider, 100, 2) < 0.9


def test_the_expected_score_agrees_with_a_simulation():
    from random import Random

    from pdpmo_widgets.instruments.forecast import winkler

    rng = Random(1)
    drawn = [winkler(98, 101, rng.gauss(100, 2)) for _ in range(40_000)]
    mean = sum(drawn) / len(drawn)
    assert winkler_expected(98, 101, 100, 2) == pytest.approx(mean, rel=0.02)
