"""What sorts of projects the company has: how many, whose, what for, how large.

Every number is our own design [D]; the names stand in ``projects.toml``.
"""

from collections.abc import Sequence
from math import exp
from random import Random

from pdpmo_widgets.cases.project_table import LIVE_VALUE
from pdpmo_widgets.cases.words import words

HOW_MANY = {  # running, waiting
    "it": (7, 6),
    "civil": (6, 5),
    "solar_wind": (3, 3),
    "regulatory": (3, 3),
    "change": (3, 3),
    "product": (2, 2),
}
SPONSORS = {
    "it": ("daniel", "daniel", "helen", "tomas", "priya"),
    "civil": ("marcus", "marcus", "priya", "rosa"),
    "solar_wind": ("marcus", "priya", "ingrid"),
    "regulatory": ("lars", "lars", "yuki", "tomas"),
    "change": ("aisha", "priya", "ingrid", "rosa", "tomas"),
    "product": ("helen", "helen", "daniel", "ingrid"),
}
SERVES = {
    "it": ("bills", "cost", "customers", "safety"),
    "civil": ("supply", "supply", "safety", "licence"),
    "solar_wind": ("carbon", "carbon", "cost"),
    "regulatory": ("licence", "licence", "safety"),
    "change": ("skills", "cost", "safety"),
    "product": ("customers", "customers", "carbon"),
}
MONEY = {  # median budget $ million, sd of its logarithm
    "it": (3.5, 0.8),
    "civil": (7.0, 0.7),
    "solar_wind": (6.0, 0.6),
    "regulatory": (1.8, 0.7),
    "change": (1.8, 0.7),
    "product": (1.5, 0.7),
}
DAM = 60.0  # $ million, Marcus Bell's
ARCHITECT = {"it": 1.0, "product": 0.6, "solar_wind": 0.5, "civil": 0.4}
WORTH = {"it": 0.5, "civil": 0.35, "solar_wind": 0.4, "change": 0.7, "product": 0.8}


def places(seed: int) -> list[str]:
    """The places of the case in the order of a seed; the last is the dam's."""
    said = words("projects")["places"]
    return Random(f"places:{seed}").sample(said, len(said))


def names(seed: int, kinds: Sequence[str], late: bool) -> list[str]:
    """A name for each; those that run take from one end, those that wait the other."""
    said, free = words("projects")["names"], places(seed)[:-1]
    shuffle = Random(f"names:{seed}")
    left = {kind: shuffle.sample(those, len(those)) for kind, those in said.items()}
    names = []
    for kind in kinds:
        name = left[kind].pop(-1 if late else 0)
        if "{place}" in name:
            name = name.format(place=free.pop(-1 if late else 0))
        names.append(name)
    return names


def budget(rng: Random, kind: str) -> float:
    """A budget of this kind, $ million."""
    median, spread = MONEY[kind]
    return round(max(0.2, median * exp(spread * rng.gauss(0, 1))), 1)


def live_budgets(rng: Random, kinds: Sequence[str], dam: int) -> list[float]:
    """Current budgets, $ million: the dam's is known, all add up to what is live."""
    raw = [budget(rng, kind) for kind in kinds]
    scale = (LIVE_VALUE - DAM) / (sum(raw) - raw[dam])
    now = [max(0.2, round(one * scale, 1)) for one in raw]
    now[dam] = 0.0
    most = now.index(max(now))
    now[most] = round(now[most] + LIVE_VALUE - DAM - sum(now), 1)
    now[dam] = DAM
    return now
