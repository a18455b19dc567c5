"""Three shocks in a hidden order: when each comes, and how hard it is, in a future."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from random import Random

from pdpmo_widgets.modules.capstone.model.case import CHANCES, SHOCKS, Case
from pdpmo_widgets.modules.capstone.model.office import burst

FUTURES = (1, 2, 3, 4, 5, 6, 7, 8)
CAME = 0  # the one year that came
EARLY = 2  # the first half of the year ends with this quarter


@dataclass(frozen=True)
class Shock:
    """When a shock comes, in quarters 1 to 4, and how hard, about 1."""

    quarter: int
    size: float


Year = Mapping[str, Shock]


def shocks(case: Case, future: int) -> Year:
    """All three in one future; the same for everyone who plays the case."""
    bang = burst(case.carried)
    drawn = _drawn(case.seed, future, tuple(case.hints[s] for s in SHOCKS))
    found = {}
    for shock, (quarter, normal) in zip(SHOCKS, drawn, strict=True):
        size = exp(case.setting.spread * normal) * (bang if shock == "burst" else 1)
        found[shock] = Shock(quarter, size)
    return found


@lru_cache(maxsize=4096)
def _drawn(
    seed: int, future: int, hints: tuple[str, ...]
) -> tuple[tuple[int, float], ...]:
    rng = Random(f"capstone:future:{seed}:{future}")
    found = []
    for hint in hints:
        early = rng.random() < CHANCES[hint]
        quarter = rng.choice((1, 2)) if early else rng.choice((3, 4))
        found.append((quarter, rng.gauss(0, 1)))
    return tuple(found)
