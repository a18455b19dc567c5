"""How promises of each kind of work turn out: the outside view, as far as it is known.

Cost by kind is published for some kinds; the rest is the record of this house, dealt
by a seed.  Benefits are a quarter short on average, and by kind more or less so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from pdpmo_widgets.cases.calibration import (
    BENEFIT_MEAN,
    BRIDGES_OVERRUN,
    IT_OVERRUN,
    SOLAR_OVERRUN,
    WIND_OVERRUN,
)
from pdpmo_widgets.cases.projects import KINDS

# Mean cost over first budget where it is published; solar and wind half and half.
PUBLISHED = {
    "it": 1 + IT_OVERRUN,
    "civil": 1 + BRIDGES_OVERRUN,
    "solar_wind": 1 + (SOLAR_OVERRUN + WIND_OVERRUN) / 2,
}


@dataclass(frozen=True)
class Economy:
    """How the figures of requests are drawn; every number is our own assumption.

    ``…_spread`` are standard deviations of logarithms, but ``share_spread``, which is
    half the distance between the worst and the best kind.
    """

    value_good: float = 1.2
    value_dud: float = -0.9
    duds: float = 0.4
    value_spread: float = 0.35
    value_size: float = 0.5
    share_spread: float = 0.4
    house_cost: float = 0.3
    doubt_trial: float = 0.06
    doubt_compared: float = 0.18
    doubt_guess: float = 0.35
    weeks_spread: float = 0.5
    large_worth: float = 0.8
    large_weeks: float = 0.13
    late: float = 1.17
    late_it: float = 1.57
    chain_good: float = 1.4
    chain_poor: float = -0.5


@dataclass(frozen=True)
class Track:
    """How earlier work of one kind turned out, beside what was promised.

    ``cost`` and ``late`` are multiples of the first promise, ``benefit`` is the share
    that came; ``published`` says that the cost is known from outside the house.
    """

    kind: str
    cost: float
    benefit: float
    late: float
    published: bool


def track(seed: int, economy: Economy | None = None) -> Mapping[str, Track]:
    """The record of each kind of work, by kind.

    Shares of benefits lie evenly around ``BENEFIT_MEAN``; which kind promises most
    differs by seed, so that "never that kind" is no rule.
    """
    e = economy or Economy()
    rng = Random(f"requests:track:{seed}")
    found = {}
    for at, kind in enumerate(rng.sample(KINDS, len(KINDS))):
        step = 2 * at / (len(KINDS) - 1) - 1
        share = max(0.2, BENEFIT_MEAN + e.share_spread * step)
        house = 1 + e.house_cost * rng.uniform(0.3, 1.7)
        cost = PUBLISHED.get(kind, house)
        late = e.late_it if kind == "it" else e.late
        found[kind] = Track(
            kind, round(cost, 2), round(share, 2), late, kind in PUBLISHED
        )
    return found
