"""How the graded tasks of module 03 are told and marked; pure: no widget."""

from pdpmo_widgets.grading.marks import Rule
from pdpmo_widgets.grading.options import answered
from pdpmo_widgets.modules.empowerment.rules import board, jobs, numbers, quarter
from pdpmo_widgets.modules.empowerment.rules.numbers import forecasts

__all__ = ["RULES", "forecasts"]

RULES = {
    **quarter.RULES,
    "numbers": Rule(numbers.tell_numbers, numbers.mark_numbers, done=answered),
    "jobs": Rule(jobs.tell_jobs, jobs.mark_jobs, done=answered),
    "board": Rule(board.tell_board, board.mark_board, dealt=False),
}
