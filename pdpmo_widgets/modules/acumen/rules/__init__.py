"""How the graded tasks of module 06 are told and marked; pure: no widget."""

from pdpmo_widgets.grading.marks import Rule
from pdpmo_widgets.modules.acumen.rules import memo, portfolio, questions
from pdpmo_widgets.modules.acumen.rules.questions import forecasts

__all__ = ["RULES", "forecasts"]

RULES = {
    **portfolio.RULES,
    "questions": Rule(
        questions.tell_questions, questions.mark_questions, done=questions.answered
    ),
    "memo": Rule(memo.tell_memo, memo.mark_memo, dealt=False),
}
