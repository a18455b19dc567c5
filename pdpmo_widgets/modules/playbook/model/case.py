"""The dealt case of "Right-sizing": 24 projects, ten controls, a day or three to look.

What each of the dealt parts means; ``setting.py`` holds the numbers that we assumed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pdpmo_widgets.cases.controls import KINDS as KINDS
from pdpmo_widgets.modules.playbook.model.rules import rules
from pdpmo_widgets.modules.playbook.model.setting import SETTING, Setting
from pdpmo_widgets.simulation.carried import START, Carried

TIERS = ("light", "middle", "full")
LET_OFF = ("nobody", "experienced", "asks")
AVAILABLE = 10  # controls on the table
QUARTERS = (1, 2, 3, 4)
CLASSES = (2.0, 5.0, 10.0, 20.0)  # $ million: where a class of size begins


@dataclass(frozen=True)
class Fact:
    """One sentence: its id in the words, parameters, and whether it is hearsay.

    Ids read ``<kind of risk>_<yes or no>_<number>`` or ``stake_<0, 1 or 2>_<number>``.
    """

    id: str
    params: Mapping[str, object] = field(default_factory=dict)
    rumour: bool = False


@dataclass(frozen=True)
class Sketch:
    """A project as the office knows it; ``budget`` in $ million.

    ``size`` is its class 0..4, ``led`` how many like it the manager has led, ``bears``
    the hours of control a quarter that the manager says are bearable, ``declared``
    the risk that the project itself declared, 0..4.
    """

    id: str
    name: str
    kind: str
    sponsor: str
    budget: float
    size: int
    led: int
    bears: float
    declared: int
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Control:
    """A control on the table: what it takes (hours a quarter) and what it claims.

    ``required``: audit asks for it above the limit; ``wished``: it would like it.
    """

    id: str
    fixed: float
    per_million: float
    claims: tuple[str, ...]
    required: bool
    wished: bool


@dataclass(frozen=True)
class Visible:
    """All that a learner, or a bot, may see before looking closer.

    ``limit``: $ million above which required controls are required; ``old``: the last
    playbook's controls; ``loud``: sponsors, who mails most first; ``weights``: what
    the charter makes each kind of trouble, and the burden, weigh; ``rules``: rules of
    thumb of the year (``rules.py``); ``hours``: hours for looking.
    """

    seed: int
    projects: tuple[Sketch, ...]
    controls: tuple[Control, ...]
    limit: float
    old: tuple[str, ...]
    loud: tuple[str, ...]
    weights: Mapping[str, float]
    rules: Mapping[str, float]
    hours: int


@dataclass(frozen=True)
class Truth:
    """What nobody is shown: per project and per control.

    ``risks``: chance a year of each kind; ``stake``: hours that trouble takes;
    ``bears``: hours borne in truth; ``told``: what a visit tells; ``effects``: share
    of each kind that a control catches; ``records``: what tracing it tells.
    """

    risks: Mapping[str, tuple[float, ...]]
    stake: Mapping[str, float]
    bears: Mapping[str, float]
    told: Mapping[str, tuple[Fact, ...]]
    effects: Mapping[str, tuple[float, ...]]
    records: Mapping[str, Fact]


@dataclass(frozen=True)
class Case:
    """A dealt case; ``hidden`` is the truth."""

    seed: int
    projects: tuple[Sketch, ...]
    controls: tuple[Control, ...]
    limit: float
    old: tuple[str, ...]
    loud: tuple[str, ...]
    hidden: Truth = field(repr=False)
    carried: Carried = START
    setting: Setting = SETTING

    def visible(self) -> Visible:
        """What may be shown: everything but the truth."""
        return Visible(
            self.seed, self.projects, self.controls, self.limit, self.old, self.loud,
            weights(self), rules(self.setting), self.setting.hours,
        )  # fmt: skip


def size_class(budget: float) -> int:
    """The class of size, 0..4, of a budget in $ million."""
    return sum(budget >= start for start in CLASSES)


WEIGHED_BY = {
    "estimate": "promises",
    "supply": "speed",
    "technical": "warning",
    "adoption": "benefits",
    "rules": "audit",
    "burden": "burden",
}


def weights(case: Case) -> dict[str, float]:
    """What each kind of trouble, and the burden, weighs under the charter: 1 or more.

    An outcome of the charter makes one thing weigh more (``WEIGHED_BY``); a better
    choice of work and people who grow are served elsewhere.
    """
    more = 1 + case.setting.weighs
    return {
        thing: more if outcome in case.carried.outcomes else 1.0
        for thing, outcome in WEIGHED_BY.items()
    }
