"""Chance of each future, the same whatever is decided."""

from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np

from pdpmo_widgets.cases.gate_office import GATES
from pdpmo_widgets.modules.improvement.model.flow import (
    Array,
)
from pdpmo_widgets.modules.improvement.model.levers import (
    HORIZON,
    options,
)

OPTION = {option: at for at, option in enumerate(options())}


@dataclass(frozen=True)
class Draws:
    """Chance of a set of futures, the same whatever is decided."""

    demand: Array
    adopt: Array
    lead: Array
    days: Array


@lru_cache(maxsize=256)
def draws(seed: int, futures: tuple[int, ...]) -> Draws:
    """Standard normal draws of each future."""
    sizes = [HORIZON, len(OPTION), HORIZON, HORIZON * len(GATES)]
    ends = np.cumsum(sizes)[:-1]
    lots = [
        np.random.default_rng([crc32(b"ninety days"), seed, f]).standard_normal(
            sum(sizes)
        )
        for f in futures
    ]
    demand, adopt, lead, days = np.split(np.array(lots), ends, axis=1)
    return Draws(demand, adopt, lead, days.reshape(-1, HORIZON, len(GATES)))
