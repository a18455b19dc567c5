"""What has been learnt so far: watched gates, months that came, hours left."""

from collections.abc import Mapping
from dataclasses import dataclass

from pdpmo_widgets.cases.gate_office import GATES, Gate
from pdpmo_widgets.modules.improvement.model.case import Case
from pdpmo_widgets.modules.improvement.model.plan import Decisions, plan_of
from pdpmo_widgets.modules.improvement.model.year import run
from pdpmo_widgets.simulation.basics import Entry

OWN = 0  # the future that comes true


@dataclass(frozen=True)
class Watched:
    """A day at a gate: what the reviewers have, and a sentence on what holds it up.

    ``days``: share of a day for it; ``open``: requests open at once; ``interval``:
    working days between decisions; ``spread``: of the work.
    """

    gate: str
    days: float
    open: int
    interval: int
    spread: float
    note: Entry


@dataclass(frozen=True)
class Month:
    """One month as it is measured: days in all, days at each gate, use of changes."""

    lead: float
    days: Mapping[str, float]
    used: Mapping[str, float]


@dataclass(frozen=True)
class Seen:
    """Everything learnt so far; ``hours`` left in the last month that was decided.

    ``stopped``: changes that no longer run after that month, by their own rule.
    """

    watched: tuple[Watched, ...]
    months: tuple[Month, ...]
    stopped: tuple[str, ...]
    hours: int


def see(case: Case, decisions: Decisions) -> Seen:
    """What a learner knows after the months so far."""
    plan = plan_of(case, decisions)
    gates = {g.id: g for g in case.hidden.office.gates}
    watched = tuple(_watched(case, gates[g]) for g in plan.watch)
    left = case.hours - (plan.spent[-1] if plan.spent else 0)
    if not plan.months:
        return Seen(watched, (), (), left)
    came = run(case, plan, (OWN,), plan.months)
    months = tuple(
        Month(
            float(came.shown_lead[0, t]),
            {g: float(x) for g, x in zip(GATES, came.shown_days[0, t], strict=True)},
            {
                s.key: float(came.used[at, 0, t])
                for at, s in enumerate(plan.starts)
                if s.month <= t + 1
            },
        )
        for t in range(plan.months)
    )
    ended = [
        s.key
        for at, s in enumerate(plan.starts)
        if s.undone > plan.months and came.stopped[at, 0] <= plan.months + 1
    ]
    return Seen(watched, months, tuple(ended), left)


def _watched(case: Case, gate: Gate) -> Watched:
    number = case.seed % 2 + 1
    note = Entry(f"watch.{gate.cause}_{number}", {"gate": gate.id}, gate.id)
    return Watched(gate.id, gate.days, gate.open, gate.interval, gate.spread, note)
