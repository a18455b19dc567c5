"""What can be decided in "Prove it or lose it": a design first, then the claims."""

from collections.abc import Callable, Mapping
from typing import Any

from pdpmo_widgets.modules.value.model.case import (
    BASELINES,
    COMPARISONS,
    FIRST,
    GRADES,
    MOST,
    VERDICTS,
    Visible,
)
from pdpmo_widgets.simulation.schema import Fields, OneOf, Range, Rows, SomeOf

Decisions = Mapping[str, Any]
LEAST_POINT, MOST_POINT = -50.0, 100.0  # per cent, the ends of any claim
EACH = "the claim on"


def decisions(visible: Visible, look: Callable[..., Any] | None = None) -> Fields:
    """What can be decided; nothing of it hangs on what a ``look`` tells."""
    return Fields(
        {
            "design": ("the design", design_fields(visible)),
            "claims": ("the claims", claim_rows(visible)),
        }
    )


def design_fields(visible: Visible) -> Fields:
    """The measures, the months before the start, the comparison, who comes first."""
    ids = tuple(card.id for card in visible.cards)
    return Fields(
        {
            "measures": (
                "the list of measures", SomeOf(ids, "metrics.{}.name", most=MOST)
            ),
            "baseline": (
                "the months before the start", OneOf(BASELINES, "baselines.{}.label")
            ),
            "comparison": (
                "the comparison", OneOf(COMPARISONS, "comparisons.{}.label")
            ),
            "first": ("who is helped first", OneOf(FIRST, "first.{}.label")),
        },
        of="decided",
    )  # fmt: skip


def claim_rows(visible: Visible) -> Rows:
    """A range, a grade and a decision for each practice."""
    claim = Fields(
        {
            "range": ("its range", Range(LEAST_POINT, MOST_POINT, "per_cent")),
            "grade": ("its grade", OneOf(GRADES)),
            "decision": ("its decision", OneOf(VERDICTS, "decisions.{}.label")),
        },
        of="decided.claim",
    )
    return Rows(visible.outcomes, claim, EACH, "outcomes.{}.name")
