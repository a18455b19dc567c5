"""What the labs compute, pure: a bill, a gate, theatre, tiers, kinds of work.

Formulae and figures are those of the simulation, at its first practice deal where a
whole case is needed; what only a lab uses stands here and is invented.
"""

from dataclasses import dataclass
from functools import lru_cache
from statistics import fmean

from pdpmo_widgets.cases.controls import MADE_FOR, WORKS
from pdpmo_widgets.modules.playbook import model
from pdpmo_widgets.modules.playbook.model.case import KINDS
from pdpmo_widgets.modules.playbook.model.check import plan_of
from pdpmo_widgets.modules.playbook.model.costs import theatre
from pdpmo_widgets.modules.playbook.model.result import year_of
from pdpmo_widgets.modules.playbook.model.setting import SETTING
from pdpmo_widgets.modules.playbook.model.tailoring import AXES, MOST, home_ground

BILLED = 0  # the seed of the case whose bill is shown
QUARTERS = 4
CATCHES = fmean(WORKS)  # share of its kind of trouble that a working control catches
FIXED = fmean(fixed for _, fixed, _ in MADE_FOR.values())  # hours a quarter
PER_MILLION = fmean(more for *_, more in MADE_FOR.values())
TIERS = {"light": 0, "middle": 2, "full": 4}  # controls that the lab's tiers ask for
HANGS = ("little", "some", "much")
# Left to spend, what it brings, a week of delay, papers and meeting: $ thousand.
SPEND, BRINGS, WEEK, PAPERS = 2000.0, 3000.0, 50.0, 40.0


@dataclass(frozen=True)
class Bill:
    """Hours of a year in a whole portfolio: for control, repair and audit."""

    control: float
    repair: float
    audit: float

    @property
    def total(self) -> float:
        """All of them."""
        return self.control + self.repair + self.audit


@lru_cache(maxsize=256)
def bill(controls: int, projects: int) -> Bill:
    """The first ``controls`` of the table, asked of the ``projects`` largest."""
    case = billed()
    chosen = sorted(case.projects, key=lambda p: -p.budget)[:projects]
    ids = [control.id for control in case.controls[:controls]]
    asked = {"tiers": {p.id: "full" for p in chosen}, "sets": {"full": ids}}
    found = year_of(case, plan_of(case, asked))
    return Bill(sum(found.control), sum(found.through), sum(found.audit))


@lru_cache(maxsize=1)
def billed() -> model.Case:
    """The case whose bill is shown."""
    return model.deal(BILLED)


@dataclass(frozen=True)
class Gate:
    """What a gate brings and takes, $ thousand, for each project that comes by.

    ``knows``: what deciding with its answer is worth, more than deciding without it;
    ``waits``: what the project loses while it waits; ``papers``: what it takes itself.
    """

    knows: float
    waits: float
    papers: float = PAPERS

    @property
    def worth(self) -> float:
        """What is left of it."""
        return self.knows - self.waits - self.papers


def gate(bad: float, caught: float, wrong: float, weeks: float) -> Gate:
    """``bad`` of 100 projects should end; of these the gate sees ``caught`` of 100.

    ``wrong``: of 100 good ones, how many it takes for bad ones; ``weeks``: of waiting.
    Whoever decides does the better thing, with what is known (the expected value of
    sample information; what a gate is worth is that, less its price).
    """
    ends, hit, miss = bad / 100, caught / 100, wrong / 100
    good = BRINGS - SPEND
    seen_bad = (1 - ends) * miss * good - ends * hit * SPEND
    seen_good = (1 - ends) * (1 - miss) * good - ends * (1 - hit) * SPEND
    without = max(0.0, (1 - ends) * good - ends * SPEND)
    knows = max(0.0, seen_bad) + max(0.0, seen_good) - without
    return Gate(max(0.0, knows), weeks * WEEK)


@dataclass(frozen=True)
class Much:
    """One project under its controls: hours a quarter asked and borne; shares 0..1.

    ``empty``: of the controls, how much is done without thought; ``caught``: of the
    trouble in the project.
    """

    asked: float
    bears: float
    empty: float
    caught: float


def much(good: int, idle: int, budget: float) -> Much:
    """``good`` controls for as many of the five kinds of trouble, ``idle`` for none."""
    count = good + idle
    asked = count * (FIXED + PER_MILLION * budget) + SETTING.together * count**2
    bears = SETTING.bears + SETTING.bears_million * budget
    empty = theatre(asked, bears, SETTING.ramp)
    works = CATCHES * (1 - SETTING.theatre * empty)
    return Much(asked, bears, empty, good / len(KINDS) * works)


@dataclass(frozen=True)
class Tier:
    """Hours of a year in one project under one tier."""

    control: float
    repair: float

    @property
    def total(self) -> float:
        """Both."""
        return self.control + self.repair


def tiers(hangs: str, threats: int, budget: float) -> dict[str, Tier]:
    """What each tier costs a project; each control works on one kind that threatens."""
    step = SETTING.stake_critical * 2 * HANGS.index(hangs)
    once = SETTING.stake + SETTING.stake_million * budget + step
    calm = SETTING.calm * (len(KINDS) - threats)
    found = {}
    for name, count in TIERS.items():
        made = much(count, 0, budget)
        works = CATCHES * (1 - SETTING.theatre * made.empty)
        left = threats - works * min(count, threats)
        repair = (SETTING.danger * left + calm) * once
        found[name] = Tier(QUARTERS * made.asked, repair)
    return found


def least(found: dict[str, Tier]) -> str:
    """The tier that takes the fewest hours of all; the lighter of two that are even."""
    return min(found, key=lambda name: found[name].total)


def way(levels: dict[str, int]) -> str:
    """The kind of work, "agile", "plan" or "mixed", by the five questions."""
    return home_ground(levels)


def leans(levels: dict[str, int]) -> tuple[int, int]:
    """How many of the five lean to agile, and how many to plan; the middle to none."""
    return (
        sum(levels[axis] < MOST / 2 for axis in AXES),
        sum(levels[axis] > MOST / 2 for axis in AXES),
    )
