"""What a playbook asks of each project as it stands; nothing of it is hidden."""

from dataclasses import dataclass

from pdpmo_widgets.modules.playbook import model
from pdpmo_widgets.modules.playbook.model.case import Sketch
from pdpmo_widgets.modules.playbook.model.check import Plan, plan_of
from pdpmo_widgets.modules.playbook.model.exceptions import (
    EXPERIENCED,
    granted,
    owning,
    patience,
)
from pdpmo_widgets.modules.playbook.model.project import required
from pdpmo_widgets.modules.playbook.model.rules import STAKES
from pdpmo_widgets.modules.playbook.model.seen import asked


@dataclass(frozen=True)
class Asked:
    """Of one project, hours a quarter: asked for, bearable; is it let off?"""

    p: Sketch
    tier: str
    hours: float
    bears: float
    off: bool

    @property
    def over(self) -> bool:
        """Is it asked for more than its manager says is bearable?"""
        return self.hours > self.bears

    @property
    def old_hand(self) -> bool:
        """Has its manager led as many as an old hand has?"""
        return self.p.led >= EXPERIENCED


@dataclass(frozen=True)
class Book:
    """The playbook so far, with what it asks of every project."""

    case: model.Case
    plan: Plan
    rows: tuple[Asked, ...]

    def in_tier(self, tier: str) -> list[Asked]:
        """The projects of a tier."""
        return [one for one in self.rows if one.tier == tier]

    @property
    def hours(self) -> float:
        """Hours of control a quarter, owners of exceptions among them."""
        off = tuple(one.p.id for one in self.rows if one.off)
        return sum(one.hours for one in self.rows) + owning(self.case, self.plan, off)

    @property
    def stakes(self) -> tuple[float, ...]:
        """Hours of repair where little, some, and much hangs on a project."""
        given = self.case.visible().rules
        return tuple(given[f"stake_{at}"] for at in STAKES)

    @property
    def missing(self) -> int:
        """How many required controls audit would miss, project by project."""
        needed = [c.id for c in self.case.controls if c.required]
        large = [p for p in self.case.projects if p.budget >= self.case.limit]
        return sum(id not in self.plan.asked(p.id) for p in large for id in needed)

    def at(self, project: Sketch, tier: str) -> float:
        """What a tier would ask of a project that is not let off."""
        return asked(self.case, project, self.plan.sets[tier])


def book(case: model.Case, decided: dict[str, object], ruled: bool) -> Book:
    """The playbook of decisions, reckoned as the screen shows it.

    ``ruled``: was it said who may be let off? Before, nobody bears less for it.
    """
    plan = plan_of(case, decided)
    off = set(granted(case, plan))
    bears = patience(case, plan) if ruled else 1.0
    rows = []
    for p in case.projects:
        chosen = plan.asked(p.id)
        if p.id in off:
            chosen = required(case, p, chosen)
        free = p.id in off
        hours = asked(case, p, chosen)
        rows.append(Asked(p, plan.tier(p.id), hours, p.bears * bears, free))
    return Book(case, plan, tuple(rows))
