"""Formulae for planning a team: cover, capacity, learning, leaving, build or buy.

Brooks (1975), The Mythical Man-Month, for the paths between people; Wright (1936),
Journal of the Aeronautical Sciences 3:122, for the learning curve.  The bus factor
here is exact: the fewest people who must leave before some skill is lost.
"""

from collections.abc import Mapping, Sequence, Set
from math import log2


def bus_factor(people: Mapping[str, Set[str]], required: Set[str]) -> int:
    """The fewest people whose loss uncovers a required skill.

    A skill is uncovered when all who have it are gone, so the answer is the number
    of holders of the rarest skill; 0 where nobody has one already.
    """
    if not required:
        raise ValueError("No skill is required. Name at least one.")
    return min(sum(skill in has for has in people.values()) for skill in required)


def holders(people: Mapping[str, Set[str]], skill: str) -> tuple[str, ...]:
    """Who has a skill, in the order given."""
    return tuple(who for who, has in people.items() if skill in has)


def capacity(fte: float, away: float = 0.0, running: float = 0.0) -> float:
    """People left for new work: ``fte`` less the shares away and on running work."""
    _share(away, "away")
    _share(running, "running")
    return fte * (1 - away) * (1 - running)


def paths(people: int) -> int:
    """Paths of talk between so many people: n(n-1)/2 (Brooks 1975)."""
    if people < 0:
        raise ValueError("A team has no negative number of people. Give 0 or more.")
    return people * (people - 1) // 2


def learning_curve(first: float, times: float, rate: float = 0.85) -> float:
    """Time for the ``times``-th repetition; each doubling takes ``rate`` of the last.

    ``first`` is the time for the first, in any unit (Wright 1936).
    """
    if times < 1:
        raise ValueError("Repetitions are counted from 1. Give 1 or more.")
    if not 0 < rate <= 1:
        raise ValueError("A learning rate lies above 0 and up to 1. Change it.")
    return float(first * times ** log2(rate))


def monthly_hazard(annual: float) -> float:
    """The chance to leave within a month that gives ``annual`` within a year."""
    _share(annual, "annual")
    return 1 - (1 - annual) ** (1 / 12)


def ramp_up(month: float, months: float, start: float = 0.4) -> float:
    """Share of full work of somebody new: from ``start`` to 1 within ``months``."""
    _share(start, "start")
    if months <= 0:
        return 1.0
    return min(1.0, start + (1 - start) * max(0.0, month) / months)


def npv(flows: Sequence[float], annual: float = 0.08) -> float:
    """Present value of monthly flows; the first comes today (0), then one a month."""
    if annual <= -1:
        raise ValueError("A rate must lie above -100 %. Change it.")
    step = (1 + annual) ** (1 / 12)
    return sum(flow / step**month for month, flow in enumerate(flows))


def cheapest(options: Mapping[str, Sequence[float]], annual: float = 0.08) -> str:
    """Build, buy or borrow: the option whose flows are worth most today."""
    if not options:
        raise ValueError("There is nothing to compare. Give at least one option.")
    return max(options, key=lambda name: npv(options[name], annual))


def _share(value: float, name: str) -> None:
    if not 0 <= value <= 1:
        raise ValueError(f"The share “{name}” must be from 0 to 1. Change it.")
