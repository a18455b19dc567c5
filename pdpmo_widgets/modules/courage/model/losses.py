"""What each decision cost against the reader of the same signs, in points of 100.

Decisions are replaced project by project, the largest stake first: when it was checked
and raised, then what was said in the talk (its turns act only together).  After each
step the year is worth something else, and the difference is what it cost.  One line
closes the sum: what the floors take (they act only together).  Where the scale ends at
0, the lines share the points that it shows as they share the exact ones; ``notes`` says
so.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.courage.model import told
from pdpmo_widgets.modules.courage.model.case import FUTURES, Case, Project
from pdpmo_widgets.modules.courage.model.plan import Act, plan_of, worth_in
from pdpmo_widgets.modules.courage.model.result import LEAST, reference_of, score
from pdpmo_widgets.modules.courage.model.route import reader, readers
from pdpmo_widgets.modules.courage.model.steps import Decisions, steps_of
from pdpmo_widgets.simulation.debrief import Loss
from pdpmo_widgets.simulation.losses import TINY, floor_losses

Tell = Callable[[Case, Project, tuple[Act, Act], float], Loss]


def losses(case: Case, decisions: Decisions) -> tuple[Loss, ...]:
    """Every decision that the reader took otherwise, the dearest first."""
    found = list(_lines(case, decisions))
    mine, best = score(case, decisions), score(case, reader(case))
    gap = 100 * (best.uncapped - mine.uncapped)
    floors = floor_losses(mine, best, room_words("courage")["measures"], "end")
    closed = [*_shares(found, gap), *floors]
    return tuple(sorted(closed, key=lambda loss: -loss.points))


def _shares(moved: Sequence[Loss], gap: float) -> Iterator[Loss]:
    """The lines, so that they add up to the ``gap`` that the scale shows.

    Their sum is that already, but where one of the two numbers is cut at 0 or 100.
    """
    whole = sum(loss.points for loss in moved)
    part = gap / whole if abs(whole) > TINY else 0.0
    for loss in moved:
        if abs(part * loss.points) > TINY:
            yield replace(loss, points=part * loss.points)


def _lines(case: Case, decisions: Decisions) -> Iterator[Loss]:
    mine = plan_of(case, steps_of(case, decisions))
    theirs, now = readers(case), dict(mine)
    point = max(LEAST, reference_of(case, FUTURES)) / 100
    before = worth_in(case, now, FUTURES)
    for project in sorted(case.projects, key=lambda p: -p.stake):
        own, goal = mine[project.id], theirs[project.id]
        steps = list(_swaps(own, goal))
        for at, (tell, act) in enumerate(steps):
            now[project.id] = goal if at == len(steps) - 1 else act
            after = worth_in(case, now, FUTURES)
            if abs(after - before) > TINY * point:
                yield tell(case, project, (own, goal), (after - before) / point)
            before = after


def _swaps(own: Act, goal: Act) -> Iterator[tuple[Tell, Act]]:
    """First when it was checked and raised, then what was said."""
    if (own.check, own.month) != (goal.check, goal.month):
        said = own if own.month and goal.month else goal
        yield told.moment, replace(goal, say=said.say, worths=said.worths)
    if own.month and goal.month and sum(own.worths) < sum(goal.worths):
        yield told.words, goal
