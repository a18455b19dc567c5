"""The year's steps: wait a month, check a project, raise it; what can be decided."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.courage.model.case import (
    A_MONTH,
    CHECKS,
    MONTHS,
    PROJECTS,
    Case,
    Project,
    Visible,
)
from pdpmo_widgets.modules.courage.model.talk import OFFERS, TURNS
from pdpmo_widgets.simulation import schema_read
from pdpmo_widgets.simulation.schema import Fields, Kinds, OneOf, Rounds, Rule, Talk

Decisions = Mapping[str, Any]
MOST = MONTHS + CHECKS + PROJECTS
TWELVE = "The year has twelve months. Please leave a month out."
SIX = f"You have {CHECKS} checks in the year. Leave one out."
TWO = "Two checks fit into a month. Leave one out, or wait for the next month."
ONCE = {
    "check": "A project can be checked once. Choose another one.",
    "raise": "A project can be raised once. Choose another one.",
}
TOLD = "You have raised this project already. Check one that you have not."
MIDDLE = "You walked out in the middle of a talk. Please finish it first."
UNFINISHED = "The talk about {project} is not finished. Please finish it first."


@dataclass(frozen=True)
class Step:
    """One step; ``say``: for a raise, the places of what was said so far."""

    do: str
    project: str = ""
    say: tuple[int, ...] = ()


WAIT = Step("wait")


def decisions(visible: Visible, look: Callable[..., Any] | None = None) -> Fields:
    """What can be decided; nothing of it hangs on what a ``look`` tells."""
    return Fields({"steps": ("the list of steps", _steps(visible.projects))})


def _steps(projects: Sequence[Project]) -> Rounds:
    names = {p.id: p.name for p in projects}
    which = ("the project", OneOf(tuple(names), names))
    said = {place: str(place + 1) for place in range(OFFERS)}
    talk = Talk(TURNS, lambda before: range(OFFERS), said)
    step = Kinds(
        "do",
        "what you do",
        {
            "wait": Fields({}, of="decided.wait"),
            "check": Fields({"project": which}, of="decided.check", whole=True),
            "raise": Fields(
                {"project": which, "say": ("the talk", talk)}, of="decided.raise",
                whole=True,
            ),
        },
    )  # fmt: skip
    unfinished = _unfinished(names)
    return Rounds(step, "step", MOST, rules=RULES, late=(unfinished,))


def _unfinished(names: Mapping[str, str]) -> Rule:
    def rule(steps: Sequence[Mapping[str, Any]]) -> str:
        last = steps[-1]
        if last["do"] == "raise" and len(last["say"]) < TURNS:
            return UNFINISHED.format(project=names[last["project"]])
        return ""

    return rule


def _months(steps: Sequence[Mapping[str, Any]]) -> str:
    return TWELVE if sum(s["do"] == "wait" for s in steps) >= MONTHS else ""


def _checks(steps: Sequence[Mapping[str, Any]]) -> str:
    if sum(s["do"] == "check" for s in steps) > CHECKS:
        return SIX
    since = 0
    for step in steps:
        since = 0 if step["do"] == "wait" else since + (step["do"] == "check")
    return TWO if since > A_MONTH else ""


def _once(steps: Sequence[Mapping[str, Any]]) -> str:
    *before, last = steps
    if last["do"] == "wait":
        return ""
    done = {s["do"] for s in before if s.get("project") == last["project"]}
    if last["do"] in done:
        return ONCE[last["do"]]
    return TOLD if "raise" in done else ""


def _whole(steps: Sequence[Mapping[str, Any]]) -> str:
    cut = any(s["do"] == "raise" and len(s["say"]) < TURNS for s in steps[:-1])
    return MIDDLE if cut else ""


RULES: tuple[Rule, ...] = (_whole, _months, _checks, _once)


def steps_of(case: Case, given: object) -> list[Step]:
    """The checked steps, the last talk may be open; DecisionError for anything else."""
    found = schema_read.read(decisions(case.visible()), given)
    return [
        Step(one["do"], one.get("project", ""), tuple(one.get("say", ())))
        for one in found["steps"]
    ]
