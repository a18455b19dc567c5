"""Who had said what at the moment of a loss: the sponsor's pitch, Tomas at the cut."""

from pdpmo_widgets.modules.acumen.model.case import Case
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Loss


def voice(case: Case, loss: Loss) -> Entry | None:
    """The words that stood against the sign; None where nobody spoke."""
    if loss.part == "stop":
        return Entry("quotes.cut", {"cut": round(case.visible().cut, 1)}, "tomas")
    if loss.part != "portfolio":
        return None
    loudest = max((case.offer(id) for id in loss.picks), key=lambda o: o.npv)
    return Entry(loudest.pitch, {}, loudest.sponsor) if loudest.pitch else None
