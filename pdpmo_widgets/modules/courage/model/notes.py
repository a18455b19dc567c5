"""What the debrief says beside the losses: that the scale ended."""

from collections.abc import Sequence

from pdpmo_widgets.modules.courage.model.case import FUTURES, Case
from pdpmo_widgets.modules.courage.model.result import score
from pdpmo_widgets.modules.courage.model.steps import Decisions
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Note


def notes(
    case: Case, decisions: Decisions, futures: Sequence[int] = ()
) -> tuple[Note, ...]:
    """Where the number would stand if the scale did not end at 0."""
    found = score(case, decisions, tuple(futures) or FUTURES)
    points = round(-100 * found.expected / found.reference)
    if points <= 0:
        return ()
    return (Note("cut", (Entry("note.cut", {"points": points}),)),)
