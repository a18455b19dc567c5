"""What has been learnt so far, and what the playbook asks of each project."""

from collections.abc import Mapping
from dataclasses import dataclass

from pdpmo_widgets.modules.playbook.model.case import Case, Fact, Sketch
from pdpmo_widgets.modules.playbook.model.check import VISIT, Decisions, plan_of


@dataclass(frozen=True)
class Seen:
    """After the hours so far; nothing in it hangs on what is hidden but the facts.

    ``visits``: all that is true of a project; ``records``: a control's log; ``tiers``:
    each project's tier; ``asks``: hours a quarter that its tier asks of it.
    """

    spent: int
    left: int
    over: bool
    visits: Mapping[str, tuple[Fact, ...]]
    records: Mapping[str, Fact]
    tiers: Mapping[str, str]
    asks: Mapping[str, float]


def see(case: Case, decisions: Decisions) -> Seen:
    """What the looks told and what the tiers ask; too many hours are shown."""
    plan, hours = plan_of(case, decisions), case.setting.hours
    spent, allowed = 0, []
    for one in plan.looks:
        spent += cost(case, one.how)
        allowed += [one] if spent <= hours else []
    traced = any(one.how == "trace" for one in allowed)
    return Seen(
        spent,
        hours - spent,
        spent > hours,
        {x.what: case.hidden.told[x.what] for x in allowed if x.how == "visit"},
        dict(case.hidden.records) if traced else {},
        plan.tiers,
        {p.id: asked(case, p, plan.sets[plan.tiers[p.id]]) for p in case.projects},
    )


def cost(case: Case, how: str) -> int:
    """The hours of one look."""
    return case.setting.logs if how == "trace" else VISIT


def asked(case: Case, project: Sketch, chosen: tuple[str, ...]) -> float:
    """Hours a quarter that a set of controls asks of a project."""
    each = sum(
        c.fixed + c.per_million * project.budget
        for c in case.controls
        if c.id in chosen
    )
    return each + case.setting.together * len(chosen) ** 2
