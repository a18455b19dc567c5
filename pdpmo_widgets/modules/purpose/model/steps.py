"""The six steps of the twelve hours: what each costs, says and changes."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import combinations
from random import Random
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import (
    ATTRIBUTES,
    OUTCOMES,
    Case,
    Truth,
    Wants,
    ranked,
    want,
)
from pdpmo_widgets.modules.purpose.model.check import Decisions, steps_of
from pdpmo_widgets.modules.purpose.model.hearsay import behind
from pdpmo_widgets.modules.purpose.model.room import Card, Room
from pdpmo_widgets.modules.purpose.model.setting import Setting
from pdpmo_widgets.simulation.basics import Entry


def walk(case: Case, decisions: Decisions) -> Room:
    """Play the steps one after the other; DecisionError for what cannot be played."""
    room = Room(case, dict(case.hidden.wants), case.setting.hours)
    for step in steps_of(decisions, case):
        cost = case.setting.costs[step["do"]]
        room.left -= cost
        room.costs.append(cost)
        room.log.append(tuple(DO[step["do"]](room, step)))
    return room


def _interview(room: Room, step: Mapping[str, Any]) -> list[Entry]:
    who = step["who"][0]
    truth = room.case.hidden
    if who in room.cards:
        return [Entry("interview.again", {"who": who}, who)]
    room.cards[who] = _cards(room.case.seed, who, room.wants[who])
    entries = [
        Entry("interview.card", _params(who, card), who) for card in room.cards[who]
    ]
    entries.append(_voiced("fear", truth.fears[who], who, truth))
    for a in ATTRIBUTES:
        sign = "yes" if a in truth.today[who] else "no"
        entries.append(Entry(f"standing.{a}_{sign}", {"who": who}, who))
    return entries


def _voiced(table: str, outcome: str, who: str, truth: Truth) -> Entry:
    """What somebody says of an outcome; the second sentence if the first is taken."""
    more = "_more" if f"{table}.{who}" in truth.again else ""
    return Entry(f"{table}{more}.{outcome}", {"who": who}, who)


def _params(who: str, card: Card) -> dict[str, object]:
    return {
        "who": who,
        "outcomes": list(card.items),
        "outcome_best": card.best,
        "outcome_worst": card.worst,
    }


@lru_cache(maxsize=256)
def _cards(seed: int, who: str, wants: Wants) -> tuple[Card, ...]:
    """Three cards: the first need, the second need, and both of them together."""
    rng = Random(f"cards:{seed}:{who}")
    order = ranked(wants)
    top, second, last, rest = order[0], order[1], order[7], order[2:7]
    mixed = rng.sample(rest, 5)
    deals = [
        [top, last, *mixed[:2]],
        [second, last, *mixed[2:4]],
        [top, second, *rng.sample((*mixed[4:], *mixed[:3]), 2)],
    ]
    cards = []
    for items in rng.sample(deals, 3):
        shown = tuple(rng.sample(items, 4))
        best = max(shown, key=order[::-1].index)
        cards.append(Card(shown, best, max(shown, key=order.index)))
    return tuple(cards)


def _corridor(room: Room, step: Mapping[str, Any]) -> list[Entry]:
    who = step["who"][0]
    room.corridor.add(who)
    truth = room.case.hidden
    said = _voiced("public", truth.public[who], who, truth)
    return [said, *(() if room.case.setting.EARLY else behind(room.case, who))]


def _pair(room: Room, step: Mapping[str, Any]) -> list[Entry]:
    one, two = step["who"]
    card = step["interest"]
    key = (one, two) if one < two else (two, one)
    params = {"who": one, "who_other": two, "outcome": card}
    if room.pairs.get(key) == "agreed":
        return [Entry("pair.again", params, one)]
    both = {ranked(room.wants[one])[0], ranked(room.wants[two])[0]}
    if len(both) == 1:
        result = "same"
    elif all(card in ranked(room.wants[w])[:2] for w in key):
        result = "agreed"
        for who in key:
            room.wants[who] = _moved(room.wants[who], card, room.case.setting)
    else:
        result = "hardened"
    room.pairs[key] = result
    return [
        Entry(f"pair.{result}", params, one),
        Entry(f"pair.{result}", {**params, "who": two, "who_other": one}, two),
    ]


def _moved(wants: Wants, card: str, s: Setting) -> Wants:
    """The shared interest becomes the first need; the old first need comes second."""
    old = ranked(wants)[0]
    level = {card: 1.0, old: s.agreed} if card != old else {card: 1.0}
    return tuple(
        level.get(o, max(w, s.softened)) for o, w in zip(OUTCOMES, wants, strict=True)
    )


def _workshop(room: Room, step: Mapping[str, Any]) -> list[Entry]:
    """A show of hands, and one step towards the others (DeGroot 1974, JASA 69:118).

    Whoever mails most speaks most, unless you heard enough people first: then you
    chair it: those who count weigh more, and whom you heard need not move.
    """
    truth, pull = room.case.hidden, room.case.setting.pull
    prepared = len(room.cards) >= room.case.setting.chaired
    there = room.case.there
    mails = {s.who: s.mails for s in room.case.people}
    weight = {w: len(truth.today[w]) ** 2 if prepared else mails[w] for w in there}
    total = sum(weight.values())
    for outcome in OUTCOMES:
        room.hands[outcome] = sum(truth.public[w] == outcome for w in there)
    clash = () if room.case.setting.EARLY else _clash(room)
    room.clashed = room.clashed or bool(clash)
    room.chaired = (room.chaired or prepared) and not room.clashed
    mean = [sum(weight[w] * room.wants[w][i] for w in there) / total for i in range(8)]
    quiet = room.cards if prepared and not room.case.setting.EARLY else ()
    for who in (w for w in there if w not in quiet):
        room.wants[who] = tuple(
            (1 - pull) * w + pull * m
            for w, m in zip(room.wants[who], mean, strict=True)
        )
    top = sorted(OUTCOMES, key=lambda o: -room.hands[o])[:3]
    people = len(there)
    shown = [
        Entry(
            "workshop.hands", {"outcome": o, "hands": room.hands[o], "people": people}
        )
        for o in top
    ]
    how = Entry("workshop.chaired" if prepared else "workshop.loud")
    if not clash:
        return [*shown, how]
    return [*shown, how, Entry("workshop.clash", {"who": list(clash)})]


def _clash(room: Room) -> tuple[str, ...]:
    """Two who count fully today, and each wants most what the other wants least."""
    full = [w for w in room.case.there if len(room.case.hidden.today[w]) == 3]
    order = {w: ranked(room.wants[w]) for w in full}
    for one, two in combinations(full, 2):
        if order[one][0] == order[two][-1] and order[two][0] == order[one][-1]:
            return one, two
    return ()


def _draft(room: Room, step: Mapping[str, Any]) -> list[Entry]:
    """At most two objections, from those who write most; the rest stay silent.

    Without outcomes, as the first edition sent it, one's own favourites went round.
    """
    draft = step["outcomes"] or room.case.favourites
    mails = {s.who: s.mails for s in room.case.people}
    unhappy = [
        w for w in room.case.there if max(want(room.wants[w], o) for o in draft) < 1
    ]
    loud = sorted(unhappy, key=lambda w: -mails[w])[:2]
    said = [
        Entry("draft.objection", {"who": w, "outcome": room.case.hidden.public[w]}, w)
        for w in loud
    ]
    return [*said, Entry("draft.silence", {"outcomes": list(draft)})]


def _tell(room: Room, step: Mapping[str, Any]) -> list[Entry]:
    """Say that the first wish will come later; it counts for more after listening."""
    who = step["who"][0]
    heard = who in room.cards
    room.told[who] = room.told.get(who, False) or heard
    room.said[who] = ranked(room.wants[who])[0]
    if not heard:
        word = "met" if who in room.corridor else "unheard"
        return [Entry(f"tell.{word}", {"who": who}, who)]
    return [Entry("tell.heard", {"who": who, "outcome": room.said[who]}, who)]


DO: Mapping[str, Callable[[Room, Mapping[str, Any]], list[Entry]]] = {
    "interview": _interview,
    "corridor": _corridor,
    "pair": _pair,
    "workshop": _workshop,
    "draft": _draft,
    "tell": _tell,
}
