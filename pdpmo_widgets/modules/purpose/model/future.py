"""Who holds what in which quarter, in the announced year and in possible ones.

Weights per number of attributes are our own design (``Setting.weights``); that three
count most is Mitchell, Agle and Wood's (1997).
"""

from dataclasses import dataclass
from functools import lru_cache
from random import Random

from pdpmo_widgets.modules.purpose.model.case import PEOPLE, Case
from pdpmo_widgets.modules.purpose.model.setting import Setting

QUARTERS = (1, 2, 3, 4)


@dataclass(frozen=True)
class Future:
    """One way the year may go: when each change happens (9: never) and moods."""

    quarters: tuple[int, ...]
    moods: tuple[tuple[float, ...], ...]


def plain(case: Case) -> Future:
    """The year as the signs announce it, without moods."""
    quarters = tuple(c.quarter for c in case.hidden.changes)
    return Future(quarters, ((0.0,) * 12,) * 4)


@lru_cache(maxsize=4096)
def future(case_seed: int, quarters: tuple[int, ...], seed: int, s: Setting) -> Future:
    """A future: a change may come a quarter later or never; people have moods."""
    rng = Random(f"future:{case_seed}:{seed}")
    shifted = []
    for quarter in quarters:
        draw = rng.random()
        shifted.append(9 if draw < s.never else quarter + (draw > 1 - s.later))
    lasting = [rng.gauss(0, s.lasting) for _ in PEOPLE]
    moods = tuple(tuple(m + rng.gauss(0, s.mood) for m in lasting) for _ in QUARTERS)
    return Future(tuple(shifted), moods)


def standing(case: Case, who: str, quarter: int, when: Future) -> frozenset[str]:
    """The attributes a person holds in a quarter of a future."""
    has = case.hidden.today.get(who, frozenset())
    for change, start in zip(case.hidden.changes, when.quarters, strict=True):
        if change.who == who and quarter >= start:
            one = {change.attribute}
            has = has | one if change.has else has - one
    return has


def weights(case: Case, quarter: int, when: Future) -> dict[str, float]:
    """How much each person's support counts in a quarter of a future."""
    by_count = case.setting.weights
    found = {w: by_count[len(has)] for w, has in case.hidden.today.items()}
    for change, start in zip(case.hidden.changes, when.quarters, strict=True):
        if quarter >= start:
            found[change.who] = by_count[len(standing(case, change.who, quarter, when))]
    return found
