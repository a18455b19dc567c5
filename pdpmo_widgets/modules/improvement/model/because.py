"""What each change did, with its cause, for the debrief."""

from pdpmo_widgets.modules.improvement.model.adopt import is_dud
from pdpmo_widgets.modules.improvement.model.case import Case
from pdpmo_widgets.modules.improvement.model.plan import Plan, Start
from pdpmo_widgets.modules.improvement.model.year import Run
from pdpmo_widgets.simulation.basics import Entry


def causes(
    case: Case, plan: Plan, came: Run, saved: tuple[float, ...]
) -> tuple[Entry, ...]:
    """One sentence per change and on what was carried in, the largest effect first."""
    found = [
        _cause(case, start, saved[at], int(came.stopped[at, 0]))
        for at, start in enumerate(plan.starts)
    ]
    return (*_carried(case), *sorted(found, key=lambda e: -abs(e.effect)))


def _cause(case: Case, start: Start, saved: float, stopped: int) -> Entry:
    params: dict[str, object] = {
        "lever": start.lever, "gate": start.gate, "days": round(abs(saved)),
    }  # fmt: skip
    if stopped <= 6 and saved > 1.5:
        id = "because.undone_good"
    elif stopped <= 6:
        id = "because.undone_useless"
    elif is_dud(case, start):
        id = "because.not_used"
    elif saved > 2:
        id = "because.helped"
    elif saved < -1.5:
        id = "because.harmed"
    else:
        id = "because.elsewhere"
    where = "whole" if start.gate == "all" else "gate"
    return Entry(f"{id}_{where}", params, start.gate, saved)


def _carried(case: Case) -> list[Entry]:
    found = []
    if case.carried.overhead > 7.0:
        hours = round(case.carried.overhead)
        found.append(Entry("because.overhead", {"hours": hours}))
    if case.carried.theatre > 0.3:
        found.append(Entry("because.theatre"))
    return found
