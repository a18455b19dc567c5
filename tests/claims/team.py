"""Each claim of the lesson on next year's team, asked of the model."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from statistics import fmean

import numpy as np

from pdpmo_widgets.modules.team.model import HOWS, deal
from pdpmo_widgets.modules.team.model.case import CURE, Case, Setting
from pdpmo_widgets.modules.team.model.informed import sober
from pdpmo_widgets.modules.team.model.planner import Parts, planned
from pdpmo_widgets.modules.team.model.plans import Plans
from pdpmo_widgets.modules.team.model.world import (
    World,
    build,
    chances,
    true_but,
    truth,
)
from pdpmo_widgets.modules.team.model.year import year

_Pair = tuple[Case, World]
_EASY = Parts(swaps=0)


@lru_cache(maxsize=4)
def _cases(setting: Setting, count: int = 8) -> tuple[_Pair, ...]:
    cases = (deal(seed, setting=setting) for seed in range(count))
    return tuple((case, truth(case)) for case in cases)


@lru_cache(maxsize=4)
def _plans(setting: Setting) -> tuple[Plans, ...]:
    return tuple(planned(w, _EASY) for _, w in _cases(setting))


def _value(w: World, plan: Plans) -> float:
    return float(year(w, plan).value[0])


def _lost(setting: Setting, picture: Callable[[Case, World], World]) -> float:
    """What planning in another picture of the world costs, $ thousand."""
    both = zip(_cases(setting), _plans(setting), strict=True)
    return fmean(
        _value(w, good) - _value(w, planned(picture(case, w), _EASY))
        for (case, w), good in both
    )


def colleagues_know_better(setting: Setting) -> bool:
    def by(levels: Callable[[Case], list[tuple[float, ...]]]) -> float:
        def picture(case: Case, w: World) -> World:
            visible, h = case.visible(), case.hidden
            return build(visible, levels(case), h.troubles, chances(visible), h.hazards)

        return _lost(setting, picture)

    said = by(lambda case: [sober(m.rated) for m in case.members])
    seen = by(lambda case: list(case.hidden.peers))
    return said > seen + 20


def today_is_no_guide(setting: Setting) -> bool:
    now = _lost(setting, lambda _, w: replace(w, fte=np.repeat(w.fte[:, :1], 4, 1)))
    return now > 20


def load_counts(setting: Setting) -> bool:
    free = replace(setting, room=9.0, strain=0.0)
    return _lost(setting, lambda case, w: replace(w, rules=free)) > 10


def cover_pays(setting: Setting) -> bool:
    more = []
    for (_, w), plan in zip(_cases(setting), _plans(setting), strict=True):
        without = replace(plan, deputy=np.full_like(plan.deputy, -1))
        more.append(_value(w, plan) - _value(w, without))
    return fmean(more) > 10


def only_the_right_talk_keeps(setting: Setting) -> bool:
    more = []
    for (_, w), plan in zip(_cases(setting), _plans(setting), strict=True):
        who = next(at for at, trouble in enumerate(w.trouble) if trouble)
        base = replace(plan, promote=np.array([-1]))
        stays = {}
        for how in (CURE[w.trouble[who]], "praise"):
            talk = {"talk": np.array([who]), "how": np.array([HOWS.index(how)])}
            stays[how] = year(w, replace(base, **talk)).stay[0, who]
        silent = year(w, replace(base, talk=np.array([-1]))).stay[0, who]
        right = stays[CURE[w.trouble[who]]]
        if stays["praise"] != silent:
            return False
        more.append(right - silent)
    return fmean(more) > 0.02


def hire_for_what_grows(setting: Setting) -> bool:
    grows, fades = [], []
    for _, w in _cases(setting):
        bare = planned(w, Parts(False, False, False, False, 0))
        many = bare.times(len(w.fte))
        many.hire[:] = np.arange(len(w.fte))
        gain = year(w, many).value - _value(w, bare)
        trend = w.fte[:, 3] - w.fte[:, 0]
        grows += list(gain[trend > 0.3])
        fades += list(gain[trend < -0.3])
    return fmean(grows) > fmean(fades) + 20


def a_document_outweighs_a_rumour(setting: Setting) -> bool:
    def credulous(case: Case, w: World) -> World:
        return true_but(case, {one.id: setting.solid for one in case.news})

    return _lost(setting, credulous) > 4


def leaving_is_not_only_luck(setting: Setting) -> bool:
    more = []
    for (_, w), plan in zip(_cases(setting), _plans(setting), strict=True):
        blind = replace(w, hazard=0 * w.hazard, trouble=("",) * len(w.trouble))
        careless = planned(blind, _EASY)
        more.append((year(w, plan).stay - year(w, careless).stay).mean())
    return fmean(more) > 0.02
