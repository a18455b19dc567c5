"""The dealt case of "Twelve months of weak signals": ten projects, a note a month.

A note is one of four kinds: a promise broken or kept says much, gloom and cheer say
nothing, however loud.  Which kind a sentence is, a learner has to tell by reading.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pdpmo_widgets.modules.courage.model.setting import SETTING, Setting
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.carried import START, Carried

MONTHS = 12
PROJECTS = 10
CHECKS = 6  # in the year
A_MONTH = 2  # of them in one month
COLOURS = ("green", "amber", "red")
KINDS = ("hard", "good", "soft", "bright")
# Whom it is hardest to tell: your boss, who loves it; the project of the colleague
# who wanted your job; a sponsor who reports green whatever comes.
PROUD = ("pet", "rival", "rosy")
FUTURES = tuple(range(1, 9))


@dataclass(frozen=True)
class Project:
    """One project as you know it on the first day.

    ``stake``: $m lost by the end of the year if it is in trouble and nobody acts;
    ``mark``: "" or one of ``PROUD``; ``aim``: what its sponsor wants most (an id).
    """

    id: str
    name: str
    kind: str
    sponsor: str
    stake: float
    mark: str
    aim: str


@dataclass(frozen=True)
class Month:
    """What one month shows of one project: its colour, and at most one sentence."""

    colour: str
    note: Entry | None


@dataclass(frozen=True)
class Dealt:
    """A month before anybody has seen it: the place of its colour, its sentence."""

    colour: int
    note: Entry | None


@dataclass(frozen=True)
class Truth:
    """What nobody sees: which projects are in trouble, every month, every check."""

    troubled: Mapping[str, bool]
    months: Mapping[str, tuple[Dealt, ...]]
    checks: Mapping[str, bool]


@dataclass(frozen=True)
class Terms:
    """What else of the rules is told; see ``Setting``.

    ``hears``: how far a sponsor acts after three, two, one or no turn that was answered
    plainly, the others beside the point, 0..1.
    """

    beside: float
    hedged: float
    blaming: float
    alarm_costs: float
    right_gains: float
    silence_costs: float
    hears: tuple[float, ...]


@dataclass(frozen=True)
class Visible:
    """All that a learner, or a bot, may see on the first day; money in $m.

    ``base`` is how often projects like these are in trouble; ``points`` what a
    sentence, a colour or a check counts, told in the rules (``counting``); ``because``
    says what earlier modules changed here.
    """

    seed: int
    projects: tuple[Project, ...]
    trust: Mapping[str, float]
    credibility: float
    base: float
    fade: float
    false_alarm: float
    relation: float
    proud: float
    check_price: float
    check_right: float
    points: Mapping[str, int]
    terms: Terms
    checks: int = CHECKS
    months: int = MONTHS
    because: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Case:
    """A dealt case; ``hidden`` is the truth that no screen may show early."""

    seed: int
    projects: tuple[Project, ...]
    hidden: Truth = field(repr=False)
    carried: Carried = START
    setting: Setting = SETTING

    def visible(self) -> Visible:
        """What may be shown: everything but ``hidden``."""
        from pdpmo_widgets.modules.courage.model.coupling import because, straight
        from pdpmo_widgets.modules.courage.model.hearing import hears
        from pdpmo_widgets.modules.courage.model.odds import points

        s, sponsors = self.setting, {p.sponsor for p in self.projects}
        trust = {w: self.carried.trust.get(w, 0.5) for w in sorted(sponsors)}
        return Visible(
            self.seed, self.projects, trust, self.carried.credibility, s.troubled,
            s.fade, s.false_alarm, s.relation, s.proud, s.check_price, s.check_right,
            points=points(s, straight(self.carried, s)),
            terms=Terms(
                s.beside, s.hedged, s.blaming, s.alarm_costs, s.right_gains,
                s.silence_costs, hears(s, self.carried.credibility),
            ),
            because=because(self.carried),
        )  # fmt: skip


def project(case: Case, id: str) -> Project:
    """The project with an id; KeyError when there is none."""
    for one in case.projects:
        if one.id == id:
            return one
    raise KeyError(id)
