"""The reader: who misreads no sentence; and the reader's route through the evening."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from pdpmo_widgets.modules.purpose.model import signs
from pdpmo_widgets.modules.purpose.model.case import Case
from pdpmo_widgets.modules.purpose.model.informed import informed
from pdpmo_widgets.modules.purpose.model.seen import see
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import RouteStep

READER = informed(0.0)


def reader(case: Case) -> dict[str, Any]:
    """The reader's decisions: what ``losses`` compares with."""
    return READER(case.visible(), partial(see, case))


def route(case: Case) -> tuple[RouteStep, ...]:
    """The reader's steps in their order, then the charter part by part."""
    decisions = reader(case)
    return (*_steps(case, decisions), *_charter(case, decisions))


def _steps(case: Case, decisions: dict[str, Any]) -> Iterator[RouteStep]:
    for step in decisions["steps"]:
        who = tuple(step.get("who", ()))
        params: dict[str, object] = {"who": list(who)}
        if "interest" in step:
            params["outcome"] = step["interest"]
        if "outcomes" in step:
            params["outcomes"] = list(step["outcomes"])
        did, sign = Entry(f"did.{step['do']}", params), signs.of_step(case, step)
        habit = signs.HABIT_OF[step["do"]]
        yield RouteStep("steps", who, "evening", did, sign, habit)


def _charter(case: Case, decisions: dict[str, Any]) -> Iterator[RouteStep]:
    charter = decisions["charter"]
    for part, word in (("outcomes", "promise"), ("not_now", "refuse")):
        for outcome in charter[part]:
            did = Entry(f"did.{word}", {"outcome": outcome})
            sign = signs.of_outcome(case, decisions, outcome)
            habit = signs.HABIT_OF[part]
            yield RouteStep("charter", (outcome,), "board", did, sign, habit)
    who, quarter = charter["sponsor"], charter["review"]
    yield RouteStep(
        "charter", (who,), "board", Entry("did.sponsor", {"who": who}, who),
        Entry("sign.sponsor", {"who": who}, who), "sponsor",
    )  # fmt: skip
    yield RouteStep(
        "charter", (str(quarter),), "board", Entry("did.review", {"quarter": quarter}),
        signs.when_it_changes(case), "review",
    )  # fmt: skip
