"""One's own evening turned into the reader's, one change at a time, each playable.

First a word that was given and broken is taken back.  Then the page changes, with the
talks that only make sense beside it (``together``): they act only together, so they are
one change.  The other steps follow in the order of the route, each with what has no
hours left beside it; sponsor and review come last.

``late`` is for a page that was blocked.  A block takes most of every chance: what is
mended while it stands seems to bring nothing, what is mended after it seems to bring
all.  So what led to the block is mended after the rest, and its line holds what the
block took.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import Case
from pdpmo_widgets.modules.purpose.model.together import (
    Step,
    best_pages,
    broken,
    depends,
    key,
)

Charter = Mapping[str, Any]
Keys = Collection[tuple[str, ...]]


@dataclass(frozen=True)
class Change:
    """One change: the part, what came in, what went out, and the decisions after it.

    ``part`` is "broken", "together", "steps", "order", "page", "sponsor" or "review".
    What came and went are steps, or for the last three, words of the charter.
    """

    part: str
    came: tuple[Any, ...]
    went: tuple[Any, ...]
    decisions: Mapping[str, Any]


def changes(
    case: Case, own: Mapping[str, Any], goal: Mapping[str, Any], joined: Keys = (),
    *, late: bool = False,
) -> Iterator[Change]:  # fmt: skip
    """The changes in their order; the last decisions are the reader's.

    ``joined`` are keys of steps that belong to the change of the page as well;
    ``late``: does the page change after what does not lean on it?
    """
    evening = _Evening(case, list(own["steps"]), list(goal["steps"]))
    charter: Charter = dict(own["charter"])
    for said in broken(case, own, goal):
        evening.drop(said)
        yield Change("broken", (), said, _as(evening, charter))
    came, went = depends(case, own, goal, joined)
    if late:
        for change in _written(charter, goal, evening):
            charter = change.decisions["charter"]
            yield change
        yield from _apart(evening, charter, came, went)
    gone = [one for one in evening.spare if one in went]
    evening.drop(gone)
    for step in (one for one in evening.missing() if key(one) in came):
        gone += evening.take(step)
    pages = best_pages(case, evening.now, charter, goal)
    first, *rest = pages or [charter]
    if first != charter or gone or came:
        charter = first
        here = tuple(one for one in goal["steps"] if key(one) in came)
        yield Change("together", here, tuple(gone), _as(evening, charter))
    for page in rest:
        new, old = _differ(page, charter), _differ(charter, page)
        charter = page
        yield Change("page", new, old, _as(evening, charter))
    yield from _steps(evening, charter)
    yield from _last(charter, goal, evening)


def _as(evening: "_Evening", charter: Charter) -> dict[str, Any]:
    return {"steps": list(evening.now), "charter": dict(charter)}


def _differ(one: Charter, other: Charter) -> tuple[str, ...]:
    """The promises, or if they are the same the refusals, that only ``one`` has."""
    parts = [
        tuple(o for o in one[part] if o not in other[part])
        for part in ("outcomes", "not_now")
    ]
    return parts[0] or parts[1]


class _Evening:
    """The steps as they are now; ``spare``: one's own that the reader does not take."""

    def __init__(self, case: Case, now: list[Step], goal: list[Step]) -> None:
        self.costs, self.hours = case.setting.costs, case.setting.hours
        self.now, self.goal = now, goal
        self.spare = _spare(now, goal)

    def missing(self) -> list[Step]:
        """The reader's steps that are not there yet, in the order of the route."""
        here = [key(one) for one in self.now]
        return [one for one in self.goal if key(one) not in here]

    def drop(self, some: Collection[Step]) -> None:
        """Take those very steps out (two may be alike)."""
        self.now = [s for s in self.now if not any(s is one for one in some)]
        self.spare = _spare(self.now, self.goal)

    def take(self, step: Step) -> list[Step]:
        """Put a step of the reader in; what goes for it, the same kind first."""
        at = 0 if step["do"] == "interview" else len(self.now)
        self.now = [*self.now[:at], step, *self.now[at:]]
        went: list[Step] = []
        while (over := self.over()) > 1e-9:
            one = min(self.spare, key=lambda s: self._fits(s, step, over))
            self.drop([one])
            went.append(one)
        return went

    def over(self) -> float:
        """Hours above those that there are; below 0 what is left."""
        return sum(self.costs[one["do"]] for one in self.now) - self.hours

    def _fits(self, one: Step, step: Step, over: float) -> tuple[bool, bool, float]:
        cost = self.costs[one["do"]]
        enough = cost >= over - 1e-9
        return one["do"] != step["do"], not enough, cost if enough else -cost


def _spare(now: list[Step], goal: list[Step]) -> list[Step]:
    """One's own steps that the reader does not take, a second time included."""
    wanted, found = [key(one) for one in goal], []
    for step in now:
        if key(step) in wanted:
            wanted.remove(key(step))
        else:
            found.append(step)
    return found


def _steps(evening: _Evening, charter: Charter) -> Iterator[Change]:
    """The other steps of the reader, then what the reader leaves out, then the order.

    A word in the corridor with somebody who was heard takes that talk's place; where
    the reader heard her or him, too, it tells nothing new and comes last.
    """
    heard = {one["who"][0] for one in evening.now if one["do"] == "interview"}
    late = []
    for step in evening.missing():
        if step["do"] == "corridor" and step["who"][0] in heard:
            long = [
                one for one in evening.spare
                if one["do"] == "interview" and one["who"] == step["who"]
            ]  # fmt: skip
            if not long:
                late.append(step)
                continue
            evening.drop(long)
            evening.take(step)
            yield Change("steps", (step,), tuple(long), _as(evening, charter))
            continue
        went = evening.take(step)
        yield Change("steps", (step,), tuple(went), _as(evening, charter))
    for one in list(evening.spare):
        evening.drop([one])
        yield Change("steps", (), (one,), _as(evening, charter))
    if late or evening.now != evening.goal:
        evening.now = evening.goal
        yield Change("order", (), (), _as(evening, charter))


def _apart(
    evening: _Evening, charter: Charter, came: Keys, went: Collection[Step]
) -> Iterator[Change]:
    """Talks of the reader that do not lean on the page, where there are hours left."""
    for step in [s for s in evening.missing() if key(s) not in came]:
        free = evening.costs[step["do"]] + evening.over() <= 1e-9
        if step["do"] == "interview" and free:
            evening.take(step)
            yield Change("steps", (step,), (), _as(evening, charter))


def _written(
    now: Charter, goal: Mapping[str, Any], evening: _Evening
) -> Iterator[Change]:
    """Sponsor and review."""
    for part in ("sponsor", "review"):
        wanted = goal["charter"][part]
        if now[part] != wanted:
            went, now = now[part], {**now, part: wanted}
            yield Change(part, (wanted,), (went,), _as(evening, now))


def _last(now: Charter, goal: Mapping[str, Any], evening: _Evening) -> Iterator[Change]:
    """Sponsor and review; promises in another order are the same promises."""
    for change in _written(now, goal, evening):
        now = change.decisions["charter"]
        yield change
    if dict(now) != dict(goal["charter"]):
        yield Change("order", (), (), goal)
