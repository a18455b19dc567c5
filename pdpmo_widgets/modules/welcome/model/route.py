"""The reader: who misreads no sentence; and what told the reader so, place by place."""

from functools import partial
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.welcome.model.bots import thrifty
from pdpmo_widgets.modules.welcome.model.case import Case
from pdpmo_widgets.modules.welcome.model.choices import see
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import RouteStep

READER = thrifty(0.0)


def reader(case: Case) -> dict[str, Any]:
    """The reader's decisions: what ``losses`` compares with."""
    return READER(case.visible(), partial(see, case))


def route(case: Case) -> tuple[RouteStep, ...]:
    """What the reader starts, one after the other, each with its sentence."""
    picks = reader(case)["picks"]
    return tuple(
        RouteStep(
            "picks", (place, function), "choice",
            Entry("did.start_one", {"place": the(place), "function": function}),
            need_told(case, place, function), "hurts",
        )
        for place, chosen in picks.items() for function in chosen
    )  # fmt: skip


def the(place: str) -> str:
    """A company in the middle of a sentence."""
    return str(room_words("welcome")["places"][place]["the"])


def need_told(case: Case, place: str, function: str) -> Entry:
    """The sentence that told a need, as it was said there."""
    (office,) = (one for one in case.offices if one.place == place)
    for fact in office.facts:
        if fact.id.startswith(f"need.{function}_"):
            return Entry(fact.id, {}, place)
    return Entry("sign.none", {}, place)
