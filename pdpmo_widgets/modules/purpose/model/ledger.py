"""One's own evening turned into the reader's, one decision at a time, each playable.

A step that the reader takes comes in; what has no hours left beside it goes out in the
same change: they act only together.  So do promises and refusals that would clash.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import Case

Step = Mapping[str, Any]


@dataclass(frozen=True)
class Change:
    """One change: the part, what came in, what went out, and the decisions after it."""

    part: str
    came: tuple[Any, ...]
    went: tuple[Any, ...]
    decisions: Mapping[str, Any]


def key(step: Step) -> tuple[str, ...]:
    """What makes two steps the same: what is done, with whom, over what."""
    sent = sorted(step.get("outcomes") or ())
    return step["do"], step.get("interest", ""), *sorted(step.get("who", ())), *sent


def changes(
    case: Case, own: Mapping[str, Any], goal: Mapping[str, Any]
) -> Iterator[Change]:
    """The changes in the order of the route; the last decisions are the reader's."""
    charter = dict(own["charter"])
    for change in _evening(case, list(own["steps"]), list(goal["steps"])):
        yield Change(
            change.part, change.came, change.went,
            {"steps": change.decisions["steps"], "charter": charter},
        )  # fmt: skip
    yield from _charters(charter, goal)


def _evening(case: Case, now: list[Step], goal: list[Step]) -> Iterator[Change]:
    costs, hours = case.setting.costs, case.setting.hours
    spare = _spare(now, goal)
    for step in goal:
        if key(step) in [key(one) for one in now]:
            continue
        at = 0 if step["do"] == "interview" else len(now)
        now = [*now[:at], step, *now[at:]]
        went: list[Step] = []
        while sum(costs[one["do"]] for one in now) > hours + 1e-9:
            one = min(spare, key=lambda s: (s["do"] != step["do"], -costs[s["do"]]))
            spare, now = _without(spare, one), _without(now, one)
            went.append(one)
        yield Change("steps", (step,), tuple(went), {"steps": now})
    for one in spare:
        now = _without(now, one)
        yield Change("steps", (), (one,), {"steps": now})
    if now != goal:
        yield Change("order", (), (), {"steps": goal})


def _spare(now: list[Step], goal: list[Step]) -> list[Step]:
    """One's own steps that the reader does not take, a second time included."""
    wanted, found = [key(one) for one in goal], []
    for step in now:
        if key(step) in wanted:
            wanted.remove(key(step))
        else:
            found.append(step)
    return found


def _without(steps: list[Step], one: Step) -> list[Step]:
    """The steps without that one (that very object: two may be alike)."""
    return [step for step in steps if step is not one]


def _charters(now: dict[str, Any], goal: Mapping[str, Any]) -> Iterator[Change]:
    steps, wanted = goal["steps"], goal["charter"]
    for part in ("outcomes", "not_now"):
        old = [o for o in now[part] if o not in wanted[part]]
        new = [o for o in wanted[part] if o not in now[part]]
        for came, went in zip(new, old, strict=True):
            after = {**now, part: [came if o == went else o for o in now[part]]}
            if set(after["outcomes"]) & set(after["not_now"]):
                after = {**now, **{p: wanted[p] for p in ("outcomes", "not_now")}}
                yield _page(now, after, steps)
                now = after
                break
            now = after
            yield Change(part, (came,), (went,), {"steps": steps, "charter": now})
    for part in ("sponsor", "review"):
        if now[part] != wanted[part]:
            went, now = now[part], {**now, part: wanted[part]}
            yield Change(part, (now[part],), (went,), {"steps": steps, "charter": now})
    if now != wanted or list(now["outcomes"]) != list(wanted["outcomes"]):
        yield Change("order", (), (), goal)


def _page(
    before: Mapping[str, Any], after: Mapping[str, Any], steps: list[Step]
) -> Change:
    """Promises and refusals at once, where one by one they would clash."""
    came, went = (
        tuple(o for o in one["outcomes"] if o not in other["outcomes"])
        for one, other in ((after, before), (before, after))
    )
    return Change("page", came, went, {"steps": steps, "charter": after})
