"""The case as arrays, as it is or as somebody believes it to be.

Axes: people (9), streams (11), quarters (4), the three skills of a stream.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from pdpmo_widgets.cases.team import SKILLS
from pdpmo_widgets.modules.team.model.case import SETTING, Case, News, Setting, Visible
from pdpmo_widgets.modules.team.model.deal import deal
from pdpmo_widgets.modules.team.model.fits import Fits, Needs, fits
from pdpmo_widgets.simulation.carried import START

Array = NDArray[np.float64]
Whole = NDArray[np.int64]
AT = {skill: at for at, skill in enumerate(SKILLS)}
RAMP = np.array([0.15, 0.5, 0.8, 1.0])  # of what is learnt in a year, by quarter; D
KEY = 5  # streams without which the office cannot do; D
SAFE = (1.3, 0.6)  # hazard times 1.3 - 0.6 × safety; 1 where safety is 0.5


@dataclass(frozen=True)
class World:
    """What consequences follow from; ``hazard`` is a year's, without load."""

    rules: Setting
    level: Array  # people, skills
    skill: Whole  # streams, 3
    other: Whole  # the skill that may take its place
    need: Array  # streams, 3
    swap: Array  # chance that it does, streams, 3
    fte: Array  # expected, streams, quarters
    run: Array  # share of the time that running work takes, people
    hazard: Array  # people
    trouble: tuple[str, ...]
    hired: NDArray[np.bool_]
    key: Whole  # the streams that need most people in the year
    ramp: Array  # share of what is learnt in a year that is there, quarters
    leads: Fits  # how well each would lead each stream
    stands: Fits  # how well each would stand in for each


def truth(case: Case) -> World:
    """The case as it is; news has the chance that its source deserves."""
    if case.carried is START and case.setting is SETTING:
        return _dealt(case.seed)
    return true_but(case, chances(case.visible()))


@lru_cache(maxsize=64)
def _dealt(seed: int) -> World:
    case = deal(seed)
    return true_but(case, chances(case.visible()))


def true_but(case: Case, believed: Mapping[str, float]) -> World:
    """The case as it is, with other chances of the news."""
    h = case.hidden
    return build(case.visible(), h.levels, h.troubles, believed, h.hazards)


def chances(visible: Visible) -> dict[str, float]:
    """How likely each piece of news is, by its source."""
    s = visible.rules
    return {one.id: s.solid if one.solid else s.hearsay for one in visible.news}


def build(
    visible: Visible,
    known: Sequence[Sequence[float]],
    troubles: Sequence[str],
    believed: Mapping[str, float],
    calm: Sequence[float] = (),
) -> World:
    """The world as somebody sees it; ``calm``: hazards without reasons, else a tenth.

    ``believed`` gives the chance of each piece of news that counts.
    """
    s, members, streams = visible.rules, visible.members, visible.streams
    skill = np.array([[AT[one] for one in st.skills] for st in streams])
    other, swap = skill.copy(), np.zeros(skill.shape)
    fte = np.array([st.fte for st in streams])
    for one in visible.news:
        chance = believed.get(one.id, 0.0)
        if one.kind == "fades":
            hit = skill == AT[one.old]
            other[hit], swap[hit] = AT[one.new], chance
        else:
            fte = moved(fte, [st.id for st in streams].index(one.old), chance)
    alone = np.array([m.autonomy for m in members])
    hazard = np.array(calm or [0.11] * len(members))
    hazard = hazard * np.where(alone < 0.4, s.dissent, 1.0)
    hazard = hazard * np.where(np.array([bool(t) for t in troubles]), s.upset, 1.0)
    hazard = hazard * (SAFE[0] - SAFE[1] * visible.safety)
    needs = Needs(skill, other, swap, np.array([st.needs for st in streams]))
    levels, ramp = np.array(known, dtype=float), visible.ease * RAMP
    return World(
        s, levels, skill, other, needs.level, swap, fte,
        np.array([m.load for m in members]), hazard, tuple(troubles),
        np.array([m.hired for m in members]),
        np.argsort(-fte.sum(1), kind="stable")[:KEY], ramp,
        fits(levels, needs, ramp, s.stretch, s.course),
        fits(levels, needs, ramp, s.pairing, s.course),
    )  # fmt: skip


def moved(fte: Array, stream: int, chance: float) -> Array:
    """Expected work when a date may move: that of quarter 4 comes in quarter 2."""
    found = fte.copy()
    found[stream, 1] = (1 - chance) * fte[stream, 1] + chance * fte[stream, 3]
    found[stream, 3] = (1 - chance) * fte[stream, 3] + chance * fte[stream, 1]
    return found


def happened(news: Sequence[News], draws: Sequence[float], s: Setting) -> list[str]:
    """Ids of the news that came true, for one draw in 0..1 each."""
    return [
        one.id
        for one, draw in zip(news, draws, strict=True)
        if draw < (s.solid if one.solid else s.hearsay)
    ]
