"""What it costs when people leave: to replace each of them, and the work that stops."""

from dataclasses import replace

import numpy as np
import pytest

from pdpmo_widgets.modules.team import model as team
from pdpmo_widgets.modules.team.model.check import plan_of
from pdpmo_widgets.modules.team.model.result import as_it_is
from pdpmo_widgets.modules.team.model.world import World, truth
from pdpmo_widgets.modules.team.model.year import year

SURE = 50.0  # a hazard with which nearly everybody leaves
LEFT = 0.95  # the most that the chance to leave can be


def calm(case: team.Case, *leaving: int) -> World:
    """The office in which nobody leaves but these."""
    w = truth(case)
    hazard = np.zeros(len(w.run))
    hazard[list(leaving)] = SURE
    return replace(w, hazard=hazard)


@pytest.mark.parametrize("count", [1, 2, 9])
def test_each_one_who_leaves_has_to_be_replaced_whatever_they_led(count):
    for seed in range(5):
        case = team.deal(seed)
        nobody_leads = plan_of(case, {"lead": {}}, truth(case))
        stay, go = (
            float(year(calm(case, *range(n)), nobody_leads).value[0])
            for n in (0, count)
        )
        assert stay - go == pytest.approx(team.SETTING.replace * LEFT * count)


def test_the_cost_of_replacing_is_the_one_that_was_assumed():
    case = team.deal(3)
    for factor in (0.0, 0.5, 2.0):
        price = factor * team.SETTING.replace
        rules = replace(case.setting, replace=price)
        plan = plan_of(case, {"lead": {}}, truth(case))
        stay, go = (
            float(year(replace(calm(case, *who), rules=rules), plan).value[0])
            for who in ((), (4,))
        )
        assert stay - go == pytest.approx(price * LEFT)


def test_one_who_led_work_takes_its_worth_along_on_top_of_being_replaced():
    case = team.deal(5)
    plan = plan_of(case, as_it_is(case), truth(case))
    stay, go = (year(calm(case, *who), plan) for who in ((), (0,)))
    lost = (truth(case).fte * (stay.covered[0] - go.covered[0])).sum()
    worth = team.SETTING.worth / 4 * lost
    assert lost > 0
    fall = float(stay.value[0] - go.value[0])
    assert fall == pytest.approx(worth + team.SETTING.replace * LEFT)
