"""The reader: counts every sign as it is worth, checks, speaks in time, finds words."""

from collections.abc import Iterator
from typing import Any

from pdpmo_widgets.modules.courage.model.by_hand import counting
from pdpmo_widgets.modules.courage.model.case import Case
from pdpmo_widgets.modules.courage.model.plan import Plan, plan_of
from pdpmo_widgets.modules.courage.model.result import PASS, score, well_played
from pdpmo_widgets.modules.courage.model.seen import see
from pdpmo_widgets.modules.courage.model.signs import (
    month_id,
    month_name,
    sign,
    stand,
    why_check,
)
from pdpmo_widgets.modules.courage.model.steps import steps_of
from pdpmo_widgets.modules.courage.model.wording import player, reads
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import RouteStep

ROOM = 0.05  # above the mark: whoever counts nearly all of it passes, too


def reader(case: Case) -> dict[str, Any]:
    """The reader's decisions: what ``losses`` compares with."""
    return well_played(case)


def readers(case: Case) -> Plan:
    """What the reader does about each project."""
    return plan_of(case, steps_of(case, reader(case)))


def winnable(case: Case) -> bool:
    """Does whoever counts on ten fingers, and errs in nothing, pass with some room?"""

    def look(decisions: dict[str, Any]) -> Any:
        return see(case, decisions)

    hand = player(counting(0.0), reads(0.0), "winnable")
    return score(case, hand(case.visible(), look)).total >= PASS + ROOM


def route(case: Case) -> tuple[RouteStep, ...]:
    """The reader's checks and talks, in their order, each with its sign."""
    return tuple(_steps(case))


def _steps(case: Case) -> Iterator[RouteStep]:
    plan, month = plan_of(case, steps_of(case, reader(case))), 1
    for step in reader(case)["steps"]:
        if step["do"] == "wait":
            month += 1
            continue
        id = step["project"]
        checked = plan[id].check if step["do"] == "raise" else 0
        now = stand(case, id, month, checked)
        about = {
            "project": now.project.name, "who": now.project.sponsor,
            "month": month_name(month),
        }  # fmt: skip
        did = Entry(f"did.{step['do']}", about, now.project.sponsor)
        why = why_check(now) if step["do"] == "check" else sign("over", now)
        habit = "check" if step["do"] == "check" else "early"
        yield RouteStep(step["do"], (id,), month_id(month), did, why, habit)
