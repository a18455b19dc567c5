"""What the records let anybody know of a project: promises kept, promises moved.

A reader who misses nothing takes the delay of the work so far against the first
promise, adds what the end was moved without anybody having asked for more, and
trusts few and early milestones little.  What was accepted by the manager alone counts
for nothing.  The result is a normal belief about the final delay (own design; the
prior is that of our own case).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import erf, exp, pi, sqrt

from pdpmo_widgets.cases.milestones import Row as Milestone
from pdpmo_widgets.cases.rebaselines import Row as Rebaseline
from pdpmo_widgets.cases.status import DAYS, RED
from pdpmo_widgets.modules.communication.model.setting import Setting

# Delay that the records do not say yet, over all projects of 150 dealt cases.
UNSAID_MEAN, UNSAID_SD = 0.10, 0.30
ROUNDED, STUMBLE = 0.08, 6.8  # variances in months: of rounding, of an early stumble


@dataclass(frozen=True)
class Evidence:
    """Shares of the first promise: ``moved`` and ``agreed`` by re-baselines, ``pace``
    of the work so far (None when nothing shows it), ``overdue``: at least so late.

    ``weight``: squared months of promises that the pace rests on.
    """

    moved: float
    agreed: float
    pace: float | None
    overdue: float
    weight: float


@dataclass(frozen=True)
class Belief:
    """Final delay over the first promise, agreed growth apart: mean and sd."""

    mean: float
    sd: float

    def red(self) -> float:
        """The chance that the project is truly red."""
        return 1 - _below((RED - self.mean) / self.sd)

    def harm(self, setting: Setting) -> float:
        """What is expected to be lost if nobody acts."""
        more = self._above(RED) - self._above(RED + setting.most_more)
        return setting.least_harm * self.red() + more

    def _above(self, limit: float) -> float:
        """The mean of what lies beyond a limit."""
        z = (self.mean - limit) / self.sd
        density = exp(-z * z / 2) / sqrt(2 * pi)
        return (self.mean - limit) * _below(z) + self.sd * density


def evidence(
    start: int,
    planned: int,
    milestones: Iterable[Milestone],
    rebaselines: Iterable[Rebaseline],
    today: int = 0,
) -> Evidence:
    """The records of one project at the end of month ``today``, read rightly."""
    late, weight, overdue = 0.0, 0.0, -1.0
    for row in milestones:
        due = row.plan_first - start
        if row.name == "live" or row.accepted_by == "manager":
            continue
        if row.actual is not None:
            late += (row.actual - row.plan_first) * due
            weight += due * due
        elif row.plan_first < today:
            overdue = max(overdue, (today - row.plan_first) / due)
    moved, agreed = 0.0, 0.0
    for move in rebaselines:
        if move.reason == "more_asked":
            agreed += move.days / DAYS / planned
        else:
            moved += move.days / DAYS / planned
    return Evidence(moved, agreed, late / weight if weight else None, overdue, weight)


def belief(found: Evidence, setting: Setting) -> Belief:
    """What the evidence lets one believe, knowing how noisy such records are."""
    mean, sd = UNSAID_MEAN, UNSAID_SD
    if found.pace is not None:
        single = setting.step_noise**2 + ROUNDED + STUMBLE * setting.stumbled
        error = setting.noise**2 + single / found.weight
        share = sd**2 / (sd**2 + error)
        mean += share * (found.pace - found.agreed - mean)
        sd *= sqrt(1 - share)
    return Belief(found.moved + max(mean, found.overdue - found.agreed), max(0.02, sd))


def _below(z: float) -> float:
    return (1 + erf(z / sqrt(2))) / 2
