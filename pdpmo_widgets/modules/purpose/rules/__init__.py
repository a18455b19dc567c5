"""How the graded tasks of module 01 are told and marked; pure: no widget."""

from pdpmo_widgets.grading.marks import Rule
from pdpmo_widgets.modules.purpose.rules import agreement, board, charter, people
from pdpmo_widgets.modules.purpose.rules.people import forecasts

__all__ = ["RULES", "forecasts"]

RULES = {
    "board": Rule(board.tell_board, board.mark_board, done=board.went),
    "needs": Rule(
        people.tell_needs, people.mark_needs, lambda who: list(people.asked(who))
    ),
    "standing": Rule(people.tell_standing, people.mark_standing),
    "changes": Rule(people.tell_changes, people.mark_changes),
    "agreement": Rule(agreement.tell_agreement, agreement.mark_agreement),
    "charter": Rule(charter.tell_charter, charter.mark_charter, dealt=False),
}
