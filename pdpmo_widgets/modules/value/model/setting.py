"""The numbers of the game that we assumed; all of them are told to the learner."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Setting:
    """Every constant that we assumed; effects in points of the index, money in $k."""

    zero: float = 1 / 3  # share of practices that change nothing
    small: float = 7.0  # effect of the next third
    large: float = 18.0  # effect of the rest
    vary: float = 2.0  # standard deviation of an effect within its third
    drift: float = 7.0  # sd of what moves everybody in the half-year
    dip: float = 1.0  # worst teams: dip in units of a team's quarterly spread
    dip_sd: float = 0.6  # how much that dip differs, as a share of it
    eager: float = 6.0  # volunteers improve by this much without the practice
    eager_sd: float = 3.0  # and how much that differs
    gaming: float = 9.0  # how far people flatter a figure that they report themselves
    gaming_sd: float = 5.0  # and how much that differs
    close: float = 1.5  # sd of what twins differ by when they are close
    fair: float = 3.0  # when they are fair
    poor: float = 9.0  # when they are poor
    blind: float = 25.0  # sd of an impression with nothing to compare it with
    keep_gain: float = 10.0  # per point, of a practice kept as it is
    keep_cost: float = 60.0  # of a practice kept as it is
    scale_gain: float = 30.0  # per point, of a practice brought to all
    scale_cost: float = 320.0  # of a practice brought to all
    range_cost: float = 3.0  # per point of the Winkler score of a range
    hour: float = 0.1  # of an hour of collecting
    month: float = 12.0  # of a month that all three practices start later
    talks: float = 10.0  # of the talks that a staggered start needs, at their least
    overclaim: float = 4.0  # per point that the audit finds below a graded A
    over_grade: float = 24.0  # per claim and step graded above what the design bears
    under_grade: float = 8.0  # per claim and step graded below it

    LIMITS: ClassVar[Mapping[str, tuple[float, float]]] = {"zero": (0.1, 0.6)}


SETTING = Setting()
