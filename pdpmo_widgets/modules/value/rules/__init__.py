"""How the graded tasks of module 04 are told and marked; pure: no widget."""

from pdpmo_widgets.grading.marks import Rule
from pdpmo_widgets.modules.value.rules import claims, numbers, proof, scorecard

__all__ = ["RULES"]

RULES = {
    **proof.RULES,
    "numbers": Rule(numbers.tell_numbers, numbers.mark_numbers),
    "claims": Rule(claims.tell_claims, claims.mark_claims),
    "scorecard": Rule(scorecard.tell_scorecard, scorecard.mark_scorecard, dealt=False),
}
