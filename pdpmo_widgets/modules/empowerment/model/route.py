"""The reader: who reads every sign rightly and errs in none; and the reader's route."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from pdpmo_widgets.modules.empowerment.model import signs
from pdpmo_widgets.modules.empowerment.model.case import STAGES, Case
from pdpmo_widgets.modules.empowerment.model.check import Read, read, today
from pdpmo_widgets.modules.empowerment.model.informed import Skill, informed
from pdpmo_widgets.modules.empowerment.model.result import PASS, score
from pdpmo_widgets.modules.empowerment.model.seen import see
from pdpmo_widgets.modules.empowerment.model.signs import NAMES, Signs
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import RouteStep

READER = Skill(0.0)
ROOM = 0.03  # above the mark: whoever reads nearly all of it passes, too


def reader(case: Case) -> dict[str, Any]:
    """The reader's decisions: what ``losses`` compares with."""
    return informed(READER)(case.visible(), partial(see, case))


def winnable(case: Case) -> bool:
    """Does whoever reads every sign reach the mark on this case, and a little more?"""
    return score(case, reader(case)).total >= PASS + ROOM


def reading(case: Case) -> tuple[Read, Signs]:
    """The reader's checked decisions, and what told them."""
    decisions = reader(case)
    return read(case, decisions), Signs(case, see(case, decisions))


def route(case: Case) -> tuple[RouteStep, ...]:
    """The reader's steps: ask, look over; then three boards and three answers."""
    found, told = reading(case)
    steps = [_look(case, *look) for look in found.looks]
    for stage in range(len(STAGES)):
        steps += _board(case, found, told, stage)
        steps.append(_answer(case, found, stage))
    return tuple(steps)


def _look(case: Case, what: str, how: str) -> RouteStep:
    """Whom one asks, or what one looks over, and why."""
    if how == "watch":
        (line,) = (one for one in case.lines if one.id == what)
        params: dict[str, object] = {"decision": what, "who": line.who}
        did = Entry("did.watch", params)
        sign = signs.why_look(case, line)
        return RouteStep("looks", (what, how), "ask", did, sign, "watch")
    did = Entry(f"did.{how}", {"who": what}, what)
    spoken = next(line.said for line in case.lines if line.who == what)
    return RouteStep("looks", (what, how), "ask", did, Entry(spoken, {}, what), "ask")


def _board(case: Case, found: Read, told: Signs, stage: int) -> Iterator[RouteStep]:
    """Each line that is set otherwise than before."""
    before = found.boards[stage - 1] if stage else today(case)
    for at, line in enumerate(case.lines):
        one, was = found.boards[stage][line.id], before[line.id]
        if one != was:
            habit, sign = told.of(at, stage, was, one)
            did = signs.cell("did", line, one, stage, len(STAGES) - 1)
            yield RouteStep("board", (line.id,), NAMES[stage], did, sign, habit)


def _answer(case: Case, found: Read, stage: int) -> RouteStep:
    moment, place = case.moments[stage], found.answers[stage]
    did = answered(case, stage, place)
    sign = signs.meeting(case, stage)
    return RouteStep("moment", (moment.id,), NAMES[stage], did, sign, "meet")


def answered(case: Case, stage: int, place: int | None) -> Entry:
    """An answer in a moment in words; None says nothing."""
    moment = case.moments[stage]
    params: dict[str, object] = {"who": moment.who, "week": moment.week}
    if place is None:
        return Entry("did.silent", params, moment.who)
    params["said"] = signs.answer(case, stage, place)
    return Entry("did.answer", params, moment.who)
