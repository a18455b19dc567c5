"""The dealt case of the watermelon hunt: records, people, and what lies behind them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pdpmo_widgets.cases import milestones, rebaselines
from pdpmo_widgets.cases.projects import Project
from pdpmo_widgets.cases.status import Track
from pdpmo_widgets.modules.communication.model.setting import Setting
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.carried import Carried

CEO, CFO = "ingrid", "tomas"
MONTHS = 3  # of a quarter
NEEDS = ("range", "impact", "option", "ask")  # what an executive can act on
CLOUDS = ("point", "blame", "hedge", "colour")  # what takes a page its force
REPLIES = ("join", "blame", "take", "soothe")
HOWS = ("announced", "unannounced")
TELLS = ("sponsor_first", "all_at_once", "chief_only", "sponsor_only", "at_board")


@dataclass(frozen=True)
class Reader:
    """An executive: what they say of reports, how they took bad news, their mails."""

    who: str
    says: Entry
    took: Entry
    mails: int


@dataclass(frozen=True)
class Report:
    """What the office has on a project: its row, and its records without the truth."""

    project: Project
    colours: tuple[str, ...]
    ends: tuple[int, ...]
    costs: tuple[float, ...]
    comment: Entry
    milestones: tuple[milestones.Row, ...]
    rebaselines: tuple[rebaselines.Row, ...]


@dataclass(frozen=True)
class Card:
    """One sentence that can go on a page, or be said to a manager."""

    id: str
    says: Entry


@dataclass(frozen=True)
class Finding:
    """What a look found: a range of delay, in shares of the first promise and months.

    ``cards`` can go on the page, ``replies`` can be said to the project manager.
    """

    project: str
    low: float
    high: float
    low_months: int
    high_months: int
    cards: tuple[Card, ...]
    replies: tuple[Card, ...]


@dataclass(frozen=True)
class Visible:
    """All that a learner or a bot may see at the start of the first quarter."""

    seed: int
    reports: tuple[Report, ...]
    readers: Mapping[str, Reader]
    trust: Mapping[str, float]
    candour: float
    hours: float


@dataclass(frozen=True)
class Draw:
    """What chance holds for a project's second quarter, whatever is decided.

    ``speaks``: the lot of coming forward. ``rows``: per milestone its lot of being
    accepted by the manager alone, and its record if so and if not.
    """

    speaks: float
    rows: tuple[tuple[float, milestones.Row, milestones.Row], ...]


@dataclass(frozen=True)
class Hidden:
    """What lies behind: the records' truth, each executive's need, who sits on news."""

    draws: Mapping[str, Draw]
    tracks: Mapping[str, Track]
    needs: Mapping[str, str]
    buries: frozenset[str]


@dataclass(frozen=True)
class Case:
    """A dealt case; ``hidden`` stands apart."""

    seed: int
    carried: Carried
    setting: Setting
    shown: Visible
    places: Mapping[str, int] = field(repr=False)
    hidden: Hidden = field(repr=False)

    def visible(self) -> Visible:
        """What may be shown before any look."""
        return self.shown

    def report(self, project: str) -> Report:
        """The records of one project; KeyError when it does not run."""
        return self.shown.reports[self.places[project]]
