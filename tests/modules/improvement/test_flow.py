from dataclasses import replace

import numpy as np
import pytest

from pdpmo_widgets.cases.gate_office import GATES
from pdpmo_widgets.instruments.queueing import wait
from pdpmo_widgets.modules.improvement.model import SETTING, deal
from pdpmo_widgets.modules.improvement.model.flow import Base, flow, sojourn
from pdpmo_widgets.modules.improvement.model.levers import LEVERS, PLACE
from pdpmo_widgets.modules.improvement.model.year import base_of


def one(**more: float) -> Base:
    """One gate: one reviewer all day, busy four fifths of it."""
    cells = {
        "reviewers": 1, "days": 1, "touch": 1, "spread": 1, "interval": 0,
        "returns": 0, "fix": 4, "catch": 0.2, "open": 1, "rate": 0.8, "scale": 1,
    } | more  # fmt: skip
    return Base(**{name: np.array([[float(v)]]) for name, v in cells.items()})


def stay(base: Base, **use: float) -> float:
    mixes = {lever: np.array([[share]]) for lever, share in use.items()}
    return float(flow(base, mixes, SETTING).days[0, 0])


def test_one_gate_waits_as_the_formula_of_kingman_says():
    days, _, load = sojourn(one(), {}, SETTING)
    assert load[0, 0] == pytest.approx(0.8)
    assert days[0, 0] == pytest.approx(wait(0.8) + 1)


def test_another_reviewer_helps_a_busy_gate_and_hardly_an_idle_one():
    busy, idle = one(rate=0.95), one(rate=0.3)
    assert stay(busy) - stay(busy, extra_reviewer=1) > 15
    assert stay(idle) - stay(idle, extra_reviewer=1) < 0.5


def test_a_seldom_meeting_is_helped_by_deciding_one_by_one_not_by_more_people():
    seldom = one(rate=0.4, interval=30)
    assert stay(seldom) - stay(seldom, batch_less=1) > 10
    assert stay(seldom) - stay(seldom, extra_reviewer=1) < 1


def test_a_form_prevents_returns_and_not_judgement():
    assert stay(one(returns=0.5, rate=0.4), intake_form=1) < 0.6 * stay(
        one(returns=0.5, rate=0.4)
    )
    assert stay(one(returns=0.1), intake_form=1) == pytest.approx(
        stay(one(returns=0.1))
    )


def test_a_lane_helps_where_small_and_large_share_a_queue():
    mixed, alike = one(rate=0.9, spread=3), one(rate=0.9, spread=0.4)
    assert stay(mixed, fast_lane=1) < 0.7 * stay(mixed)
    assert stay(alike, fast_lane=1) == pytest.approx(stay(alike))


def test_a_limit_helps_where_many_requests_are_open_on_one_desk():
    juggling = one(rate=0.62, open=5)
    assert stay(juggling, wip_limit=1) < 0.6 * stay(juggling)
    assert stay(one(), wip_limit=1) == pytest.approx(stay(one()))


def test_dropping_a_gate_takes_its_days_and_what_it_catches():
    base = base_of(3, SETTING)
    use = {"drop": np.zeros((1, len(GATES)))}
    use["drop"][0, PLACE["risk"]] = 1.0
    before, after = flow(base, {}, SETTING), flow(base, use, SETTING)
    assert after.days[0, PLACE["risk"]] == 0
    share = base.catch[0, PLACE["risk"]] / base.catch.sum()
    assert after.caught[0] == pytest.approx(1 - share)
    assert after.burden[0] < before.burden[0]


def test_the_gates_take_as_many_days_as_last_years_log_shows():
    case = deal(6)
    stays, _, _ = sojourn(base_of(6, SETTING), {}, SETTING)
    shown = stays[0] * base_of(6, SETTING).scale[0]
    assert shown == pytest.approx([f.stay for f in case.facts])


def test_a_queue_without_end_stays_finite():
    base = replace(one(), rate=np.array([[5.0]]))
    assert np.isfinite(stay(base))


def test_no_lever_makes_any_gate_negative():
    base = base_of(1, SETTING)
    use = {lever: np.ones((1, len(GATES))) for lever in LEVERS if lever != "drop"}
    assert (flow(base, use, SETTING).days > 0).all()
