"""Why a year costs what is expected of it: what was caught, missed, asked in vain.

None of it hangs on what happened to come; that stands in ``because.py``.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from pdpmo_widgets.modules.playbook.model.case import Case
from pdpmo_widgets.modules.playbook.model.check import Plan
from pdpmo_widgets.modules.playbook.model.year import Year
from pdpmo_widgets.simulation.basics import Entry

MUCH = 1000.0  # hours a year that a project can lose and that are worth a sentence
HARDLY = 0.1  # what a control catches at best, below which it catches nothing


@dataclass(frozen=True)
class ProjectYear:
    """Hours a year that a project may lose, and loses; hours a quarter it is asked."""

    id: str
    at_risk: float
    lost: float
    asked: float
    theatre: float


def projects(case: Case, found: Year) -> tuple[ProjectYear, ...]:
    """Each project's year, in the order of the case."""
    return tuple(
        ProjectYear(
            p.id, found.at_risk[p.id], found.lost[p.id], found.burden[p.id],
            0.0 if p.id in found.off else found.full[p.id].theatre,
        )
        for p in case.projects
    )  # fmt: skip


def causes(
    case: Case, plan: Plan, found: Year, again: Callable[[Plan], Year]
) -> tuple[Entry, ...]:
    """What each control brought, who went unwatched, what audit took; most first.

    ``again``: the year under another plan. Effects are hours a year.
    """
    rows = [*_controls(case, plan, found, again), *_unwatched(case, found)]
    audit = sum(found.audit)
    if audit:
        count = round(audit / max(1e-9, case.setting.finding))
        each = f"{case.setting.finding:g}"
        params = {"count": count, "each": each, "hours": round(audit)}
        rows.append(Entry("because.audit", params, "", -audit))
    return tuple(sorted(rows, key=lambda e: -abs(e.effect)))


def _controls(
    case: Case, plan: Plan, found: Year, again: Callable[[Plan], Year]
) -> Iterator[Entry]:
    for c in case.controls:
        count = sum(c.id in plan.asked(p.id) for p in case.projects)
        if not count:
            continue
        other = again(without(plan, c.id))
        caught = sum(other.through) - sum(found.through)
        took = sum(found.control) - sum(other.control)
        params = {
            "control": c.id, "count": count, "hours": round(took),
            "caught": round(caught),
        }  # fmt: skip
        gain = other.cost - found.cost
        if max(case.hidden.effects[c.id]) < HARDLY:
            yield Entry("because.idle_year", params, "", gain)
        else:
            id = "because.saved" if gain > 0 else "because.too_dear"
            yield Entry(id, params, "", gain)


def without(plan: Plan, control: str) -> Plan:
    """The same playbook, but nobody is asked for one control."""
    kept = {
        tier: tuple(c for c in ids if c != control) for tier, ids in plan.sets.items()
    }
    return replace(plan, sets=kept)


def _unwatched(case: Case, found: Year) -> Iterator[Entry]:
    for p in case.projects:
        if not found.full[p.id].hours and found.at_risk[p.id] >= MUCH:
            params = {"project": p.name, "hours": round(found.at_risk[p.id], -1)}
            yield Entry("because.unwatched", params, "", -found.at_risk[p.id])
