"""What happened in a run, moment by moment: for the log, the debrief, the coach."""

from collections.abc import Iterator

from pdpmo_widgets.modules.empowerment.model.case import COSTS, STAGES, STEP, Case
from pdpmo_widgets.modules.empowerment.model.check import (
    Board,
    Decisions,
    Read,
    read,
    today,
)
from pdpmo_widgets.modules.empowerment.model.moments import effect
from pdpmo_widgets.modules.empowerment.model.route import answered
from pdpmo_widgets.modules.empowerment.model.seen import Seen, see
from pdpmo_widgets.modules.empowerment.model.signs import NAMES
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Moment

MOST = 3  # results of a stage that are told
OPENS = 0.05  # what an answer adds to safety from here on is told as such


def moments(case: Case, decisions: Decisions) -> tuple[Moment, ...]:
    """What was done so far, in order; DecisionError for what cannot be read."""
    return tuple(_all(case, read(case, decisions), see(case, decisions)))


def _all(case: Case, found: Read, seen: Seen) -> Iterator[Moment]:
    for what, how in found.looks:
        yield _look(case, what, how)
    for stage, board in enumerate(found.boards):
        before = found.boards[stage - 1] if stage else today(case)
        yield _board(case, seen, stage, board, before)
        yield _answer(case, found, stage)


def _look(case: Case, what: str, how: str) -> Moment:
    """A talk, or a look at one piece of work, with what it told."""
    told = see(case, {"looks": [[what, how]]}).log
    who = told[0].who
    params: dict[str, object] = {"who": who}
    if how == "watch":
        params["decision"] = what
    did = Entry(f"did.{how}", params, who)
    return Moment(
        "looks", (what, how), "ask", (who,), did, COSTS[how], "hours", told, ()
    )


def _board(case: Case, seen: Seen, stage: int, board: Board, before: Board) -> Moment:
    """A board with what it took a week, what failed in its weeks, and the news."""
    lines = [line for line in case.lines if board[line.id] != before[line.id]]
    more = [x for x in lines if board[x.id].level > before[x.id].level]
    less = [x for x in lines if board[x.id].level < before[x.id].level]
    first, after = STAGES[stage]
    params = {
        "more": len(more), "less": len(less), "from": first * STEP + 1,
        "to": after * STEP,
    }  # fmt: skip
    results = seen.results[stage]
    wrong = sorted(case.lines, key=lambda line: -results[line.id].wrong)
    came = tuple(
        Entry("came.wrong", {
            "decision": line.id, "who": line.who, "n": results[line.id].decided,
            "wrong": results[line.id].wrong,
        }, line.who)
        for line in wrong[:MOST] if results[line.id].wrong
    )  # fmt: skip
    many = len(seen.news) // 2 if len(seen.results) > 1 else len(seen.news)
    news = seen.news[stage * many : (stage + 1) * many]
    who = tuple(dict.fromkeys(line.who for line in lines))
    return Moment(
        "board", tuple(line.id for line in lines), NAMES[stage], who,
        Entry("did.set", params), seen.hours[stage], "week", news,
        came or (Entry("came.fine"),),
    )  # fmt: skip


def _answer(case: Case, found: Read, stage: int) -> Moment:
    """An answer in a moment, what it asked for, and what people made of it."""
    moment, place = case.moments[stage], found.answers[stage]
    moved = 0.0 if place is None else effect(moment, place)
    sign = "opened" if moved > OPENS else "closed" if place is None or moved < 0 else (
        "flat"
    )  # fmt: skip
    came = Entry(f"because.{moment.id}_{sign}", {"who": moment.who}, moment.who)
    scene = f"scenes.{moment.id}.{moment.story}.scene"
    learnt = Entry(scene, {"who": moment.who}, moment.who)
    return Moment(
        "moment", (moment.id,), NAMES[stage], (moment.who,),
        answered(case, stage, place), 0, "hours", (learnt,), (came,),
    )  # fmt: skip
