"""What can be decided in "Right-sizing", and the plan that the decisions make."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pdpmo_widgets.modules.playbook.model.case import LET_OFF, TIERS, Case, Visible
from pdpmo_widgets.simulation.inputs import Look
from pdpmo_widgets.simulation.schema import (
    Fields,
    LookAt,
    OneOf,
    Rounds,
    Rows,
    SomeOf,
    YesNo,
    looks,
)
from pdpmo_widgets.simulation.schema_read import complete, read

Decisions = Mapping[str, Any]
VISIT = 1  # hours
LOGS = "logs"  # the logs of all controls are read together
OVER = "Your looks take {spent} hours and you have {hours}. Please leave something out."
TWICE = "You look at one thing twice. Please leave one out."
CONTROL = "controls.{}.name"
WAIVER = Fields(
    {
        "who": (
            "who may be let off",
            OneOf(LET_OFF, "waivers.{}.name", start="nobody"),
        ),
        "owner": ("whether each exception has an owner", YesNo(start=False)),
    },
    of="decided",
)


@dataclass(frozen=True)
class Plan:
    """Checked decisions: the tier of each project, the set of each tier, exceptions.

    ``own``: projects with a tier and a set of another playbook; nobody decides them,
    the debrief moves through them from one playbook to the other.
    """

    looks: tuple[Look, ...]
    tiers: Mapping[str, str]
    sets: Mapping[str, tuple[str, ...]]
    let_off: str
    owned: bool
    own: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)

    def tier(self, project: str) -> str:
        """The tier of a project."""
        return self.own[project][0] if project in self.own else self.tiers[project]

    def asked(self, project: str) -> tuple[str, ...]:
        """The controls that a project is asked for."""
        if project in self.own:
            return self.own[project][1]
        return self.sets[self.tiers[project]]


def decisions(visible: Visible, look: Callable[..., Any] | None = None) -> Fields:
    """What can be decided; nothing of it hangs on what a ``look`` tells.

    Left alone, a project is in the light tier, a set is empty, and nobody is let off.
    """
    return Fields(
        {
            "looks": ("your list of hours", _looks(visible)),
            "tiers": ("the tiers of the projects", _tiers(visible)),
            "sets": ("the controls of the tiers", _sets(visible)),
            "waiver": ("the rule for exceptions", WAIVER),
        }
    )


def _looks(visible: Visible) -> Rounds:
    """An hour with a project (visit), or the logs of all controls at once (trace)."""
    projects = {p.id: p.name for p in visible.projects}
    ways = {"visit": tuple(projects), "trace": (LOGS,)}
    names = {"visit": projects, "trace": {LOGS: "all controls"}}
    look_at = LookAt(ways, names, "actions.{}.label")
    costs = {"visit": VISIT, "trace": visible.rules["logs"]}
    return looks(
        look_at, costs, visible.hours, OVER, each="hour", twice=TWICE, late=True
    )


def _tiers(visible: Visible) -> Rows:
    projects = {p.id: p.name for p in visible.projects}
    tier = OneOf(TIERS, "tiers.{}.name", start=TIERS[0])
    return Rows(tuple(projects), tier, "the tier of", projects)


def _sets(visible: Visible) -> Fields:
    controls = SomeOf(tuple(c.id for c in visible.controls), CONTROL)
    return Fields(
        {tier: (f"the {tier} tier's list of controls", controls) for tier in TIERS},
        of="decided",
    )


def plan_of(case: Case, given: Decisions) -> Plan:
    """The plan so far; DecisionError for what cannot be read."""
    return _plan(read(decisions(case.visible()), given))


def playable(case: Case, given: Decisions) -> Plan:
    """The plan, if its hours are there; otherwise DecisionError."""
    return _plan(complete(decisions(case.visible()), given))


def _plan(found: Decisions) -> Plan:
    return Plan(
        tuple(Look(*one) for one in found["looks"]),
        found["tiers"],
        {tier: tuple(ids) for tier, ids in found["sets"].items()},
        found["waiver"]["who"],
        found["waiver"]["owner"],
    )
