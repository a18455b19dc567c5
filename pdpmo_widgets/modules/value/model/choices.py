"""Reading the decisions: a design first, then a claim for each promised outcome."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.value.model.case import (
    BASELINES,
    COMPARISONS,
    FIRST,
    GRADES,
    LATEST,
    MONTHS,
    MOST,
    VERDICTS,
    Case,
)
from pdpmo_widgets.modules.value.model.catalogue import KIND_OF, OUTCOME_OF
from pdpmo_widgets.simulation import inputs
from pdpmo_widgets.simulation.basics import DecisionError

Decisions = Mapping[str, Any]
LEAST_POINT, MOST_POINT = -50.0, 100.0


@dataclass(frozen=True)
class Design:
    """How it will be measured; ``baseline`` and ``wait`` in months.

    ``wait``: the start is put off so long, because a baseline is not in the records.
    """

    measures: tuple[str, ...]
    baseline: int
    comparison: str
    first: str
    wait: int

    def of(self, outcome: str, *kinds: str) -> tuple[str, ...]:
        """The chosen measures of an outcome that are of some kinds."""
        return tuple(
            m for m in self.measures if OUTCOME_OF[m] == outcome and KIND_OF[m] in kinds
        )


@dataclass(frozen=True)
class Claim:
    """What is said of one practice: an 80 % range in points, a grade, a decision."""

    low: float
    high: float
    grade: str
    decision: str


def design_of(case: Case, decisions: Decisions) -> Design | None:
    """The design, or None while nothing was decided yet."""
    told = inputs.mapping(decisions, "your decisions").get("design")
    if told is None:
        return None
    told = inputs.mapping(told, "the design")
    offered = [card.id for card in case.cards]
    return designed(
        case,
        inputs.picks(told.get("measures"), "the list of measures", offered, MOST),
        inputs.pick(told.get("baseline"), "the months of baseline", BASELINES),
        inputs.pick(told.get("comparison"), "the comparison", COMPARISONS),
        inputs.pick(told.get("first"), "who is helped first", FIRST),
    )


def designed(
    case: Case, measures: tuple[str, ...], baseline: int, comparison: str, first: str
) -> Design:
    """The design with the wait that it needs."""
    lacking = [baseline - case.card(m).records for m in measures]
    wait = 0 if comparison == "none" else min(LATEST, max([0, *lacking]))
    return Design(measures, baseline, comparison, first, wait)


def claims_of(case: Case, decisions: Decisions) -> dict[str, Claim]:
    """One claim per promised outcome; DecisionError when one is missing."""
    told = inputs.mapping(decisions, "your decisions").get("claims")
    told = inputs.mapping(told, "the list of claims")
    return {outcome: _claim(told.get(outcome), outcome) for outcome in case.outcomes}


def _claim(told: object, outcome: str) -> Claim:
    if told is None:
        raise DecisionError(
            "One practice has no claim yet. Please say what it brought."
        )
    told = inputs.mapping(told, f"the claim on “{outcome}”")
    low, high = inputs.interval(
        told.get("range"), f"the range for “{outcome}”", LEAST_POINT, MOST_POINT
    )
    return Claim(
        low,
        high,
        inputs.pick(told.get("grade"), f"the grade for “{outcome}”", GRADES),
        inputs.pick(told.get("decision"), f"the decision on “{outcome}”", VERDICTS),
    )


def before(case: Case, design: Design, measure: str) -> int:
    """Months of a measure that lie before the start."""
    return min(design.baseline, case.card(measure).records + design.wait)


def after(design: Design) -> int:
    """Months after the start in which the two halves can be compared."""
    left = MONTHS - design.wait
    return left // 2 if design.comparison == "staggered" else left


def hours(case: Case, design: Design) -> int:
    """Hours of collecting, for the baseline and the two quarters."""
    months = MONTHS + (0 if design.comparison == "none" else design.baseline)
    return sum(case.card(m).hours for m in design.measures) * months
