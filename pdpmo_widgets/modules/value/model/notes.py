"""What the debrief says beside the losses: the end of the scale, and the audit.

The audit stands apart: what came is luck, and no decision is judged by it.
"""

from collections.abc import Iterator, Sequence

from pdpmo_widgets.modules.value.model.audit import share
from pdpmo_widgets.modules.value.model.best import best, planned
from pdpmo_widgets.modules.value.model.case import Case
from pdpmo_widgets.modules.value.model.check import Decisions
from pdpmo_widgets.modules.value.model.choices import design_of
from pdpmo_widgets.modules.value.model.result import play
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Note


def notes(
    case: Case, decisions: Decisions, futures: Sequence[int] = ()
) -> tuple[Note, ...]:
    """Of a run that can be played, in the order in which they are said."""
    out = play(case, decisions, futures)
    found = list(_cut(case, decisions, out.expected))
    for number, one in enumerate(out.findings, 1):
        told = [e for e in one.because if e.id.startswith(("audit.", "joined."))]
        found.append(Note(f"audit_{number}", tuple(told)))
    return tuple(found)


def _cut(case: Case, decisions: Decisions, expected: float) -> Iterator[Note]:
    """Where the number would stand if the scale did not end at 0, and how far the
    design alone goes, when its figures are read perfectly."""
    top = planned(case, best(case))
    points = round(-100 * share(case, expected, top))
    design = design_of(case, decisions)
    if points > 0 and design is not None:
        alone = 100 * share(case, planned(case, design), top)
        params: dict[str, object] = {"points": points, "design": max(0, round(alone))}
        yield Note("cut", (Entry("note.cut", params),))
