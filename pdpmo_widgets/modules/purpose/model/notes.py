"""What the debrief says beside the losses: what hearsay was true, false, or noise, and
how many hours were left."""

from collections.abc import Iterator, Sequence

from pdpmo_widgets.modules.purpose.model.case import ATTRIBUTES, Case
from pdpmo_widgets.modules.purpose.model.check import Decisions
from pdpmo_widgets.modules.purpose.model.hearsay import rumours
from pdpmo_widgets.modules.purpose.model.steps import walk
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Note


def notes(
    case: Case, decisions: Decisions, futures: Sequence[int] = ()
) -> tuple[Note, ...]:
    """What hearsay came to, whatever was decided, in its own words; hours unspent."""
    told = [*_came(case, True), *_came(case, False)]
    found = [*_left(case, decisions), *([Note("hearsay", tuple(told))] if told else [])]
    noise = [
        Entry(f"facts.{fact.id}", dict(fact.params), sketch.who)
        for sketch in case.people
        for fact in sketch.facts
        if fact.rumour and fact.id.partition("_")[0] not in ATTRIBUTES
    ]
    if noise:
        found.append(Note("noise", (*noise, Entry("note.noise"))))
    return tuple(found)


def _came(case: Case, true: bool) -> Iterator[Entry]:
    """The hearsay of one kind, each as the card had it, and what it was."""
    some = [
        Entry(f"facts.{fact.id}", dict(fact.params), sketch.who)
        for sketch in case.people
        for fact in sketch.facts
        if fact.rumour
        and (fact.id.partition("_")[0], true) in [*rumours(case, sketch.who)]
    ]
    if some:
        yield from (Entry(f"note.{'true' if true else 'false'}"), *some)


def _left(case: Case, decisions: Decisions) -> Iterator[Note]:
    """Hours that would have done for one more interview."""
    if not decisions.get("steps"):
        return
    left, all_ = walk(case, decisions).left, case.setting.hours
    if left >= case.setting.costs["interview"]:
        params = {"left": f"{left:g}", "hours": f"{all_:g}"}
        yield Note("hours", (Entry("note.hours", params),))
