"""The dealt case of "Prove it or lose it": what may be measured, and what is hidden.

Three practices of the office, one for each promised outcome, are each tried on half
of the teams for two quarters.  A third of all such practices does nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from pdpmo_widgets.models.basics import Entry
from pdpmo_widgets.models.carried import Carried

MONTHS, OLDEST = 6, 12  # of the two quarters; of the oldest record
MOST = 6  # measures
LATEST = 3  # months that the start may be put off for a baseline
BASELINES = (1, 3, 6, 12)
COMPARISONS = ("none", "before_after", "matched", "staggered")
FIRST = ("worst", "willing", "lot")
DECISIONS = ("scale", "keep", "stop")
GRADES = ("A", "B", "C", "D")
ALIKE = ("close", "fair", "poor")


@dataclass(frozen=True)
class Setting:
    """Every constant that we assumed; effects in points of the index, money in $k."""

    zero: float = 1 / 3  # share of practices that change nothing
    small: float = 7.0  # effect of the next third
    large: float = 18.0  # effect of the rest
    vary: float = 2.0  # standard deviation of an effect within its third
    drift: float = 7.0  # sd of what moves everybody in the half-year
    dip: float = 0.7  # worst teams: dip in units of a team's quarterly spread
    dip_sd: float = 0.6  # how much that dip differs, as a share of it
    eager: float = 6.0  # volunteers improve by this much without the practice
    eager_sd: float = 3.0  # and how much that differs
    gaming: float = 9.0  # how far people flatter a figure that they report themselves
    gaming_sd: float = 5.0  # and how much that differs
    close: float = 1.5  # sd of what twins differ by when they are close
    fair: float = 4.0  # when they are fair
    poor: float = 8.0  # when they are poor
    blind: float = 25.0  # sd of an impression with nothing to compare it with
    keep_gain: float = 10.0  # per point, of a practice kept as it is
    keep_cost: float = 60.0  # of a practice kept as it is
    scale_gain: float = 30.0  # per point, of a practice brought to all
    scale_cost: float = 320.0  # of a practice brought to all
    range_cost: float = 1.2  # per point of the Winkler score of a range
    hour: float = 0.1  # of an hour of collecting
    month: float = 12.0  # of a month that all three practices start later
    lots: float = 8.0  # of the talks that a staggered start needs
    overclaim: float = 4.0  # per point that the audit finds below a graded A
    over_grade: float = 12.0  # per claim and step graded above what the design bears
    under_grade: float = 4.0  # per claim and step graded below it
    stray: float = 10.0  # of a measure for what was said not to be done now

    LIMITS: ClassVar[Mapping[str, tuple[float, float]]] = {"zero": (0.1, 0.6)}


SETTING = Setting()


@dataclass(frozen=True)
class Card:
    """A measure on offer: hours a month, months of records, spread of one team.

    ``spread``: standard deviation of one team's index from month to month, points.
    ``source`` is the sentence that says who fills it in.
    """

    id: str
    hours: int
    records: int
    spread: int
    source: Entry


@dataclass(frozen=True)
class Quote:
    """What somebody says about a practice, true or not; ``glad`` is its tone."""

    outcome: str
    glad: bool
    said: Entry


@dataclass(frozen=True)
class Visible:
    """All that a learner, or a bot, may see; ``setting``: the rules, as told.

    ``teams``: how many teams, half of them are helped. ``rescue``: $k that helping
    the worst teams first is worth by itself. ``twins``: how alike teams are.
    ``hopes``: the decision that the Chief Executive would like for each outcome.
    """

    seed: int
    outcomes: tuple[str, ...]
    cards: tuple[Card, ...]
    teams: int
    rescue: int
    twins: Entry
    hopes: Mapping[str, str]
    quotes: tuple[Quote, ...]
    setting: Setting


@dataclass(frozen=True)
class Truth:
    """What nobody sees, by outcome, points: effect, drift, twins' difference, …

    ``blind``: how wrong the memory of the start is; ``growth``: of each activity;
    ``dip``: of each measure, in shares of the usual one.
    """

    effect: Mapping[str, float]
    drift: Mapping[str, float]
    unlike: Mapping[str, float]
    eager: Mapping[str, float]
    gaming: Mapping[str, float]
    blind: Mapping[str, float]
    growth: Mapping[str, float]
    dip: Mapping[str, float]


@dataclass(frozen=True)
class Case:
    """A dealt case; ``hidden`` is for the debrief, and for nobody before."""

    seed: int
    carried: Carried
    setting: Setting
    outcomes: tuple[str, ...]
    cards: tuple[Card, ...]
    teams: int
    rescue: int
    twins: Entry
    hopes: Mapping[str, str]
    quotes: tuple[Quote, ...]
    hidden: Truth = field(repr=False)

    def visible(self) -> Visible:
        """What may be shown: everything but the truth."""
        return Visible(
            self.seed, self.outcomes, self.cards, self.teams, self.rescue, self.twins,
            dict(self.hopes), self.quotes, self.setting,
        )  # fmt: skip

    def card(self, id: str) -> Card:
        """The card of a measure on offer; KeyError when it is not."""
        for card in self.cards:
            if card.id == id:
                return card
        raise KeyError(id)

    def alike(self) -> str:
        """How alike the twins are: close, fair or poor."""
        return read_kind(self.twins)


def read_kind(said: Entry) -> str:
    """What a sentence says, for whoever reads it rightly: ``twins.close_2`` → close."""
    return said.id.partition(".")[2].partition("_")[0]
