"""Reading the decisions: a design first, then a claim for each promised outcome."""

from dataclasses import dataclass

from pdpmo_widgets.modules.value.model.case import LATEST, MONTHS, Case
from pdpmo_widgets.modules.value.model.catalogue import KIND_OF, OUTCOME_OF
from pdpmo_widgets.modules.value.model.check import Decisions, design_fields
from pdpmo_widgets.modules.value.model.check import decisions as schema
from pdpmo_widgets.simulation.schema_read import complete, missing, read


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


@dataclass(frozen=True)
class Plan:
    """Decisions that can be played: the design, and a claim for each practice."""

    design: Design
    claims: dict[str, Claim]


def design_of(case: Case, given: Decisions) -> Design | None:
    """The design, or None while a part of it is open; DecisionError for nonsense."""
    found = read(schema(case.visible()), given)["design"]
    if missing(design_fields(case.visible()), found):
        return None
    return _design(case, found)


def whole(case: Case, given: Decisions) -> bool:
    """Is nothing open any more?"""
    piece = schema(case.visible())
    return not missing(piece, read(piece, given))


def plan_of(case: Case, given: Decisions) -> Plan:
    """The decisions, if nothing of them is open; otherwise DecisionError."""
    found = complete(schema(case.visible()), given)
    claims = {outcome: _claim(one) for outcome, one in found["claims"].items()}
    return Plan(_design(case, found["design"]), claims)


def _claim(found: Decisions) -> Claim:
    low, high = found["range"]
    return Claim(low, high, found["grade"], found["decision"])


def _design(case: Case, found: Decisions) -> Design:
    return designed(
        case, tuple(found["measures"]), found["baseline"], found["comparison"],
        found["first"],
    )  # fmt: skip


def designed(
    case: Case, measures: tuple[str, ...], baseline: int, comparison: str, first: str
) -> Design:
    """The design with the wait that it needs."""
    lacking = [baseline - case.card(m).records for m in measures]
    wait = 0 if comparison == "none" else min(LATEST, max([0, *lacking]))
    return Design(measures, baseline, comparison, first, wait)


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
