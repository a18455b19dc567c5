"""What has been learnt so far: findings, hours, and how the next quarter begins."""

from collections.abc import Mapping
from dataclasses import dataclass

from pdpmo_widgets.modules.communication.model.case import Case, Finding
from pdpmo_widgets.modules.communication.model.choices import (
    Decisions,
    Quarter,
    quarters,
)
from pdpmo_widgets.modules.communication.model.course import Later, later, walk
from pdpmo_widgets.simulation.basics import Entry


@dataclass(frozen=True)
class Seen:
    """``left``: hours by quarter; ``over``: some quarter has too few; ``findings`` so
    far. With a second quarter begun, ``later``: its records; ``trust``, ``candour``
    and ``because``: what the first one left.
    """

    left: tuple[float, ...]
    over: bool
    findings: Mapping[str, Finding]
    later: Later | None
    trust: Mapping[str, float]
    candour: float
    because: tuple[Entry, ...]


def see(case: Case, decisions: Decisions) -> Seen:
    """What the decisions so far have shown; too many looks are shown, not refused."""
    found = quarters(case, decisions)
    left = tuple(case.shown.hours - q.hours for q in found)
    findings = {p: f for q in found for p, f in q.findings.items()}
    if len(found) < 2:
        shown = case.shown
        return Seen(
            left, min(left, default=0) < 0, findings, None, shown.trust,
            shown.candour, (),
        )  # fmt: skip
    (after,) = walk(case, found[:1])
    return Seen(
        left,
        min(left) < 0,
        findings,
        later(case, after.candour, looked(found[:1])),
        after.trust,
        after.candour,
        after.because,
    )


def looked(found: tuple[Quarter, ...]) -> set[str]:
    """The projects that were looked at."""
    return {project for quarter in found for project in quarter.findings}
