"""Everything a learner has learnt after the steps so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pdpmo_widgets.modules.purpose.model.case import ATTRIBUTES, Case
from pdpmo_widgets.modules.purpose.model.check import Decisions
from pdpmo_widgets.modules.purpose.model.hearsay import rumours
from pdpmo_widgets.modules.purpose.model.room import Card, Room
from pdpmo_widgets.modules.purpose.model.steps import walk
from pdpmo_widgets.simulation.basics import Entry


@dataclass(frozen=True)
class Known:
    """What you have learnt about one person; empty until you do something.

    ``standing`` maps power, legitimacy, urgency to what holds *today*; ``checked`` does
    so for what was only hearsay before you asked in the corridor.
    """

    who: str
    met: bool = False
    cards: tuple[Card, ...] = ()
    fear: str = ""
    public: str = ""
    told: bool = False
    standing: Mapping[str, bool] = field(default_factory=dict)
    notes: tuple[Entry, ...] = ()
    checked: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class Seen:
    """Everything learnt so far; ``log`` holds the entries of each step, in order."""

    left: float
    spent: float
    log: tuple[tuple[Entry, ...], ...]
    costs: tuple[float, ...]
    people: Mapping[str, Known]
    hands: Mapping[str, int]
    pairs: Mapping[tuple[str, str], str]


def see(case: Case, decisions: Decisions) -> Seen:
    """What a learner knows after the steps so far; the charter is not needed."""
    room = walk(case, decisions)
    people = {who: _known(room, who) for who in case.there}
    spent = case.setting.hours - room.left
    return Seen(
        room.left,
        spent,
        tuple(room.log),
        tuple(room.costs),
        people,
        room.hands,
        room.pairs,
    )


def _known(room: Room, who: str) -> Known:
    truth, met = room.case.hidden, who in room.cards
    return Known(
        who,
        met,
        room.cards.get(who, ()),
        truth.fears[who] if met else "",
        truth.public[who] if who in room.corridor or room.hands else "",
        who in room.told,
        {a: a in truth.today[who] for a in ATTRIBUTES} if met else {},
        tuple(e for step in room.log for e in step if e.who == who),
        _checked(room, who),
    )


def _checked(room: Room, who: str) -> dict[str, bool]:
    if who not in room.corridor or room.case.setting.EARLY:
        return {}
    has = room.case.hidden.today[who]
    return {attribute: attribute in has for attribute, _ in rumours(room.case, who)}
