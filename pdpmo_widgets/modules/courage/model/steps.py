"""The year's steps, read from plain JSON: wait a month, check a project, raise it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.courage.model.case import (
    A_MONTH,
    CHECKS,
    MONTHS,
    PROJECTS,
    Case,
)
from pdpmo_widgets.modules.courage.model.talk import OFFERS, TURNS
from pdpmo_widgets.simulation import inputs
from pdpmo_widgets.simulation.basics import DecisionError

Decisions = Mapping[str, Any]
DOES = ("wait", "check", "raise")
MOST = MONTHS + CHECKS + PROJECTS


@dataclass(frozen=True)
class Step:
    """One step; ``say``: for a raise, the places of what was said so far."""

    do: str
    project: str = ""
    say: tuple[int, ...] = ()


WAIT = Step("wait")


def steps_of(case: Case, decisions: Decisions) -> list[Step]:
    """The checked steps; DecisionError for anything that is not a step."""
    table = inputs.mapping(decisions, "the year")
    found = inputs.rows(table.get("steps", []), "the list of steps", MOST)
    ids = [p.id for p in case.projects]
    steps = [_step(one, f"step {at}", ids) for at, one in enumerate(found, 1)]
    _limits(steps)
    return steps


def _step(value: object, where: str, ids: list[str]) -> Step:
    table = inputs.mapping(value, where)
    do = inputs.pick(table.get("do"), where, DOES)
    if do == "wait":
        return WAIT
    project = inputs.pick(table.get("project"), f"the project of {where}", ids)
    if do == "check":
        return Step(do, project)
    said = inputs.rows(table.get("say", []), f"the talk of {where}", TURNS)
    places = (
        inputs.place(one, f"sentence {at} of the talk of {where}", OFFERS)
        for at, one in enumerate(said, 1)
    )
    return Step(do, project, tuple(places))


def _limits(steps: list[Step]) -> None:
    """What a year allows: twelve months, six checks, each project once."""
    if sum(s.do == "wait" for s in steps) >= MONTHS:
        raise DecisionError("The year has twelve months. Please leave a month out.")
    if sum(s.do == "check" for s in steps) > CHECKS:
        raise DecisionError(f"You have {CHECKS} checks in the year. Leave one out.")
    if most_in_a_month(steps) > A_MONTH:
        raise DecisionError(
            "Two checks fit into a month. Leave one out, or wait for the next month."
        )
    acts = [(at, s) for at, s in enumerate(steps) if s.do != "wait"]
    for do, words in (("check", "checked"), ("raise", "raised")):
        once = [s.project for _, s in acts if s.do == do]
        if len(set(once)) != len(once):
            raise DecisionError(f"A project can be {words} once. Choose another one.")
    for at, step in acts:
        if step.do == "check" and any(
            s.do == "raise" and s.project == step.project for s in steps[:at]
        ):
            raise DecisionError(
                "You have raised this project already. Check one that you have not."
            )
        if step.do == "raise" and len(step.say) < TURNS and at < len(steps) - 1:
            raise DecisionError(
                "You walked out in the middle of a talk. Please finish it first."
            )


def most_in_a_month(steps: list[Step]) -> int:
    """The most checks that any month holds."""
    found = [0]
    for step in steps:
        if step.do == "wait":
            found.append(0)
        found[-1] += step.do == "check"
    return max(found)
