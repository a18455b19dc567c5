"""Who had said what at the moment of a loss: the owner, of the decision."""

from pdpmo_widgets.modules.empowerment.model.case import Case
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Loss


def voice(case: Case, loss: Loss) -> Entry | None:
    """What the owner says of the decision, where others would have said otherwise."""
    if loss.part != "board" or loss.habit not in ("ask", "watch"):
        return None
    (line,) = (one for one in case.lines if one.id == loss.picks[0])
    return Entry(line.said, {}, line.who)
