"""What one module's decisions leave for the next ones, and what stands in for them.

| field | left by | read by |
|---|---|---|
| ``outcomes`` | purpose | playbook, value, acumen, capstone |
| ``not_now`` | purpose | value, capstone |
| ``trust`` | purpose, communication | communication, courage, improvement, capstone |
| ``overhead``, ``theatre`` | playbook | empowerment, communication, improvement |
| ``safety`` | empowerment | communication, team |
| ``growth``, ``hours`` | empowerment | courage, improvement, team |
| ``claims`` | value | communication, capstone |
| ``candour`` | communication | courage, capstone |
| ``portfolio`` | acumen | courage, team, capstone |
| ``credibility`` | courage | improvement, capstone |
| ``lead_time``, ``load`` | improvement | team, capstone |
| ``coverage``, ``bus_factor`` | team | capstone |

How each of them matters, with its sentence: ``couplings.py``.

A graded run is dealt with the defaults, so that all learners stand on one footing.
The defaults are our own design: an office in its first month, neither good nor bad.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

EXECUTIVES = (
    "ingrid", "tomas", "priya", "daniel", "helen", "marcus", "aisha", "lars", "yuki",
)  # fmt: skip


def _middling() -> Mapping[str, float]:
    return MappingProxyType(dict.fromkeys(EXECUTIVES, 0.5))


@dataclass(frozen=True)
class Carried:
    """The state of the office between modules; shares are 0..1.

    ``trust``: of each executive in the office. ``overhead``: hours of control a week
    that an average project carries. ``theatre``: share of forms that are filled in
    without thought. ``safety``: how safe it is to bring bad news. ``growth``: skill
    that the team gained, in tenths of the scale. ``hours``: hours a week that the
    leader has free for work that only a leader can do. ``claims``: ids of measures
    with their grade, A to D. ``candour``: how straight project managers report.
    ``portfolio``: ids of the projects that were chosen; empty when nobody chose.
    ``credibility``: how much the leader's word weighs. ``lead_time``: weeks from a
    request to its decision. ``load``: how busy the narrowest gate is. ``coverage``:
    share of next year's demand that the team covers. ``bus_factor``: how many people
    must leave before a skill is lost.
    """

    outcomes: tuple[str, ...] = ("choice", "benefits", "warning")
    not_now: tuple[str, ...] = ("speed", "audit")
    trust: Mapping[str, float] = field(default_factory=_middling)
    overhead: float = 6.0
    theatre: float = 0.2
    safety: float = 0.5
    growth: float = 0.0
    hours: float = 10.0
    claims: tuple[tuple[str, str], ...] = ()
    candour: float = 0.5
    portfolio: tuple[str, ...] = ()
    credibility: float = 0.6
    lead_time: float = 10.0
    load: float = 0.85
    coverage: float = 0.8
    bus_factor: int = 1


START = Carried()
