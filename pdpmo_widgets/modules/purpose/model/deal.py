"""Dealing a case: structure, needs and sentences differ from seed to seed."""

from dataclasses import replace
from functools import lru_cache
from random import Random

from pdpmo_widgets.modules.purpose.model import first
from pdpmo_widgets.modules.purpose.model.case import OUTCOMES, Case
from pdpmo_widgets.modules.purpose.model.needs import truth
from pdpmo_widgets.modules.purpose.model.setting import SETTING, Setting
from pdpmo_widgets.modules.purpose.model.shape import shape
from pdpmo_widgets.modules.purpose.model.sketches import known_for, sketches
from pdpmo_widgets.simulation.carried import START, Carried


def deal(seed: int, carried: Carried = START, setting: Setting = SETTING) -> Case:
    """The case of a seed.  What is carried is kept; nothing here depends on it.

    With ``FIRST`` as the setting, the case that the first edition dealt.
    """
    case = (_first if setting.EARLY else _dealt)(seed, setting)
    return case if carried is START else replace(case, carried=carried)


@lru_cache(maxsize=64)
def _first(seed: int, setting: Setting) -> Case:
    return first.dealt(seed, setting)


@lru_cache(maxsize=64)  # the case and what it is compared with are dealt in turn
def _dealt(seed: int, setting: Setting) -> Case:
    rng = Random(f"purpose:board:{seed}")
    drawn = shape(rng, setting)
    years = known_for(rng, setting, drawn.there)
    long = [who for who, one in years.items() if one >= setting.long_known]
    found = truth(rng, setting, drawn, long)
    people = sketches(rng, setting, found, years)
    favourites = rng.sample(OUTCOMES, 3)
    order = {sketch.who: sketch for sketch in people}
    return Case(
        seed, tuple(order[w] for w in drawn.there), tuple(favourites), found,
        setting=setting,
    )  # fmt: skip
