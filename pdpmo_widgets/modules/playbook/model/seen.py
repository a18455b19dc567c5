"""What has been learnt so far, and what the playbook asks of each project."""

from collections.abc import Mapping
from dataclasses import dataclass

from pdpmo_widgets.modules.playbook.model.case import TIERS, TOP, Case, Fact, Sketch
from pdpmo_widgets.modules.playbook.model.check import COST, Decisions, Plan, plan_of


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
    plan = plan_of(case, decisions)
    spent = COST * len(plan.looks)
    tiers = tiers_of(case, plan)
    hours = case.setting.hours
    allowed = plan.looks[: max(0, hours // COST)]
    return Seen(
        spent,
        hours - spent,
        spent > hours,
        {x.what: case.hidden.told[x.what] for x in allowed if x.do == "visit"},
        {x.what: case.hidden.records[x.what] for x in allowed if x.do == "trace"},
        tiers,
        {p.id: asked(case, p, plan.sets[tiers[p.id]]) for p in case.projects},
    )


def points(by: str, size: int, rating: int) -> float:
    """A project's points for the tiers, 0..4, from its class of size and rating."""
    return {"size": size, "risk": rating, "both": (size + rating) / 2}[by]


def tiers_of(case: Case, plan: Plan) -> dict[str, str]:
    """Each project's tier under the plan."""
    found = {}
    for p in case.projects:
        mine = min(TOP, points(plan.by, p.size, plan.ratings[p.id]))
        found[p.id] = TIERS[sum(mine >= start for start in plan.starts)]
    return found


def asked(case: Case, project: Sketch, chosen: tuple[str, ...]) -> float:
    """Hours a quarter that a set of controls asks of a project."""
    each = sum(
        c.fixed + c.per_million * project.budget
        for c in case.controls
        if c.id in chosen
    )
    return each + case.setting.together * len(chosen) ** 2
