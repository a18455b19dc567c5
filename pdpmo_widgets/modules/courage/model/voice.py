"""Who had said what at the moment of a loss: the sponsor, in the turn of a talk."""

from pdpmo_widgets.modules.courage.model.case import Case, project
from pdpmo_widgets.modules.courage.model.talk import about
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Loss


def voice(case: Case, loss: Loss) -> Entry | None:
    """What the sponsor had just said, where it was not answered."""
    if loss.part != "say":
        return None
    one = project(case, loss.picks[0])
    return Entry(loss.picks[2], about(one), one.sponsor)
