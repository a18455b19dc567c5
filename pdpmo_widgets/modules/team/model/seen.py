"""What has been learnt after the decisions so far, and what the plan asks of people."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from pdpmo_widgets.cases.team import SKILLS
from pdpmo_widgets.modules.team.model.case import Case
from pdpmo_widgets.modules.team.model.check import Decisions, looks_of, plan_of, price
from pdpmo_widgets.modules.team.model.plans import spent
from pdpmo_widgets.modules.team.model.world import truth
from pdpmo_widgets.modules.team.model.year import loads

SAMPLE = 0.15  # standard deviation of what a look at somebody's work finds, in levels


@dataclass(frozen=True)
class Seen:
    """``found``: levels by person, in the order of SKILLS, of those looked at.

    ``money_left`` in $ thousand; ``load``: share of each person's time that the plan
    asks for, mean of the year; ``open``: streams that nobody leads or was bought for.
    """

    hours_left: int
    money_left: float
    found: Mapping[str, tuple[float, ...]]
    load: Mapping[str, float]
    open: tuple[str, ...]


def see(case: Case, decisions: Decisions) -> Seen:
    """What a learner knows after these decisions."""
    looks, w = looks_of(case, decisions), truth(case)
    plan = plan_of(case, decisions, w)
    load = loads(w, plan)[0].mean(1)
    helped = (plan.lead[0] >= 0) | plan.contract[0].any(1)
    return Seen(
        case.setting.hours - sum(price(case)[look.how] for look in looks),
        case.setting.budget - float(spent(w, plan)[0]),
        {look.what: _found(case, look.what, look.how) for look in looks},
        {
            m.who: round(float(one), 2)
            for m, one in zip(case.members, load, strict=True)
        },
        tuple(
            one.id
            for at, one in enumerate(case.streams)
            if not helped[at] and plan.hire[0] != at
        ),
    )


def _found(case: Case, who: str, how: str) -> tuple[float, ...]:
    """One person's levels as colleagues, or as the work itself, show them."""
    at = [m.who for m in case.members].index(who)
    if how == "peers":
        return case.hidden.peers[at]
    rng = Random(f"sample:{case.seed}:{who}")
    levels = case.hidden.levels[at]
    return tuple(round(levels[k] + rng.gauss(0, SAMPLE), 1) for k in range(len(SKILLS)))
