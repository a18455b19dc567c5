"""The dealt case of "Twelve hours before the board": who wants what, who counts.

Salience after Mitchell, Agle and Wood (1997), AMR 22:853: power, legitimacy and
urgency, which change over time.  The numbers are our own design (``Setting``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from pdpmo_widgets.modules.purpose.model.setting import SETTING, Setting
from pdpmo_widgets.simulation.carried import START, Carried

# By title, highest first: the order a naive player follows.
PEOPLE = (
    "mei", "ingrid", "tomas", "priya", "daniel", "helen",
    "marcus", "aisha", "lars", "yuki", "rosa", "owen",
)  # fmt: skip
OUTCOMES = (
    "choice", "speed", "promises", "benefits",
    "warning", "burden", "people", "audit",
)  # fmt: skip
ATTRIBUTES = ("power", "legitimacy", "urgency")
# As the course has them; a case has those of its setting.
HOURS, COSTS = SETTING.hours, SETTING.costs
REVIEWS = (2, 3, 4)
FUTURES = tuple(range(1, 9))

Wants = tuple[float, ...]


@dataclass(frozen=True)
class Fact:
    """One sentence of a sketch; a rumour may be wrong."""

    id: str
    params: dict[str, object] = field(default_factory=dict)
    rumour: bool = False


@dataclass(frozen=True)
class Sketch:
    """What you know about one person before you talk: facts, mails, warmth, years.

    ``mails`` sent to you this month; ``warmth`` 1 (cool) to 3 (friendly);
    ``years`` you have known each other.
    """

    who: str
    facts: tuple[Fact, ...]
    mails: int
    warmth: int
    years: int


@dataclass(frozen=True)
class Change:
    """From ``quarter`` (2 to 4) on, ``who`` has the attribute or has it no more."""

    who: str
    attribute: str
    has: bool
    quarter: int


@dataclass(frozen=True)
class Truth:
    """What nobody sees: attributes today, changes, wants (0..1 per outcome).

    ``keys`` count fully at some time from the second quarter on.  ``pair``: two of them
    whom a talk over ``shared`` brings together, or nobody.  ``again``: who speaks the
    second sentence of a voice, since another said the first.
    """

    today: dict[str, frozenset[str]]
    changes: tuple[Change, ...]
    wants: dict[str, Wants]
    fears: dict[str, str]
    public: dict[str, str]
    keys: tuple[str, ...]
    pair: tuple[str, ...]
    shared: str
    crowd: tuple[str, ...]
    popular: str
    again: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Visible:
    """All that a learner, or a bot, may see before the first step."""

    seed: int
    people: tuple[Sketch, ...]
    favourites: tuple[str, ...]
    outcomes: tuple[str, ...] = OUTCOMES
    interests: tuple[str, ...] = OUTCOMES
    hours: float = HOURS
    costs: Mapping[str, float] = field(default_factory=lambda: COSTS)
    setting: Setting = SETTING  # for the rules in words; the same for every case

    @cached_property
    def there(self) -> tuple[str, ...]:
        """Who can be heard, the highest title first."""
        return _there(self.people)


@dataclass(frozen=True)
class Case:
    """A dealt case; ``hidden`` is the truth that no screen may show early."""

    seed: int
    people: tuple[Sketch, ...]
    favourites: tuple[str, ...]
    hidden: Truth = field(repr=False)
    carried: Carried = START
    setting: Setting = SETTING

    @cached_property
    def known(self) -> dict[tuple[int, ...], Any]:
        """Weights of people by quarter, kept as they are worked out (`year`)."""
        return {}

    @cached_property
    def there(self) -> tuple[str, ...]:
        """Who can be heard, the highest title first."""
        return _there(self.people)

    def visible(self) -> Visible:
        """What may be shown: everything but ``hidden``."""
        s = self.setting
        return Visible(
            self.seed, self.people, self.favourites, hours=s.hours, costs=s.costs,
            setting=s,
        )  # fmt: skip


def _there(people: tuple[Sketch, ...]) -> tuple[str, ...]:
    found = {sketch.who for sketch in people}
    return tuple(who for who in PEOPLE if who in found)


def want(wants: Wants, outcome: str) -> float:
    """How much a person wants an outcome, 0 to 1."""
    return wants[OUTCOMES.index(outcome)]


def ranked(wants: Wants) -> list[str]:
    """Outcomes from the most to the least wanted."""
    return list(_ranked(wants))


@lru_cache(maxsize=1024)  # everybody's is asked for many times in one play
def _ranked(wants: Wants) -> tuple[str, ...]:
    return tuple(sorted(OUTCOMES, key=lambda o: -wants[OUTCOMES.index(o)]))
