import numpy as np
import pytest

from pdpmo_widgets.instruments.queueing import in_parallel, mm1, time_in_system, wait

EIGHTEEN = tuple(np.random.default_rng(5).uniform(6, 18, 18))


def many(wip: int, loss: float = 0.1) -> tuple[float, float]:
    runs = [
        in_parallel(tuple(np.random.default_rng(s).uniform(6, 18, 18)), wip, loss=loss)
        for s in range(60)
    ]
    return float(np.mean([r.mean for r in runs])), float(
        np.mean([r.last for r in runs])
    )


@pytest.mark.parametrize(("load", "times"), [(0.80, 4), (0.90, 9), (0.95, 19)])
def test_a_busy_reviewer_makes_work_wait_as_in_the_table(load, times):
    assert wait(load) == pytest.approx(times)


def test_twenty_four_open_and_six_finished_a_quarter_take_four_quarters_each():
    assert time_in_system(24, 6) == 4


def test_the_exact_queue_and_kingman_agree_for_one_server():
    loads = np.array([0.1, 0.5, 0.9])
    found = mm1(loads, service=2.0)
    np.testing.assert_allclose(found.wait, wait(loads, 2.0))
    np.testing.assert_allclose(found.number, found.time * loads / 2.0)  # Little


def test_a_queue_played_out_waits_as_the_formula_says():
    rng = np.random.default_rng(3)
    gaps, work = rng.exponential(1 / 0.7, 200_000), rng.exponential(1.0, 200_000)
    steps = np.concatenate([[0.0], np.cumsum(work[:-1] - gaps[1:])])
    waits = steps - np.minimum.accumulate(steps)  # Lindley's recursion
    assert waits.mean() == pytest.approx(wait(0.7), rel=0.05)


def test_two_reviewers_for_twice_the_work_wait_less_than_one():
    assert wait(0.9, servers=2) < wait(0.9)


def test_one_project_each_finishes_sooner_than_all_at_once_or_too_few():
    few, right, all_ = many(3), many(6), many(18)
    assert right[0] < all_[0] < few[0]
    assert right[1] < all_[1] < few[1]


def test_the_figures_for_three_and_six_are_near_those_of_the_prototype():
    assert many(6)[0] == pytest.approx(23.0, rel=0.1)
    assert many(6)[1] == pytest.approx(44.6, rel=0.1)
    assert many(3)[0] == pytest.approx(40.7, rel=0.1)
    assert many(3)[1] == pytest.approx(76.0, rel=0.1)


def test_without_any_loss_the_last_of_all_at_once_ends_when_the_work_is_done():
    found = in_parallel((10.0, 20.0, 30.0), 3, managers=1, loss=0.0)
    assert found.last == pytest.approx(60.0)
    assert in_parallel((10.0,) * 4, 1, managers=2).weeks == (10.0, 20.0, 30.0, 40.0)


def test_more_loss_makes_parallel_work_later():
    ends = [in_parallel(EIGHTEEN, 18, loss=x).mean for x in (0.0, 0.1, 0.2)]
    assert ends == sorted(ends)
    assert ends[0] < ends[2]


@pytest.mark.parametrize("load", [1.0, 1.2, -0.1])
def test_a_load_at_which_the_queue_never_ends_is_refused(load):
    with pytest.raises(ValueError, match="load"):
        wait(load)


def test_nothing_finished_and_no_manager_are_refused():
    with pytest.raises(ValueError, match="rate"):
        time_in_system(3, 0)
    with pytest.raises(ValueError, match="manager"):
        in_parallel((1.0,), 1, managers=0)
