"""Each claim of the lesson on business acumen, asked of the model."""

from collections.abc import Iterator
from functools import partial
from random import Random
from statistics import correlation, fmean
from typing import Any

from pdpmo_widgets.modules.acumen.model import (
    BOTS,
    best,
    deal,
    promised,
    realistic,
    see,
)
from pdpmo_widgets.modules.acumen.model.case import NEEDS, RESOURCES, Case, Setting
from pdpmo_widgets.modules.acumen.model.check import Plan
from pdpmo_widgets.modules.acumen.model.choose import FEWEST, expect
from pdpmo_widgets.modules.acumen.model.ebit import fair_range
from pdpmo_widgets.modules.acumen.model.midyear import (
    ahead,
    best_stops,
    reports,
    running,
)
from pdpmo_widgets.modules.acumen.model.result import optimum
from pdpmo_widgets.modules.acumen.model.value import outside, space
from pdpmo_widgets.modules.acumen.model.year import year_of


def _cases(setting: Setting, count: int = 24) -> Iterator[Case]:
    return (deal(seed, setting=setting) for seed in range(count))


def _like(views: dict[str, Any], case: Case) -> float:
    real = realistic(case)
    free = [o.id for o in case.offers if not o.mandatory]
    return correlation(
        [views[id].value for id in free], [real[id].value for id in free]
    )


def corrected_by_kind_a_promise_says_more(setting: Setting) -> bool:
    cases = list(_cases(setting, 40))
    said = fmean(_like(promised(case), case) for case in cases)
    right = fmean(_like(outside(case.visible()), case) for case in cases)
    return right > said + 0.1


def loud_says_nothing(setting: Setting) -> bool:
    pairs = [
        (offer.loud, realistic(case)[offer.id].value / offer.cost)
        for case in _cases(setting, 120)
        for offer in case.offers
    ]
    return abs(correlation(*zip(*pairs, strict=True))) < 0.06


def the_short_resource_is_worth_most(setting: Setting) -> bool:
    short, others = [], []
    for case in _cases(setting, 40):
        real = realistic(case)
        now = best(case.offers, real, case.room).value
        asked = {r: sum(getattr(o, NEEDS[r]) for o in case.offers) for r in RESOURCES}
        for name in RESOURCES:
            more = {**case.extra, name: 0.08 * asked[name]}
            room = space(case.room, more, name)
            gain = best(case.offers, real, room).value - now
            (short if name == case.short else others).append(gain)
    return fmean(short) > 1.5 * fmean(others)


def a_loss_can_belong_on_the_list(setting: Setting) -> bool:
    found = 0
    for case in _cases(setting):
        real, listed = realistic(case), optimum(case).portfolio
        found += any(
            real[o.id].value < 0 and not o.mandatory
            for o in case.offers
            if o.id in listed
        )
    return found >= 8


def sunk_cost_stops_the_wrong_ones(setting: Setting) -> bool:
    lost = []
    for case in _cases(setting):
        visible, listed = case.visible(), optimum(case).portfolio
        told, rows = reports(case, listed), running(case, listed, realistic(case))
        most, _ = best_stops(rows, visible.cut, visible.salami)
        stop = list(FEWEST(visible, told, Random(0)))
        lost.append(most - ahead(rows, stop, visible.cut, visible.salami))
    return fmean(lost) > 1.0


def slowing_everyone_costs_more(setting: Setting) -> bool:
    lost = []
    for case in _cases(setting):
        visible, listed = case.visible(), optimum(case).portfolio
        rows = running(case, listed, realistic(case))
        most, _ = best_stops(rows, visible.cut, visible.salami)
        lost.append(most - ahead(rows, (), visible.cut, visible.salami))
    return fmean(lost) > 1.0


def promised_ebit_is_too_high(setting: Setting) -> bool:
    above = []
    for case in _cases(setting):
        visible, listed = case.visible(), optimum(case).portfolio
        _, stop = best_stops(
            running(case, listed, realistic(case)), visible.cut, visible.salami
        )
        views, straight = promised(case), dict.fromkeys(realistic(case), (1.0, 1.0))
        said = expect(visible, views, reports(case, listed), stop, straight)
        year = year_of(case, Plan((), "none", listed, stop, (said[0], said[1])))
        above.append(sum(said) / 2 > fair_range(year.mean, year.sd)[1])
    return fmean(above) > 0.5


def checking_a_few_pays(setting: Setting) -> bool:
    more = []
    for case in _cases(setting, 40):
        worth = []
        for bot in ("informed", "no_checks"):
            decisions = BOTS[bot](case.visible(), partial(see, case))
            real = realistic(case)
            bought = case.setting.price * (decisions["buy"] != "none")
            worth.append(sum(real[id].value for id in decisions["portfolio"]) - bought)
        more.append(worth[0] - worth[1])
    return fmean(more) > 0
