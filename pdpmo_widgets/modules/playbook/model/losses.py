"""What each decision cost against the reader of the same signs, in points of 100.

Playbooks are replaced in the order of the route.  First the controls that only one of
the two asks for, one by one; then the projects, one by one, each with the reader's
tier and controls; then the rule for exceptions.  After each step the year is reckoned
again, and the difference is what the step cost.  Looking moves no score by itself:
what it would have told is the sign of a line.  One line closes the sum: what the floors
take (they act only together).  Where the scale ends at 0, the lines share the points
that the scale shows as they share the hours; ``notes`` says so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.playbook.model import signs
from pdpmo_widgets.modules.playbook.model.case import TIERS, Case, Sketch
from pdpmo_widgets.modules.playbook.model.causes import without
from pdpmo_widgets.modules.playbook.model.check import Decisions, Plan, playable
from pdpmo_widgets.modules.playbook.model.moved import (
    better_at,
    did_at,
    habit_at,
    only,
    sign_at,
)
from pdpmo_widgets.modules.playbook.model.result import ends, score, year_of
from pdpmo_widgets.modules.playbook.model.route import reader, ruled
from pdpmo_widgets.simulation.basics import Entry, Score
from pdpmo_widgets.simulation.debrief import Loss
from pdpmo_widgets.simulation.losses import TINY, floor_losses

CLOSE = 1e-6  # points; by more, a number was cut


@dataclass
class _Book:
    """A playbook on its way to the reader's; ``point`` is what one point is worth."""

    case: Case
    mine: Plan
    theirs: Plan
    point: float
    now: Plan
    cost: float = field(init=False)

    def __post_init__(self) -> None:
        self.cost = year_of(self.case, self.now).cost

    def move(self, plan: Plan) -> float:
        """Go one step on; the points that it brings."""
        before, self.now = self.cost, plan
        self.cost = year_of(self.case, plan).cost
        return (before - self.cost) / self.point


def losses(case: Case, decisions: Decisions) -> tuple[Loss, ...]:
    """Every decision that the reader took otherwise, the dearest first."""
    mine, theirs = playable(case, decisions), playable(case, reader(case))
    none, least = ends(case)
    book = _Book(case, mine, theirs, max(1.0, none - least) / 100, mine)
    moved = [*_vain(book), *_missing(book), *_places(book), *_rule(book)]
    ours, best = score(case, decisions), score(case, reader(case))
    measures = room_words("playbook")["measures"]
    found = [
        *_shares(moved, 100 * (best.uncapped - ours.uncapped)),
        *floor_losses(ours, best, measures, "end", _lifts(ours)),
    ]
    return tuple(sorted(found, key=lambda loss: -loss.points))


def _shares(moved: Sequence[Loss], gap: float) -> Iterator[Loss]:
    """The lines, so that they add up to the ``gap`` that the scale shows.

    Their sum is that already, but where one of the two numbers is cut.
    """
    whole = sum(loss.points for loss in moved)
    part = gap / whole if abs(whole - gap) > CLOSE else 1.0
    for loss in moved:
        if abs(loss.points) > TINY:
            yield replace(loss, points=part * loss.points)


def _vain(book: _Book) -> Iterator[Loss]:
    """Controls that only oneself asks for."""
    case = book.case
    for id, count in only(case, book.mine, book.theirs):
        points = book.move(without(book.now, id))
        works = signs.changes(case, id)
        params = {"control": id, "count": count}
        served = works and points > 0
        sign = Entry("sign.served", params) if served else signs.log(case, id)
        did, better = Entry("did.asked_vain", params), Entry("better.leave_out")
        habit = "threats" if works else "logs"
        yield Loss("sets", (id,), "write", did, sign, better, points, habit)


def _missing(book: _Book) -> Iterator[Loss]:
    """Controls that only the reader asks for, put where the reader has them."""
    case = book.case
    for id, _ in only(case, book.theirs, book.mine):
        sets = {
            tier: (*ids, id) if id in book.theirs.sets[tier] else ids
            for tier, ids in book.now.sets.items()
        }
        points = book.move(replace(book.now, sets=sets))
        works = signs.changes(case, id)
        sign = signs.log(case, id) if works else signs.required(case, id)
        did = Entry("did.not_asked", {"control": id})
        better = Entry("better.ask", {"names": _asked(book, id)})
        habit = "logs" if works else "audit"
        yield Loss("sets", (id,), "write", did, sign, better, points, habit)


def _asked(book: _Book, control: str) -> list[str]:
    """The names of the projects that the reader asks for a control."""
    projects = book.case.projects
    return [p.name for p in projects if control in book.theirs.asked(p.id)]


def _places(book: _Book) -> Iterator[Loss]:
    """Projects whose controls differ, in the order of the reader's tiers."""
    case, theirs = book.case, book.theirs
    order = sorted(case.projects, key=lambda p: -TIERS.index(theirs.tiers[p.id]))
    for p in order:
        goal = (theirs.tiers[p.id], theirs.asked(p.id))
        before = book.now.asked(p.id)
        if (book.now.tier(p.id), set(before)) == (goal[0], set(goal[1])):
            continue
        points = book.move(replace(book.now, own={**book.now.own, p.id: goal}))
        yield _place(book, p, before, points)


def _place(book: _Book, p: Sketch, before: tuple[str, ...], points: float) -> Loss:
    case, goal = book.case, book.theirs.asked(p.id)
    habit = habit_at(case, (book.mine, book.theirs), p, (before, goal))
    did = did_at(case, book.mine, p)
    sign = sign_at(case, (book.mine, book.theirs), p, habit)
    # the rule for exceptions is a step of its own, and comes after the projects
    ruled_as_now = replace(book.theirs, let_off=book.mine.let_off)
    better = better_at(case, ruled_as_now, p)
    picks = (p.id, book.mine.tiers[p.id])
    return Loss("tiers", picks, "write", did, sign, better, points, habit)


def _rule(book: _Book) -> Iterator[Loss]:
    mine, theirs = book.mine, book.theirs
    same = (mine.let_off, mine.owned) == (theirs.let_off, theirs.owned)
    if same:
        return
    own = {p.id: (theirs.tiers[p.id], theirs.asked(p.id)) for p in book.case.projects}
    points = book.move(replace(theirs, own=own))
    sign = signs.old_hands(book.case, theirs.tiers)
    if mine.let_off == "asks":
        sign = Entry("sign.loud")
    elif mine.let_off != "nobody" and not mine.owned:
        sign = Entry("sign.unowned")
    did, better = ruled("did", mine), ruled("better", theirs)
    picks = (mine.let_off, "yes" if mine.owned else "no")
    yield Loss("waiver", picks, "write", did, sign, better, points, "exceptions")


def _lifts(mine: Score) -> str:
    """The habit that lifts the measure that misses its floor by most."""
    if not mine.missed:
        return ""
    lowest = min(mine.missed, key=lambda m: mine.measures[m] / mine.floors[m])
    return str(room_words("playbook", "debrief")["next"][lowest])
