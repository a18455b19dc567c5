"""Earned value and earned schedule: what is done for the money, and when it is due.

Indices after the standard definitions (ANSI/EIA-748); earned schedule after Lipke
(2003), "Schedule is different", The Measurable News.  SPI ends at 1 on every
finished project, however late; SPI(t) does not.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

Series = Sequence[float]


@dataclass(frozen=True)
class Earned:
    """Money in one unit: planned, earned, actual, and the whole budget."""

    planned: float
    earned: float
    actual: float
    budget: float

    @property
    def cpi(self) -> float:
        """Earned for each unit spent."""
        return self.earned / self.actual

    @property
    def spi(self) -> float:
        """Earned for each unit planned by now."""
        return self.earned / self.planned

    @property
    def cost_variance(self) -> float:
        """Earned less spent."""
        return self.earned - self.actual

    @property
    def schedule_variance(self) -> float:
        """Earned less planned, in money."""
        return self.earned - self.planned

    @property
    def at_completion(self) -> float:
        """The whole cost if the rest costs what the work so far has cost."""
        return self.budget / self.cpi

    @property
    def at_completion_late(self) -> float:
        """The whole cost if making up for delay costs too: (BAC - EV)/(CPI·SPI)."""
        return self.actual + (self.budget - self.earned) / (self.cpi * self.spi)

    @property
    def to_complete(self) -> float:
        """The CPI that the rest needs to end on budget."""
        return (self.budget - self.earned) / (self.budget - self.actual)


def earned(planned: float, earned: float, actual: float, budget: float) -> Earned:
    """The figures of one day. ValueError where no index can be worked out."""
    figures = (planned, earned, actual, budget)
    if not all(isfinite(f) and f > 0 for f in figures):
        raise ValueError("Planned, earned, actual and budget must be above zero.")
    if earned > budget:
        raise ValueError("No more can be earned than the whole budget.")
    return Earned(planned, earned, actual, budget)


def earned_schedule(planned: Series, value: float) -> float:
    """The time, in periods, by which ``value`` was planned to be earned.

    ``planned``: cumulative plan at the end of period 1, 2, …, never falling.
    ES = C + (EV - PV_C) / (PV_{C+1} - PV_C), C the last period with PV_C <= EV.
    """
    plan = _rising(planned)
    if not 0 <= value <= plan[-1]:
        raise ValueError("The earned value must lie between zero and the whole plan.")
    if value == plan[-1]:
        return float(1 + min(i for i, pv in enumerate(plan) if pv == plan[-1]))
    whole = sum(pv <= value for pv in plan)
    start = plan[whole - 1] if whole else 0.0
    return whole + (value - start) / (plan[whole] - start)


def spi_time(planned: Series, value: float, now: float) -> float:
    """Earned schedule for each period that has passed."""
    if not isfinite(now) or now <= 0:
        raise ValueError("Some time must have passed.")
    return earned_schedule(planned, value) / now


def finish(planned: Series, value: float, now: float) -> float:
    """The period of the end at the pace so far: planned duration / SPI(t)."""
    plan = _rising(planned)
    duration = earned_schedule(plan, plan[-1])
    pace = spi_time(plan, value, now)
    if pace == 0:
        raise ValueError("Nothing is earned yet, so no end can be foretold.")
    return duration / pace


def _rising(planned: Series) -> list[float]:
    plan = [float(pv) for pv in planned]
    rises = all(a <= b for a, b in zip([0.0, *plan], plan, strict=False))
    if not plan or not rises or plan[-1] <= 0 or not all(map(isfinite, plan)):
        raise ValueError("The plan must rise from period to period, above zero.")
    return plan
