"""What the first module leaves: what was promised and refused, and who trusts you."""

from typing import Any

from pdpmo_widgets.modules.purpose.model.case import Case
from pdpmo_widgets.modules.purpose.model.check import Decisions, charter_of
from pdpmo_widgets.modules.purpose.model.future import plain
from pdpmo_widgets.modules.purpose.model.steps import walk
from pdpmo_widgets.modules.purpose.model.support import base, creep
from pdpmo_widgets.modules.purpose.model.year import year
from pdpmo_widgets.simulation.carried import EXECUTIVES


def leaves(case: Case, decisions: Decisions) -> dict[str, Any]:
    """Fields of ``Carried``; trust is a person's support in the last quarter, 0..1.

    The year is the one without surprises, so that luck leaves nothing behind.
    """
    room, charter = walk(case, decisions), charter_of(decisions, case)
    drain = sum(creep(room, charter).values())
    last = year(room, charter, plain(case), base(room, charter), drain).support[-1]
    trust = {who: round(max(0.0, min(1.0, last[who])), 3) for who in EXECUTIVES}
    return {
        "outcomes": list(charter["outcomes"]),
        "not_now": list(charter["not_now"]),
        "trust": trust,
    }
