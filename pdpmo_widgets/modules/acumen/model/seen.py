"""What has been learnt after the decisions so far: checks, room left, mid-year."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from pdpmo_widgets.modules.acumen.model.case import Case
from pdpmo_widgets.modules.acumen.model.check import (
    Decisions,
    chosen,
    orphans,
    overdrawn,
    plan_of,
)
from pdpmo_widgets.modules.acumen.model.midyear import Report, reports
from pdpmo_widgets.modules.acumen.model.value import (
    Estimate,
    outside,
    realistic,
    space,
    used,
)

PRECISION = 0.05  # standard deviation of what a check finds, as a share


@dataclass(frozen=True)
class Seen:
    """``found``: checked requests as they will be, nearly. ``left``: room by resource.

    ``over`` and ``lost`` say why the portfolio cannot be played: too much of a
    resource, or a request without its condition; ``missing`` are mandatory ones left
    out. ``midyear`` is told only of a portfolio that can be played.  ``corrected``
    (every request) and ``ahead`` (of those that run, what is left to gain less what is
    left to spend, $ million) are the sponsors' figures by the record of their kind, or
    by a check; empty until the learner turns the lens to ``record``.
    """

    hours_left: int
    found: Mapping[str, Estimate]
    left: Mapping[str, float]
    over: Mapping[str, float]
    lost: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]
    midyear: tuple[Report, ...]
    corrected: Mapping[str, Estimate]
    ahead: Mapping[str, float]


def see(case: Case, decisions: Decisions) -> Seen:
    """What a learner knows after these decisions."""
    plan = plan_of(case, decisions)
    need = used(chosen(case, plan.portfolio))
    there = space(case.room, case.extra, plan.buy)
    over = overdrawn(case, plan.portfolio, plan.buy)
    lost = tuple(orphans(case, plan.portfolio))
    runs = plan.portfolio and not over and not lost
    must = [o.id for o in case.offers if o.mandatory]
    found = {id: _checked(case, id) for id in plan.looks}
    told = reports(case, plan.portfolio) if runs else ()
    views = outside(case.visible()) | found if plan.lens == "record" else {}
    return Seen(
        case.setting.hours - case.setting.check * len(plan.looks),
        found,
        {name: round(there[name] - need[name], 1) for name in there},
        over,
        lost,
        tuple(id for id in must if id not in plan.portfolio),
        told,
        views,
        _ahead(case, views, told) if views else {},
    )


def _ahead(
    case: Case, views: Mapping[str, Estimate], told: tuple[Report, ...]
) -> dict[str, float]:
    """What lies ahead of each running project, sponsors' figures corrected."""
    found = {}
    for report in told:
        offer, view = case.offer(report.id), views[report.id]
        gain = report.gain * view.benefit / max(0.1, offer.benefit)
        found[report.id] = round(gain - report.rest * view.cost / offer.cost, 1)
    return found


def _checked(case: Case, id: str) -> Estimate:
    """What three hours with the people who wrote the case bring to light."""
    real, rng = realistic(case)[id], Random(f"check:{case.seed}:{id}")
    cost, benefit = (1 + rng.gauss(0, PRECISION) for _ in range(2))
    return Estimate(
        round(real.cost * cost, 1), round(real.benefit * benefit, 1), real.live
    )
