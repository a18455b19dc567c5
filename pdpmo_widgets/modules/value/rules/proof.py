"""Rule of the graded run: a design, and what is claimed of its figures."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.graded_run import GradedRun
from pdpmo_widgets.modules.value import model
from pdpmo_widgets.modules.value.model.check import claim_rows, design_fields
from pdpmo_widgets.modules.value.screen.deciding import decisions
from pdpmo_widgets.simulation.schema_read import read
from pdpmo_widgets.simulation.schema_tell import lines

CASE, DEBRIEF = room_words("value"), room_words("value", "debrief")


def told(case: model.Case, run: Mapping[str, Any]) -> list[str]:
    """The design in words, and the claims where they were made."""
    visible = case.visible()
    found = read(model.DECISIONS(visible), run)
    design = lines(design_fields(visible), found["design"], CASE)
    if "claims" not in run:
        return design
    return [*design, *lines(claim_rows(visible), found["claims"], CASE)]


RUN = GradedRun(model, "proof", decisions, CASE, DEBRIEF, told)
RULES = {RUN.item: RUN.rule()}
