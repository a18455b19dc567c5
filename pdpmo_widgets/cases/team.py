"""The nine people of the office, what they can do, and what next year asks of them.

Work comes in eleven streams, each of three skills; two streams more than people.  How
people rate themselves says little of what they can do.  Every number is our own
design [D].
"""

from pdpmo_widgets.cases import team_draws
from pdpmo_widgets.cases.team_table import (
    COLUMNS,
    DEMAND_COLUMNS,
    HIDDEN,
    QUARTERS,
    SKILL_COLUMNS,
    SKILL_HIDDEN,
    SKILLS,
    STREAM_COLUMNS,
    STREAMS,
    TEAM,
    TROUBLES,
    UPSET,
    WEEKS,
    Demand,
    Level,
    Row,
    Stream,
)

__all__ = [
    "COLUMNS", "DEMAND_COLUMNS", "HIDDEN", "QUARTERS", "SKILLS", "SKILL_COLUMNS",
    "SKILL_HIDDEN", "STREAMS", "STREAM_COLUMNS", "TEAM", "TROUBLES", "UPSET", "WEEKS",
    "Demand", "Level", "Row", "Stream", "deal", "demand", "skills", "streams",
]  # fmt: skip


def deal(seed: int) -> tuple[Row, ...]:
    """The nine people, in the order of ``people.TEAM``."""
    return team_draws.team(seed)


def skills(seed: int) -> tuple[Level, ...]:
    """Nine people times fourteen skills."""
    return team_draws.levels(seed)


def streams(seed: int) -> tuple[Stream, ...]:
    """The eleven streams of next year's work."""
    return team_draws.work(seed)


def demand(seed: int) -> tuple[Demand, ...]:
    """Fourteen skills times 52 weeks, as the streams ask for them."""
    return team_draws.weekly(seed)
