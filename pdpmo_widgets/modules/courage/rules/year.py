"""The rule of the graded run: twelve months on the learner's own case.

The months that are left of a run left half way pass in silence, and a talk that was not
finished was not held.
"""

from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.graded_run import GradedRun
from pdpmo_widgets.modules.courage import model
from pdpmo_widgets.modules.courage.rules.told import told
from pdpmo_widgets.modules.courage.screen.deciding import decisions, is_open


def held(case: model.Case, value: Any) -> dict[str, Any]:
    """What was decided and brought to its end; DecisionError for what no card keeps."""
    found = decisions(case, value)
    if is_open(found["steps"]):
        found["steps"].pop()
    return found


RUN = GradedRun(
    model, "year", held, room_words("courage"), room_words("courage", "debrief"), told
)
RULES = {RUN.item: RUN.rule()}
