"""Decisions as they come from outside, read and checked: what is started, and when."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from pdpmo_widgets.cases.gate_office import GATES
from pdpmo_widgets.modules.improvement.model.case import Case
from pdpmo_widgets.modules.improvement.model.levers import (
    INVOLVE_HOURS,
    LEVERS,
    MONTHS,
    MOST,
    NAMES,
    STOPS,
    WATCH,
    WHOLE,
)
from pdpmo_widgets.simulation.basics import DecisionError
from pdpmo_widgets.simulation.inputs import interval, looks, mapping, pick, rows, yes

Decisions = Mapping[str, Any]
WIDEST = 200.0


@dataclass(frozen=True)
class Start:
    """One lever as it is started: month 1 to 3, and the month in which it is undone.

    ``low`` and ``high``: the days that it is expected to save, when all has settled.
    """

    lever: str
    gate: str
    month: int
    involve: bool
    stop: str
    low: float
    high: float
    undone: int = 99

    @property
    def key(self) -> str:
        """How what is seen of it is named."""
        return f"{self.lever}:{self.gate}"

    @property
    def hours(self) -> int:
        """Of your team's time."""
        return LEVERS[self.lever].hours + (INVOLVE_HOURS if self.involve else 0)


@dataclass(frozen=True)
class Plan:
    """What is watched, what is started, and how many months were decided."""

    watch: tuple[str, ...]
    starts: tuple[Start, ...]
    months: int
    spent: tuple[int, ...]


def plan_of(case: Case, decisions: Decisions) -> Plan:
    """The checked plan; DecisionError when it cannot be read or does not fit."""
    table = mapping(decisions, "what you decided")
    ways, where = {"watch": GATES}, "the list of gates to watch"
    watch = tuple(x.what for x in looks(table.get("looks", []), where, ways, WATCH))
    months = rows(table.get("months", []), "the list of months", MONTHS)
    starts: list[Start] = []
    spent = []
    for at, entry in enumerate(months, start=1):
        month = mapping(entry, f"month {at}")
        starts = _undone(month.get("undo", []), at, starts)
        new = [
            _start(one, at) for one in rows(month.get("start", []), f"month {at}", MOST)
        ]
        spent.append(_fits(case, at, new))
        starts += new
        running = [s.key for s in starts if s.undone > at]
        if len(set(running)) < len(running):
            raise DecisionError(
                f"Month {at} starts something that is already running. "
                "Please leave it out."
            )
    return Plan(watch, tuple(starts), len(months), tuple(spent))


def _start(entry: object, month: int) -> Start:
    where = f"a lever of month {month}"
    one = mapping(entry, where)
    lever = pick(one.get("lever"), where, NAMES)
    gate = WHOLE
    if LEVERS[lever].gated:
        gate = pick(one.get("gate"), f"the gate for {where}", GATES)
    ends = one.get("range", [0.0, 0.0])
    low, high = interval(ends, f"the prediction for {where}", -WIDEST, WIDEST)
    involve = yes(one.get("involve", False), f"who takes part in {where}")
    stop = pick(one.get("stop", "never"), f"the stop rule for {where}", STOPS)
    return Start(lever, gate, month, involve, stop, low, high)


def _fits(case: Case, month: int, new: list[Start]) -> int:
    hours = sum(s.hours for s in new)
    if hours > case.hours:
        raise DecisionError(
            f"Month {month} needs {hours} hours of your team and there are "
            f"{case.hours}. Please leave something out."
        )
    return hours


def _undone(places: object, month: int, starts: list[Start]) -> list[Start]:
    """The starts, those in the places named marked as undone in this month."""
    found = list(starts)
    for at in rows(places, f"what to take back in month {month}", 3 * MOST):
        running = [n for n, start in enumerate(found) if start.undone > month]
        if isinstance(at, bool) or not isinstance(at, int) or at not in running:
            raise DecisionError(
                f"Month {month} takes back something that is not running. "
                "Please choose again."
            )
        found[at] = replace(found[at], undone=month)
    return found
