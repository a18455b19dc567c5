"""A run that stopped half way as decisions that can be played: the rest earns nothing.

For the grader: what was not decided is neither invented nor held against the rest.
"""

from typing import Any

from pdpmo_widgets.modules.value.model.case import Case
from pdpmo_widgets.modules.value.model.check import Decisions, design_fields
from pdpmo_widgets.modules.value.model.check import decisions as schema
from pdpmo_widgets.simulation.schema_read import missing, read

NOTHING = {"measures": [], "baseline": 1, "comparison": "none", "first": "lot"}
OPEN = {"range": [0, 25], "grade": "D", "decision": "stop"}  # claims nothing


def fill(case: Case, decisions: Decisions) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Decisions that can be played, and ids (table ``half``) of what was put in.

    A design that was left open measures nothing; a claim that was left open says
    nothing: 0 to 25 per cent, grade D, stop.
    """
    piece = schema(case.visible())
    found, ids = read(piece, decisions), []
    if missing(design_fields(case.visible()), found["design"]):
        found["design"] = {**NOTHING}
        ids.append("design")
    for outcome, claim in found["claims"].items():
        given = claim or {}
        whole = {part: given.get(part) for part in OPEN}
        if None in whole.values():
            filled = {k: OPEN[k] if v is None else v for k, v in whole.items()}
            found["claims"][outcome] = filled
            ids.append("claims")
    return found, tuple(dict.fromkeys(ids))
