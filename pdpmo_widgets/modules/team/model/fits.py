"""How well each person would do each stream, with each course: a table to look up.

Work that asks a little more than somebody can do teaches; a course teaches one skill;
both teach less the higher the level already is (the learning curve).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pdpmo_widgets.cases.team import SKILLS

Array = NDArray[np.float64]
Whole = NDArray[np.int64]
REACH = 2.0  # how far above one's level a task still teaches, in levels; D
TOP = 6.0  # the level at which nothing more would be learnt; D
NO_COURSE = len(SKILLS)  # the last place, which is also where -1 points


@dataclass(frozen=True)
class Needs:
    """What the streams need, (streams, 3): skills, those that may replace them, how
    likely that is from mid-year, and levels."""

    skill: Whole
    other: Whole
    swap: Array
    level: Array


@dataclass(frozen=True)
class Fits:
    """``fit``: share of the need, (people, streams, courses, quarters).

    ``gain``: levels gained in the year, (people, streams, courses). ``taught``: what
    of it the work itself teaches, before the curve, (people, streams).
    """

    fit: Array
    gain: Array
    taught: Array


def fits(
    levels: Array, needs: Needs, ramp: Array, teaches: float, course: float
) -> Fits:
    """The table; ``teaches`` and ``course`` in levels that a beginner gains a year."""
    late = (np.arange(len(ramp)) >= 2).astype(float)
    parts: list[Sequence[Array]] = []
    for skill, weight in ((needs.skill, 1 - needs.swap), (needs.other, needs.swap)):
        now = levels[:, skill]
        gap = needs.level - now
        by_work = teaches * ((gap > 0) & (gap <= REACH))
        hit = np.arange(NO_COURSE + 1)[:, None] == skill[:, None, :]
        gain = (by_work[:, :, None] + course * hit) * (1 - now / TOP)[:, :, None]
        then = now[:, :, None, :, None] + gain[..., None] * ramp
        met = np.minimum(then, needs.level[:, None, :, None])
        early = 1.0 if skill is needs.skill else 0.0
        share = early * (1 - late) + weight[..., None] * late
        fit = (met * share[:, None]).sum(3)
        parts.append((fit, (gain * weight[:, None]).sum(3), (by_work * weight).sum(2)))
    fit, gain, taught = (one + two for one, two in zip(*parts, strict=True))
    return Fits(fit / needs.level.sum(1)[:, None, None], gain, taught)
