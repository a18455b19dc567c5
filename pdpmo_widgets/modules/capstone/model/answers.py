"""Which answer a hostile question asks for: what is so, what is proved, what is done.

Our own design: a weakness that is owned costs less than one that is dressed up, and a
promise of change is worth something only where the change is being made.
"""

from pdpmo_widgets.modules.capstone.model.case import Case
from pdpmo_widgets.modules.capstone.model.check import Plan
from pdpmo_widgets.modules.capstone.model.office import WEAK

SILENT = -0.5  # a question that is left without an answer
# situation -> answer -> how well it does, -1 to 1
WORTH = {
    "planned": {"plan": 1, "admit": 0.2, "figure": -0.6, "unsure": -0.3, "praise": -1},
    "open": {"admit": 1, "plan": -1, "figure": -0.6, "unsure": -0.2, "praise": -1},
    "proved": {"figure": 1, "unsure": -0.2, "admit": -0.5, "plan": -0.5, "praise": -1},
    "unproved": {"unsure": 1, "admit": -0.3, "plan": -0.4, "figure": -0.8,
                 "praise": -1},
}  # fmt: skip


def situation(level: float, grade: str, planned: bool) -> str:
    """Weak and being changed, weak and not, strong and proved, strong and not."""
    if level < WEAK:
        return "planned" if planned else "open"
    return "proved" if grade in "AB" else "unproved"


def asked(case: Case, plan: Plan) -> dict[str, str]:
    """The situation behind each question."""
    return {
        q.area: situation(
            case.areas[q.area], case.grades[q.area], q.area in plan.changes
        )
        for q in case.questions
    }


def worth(case: Case, plan: Plan) -> dict[str, float]:
    """How well each question was answered, -1 to 1."""
    return {
        area: float(WORTH[now][plan.answers[area]]) if area in plan.answers else SILENT
        for area, now in asked(case, plan).items()
    }


def best(case: Case, plan: Plan) -> dict[str, str]:
    """The best answer to each question, given what is being changed."""
    return {
        area: max(WORTH[now], key=lambda option: WORTH[now][option])
        for area, now in asked(case, plan).items()
    }
