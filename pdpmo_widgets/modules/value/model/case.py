"""The dealt case of "Prove it or lose it": what may be measured, and what is hidden.

Three practices of the office, one for each promised outcome, are each tried on half
of the teams for two quarters.  A third of all such practices does nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pdpmo_widgets.modules.value.model.setting import Setting
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.carried import Carried

MONTHS, OLDEST = 6, 12  # of the two quarters; of the oldest record
MOST = 6  # measures
LATEST = 3  # months that the start may be put off for a baseline
BASELINES = (1, 3, 6, 12)
COMPARISONS = ("none", "before_after", "matched", "staggered")
FIRST = ("worst", "willing", "lot")
VERDICTS = ("scale", "keep", "stop")
GRADES = ("A", "B", "C", "D")
ALIKE = ("close", "fair", "poor")


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

    ``teams``: how many teams, half of them are helped. ``talks``: $k of the talks that
    a staggered start needs. ``twins``: how alike teams are.
    ``hopes``: the decision that the Chief Executive would like for each outcome.
    """

    seed: int
    outcomes: tuple[str, ...]
    cards: tuple[Card, ...]
    teams: int
    talks: int
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
    talks: int
    twins: Entry
    hopes: Mapping[str, str]
    quotes: tuple[Quote, ...]
    hidden: Truth = field(repr=False)

    def visible(self) -> Visible:
        """What may be shown: everything but the truth."""
        return Visible(
            self.seed, self.outcomes, self.cards, self.teams, self.talks,
            self.twins, dict(self.hopes), self.quotes, self.setting,
        )  # fmt: skip

    def card(self, id: str) -> Card:
        """The card of a measure on offer; KeyError when it is not."""
        for card in self.cards:
            if card.id == id:
                return card
        raise KeyError(id)

    def hope(self, outcome: str) -> Entry:
        """What the Chief Executive says that she would like; each time otherwise."""
        at = self.outcomes.index(outcome) + 1
        return Entry(f"hopes.{self.hopes[outcome]}_{at}", {}, "ingrid")

    def alike(self) -> str:
        """How alike the twins are: close, fair or poor."""
        return read_kind(self.twins)


def read_kind(said: Entry) -> str:
    """What a sentence says, for whoever reads it rightly: ``twins.close_2`` → close."""
    return said.id.partition(".")[2].partition("_")[0]
