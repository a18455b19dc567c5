"""What the year was worth beside a year of silence, in $m, and why.

The rule for one talk: the chance of trouble, times what can still be saved, times how
far you are heard, must be more than the chance of a false alarm times what that costs,
and what any such talk costs in goodwill.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import exp, log
from random import Random

from pdpmo_widgets.modules.courage.model.case import PROJECTS
from pdpmo_widgets.modules.courage.model.setting import Setting
from pdpmo_widgets.modules.courage.model.year import Raised, Walk
from pdpmo_widgets.simulation.carried import EXECUTIVES


@dataclass(frozen=True)
class Future:
    """One way the year may go: how much is at stake, and people's moods."""

    stakes: tuple[float, ...]
    moods: dict[str, float]


@lru_cache(maxsize=2048)
def future(seed: int, number: int) -> Future:
    """A fifth more or less at stake, and a sponsor's good or bad year."""
    rng = Random(f"courage-future:{seed}:{number}")
    stakes = tuple(rng.uniform(0.8, 1.2) for _ in range(PROJECTS))
    return Future(stakes, {who: rng.gauss(0, 0.06) for who in EXECUTIVES})


def goodwill(setting: Setting, one: Raised) -> float:
    """What a talk costs in goodwill, $m: more where it is hard, less if said well."""
    hard = setting.proud if one.project.mark else 0.0
    return (setting.relation + hard) * (1.5 - one.worth)


def talk_value(setting: Setting, one: Raised, hears: float, stake: float = 1) -> float:
    """The rule for one talk, $m: what is saved, less alarm, less goodwill."""
    saved = one.chance * one.saves * hears * stake
    return saved - (1 - one.chance) * setting.false_alarm - goodwill(setting, one)


def worth_of(found: Walk, seeds: tuple[int, ...]) -> float:
    """The expected worth of the year, $m beside silence, over some futures."""
    s, total = found.case.setting, 0.0
    at = {p.id: i for i, p in enumerate(found.case.projects)}
    for number in seeds:
        year = future(found.case.seed, number)
        for one in found.raised.values():
            hears = _in_mood(s, one.expected, year.moods.get(one.project.sponsor, 0))
            total += talk_value(s, one, hears, year.stakes[at[one.project.id]])
    return total / len(seeds) - s.check_price * len(found.checked)


def _in_mood(setting: Setting, hears: float, mood: float) -> float:
    """How far one is heard on a better or a worse day."""
    hears = min(0.999, max(0.001, hears))
    return 1 / (1 + exp(-(log(hears / (1 - hears)) + setting.steep * mood)))


def came(found: Walk) -> float:
    """The worth of the one year that came, $m beside silence."""
    s, total = found.case.setting, 0.0
    for one in found.raised.values():
        if found.case.hidden.troubled[one.project.id]:
            total += one.saves * one.came - goodwill(s, one)
        else:
            total -= s.false_alarm + goodwill(s, one)
    return total - s.check_price * len(found.checked)
