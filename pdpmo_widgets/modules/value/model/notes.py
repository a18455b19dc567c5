"""What the debrief says beside the losses: the end of the scale, and the audit.

The audit stands apart: what came is luck, and no decision is judged by it.
"""

from collections.abc import Iterator, Sequence

from pdpmo_widgets.modules.value.model.audit import share
from pdpmo_widgets.modules.value.model.best import best, planned
from pdpmo_widgets.modules.value.model.case import Case
from pdpmo_widgets.modules.value.model.check import Decisions
from pdpmo_widgets.modules.value.model.result import play
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Note


def notes(
    case: Case, decisions: Decisions, futures: Sequence[int] = ()
) -> tuple[Note, ...]:
    """Of a run that can be played, in the order in which they are said."""
    out = play(case, decisions, futures)
    told = [
        entry
        for one in out.findings
        for entry in one.because
        if entry.id.startswith(("audit.", "joined."))
    ]
    return (*_cut(case, out.expected), Note("audit", tuple(told)))


def _cut(case: Case, expected: float) -> Iterator[Note]:
    """Where the number would stand if the scale did not end at 0."""
    points = round(-100 * share(case, expected, planned(case, best(case))))
    if points > 0:
        yield Note("cut", (Entry("note.cut", {"points": points}),))
