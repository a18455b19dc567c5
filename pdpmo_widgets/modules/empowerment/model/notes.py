"""What the debrief says beside the losses: the end of the scale, and what was hidden.

The reader knows what could be known; from there to 100 lies what nobody could.
"""

from collections.abc import Iterator, Sequence

from pdpmo_widgets.modules.empowerment.model.case import FUTURES, Case
from pdpmo_widgets.modules.empowerment.model.check import Decisions
from pdpmo_widgets.modules.empowerment.model.reference import coin
from pdpmo_widgets.modules.empowerment.model.result import score
from pdpmo_widgets.modules.empowerment.model.route import reader
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Note


def notes(
    case: Case, decisions: Decisions, futures: Sequence[int] = ()
) -> tuple[Note, ...]:
    """Of a run that can be played, in the order in which they are said."""
    seeds = tuple(futures) or FUTURES
    return (*_cut(case, decisions, seeds), *_hidden(case, decisions, seeds))


def _cut(case: Case, decisions: Decisions, seeds: tuple[int, ...]) -> Iterator[Note]:
    """Where the number would stand if the scale did not end at 0."""
    found, low = score(case, decisions, seeds), coin(case, seeds)[0]
    share = (found.expected - low) / (found.reference - low)
    if (points := round(-100 * share)) > 0:
        yield Note("cut", (Entry("note.cut", {"points": points}),))


def _hidden(case: Case, decisions: Decisions, seeds: tuple[int, ...]) -> Iterator[Note]:
    """The points between the reader and 100, for who does not stand there already."""
    best = score(case, reader(case), seeds).total
    gap = 100 - round(100 * best)
    if gap > 0 and score(case, decisions, seeds).total <= best:
        id = "note.hidden_1" if gap == 1 else "note.hidden"
        yield Note("hidden", (Entry(id, {"points": gap}),))
