"""Four quarters on 24 projects: control, trouble that got through, theatre, audit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from pdpmo_widgets.modules.playbook.model.case import KINDS, Case, weights
from pdpmo_widgets.modules.playbook.model.check import Plan
from pdpmo_widgets.modules.playbook.model.costs import Asked, trouble
from pdpmo_widgets.modules.playbook.model.exceptions import (
    granted,
    owning,
    patience,
)
from pdpmo_widgets.modules.playbook.model.project import AUDIT, project_year

FUTURES = (1, 2, 3, 4)
Likely = Mapping[str, tuple[float, ...]]


@dataclass(frozen=True)
class Year:
    """Expected hours, per quarter and per project, as the charter weighs them.

    ``control``, ``through`` (repair of what was not caught), ``theatre`` (share of
    the hours of control done without thought), ``audit``; ``lost`` and ``at_risk``
    are hours of repair over the year per project, with and without the controls;
    ``chance`` is how often each kind of trouble is expected to get through;
    ``burden`` hours of control a quarter; ``off`` the projects let off at the start.
    """

    control: tuple[float, ...]
    through: tuple[float, ...]
    audit: tuple[float, ...]
    theatre: float
    lost: Mapping[str, float]
    at_risk: Mapping[str, float]
    burden: Mapping[str, float]
    chance: Mapping[str, tuple[float, ...]]
    tiers: Mapping[str, str]
    full: Mapping[str, Asked]
    off: tuple[str, ...]

    @property
    def cost(self) -> float:
        """All hours of the year."""
        return sum(self.control) + sum(self.through) + sum(self.audit)


def year(case: Case, plan: Plan, likely: Likely) -> Year:
    """The year that a plan leads to, in expectation for the given likelihoods."""
    off, bears = granted(case, plan), patience(case, plan)
    heavy = weights(case)
    mine = {
        p.id: project_year(
            case,
            plan,
            p,
            plan.asked(p.id),
            (off, bears),
            (heavy, trouble(case, p, likely[p.id])),
        )
        for p in case.projects
    }
    owned = owning(case, plan, off)
    hours = [sum(each) for each in zip(*(m.hours for m in mine.values()), strict=True)]
    slips = [sum(each) for each in zip(*(m.slips for m in mine.values()), strict=True)]
    empty = sum(sum(m.empty) for m in mine.values())
    audit = [0.0] * 4
    audit[AUDIT - 1] = case.setting.finding * sum(m.missing for m in mine.values())
    return Year(
        tuple((h + owned) * heavy["burden"] for h in hours),
        tuple(slips),
        tuple(audit),
        empty / sum(hours) if sum(hours) else 0.0,
        {id: sum(one.slips) for id, one in mine.items()},
        {id: one.at_risk for id, one in mine.items()},
        {id: sum(one.hours) / 4 for id, one in mine.items()},
        {id: one.chance for id, one in mine.items()},
        {p.id: plan.tier(p.id) for p in case.projects},
        {id: one.full for id, one in mine.items()},
        off,
    )


def likelihoods(case: Case, futures: Sequence[int]) -> Likely:
    """How much likelier than thought each kind of trouble is, mean of the futures."""
    drawn = [_future(case, f) for f in futures]
    return {
        p.id: tuple(sum(each) / len(drawn) for each in zip(*rows, strict=True))
        for p, *rows in zip(case.projects, *drawn, strict=True)
    }


def _future(case: Case, future: int) -> list[tuple[float, ...]]:
    rng = Random(f"future:{case.seed}:{future}")
    return [tuple(rng.uniform(0.6, 1.4) for _ in KINDS) for _ in case.projects]
