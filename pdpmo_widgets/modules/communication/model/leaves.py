"""What the hunt leaves for later modules: trust, and candour."""

from types import MappingProxyType
from typing import Any

from pdpmo_widgets.modules.communication.model.case import Case
from pdpmo_widgets.modules.communication.model.choices import Decisions, playable
from pdpmo_widgets.modules.communication.model.course import walk


def leaves(case: Case, decisions: Decisions) -> dict[str, Any]:
    """``trust`` of each executive and ``candour``, as they stand after the runs."""
    trust, candour = dict(case.carried.trust), case.shown.candour
    for after in walk(case, playable(case, decisions)):
        trust |= after.trust
        candour = after.candour
    return {"trust": MappingProxyType(trust), "candour": candour}
