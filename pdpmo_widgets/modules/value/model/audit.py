"""Two quarters later: what a claim was worth, and what it costs to have said more.

A claim is judged by what could be known: against the belief of a perfect reader of
the same evidence, not against the one effect that happened to be true.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from pdpmo_widgets.modules.value.model.best import nothing, planned
from pdpmo_widgets.modules.value.model.case import GRADES, Case
from pdpmo_widgets.modules.value.model.choices import Claim, Design
from pdpmo_widgets.modules.value.model.evidence import estimate, warranted
from pdpmo_widgets.modules.value.model.halfyear import Series
from pdpmo_widgets.modules.value.model.worth import Belief, belief

WEIGHT = {"A": 1.0, "B": 0.75, "C": 0.5, "D": 0.25}  # of an overclaim, by its grade


@dataclass(frozen=True)
class Loss:
    """What one claim loses against a perfect reader's, in $k, each 0 or more."""

    decision: float
    range: float
    credibility: float
    grade: float

    @property
    def total(self) -> float:
        """All four together."""
        return self.decision + self.range + self.credibility + self.grade


@dataclass(frozen=True)
class Audited:
    """One practice: the claim, what could be believed, the grade that it bears."""

    outcome: str
    claim: Claim
    belief: Belief
    grade: str
    loss: Loss


def audited(
    case: Case, design: Design, shown: Mapping[str, Series], outcome: str, claim: Claim
) -> Audited:
    """A claim against what the evidence allows."""
    found = belief(*estimate(case, design, outcome, shown), case.setting)
    grade = warranted(case, design, outcome)
    return Audited(outcome, claim, found, grade, _loss(case, found, grade, claim))


def _loss(case: Case, found: Belief, grade: str, claim: Claim) -> Loss:
    s, values = case.setting, found.values()
    low, high = found.best_range()
    wider = found.winkler(claim.low, claim.high) - found.winkler(low, high)
    above = found.above_truth(claim.low) - found.above_truth(low)
    steps = GRADES.index(grade) - GRADES.index(claim.grade)
    return Loss(
        max(values.values()) - values[claim.decision],
        s.range_cost * max(0.0, wider),
        s.overclaim * WEIGHT[claim.grade] * max(0.0, above),
        s.over_grade * steps if steps > 0 else -s.under_grade * steps,
    )


def expected(case: Case, design: Design, findings: tuple[Audited, ...]) -> float:
    """The design's worth to a perfect reader, less what one's own reading lost."""
    return planned(case, design) - sum(f.loss.total for f in findings)


def share(case: Case, value: float, top: float) -> float:
    """Where a value lies between measuring nothing (0) and the reference (1)."""
    floor = nothing(case)
    return (value - floor) / (top - floor)
