"""A year as what was done about each project: so that one decision can be replaced.

``worth`` of a plan is that of the steps it was made from, to the last digit.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pdpmo_widgets.modules.courage.model.belief import beliefs
from pdpmo_widgets.modules.courage.model.case import MONTHS, Case
from pdpmo_widgets.modules.courage.model.steps import Step
from pdpmo_widgets.modules.courage.model.talk import turn, worth
from pdpmo_widgets.modules.courage.model.value import worth_of
from pdpmo_widgets.modules.courage.model.year import Walk, hold, to_the_end, wait


@dataclass(frozen=True)
class Act:
    """What was done about one project; months are 1 to 12, 0 for never.

    ``at``: the place of the talk among the steps; ``say``: the places of what was said;
    ``worths``: how well each turn answered what stood in the room, 0..1.
    """

    check: int = 0
    month: int = 0
    at: int = 0
    say: tuple[int, ...] = ()
    worths: tuple[float, ...] = ()


Plan = Mapping[str, Act]


def plan_of(case: Case, steps: Sequence[Step]) -> dict[str, Act]:
    """What finished steps do about each project."""
    checks: dict[str, int] = {}
    talks: dict[str, tuple[int, int, tuple[int, ...]]] = {}
    month = 1
    for at, step in enumerate(steps):
        if step.do == "wait":
            month += 1
        elif step.do == "check":
            checks[step.project] = month
        else:
            talks[step.project] = (month, at, step.say)
    return {p.id: _act(case, p.id, checks, talks) for p in case.projects}


def _act(
    case: Case,
    id: str,
    checks: Mapping[str, int],
    talks: Mapping[str, tuple[int, int, tuple[int, ...]]],
) -> Act:
    if id not in talks:
        return Act(checks.get(id, 0))
    month, at, say = talks[id]
    return Act(checks.get(id, 0), month, at, say, worths(case, id, say))


def worths(case: Case, id: str, say: Sequence[int]) -> tuple[float, ...]:
    """How well each turn of a talk answered what stood in the room, 0..1."""
    project = next(p for p in case.projects if p.id == id)
    found: list[float] = []
    for at, place in enumerate(say):
        now = turn(case, project, at, tuple(found))
        found.append(worth(case.setting, at, now.room, now.options[place]))
    return tuple(found)


def walked(case: Case, plan: Plan) -> Walk:
    """The year of a plan to its end."""
    word = case.carried.credibility
    found = Walk(case, 1, dict(case.carried.trust), word, word, odds=beliefs(case))
    for month in range(1, MONTHS + 1):
        found.checked |= {id: month for id, one in plan.items() if one.check == month}
        talks = [(one.at, id) for id, one in plan.items() if one.month == month]
        for _, id in sorted(talks):
            project = next(p for p in case.projects if p.id == id)
            hold(found, project, found.chance(id), plan[id].worths)
        if month < MONTHS:
            wait(found)
    return to_the_end(found)


def worth_in(case: Case, plan: Plan, futures: Sequence[int]) -> float:
    """What the year of a plan is worth beside silence, $m."""
    return worth_of(walked(case, plan), tuple(futures))
