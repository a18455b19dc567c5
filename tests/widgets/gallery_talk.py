"""A talk of three turns from plain data, and the same with one's own words first."""

from collections.abc import Callable

from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.kept import Kept
from pdpmo_widgets.widgets.talk import Talk

FACE = {"initials": "MB", "seat": "director", "colour": "brown"}
WHO = {"face": FACE, "name": "Marcus Bell", "role": "Network Capital Director",
       "line": "Penrose dam"}  # fmt: skip
THEY = ["“You wanted to see me?”", "“The report says green. It came on Friday.”",
        "“Let me sleep on it. We shall see when the quarter has closed.”"]  # fmt: skip
WHERE = ["at the coffee machine", "next door, the two of you", "next door"]
OFFERS = [
    "“To wait is to decide, too: in three months half of the ways out are closed. May "
    "we settle it by Friday?”",
    "“You and I. You tell the others yourself, with a plan beside it, before they hear "
    "it in another way.”",
    "“Hardly anyone, I think, but one never knows. Perhaps it is better not to mention "
    "it for the time being.”",
    "“What is spent is spent. The question is the next million: here, or where two "
    "other projects wait for these people.”",
]


class NotOnOffer(ValueError):
    """A sentence that nobody offered."""


def answer(value: dict, _: Desk) -> dict:
    said = value["said"]
    if any(place >= len(OFFERS) for place in said):
        raise NotOnOffer("This sentence is not on offer.")
    count = min(len(said) + 1, len(THEY))
    turns = [
        {"title": f"Turn {n + 1}", "where": WHERE[n], "they": THEY[n],
         **({"act": "Marcus stands with two directors."} if n == 0 else {}),
         **({"you": OFFERS[said[n]]} if n < len(said) else {})}
        for n in range(count)
    ]  # fmt: skip
    return {"turns": turns, "offers": OFFERS, "text": "He moved the date."}


def talk(desk: Desk, own: bool = False) -> Talk:
    return Talk(
        desk=desk, key="x.talk_own" if own else "x.talk", title="A talk with Marcus",
        who=WHO, turns=3, own=own, ends=True, once="You can tell him once.",
        facts=[{"label": "About", "text": "Penrose dam refurbishment"},
               {"label": "At stake", "text": "$4.5 million by the end of the year"}],
        known=[{"when": "Jan", "sign": "cross", "text": "The test was moved again."},
               {"when": "Mar", "sign": "speech", "text": "Reported green."}],
        plain=(NotOnOffer,), answer=answer,
    )  # fmt: skip


def talk_own(desk: Desk) -> Talk:
    return talk(desk, own=True)


MAKERS = {"talk": talk, "talk_own": talk_own}


def kinds(desk: Desk) -> dict[str, Callable[[], Kept]]:
    """Each talk by name, ready to be made at this desk."""
    return {name: lambda make=make: make(desk) for name, make in MAKERS.items()}
