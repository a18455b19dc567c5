"""What the debrief says beside the losses: which hearsay was true, false, or noise."""

from collections.abc import Sequence

from pdpmo_widgets.modules.purpose.model.case import ATTRIBUTES, Case
from pdpmo_widgets.modules.purpose.model.check import Decisions
from pdpmo_widgets.modules.purpose.model.hearsay import hearsay
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import Note


def notes(
    case: Case, decisions: Decisions, futures: Sequence[int] = ()
) -> tuple[Note, ...]:
    """The same whatever was decided; the stories that were noise in their own words."""
    told = [one for one in hearsay(case) if one.id != "verdict.hearsay_noise"]
    found = [Note("hearsay", tuple(told))] if told else []
    noise = [
        Entry(f"facts.{fact.id}", dict(fact.params), sketch.who)
        for sketch in case.people
        for fact in sketch.facts
        if fact.rumour and fact.id.partition("_")[0] not in ATTRIBUTES
    ]
    if noise:
        found.append(Note("noise", (*noise, Entry("note.noise"))))
    return tuple(found)
