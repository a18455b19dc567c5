"""What the debrief says beside the losses: that the scale ended at 0."""

from collections.abc import Sequence

from pdpmo_widgets.modules.playbook.model.case import Case
from pdpmo_widgets.modules.playbook.model.check import Decisions
from pdpmo_widgets.modules.playbook.model.result import ends, score
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Note


def notes(
    case: Case, decisions: Decisions, futures: Sequence[int] = ()
) -> tuple[Note, ...]:
    """Where the number would stand if the scale did not end at 0; () above 0."""
    none, least = ends(case, tuple(futures))
    share = (none - score(case, decisions, futures).expected) / max(1.0, none - least)
    points = round(-100 * share)
    return (
        (Note("cut", (Entry("note.cut", {"points": points}),)),) if points > 0 else ()
    )
