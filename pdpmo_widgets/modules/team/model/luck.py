"""The one year that came: who left, and which news came true."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from random import Random

import numpy as np

from pdpmo_widgets.modules.team.model.case import SETTING, Case
from pdpmo_widgets.modules.team.model.deal import deal
from pdpmo_widgets.modules.team.model.plans import Plans
from pdpmo_widgets.modules.team.model.world import World, happened, true_but
from pdpmo_widgets.modules.team.model.year import Year, year
from pdpmo_widgets.simulation.carried import START


def came(
    case: Case, mean: Year, plan: Plans, futures: Sequence[int]
) -> tuple[float, tuple[str, ...]]:
    """What the year that came added, $ thousand, and who left in it.

    Each person's draw is the same whatever was decided: who leaves under one plan and
    stays under another does so because of the plan.
    """
    future = tuple(futures)[-1] if futures else 0
    rng = Random(f"came:{case.seed}:{future}")
    draws = [rng.random() for _ in case.members]
    chances = tuple(rng.random() for _ in case.news)
    gone = np.array(draws) > mean.stay[0]
    then = _then(case, chances)
    # Whoever leaves does so in the year, and whoever stays stays for sure.
    then = replace(then, hazard=np.where(gone, 50.0, 0.0))
    left = tuple(m.who for m, out in zip(case.members, gone, strict=True) if out)
    return float(year(then, plan).value[0] - mean.value[0]), left


def _then(case: Case, draws: tuple[float, ...]) -> World:
    if case.carried is START and case.setting is SETTING:
        return _dealt_then(case.seed, draws)
    news = happened(case.news, draws, case.setting)
    return true_but(case, dict.fromkeys(news, 1.0))


@lru_cache(maxsize=64)
def _dealt_then(seed: int, draws: tuple[float, ...]) -> World:
    case = deal(seed)
    return true_but(case, dict.fromkeys(happened(case.news, draws, case.setting), 1.0))
