"""The reader: who reads every sign rightly and errs in none; and the reader's route."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from pdpmo_widgets.modules.playbook.model import signs
from pdpmo_widgets.modules.playbook.model.case import Case
from pdpmo_widgets.modules.playbook.model.check import LOGS, Plan, plan_of
from pdpmo_widgets.modules.playbook.model.informed import informed
from pdpmo_widgets.modules.playbook.model.result import score
from pdpmo_widgets.modules.playbook.model.seen import see
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import RouteStep

READER = informed(0.0)
TIERED = ("full", "middle")


def reader(case: Case) -> dict[str, Any]:
    """The reader's decisions: what ``losses`` compares with."""
    return READER(case.visible(), partial(see, case))


def winnable(case: Case) -> bool:
    """Does whoever reads all signs pass?  In some cases too much is hidden for that."""
    return score(case, reader(case)).passed


def route(case: Case) -> tuple[RouteStep, ...]:
    """The steps: logs, visits, controls, tiers from the full one, exceptions."""
    plan = plan_of(case, reader(case))
    return (
        *_looks(case, plan), *_controls(case, plan), *_tiers(case, plan),
        _waiver(case, plan),
    )  # fmt: skip


def _looks(case: Case, plan: Plan) -> Iterator[RouteStep]:
    by = {p.id: p for p in case.projects}
    for one in plan.looks:
        if one.how == "trace":
            did, sign = Entry("did.trace"), Entry("sign.logs")
            yield RouteStep("looks", (LOGS, "trace"), "look", did, sign, "logs")
            continue
        p = by[one.what]
        did, sign = Entry("did.visit", {"name": p.name}), signs.why_visit(p)
        yield RouteStep("looks", (p.id, "visit"), "look", did, sign, "visits")


def _controls(case: Case, plan: Plan) -> Iterator[RouteStep]:
    """Each control with the tiers that ask for it."""
    for c in case.controls:
        tiers = [tier for tier, ids in plan.sets.items() if c.id in ids]
        asked = sum(c.id in plan.asked(p.id) for p in case.projects)
        if not asked:
            continue
        works = signs.changes(case, c.id)
        sign = signs.log(case, c.id) if works else signs.required(case, c.id)
        did = Entry("did.asked", {"control": c.id, "count": asked})
        habit = "logs" if works else "audit"
        yield RouteStep("sets", (c.id, *tiers), "write", did, sign, habit)


def _tiers(case: Case, plan: Plan) -> Iterator[RouteStep]:
    seen = {one.what for one in plan.looks}
    for tier in TIERED:
        for p in case.projects:
            if plan.tiers[p.id] == tier:
                told = p.id in seen
                sign = signs.at_visit(case, p) if told else signs.in_office(case, p)
                did = Entry("did.tier", {"name": p.name, "tier": tier})
                habit = "stakes" if told else "threats"
                yield RouteStep("tiers", (p.id, tier), "write", did, sign, habit)


def _waiver(case: Case, plan: Plan) -> RouteStep:
    sign, owner = signs.old_hands(case, plan.tiers), "yes" if plan.owned else "no"
    picks = (plan.let_off, owner)
    return RouteStep("waiver", picks, "write", ruled("did", plan), sign, "exceptions")


def ruled(table: str, plan: Plan) -> Entry:
    """The rule for exceptions in words."""
    if plan.let_off == "nobody":
        return Entry(f"{table}.rule_nobody")
    owner = "yes" if plan.owned else "no"
    return Entry(f"{table}.rule_{plan.let_off}_{owner}")
