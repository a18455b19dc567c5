"""Make a plan month by month from what is believed of the gates, and look again."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from pdpmo_widgets.cases.gate_office import GATES
from pdpmo_widgets.modules.improvement.model.adopt import columns
from pdpmo_widgets.modules.improvement.model.case import Case, Visible
from pdpmo_widgets.modules.improvement.model.flow import Base, Use, flow
from pdpmo_widgets.modules.improvement.model.flow import at as cell
from pdpmo_widgets.modules.improvement.model.levers import (
    INVOLVE_HOURS,
    LEVERS,
    MONTHS,
    WHOLE,
    options,
)
from pdpmo_widgets.modules.improvement.model.seen import Seen
from pdpmo_widgets.modules.improvement.model.setting import SETTING

Look = Callable[[dict[str, Any]], Seen]


Bot = Callable[[Visible, Look], dict[str, Any]]


Options = list[tuple[str, str]]


def watching(*gates: str) -> dict[str, Any]:
    """Decisions that so far only watch some gates."""
    return {"looks": [[gate, "watch"] for gate in gates]}


@dataclass(frozen=True)
class Way:
    """How a plan is made: the ingredients of the skill, each of which can be left out.

    ``each``: most changes started in months 1, 2, 3; ``least``: days that a change
    must promise; ``dip``: days that a change is expected to cost at first.
    """

    each: tuple[int, ...] = (2, 2, 1)
    least: float = 1.5
    involve: bool = True
    stop: str = "signal"
    look: bool = True
    only: Callable[[tuple[str, str]], bool] = field(default=lambda option: True)
    predict: bool = True


def planned(
    visible: Visible | Case,
    base: Base,
    way: Way,
    wide: float,
    decisions: dict[str, Any],
    look: Look,
) -> dict[str, Any]:
    """Start each month what promises most, and replace what is not used."""
    months: list[dict[str, Any]] = []
    running: dict[tuple[str, str], float] = {}
    closed: set[tuple[str, str]] = set()
    started: Options = []
    for month in range(MONTHS):
        undo: list[int] = []
        if way.look and months:
            seen = look({**decisions, "months": months})
            undo = [started.index(o) for o in _unused(seen, running, closed)]
        start = _month(visible, base, way, wide, way.each[month], running, closed)
        started += [(s["lever"], s["gate"]) for s in start]
        closed |= set(started)
        months.append({"start": start, "undo": undo})
    return {**decisions, "months": months}


def _unused(
    seen: Seen, running: dict[tuple[str, str], float], closed: set[tuple[str, str]]
) -> Options:
    """Changes that hardly anyone uses: taken back, and not tried again."""
    last = seen.months[-1].used
    undo: Options = []
    for option, share in list(running.items()):
        key = ":".join(option)
        if key in seen.stopped or (0 < last.get(key, 1.0) < 0.35 * share):
            del running[option]
            closed.add(option)
            if key not in seen.stopped:
                undo.append(option)
    return undo


def _month(
    visible: Visible | Case,
    base: Base,
    way: Way,
    wide: float,
    most: int,
    running: dict[tuple[str, str], float],
    closed: set[tuple[str, str]],
) -> list[dict[str, Any]]:
    """Up to ``most`` changes, each the best beside those that run."""
    found: list[dict[str, Any]] = []
    hours = visible.hours
    extra = INVOLVE_HOURS if way.involve else 0
    while len(found) < most:
        free = [
            o for o in options()
            if o not in closed and o not in running and way.only(o)
            and LEVERS[o[0]].hours + extra <= hours
        ]  # fmt: skip
        best = _best(visible, base, way, running, free) if free else None
        if best is None:
            break
        option, share, saves = best
        running[option] = share
        hours -= LEVERS[option[0]].hours + extra
        found.append(_entry(option, saves, wide, way))
    return found


def _entry(
    option: tuple[str, str], saves: float, wide: float, way: Way
) -> dict[str, Any]:
    saves = max(-60.0, min(60.0, saves))
    half = wide * abs(saves) + 1.0
    low, high = (saves - half, saves + half) if way.predict else (0.0, 60.0)
    return {
        "lever": option[0], "gate": option[1], "involve": way.involve,
        "stop": way.stop, "range": [round(low, 2), round(high, 2)],
    }  # fmt: skip


def _best(
    visible: Visible | Case,
    base: Base,
    way: Way,
    running: dict[tuple[str, str], float],
    free: Options,
) -> tuple[tuple[str, str], float, float] | None:
    """The change that saves most, its use, and the days it saves; None if too few."""
    mixes: Use = {}
    size = len(free) + 1, len(GATES)
    for (lever, gate), share in running.items():
        cell(mixes, lever, *size)[:, columns(gate)] = share
    shares = [expected_use(visible, o, way.involve, len(running)) for o in free]
    for at, ((lever, gate), share) in enumerate(zip(free, shares, strict=True)):
        cell(mixes, lever, *size)[at + 1, columns(gate)] = share
    found = flow(base, mixes, SETTING)
    gain = found.cost(SETTING)[0] - found.cost(SETTING)[1:]
    at = int(np.argmax(gain))
    if gain[at] < way.least:
        return None
    return free[at], shares[at], float(found.lead[0] - found.lead[at + 1])


def expected_use(
    visible: Visible | Case, option: tuple[str, str], involve: bool, running: int
) -> float:
    """How much a change will be used, from trust and from who takes part."""
    s, (lever, gate) = SETTING, option
    trust = visible.trust
    owner = sum(trust.values()) / len(trust) if gate == WHOLE else trust[gate]
    share = s.adopt_base + s.adopt_trust * owner + s.adopt_involve * involve
    share -= s.crowding * max(0, running - 3)
    if lever == "delegate":
        c = visible.carried
        share *= min(1.0, 0.7 + 0.02 * c.hours + 0.1 * c.growth)
    if LEVERS[lever].removes:
        share *= min(1.0, 0.7 + 0.5 * visible.carried.credibility)
    return min(0.97, share)
