"""The dealt case of "The CFO's 45 %": requests, three resources, a cut to come.

Money follows the brief of the CFO: 45 % of what is asked.  One resource is truly
short, another one in each house.  Numbers that nobody has measured stand in
``Setting``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import ClassVar

from pdpmo_widgets.cases.optimism import Economy, Track
from pdpmo_widgets.cases.request_draws import RESOURCES as RESOURCES
from pdpmo_widgets.cases.requests import COLUMNS, HIDDEN
from pdpmo_widgets.cases.requests import Offer as Offer
from pdpmo_widgets.simulation.carried import START, Carried

NEEDS = {"money": "cost", "pm_weeks": "pm_weeks", "architect_weeks": "architect_weeks"}
SHOWN = tuple(name for name in COLUMNS if name not in HIDDEN)
ASSET_YEARS = 10  # over which what was built is written off; as benefits are counted


@dataclass(frozen=True)
class Setting(Economy):
    """Every constant that we assumed; the economy of the requests comes first."""

    money: float = 0.45  # of what is asked; the CFO's figure
    short_pm: float = 0.22  # PM-weeks, of what is asked, where they are short
    short_architect: float = 0.22  # the same for architects
    ample: float = 0.7  # of what is asked, where a resource is not short
    extra: float = 0.08  # what can be bought, of what is asked
    price: float = 1.6  # of buying more of one resource, $ million
    hours: int = 12  # for checking business cases
    check: int = 3  # hours for one
    cut: float = 0.1  # of the money, at mid-year; the CFO's figure
    spent: float = 0.35  # of a running project's cost by mid-year, on average
    wrong: float = 0.25  # chance that the benefit of a running project collapses
    collapse: float = 0.6  # what is then left of it
    dearer: float = 0.15  # chance that what is left to spend doubles
    salami: float = 0.15  # benefit lost by all if nothing is stopped for the cut
    fine: float = 4.0  # for each mandatory request left out, $ million
    charter: float = 0.1  # added to benefits that serve an outcome of the charter
    base: float = 184.0  # EBIT next year without any request, $ million
    blur: float = 2.0  # standard deviation of that figure, $ million
    swing: float = 0.25  # of one project's benefit in a year, as a share

    LIMITS: ClassVar[Mapping[str, tuple[float, float]]] = {
        "share_spread": (0.0, 0.6),
        "duds": (0.0, 0.9),
        "money": (0.2, 0.9),
        "short_pm": (0.1, 0.9),
        "short_architect": (0.1, 0.9),
        "ample": (0.4, 1.0),
        "spent": (0.1, 0.6),
        "wrong": (0.0, 0.6),
        "collapse": (0.0, 1.0),
        "dearer": (0.0, 0.45),
        "salami": (0.0, 0.9),
    }

    def terms(self) -> "Terms":
        """What a player must be told of the constants, beside what a case shows."""
        return Terms(**{f.name: getattr(self, f.name) for f in fields(Terms)})

    def economy(self) -> Economy:
        """The part that draws the requests."""
        return Economy(**{f.name: getattr(self, f.name) for f in fields(Economy)})


@dataclass(frozen=True)
class Terms:
    """Constants of a ``Setting`` that nobody can guess; ``rules_text`` tells them."""

    hours: int
    check: int
    spent: float
    wrong: float
    collapse: float
    dearer: float
    fine: float
    doubt_trial: float
    doubt_compared: float
    doubt_guess: float


SETTING = Setting()


@dataclass(frozen=True)
class Truth:
    """One request's realistic figures, and what mid-year makes of it if it runs.

    ``cost``, ``benefit`` in $ million, ``live`` in months.  ``spent`` is the share of
    the cost that is gone by mid-year; ``gain`` and ``rest`` multiply the benefit and
    what is left to spend from then on.  Both are 1 on average.
    """

    cost: float
    benefit: float
    live: float
    spent: float
    gain: float
    rest: float


@dataclass(frozen=True)
class Visible:
    """All that a learner, or a bot, may see before choosing.

    ``room`` and ``extra`` are per resource: $ million and weeks.  ``price`` is what
    more of one resource costs.  ``base`` and ``blur`` are next year's EBIT without
    any request and its standard deviation, $ million; ``swing`` is the usual
    deviation of one project's benefit, as a share; ``terms`` are the rules' numbers.
    """

    seed: int
    offers: tuple[Offer, ...]
    track: Mapping[str, Track]
    room: Mapping[str, float]
    extra: Mapping[str, float]
    price: float
    checks: int
    cut: float
    salami: float
    base: float
    blur: float
    swing: float
    outcomes: tuple[str, ...]
    charter: float
    terms: Terms


@dataclass(frozen=True)
class Case:
    """A dealt case; ``hidden`` holds each request's truth by id."""

    seed: int
    offers: tuple[Offer, ...]
    track: Mapping[str, Track]
    room: Mapping[str, float]
    extra: Mapping[str, float]
    base: float
    short: str = field(repr=False)
    hidden: Mapping[str, Truth] = field(repr=False)
    carried: Carried = START
    setting: Setting = SETTING

    def visible(self) -> Visible:
        """What may be shown: promises, records, room; nothing of the truth."""
        s = self.setting
        return Visible(
            self.seed, self.offers, dict(self.track), dict(self.room),
            dict(self.extra), s.price, s.hours // s.check, s.cut * self.room["money"],
            s.salami, self.base, s.blur, s.swing, self.carried.outcomes, s.charter,
            s.terms(),
        )  # fmt: skip

    def offer(self, id: str) -> Offer:
        """The request of that name."""
        return self.offers[self.at[id]]

    @property
    def at(self) -> Mapping[str, int]:
        """Where each request stands in the table."""
        return {offer.id: i for i, offer in enumerate(self.offers)}
