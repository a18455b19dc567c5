"""How far a change is used, and what it costs to have it: trust, people, this house."""

import numpy as np

from pdpmo_widgets.modules.improvement.model.case import Case
from pdpmo_widgets.modules.improvement.model.flow import (
    Array,
)
from pdpmo_widgets.modules.improvement.model.levers import (
    LEVERS,
    PLACE,
    WHOLE,
)
from pdpmo_widgets.modules.improvement.model.plan import Start


def carried_over(case: Case) -> tuple[float, float]:
    """Work and returns against last year's log, after what the playbook left."""
    work = 1 + case.setting.overhead_work * (case.carried.overhead - 6.0)
    back = 1 + case.setting.theatre_returns * (case.carried.theatre - 0.2)
    return max(0.5, work), max(0.0, back)


def trusted(case: Case, gate: str) -> float:
    """Trust of the gate's owner, or of all owners together."""
    if gate == WHOLE:
        return sum(case.trust.values()) / len(case.trust)
    return case.trust[gate]


def adoption(case: Case, start: Start, running: Array, undone: Array) -> Array:
    """Share of cases in which a change will be used, per future, chance left out."""
    s, c = case.setting, case.carried
    share = s.adopt_base + s.adopt_trust * trusted(case, start.gate)
    share += s.adopt_involve * start.involve
    found = share - s.crowding * np.maximum(0, running - 3) - cover(case) * undone
    if start.lever == "delegate":
        found = found * min(1.0, 0.7 + 0.02 * c.hours + 0.1 * c.growth)
    if LEVERS[start.lever].removes:
        found = found * min(1.0, 0.7 + 0.5 * c.credibility)
    return found * (s.dud_use if is_dud(case, start) else 1.0)


def cover(case: Case) -> float:
    """Adoption that a change of mind without a rule costs: less, the more you count."""
    return case.setting.undo_trust * max(0.0, 1.6 - case.carried.credibility)


def is_dud(case: Case, start: Start) -> bool:
    """Does this change not take in this house?"""
    return (start.lever, start.gate) in case.hidden.duds


def twice(case: Case, start: Start) -> float:
    """Work added while a change that does not take is done beside the old way."""
    if not is_dud(case, start):
        return 0.0
    return case.setting.dud_work * (0.4 if start.gate == WHOLE else 1.0)


def columns(gate: str) -> slice:
    """Where a gate, or the whole way, stands in the arrays."""
    return slice(None) if gate == WHOLE else slice(PLACE[gate], PLACE[gate] + 1)
