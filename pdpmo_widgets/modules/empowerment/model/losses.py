"""What each decision cost against the reader of the same signs, in points of 100.

Decisions are replaced in one order: the answers, then the board line by line, each with
its weeks; after each step the quarter is played again, on the same futures, and the
difference is what the step cost.  Looking moves no score by itself: what a talk would
have told is the sign of the line that it was about.  One line closes the sum: what the
floors take (they act only together).  Where the scale ends, at 0 or at 100, the lines
share the points that it shows as they share the exact ones; ``notes`` says so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.empowerment.model import signs
from pdpmo_widgets.modules.empowerment.model.board import Plan
from pdpmo_widgets.modules.empowerment.model.case import FUTURES, STAGES, Case
from pdpmo_widgets.modules.empowerment.model.check import (
    Cell,
    Decisions,
    Read,
    plan_of,
    read,
    today,
)
from pdpmo_widgets.modules.empowerment.model.quarter import simulate, total
from pdpmo_widgets.modules.empowerment.model.reference import coin, reference
from pdpmo_widgets.modules.empowerment.model.result import score
from pdpmo_widgets.modules.empowerment.model.route import answered, reader, reading
from pdpmo_widgets.modules.empowerment.model.seen import Seen, see
from pdpmo_widgets.modules.empowerment.model.signs import (
    LEFT,
    NAMES,
    Signs,
    as_heard,
    by_chance,
)
from pdpmo_widgets.modules.empowerment.model.world import counts, world
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Loss
from pdpmo_widgets.simulation.losses import TINY, floor_losses


@dataclass(frozen=True)
class _Swap:
    """A moment (``line`` None), or a line in some stages, as the reader had it."""

    first: int
    last: int
    line: int | None = None


def losses(case: Case, decisions: Decisions) -> tuple[Loss, ...]:
    """Every decision that the reader took otherwise, the dearest first."""
    mine, (theirs, told) = read(case, decisions), reading(case)
    swaps = [*_moments(case, mine, theirs), *_lines(case, mine, theirs)]
    worth = _worth(case, plan_of(case, mine), plan_of(case, theirs), swaps)
    heard = see(case, decisions)
    low = coin(case, FUTURES)[0]
    point = (reference(case, FUTURES).best - low) / 100
    found = [
        _line(case, swap, (mine, theirs), told, heard, (after - before) / point)
        for swap, before, after in zip(swaps, worth[:-1], worth[1:], strict=True)
        if abs(after - before) > TINY * point
    ]
    ends = score(case, decisions), score(case, reader(case))
    gap = 100 * (ends[1].uncapped - ends[0].uncapped)
    floors = floor_losses(*ends, room_words("empowerment")["measures"], "end")
    closed = [*_shares(found, gap), *floors]
    return tuple(sorted(closed, key=lambda loss: -loss.points))


def _shares(moved: Sequence[Loss], gap: float) -> Iterator[Loss]:
    """The lines, so that they add up to the ``gap`` that the scale shows.

    Their sum is that already, but where one of the two numbers is cut at 0 or 100.
    """
    whole = sum(loss.points for loss in moved)
    cut = abs(whole - gap) > 1e-6
    part = gap / whole if cut and abs(whole) > TINY else 1.0
    for loss in moved:
        if abs(part * loss.points) > TINY:
            yield replace(loss, points=part * loss.points)


def _moments(case: Case, mine: Read, theirs: Read) -> Iterator[_Swap]:
    said = [*mine.answers, *[None] * len(STAGES)]
    for stage in range(len(case.moments)):
        if said[stage] != theirs.answers[stage]:
            yield _Swap(stage, stage)


def _lines(case: Case, mine: Read, theirs: Read) -> Iterator[_Swap]:
    """Each line, once for each run of stages in which both boards stay the same."""
    for at, line in enumerate(case.lines):
        pairs = [
            (stage, (_acts(_cell(case, mine, stage, line.id)),
                     _acts(theirs.boards[stage][line.id])))
            for stage in range(len(STAGES))
        ]  # fmt: skip
        for pair, run in groupby(pairs, key=lambda one: one[1]):
            stages = [stage for stage, _ in run]
            if pair[0] != pair[1]:
                yield _Swap(stages[0], stages[-1], at)


def _cell(case: Case, found: Read, stage: int, id: str) -> Cell:
    """A line in a stage; a board that was never set is the one before it."""
    boards = found.boards or (today(case),)
    return boards[min(stage, len(boards) - 1)][id]


def _acts(one: Cell) -> tuple[int, bool]:
    """What of a cell does something: a rail does nothing at the lower levels."""
    return one.level, one.guard and one.level > LEFT


def _worth(case: Case, mine: Plan, theirs: Plan, swaps: list[_Swap]) -> list[float]:
    """Expected points before the first step and after each of them."""
    levels, guards = [mine.levels[0].copy()], [mine.guards[0].copy()]
    said = [mine.moments[0].copy()]
    for swap in swaps:
        levels.append(levels[-1].copy())
        guards.append(guards[-1].copy())
        said.append(said[-1].copy())
        if swap.line is None:
            said[-1][swap.first] = theirs.moments[0, swap.first]
        else:
            part = slice(swap.first, swap.last + 1), swap.line
            levels[-1][part] = theirs.levels[0][part]
            guards[-1][part] = theirs.guards[0][part]
    w = world(case)
    plan = Plan(np.array(levels), np.array(guards), np.array(said))
    state = simulate(case, w, plan, counts(case, w, FUTURES))
    return [float(one) for one in total(case, w, state).mean(1)]


def _line(
    case: Case,
    swap: _Swap,
    reads: tuple[Read, Read],
    told: Signs,
    heard: Seen,
    points: float,
) -> Loss:
    mine, theirs = reads
    when = NAMES[swap.first]
    if swap.line is None:
        said = [*mine.answers, *[None] * len(STAGES)][swap.first]
        place = theirs.answers[swap.first]
        better = Entry("better.answer", answered(case, swap.first, place).params)
        return Loss(
            "moment", (case.moments[swap.first].id,), when,
            answered(case, swap.first, said), signs.meeting(case, swap.first), better,
            points, "meet",
        )  # fmt: skip
    line = case.lines[swap.line]
    own = _cell(case, mine, swap.first, line.id)
    goal = theirs.boards[swap.first][line.id]
    habit, sign = told.of(swap.line, swap.first, own, goal)
    sign = as_heard(case, heard, line, swap.first, sign)
    sign = by_chance(heard, line, swap.first, (own.level, goal.level), sign)
    if points < 0:
        sign = Entry("sign.gain", {"who": line.who, "parts": (sign,)}, line.who)
    weeks = swap.first, swap.last
    return Loss(
        "board", (line.id,), when, signs.cell("had", line, own, *weeks), sign,
        signs.cell("better", line, goal, *weeks), points, habit,
    )  # fmt: skip
