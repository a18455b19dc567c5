"""What each decision of the evening cost against the reader, in points of 100.

Decisions are replaced one by one (``ledger``); after each the year is played again, and
the difference is its cost.  A step that seems to win points only between one's own page
and the reader's joins the change of the page.  Floors act only together, so what they
take is one line.

Whoever was blocked reads of the block: where another line would be dearer than the one
that ends it, the page is mended after that (``ledger``).
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.purpose.model.case import Case
from pdpmo_widgets.modules.purpose.model.check import Decisions, charter_of, steps_of
from pdpmo_widgets.modules.purpose.model.ledger import Change, changes
from pdpmo_widgets.modules.purpose.model.lines import line
from pdpmo_widgets.modules.purpose.model.result import score
from pdpmo_widgets.modules.purpose.model.route import reader
from pdpmo_widgets.modules.purpose.model.together import blockers, key
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Loss
from pdpmo_widgets.simulation.losses import TINY, floor_losses

Sized = tuple[Change, float]
Run = Mapping[str, Any]
SPURIOUS = 2.0  # points that a step wins on the way, and never in the run as played
ROUNDS = 4


def losses(case: Case, decisions: Decisions) -> tuple[Loss, ...]:
    """Every decision that the reader took otherwise, the dearest first."""
    own = {
        "steps": steps_of(decisions, case), "charter": charter_of(decisions, case),
    }  # fmt: skip
    goal = reader(case)
    ends = score(case, own), score(case, goal)
    floors = floor_losses(*ends, room_words("purpose")["measures"], "board")
    found = [*_lines(case, own, goal), *floors]
    return tuple(sorted(found, key=lambda loss: -loss.points))


def _lines(case: Case, own: Run, goal: Run) -> Iterator[Loss]:
    freed = [w for w in blockers(case, own) if w not in blockers(case, goal)]
    found = sized(case, own, goal)
    leads = _ends_block(case, found, freed)
    if freed and (leads is None or found[leads][1] < max(size for _, size in found)):
        after = sized(case, own, goal, late=True)
        last = _ends_block(case, after, freed)
        found, leads = (found, leads) if last is None else (after, last)
    for at, (change, points) in enumerate(found):
        if at == leads:
            yield _blocked(line(case, own, goal, change, points), freed)
        elif abs(points) > TINY or change.part != "order":
            yield line(case, own, goal, change, points)


def _ends_block(case: Case, found: list[Sized], freed: list[str]) -> int | None:
    """Which change frees most of those who blocked; of two alike the dearer.

    None where the reader ends the block, and loses more than that by it.
    """
    still, ends = len(freed), []
    for at, (change, points) in enumerate(found):
        now = blockers(case, change.decisions) if still else []
        left = sum(who in now for who in freed)
        if left < still and points > 0:
            ends.append((still - left, points, at))
        still = left
    return max(ends)[2] if ends else None


def _blocked(loss: Loss, freed: list[str]) -> Loss:
    """The line that tells of the block, and says so."""
    parts = loss.sign.params["parts"] if loss.sign.id == "did.parts" else (loss.sign,)
    rest = [one for one in parts if one.id != "sign.block"]  # type: ignore[attr-defined]
    told = (Entry("sign.block", {"who": freed}, freed[0]), *rest)
    return replace(loss, sign=Entry("did.parts", {"parts": told}))


def sized(case: Case, own: Run, goal: Run, *, late: bool = False) -> list[Sized]:
    """Every change with its points; what flips on the way has joined the page."""
    joined: set[tuple[str, ...]] = set()
    for _ in range(ROUNDS):
        found = list(_points(case, own, changes(case, own, goal, joined, late=late)))
        more = {
            key(step) for change, points in found if change.part == "steps"
            for step in (*change.came, *change.went)
            if _flips(case, own, change, points)
        }  # fmt: skip
        if more <= joined:
            break
        joined |= more
    return found


def _points(case: Case, own: Run, steps: Iterator[Change]) -> Iterator[Sized]:
    before = score(case, own).uncapped
    for change in steps:
        after = score(case, change.decisions).uncapped
        yield change, 100 * (after - before)
        before = after


def _flips(case: Case, own: Run, change: Change, points: float) -> bool:
    """Is the sign of a change not the one that it has in the run as it was played?

    Asked where it can be played alone: without hours for it, it is not.
    """
    if abs(points) < SPURIOUS:
        return False
    out = [key(one) for one in change.went]
    now = [one for one in own["steps"] if key(one) not in out]
    step = change.came[0] if change.came else None
    if step:
        now = [step, *now] if step["do"] == "interview" else [*now, step]
    costs = case.setting.costs
    if sum(costs[one["do"]] for one in now) > case.setting.hours + 1e-9:
        return points < 0
    alone = 100 * (
        score(case, {**own, "steps": now}).uncapped - score(case, own).uncapped
    )
    return points * alone <= 0 and not (points > 0 and alone == 0)
