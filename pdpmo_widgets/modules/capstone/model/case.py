"""The dealt case of the capstone: an office as it was left, and what is said of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pdpmo_widgets.modules.capstone.model.office import (
    OUTCOMES,
    charter,
    points,
    refused,
)
from pdpmo_widgets.modules.capstone.model.setting import SETTING, Setting
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.carried import START, Carried

QUARTERS = (1, 2, 3, 4)
VERDICTS = ("keep", "change", "merge", "close")
GOING = ("merge", "close")
HOMES = ("finance", "operations", "customers", "technology")
SIGNS = ("served", "gone", "able", "narrow")
SHOCKS = ("chief", "burst", "cut")
# What each shock leans on.
LEANS = {
    "chief": ("trust", "proof"),
    "burst": ("candour", "people"),
    "cut": ("light", "flow", "cover"),
}
SHOCK_OF = {area: shock for shock, areas in LEANS.items() for area in areas}
# Points of the change budget that each change takes.
COSTS = {
    "trust": 2, "light": 2, "people": 3, "proof": 2, "candour": 3, "flow": 3,
    "cover": 2,
}  # fmt: skip
WHEN = (1, 2, 3)  # quarters in which a change may begin
ROOM = {"keep": 6, "change": 99, "merge": 4, "close": 4}  # points at most
CHANCES = {"likely": 0.85, "open": 0.5, "unlikely": 0.15}
OPTIONS = ("admit", "plan", "figure", "unsure", "praise")
# Two measures belong to each outcome: what changed for somebody, and how busy we were.
MEASURED = {o: (f"{o}_result", f"{o}_effort") for o in OUTCOMES}
METRICS = tuple(metric for pair in MEASURED.values() for metric in pair)


@dataclass(frozen=True)
class Unit:
    """A business unit that might take the work: what share of the office's hours
    goes to it, and whether it has project managers of its own."""

    id: str
    hours: float
    own: bool


@dataclass(frozen=True)
class Said:
    """One thing that is said; ``topic`` can be checked; hearsay is marked.

    Topics read ``sign.<sign>``, ``area.<area>`` or ``need.<executive>``.
    """

    topic: str
    id: str
    params: Mapping[str, object] = field(default_factory=dict)
    rumour: bool = False


@dataclass(frozen=True)
class Question:
    """What a board member asks about an area; ``options`` in the order shown.

    An answer is named by its place among the five, 0 to 4.
    """

    area: str
    who: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class Visible:
    """All that a learner, or a bot, may see before checking anything.

    ``areas`` 0..1 and ``grades`` A to D of the evidence for each; ``today`` the four
    measures now; ``votes`` 1 to 3 of each executive; ``wishes`` of the new chief;
    ``hints`` how soon each shock may come; ``loud`` the area that most complain of;
    ``metrics`` the two measures of each outcome, in the order shown.
    """

    seed: int
    areas: Mapping[str, float]
    grades: Mapping[str, str]
    today: Mapping[str, float]
    charter: tuple[str, ...]
    not_now: tuple[str, ...]
    budget: int
    looks: int
    votes: Mapping[str, int]
    wishes: tuple[str, ...]
    chief: float
    units: tuple[Unit, ...]
    said: tuple[Said, ...]
    hints: Mapping[str, str]
    loud: str
    questions: tuple[Question, ...]
    metrics: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Truth:
    """What nobody is shown: the right verdict and home, what will be leant on (0..1),
    what each executive needs, and what checking a topic tells."""

    verdict: str  # "stay", "merge" or "close"
    home: str
    leant: Mapping[str, float]
    needs: Mapping[str, str]
    told: Mapping[str, Entry]


@dataclass(frozen=True)
class Case:
    """A dealt case; ``own`` says that the learner's own office was carried in."""

    seed: int
    areas: Mapping[str, float]
    grades: Mapping[str, str]
    votes: Mapping[str, int]
    wishes: tuple[str, ...]
    units: tuple[Unit, ...]
    said: tuple[Said, ...]
    hints: Mapping[str, str]
    loud: str
    questions: tuple[Question, ...]
    metrics: Mapping[str, tuple[str, ...]]
    hidden: Truth = field(repr=False)
    carried: Carried = START
    own: bool = False
    setting: Setting = SETTING

    def visible(self) -> Visible:
        """What may be shown: everything but the truth."""
        return Visible(
            self.seed, self.areas, self.grades, today(self), charter(self.carried),
            refused(self.carried), points(self.carried), self.setting.looks, self.votes,
            self.wishes, self.setting.chief, self.units, self.said, self.hints,
            self.loud, self.questions, self.metrics,
        )  # fmt: skip


def today(case: Case) -> dict[str, float]:
    """The four measures before the year begins, 0..1."""
    a = case.areas
    return {
        "support": 0.5 + 0.25 * a["trust"],
        "value": 0.6 + 0.1 * (a["light"] + a["flow"] + a["cover"]),
        "candour": 0.4 + 0.4 * a["candour"],
        "growth": 0.4 + 0.4 * a["people"],
    }
