"""What strikes the eye in a trail: facts with a question, never a verdict.

Only what the learner could see counts: what people are like before a talk, and what
each step told. Every flag can have a good reason; the question asks for it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.modules.purpose import model

SAID = room_words("purpose", "trail")["flags"]
CASE = room_words("purpose")
SEVERAL, CHAIR, HOURS_LEFT = 3, 4, 2.0

Steps = list[dict[str, Any]]
Found = Iterator[tuple[str, dict[str, Any]]]


@dataclass(frozen=True)
class Flag:
    """`id` in words/trail.toml, what can be seen, and an open question about it."""

    id: str
    says: str
    ask: str


def flags(
    case: model.Case, chosen: Mapping[str, Any], seen: model.Seen, went: bool
) -> tuple[Flag, ...]:
    """The flags of playable steps; those about the page only if the leader `went`."""
    steps, heard = chosen["steps"], [w for w, one in seen.people.items() if one.met]
    found = [*_whom(case, heard), *_order(steps, seen)] if steps or went else []
    if went:
        found += _page(chosen["charter"], heard, steps, seen)
    return tuple(_flag(id, params) for id, params in found)


def _flag(id: str, params: dict[str, Any]) -> Flag:
    said = SAID[id]
    return Flag(id, said["says"].format(**params), said["ask"].format(**params))


def _short(who: str) -> str:
    return str(CASE["people"][who]["short"])


def _whom(case: model.Case, heard: list[str]) -> Found:
    """Was a rule of thumb at work? Ties at the edge count as chosen by it."""
    if not heard:
        yield "no_interview", {}
    if len(heard) < SEVERAL:
        return
    count, people = {"count": len(heard)}, {s.who: s for s in case.people}
    mails = sorted((one.mails for one in case.people), reverse=True)
    if set(heard) == set(model.PEOPLE[: len(heard)]):
        yield "titles", count
    if all(people[who].mails >= mails[len(heard) - 1] for who in heard):
        yield "mails", count
    if all(people[who].warmth == 3 for who in heard):
        yield "friendly", count


def _order(steps: Steps, seen: model.Seen) -> Found:
    """Was somebody told, paired or gathered before being heard?"""
    heard: set[str] = set()
    met: set[str] = set()  # in the corridor: asked, if not alone
    for step, log in zip(steps, seen.log, strict=True):
        do, who = step["do"], list(step.get("who", ()))
        names = dict(zip(("who", "who_other"), map(_short, who), strict=False))
        if do == "interview" and who[0] in heard:
            yield "again", names
        if do == "tell" and who[0] not in heard | met:
            yield "told_unheard", names
        if do == "pair" and not set(who) <= heard:
            yield "pair_unheard", names
        if any(entry.id == "pair.hardened" for entry in log):
            yield "pair_hardened", names
        if do == "workshop" and len(heard) < CHAIR:
            yield "workshop_early", {"count": len(heard)}
        heard |= set(who) if do == "interview" else set()
        met |= set(who) if do == "corridor" else set()


def _page(
    charter: Mapping[str, Any], heard: list[str], steps: Steps, seen: model.Seen
) -> Found:
    """Does the page hold what was heard, and were refusals said?"""
    sponsor, promised = charter["sponsor"], charter["outcomes"]
    if sponsor not in heard:
        yield "sponsor", {"who": _short(sponsor)}
    chosen = {who: {card.best for card in seen.people[who].cards} for who in heard}
    for who in heard:
        if all(seen.people[who].standing.values()) and not chosen[who] & set(promised):
            yield "unserved", {"who": _short(who)}
    wanted = set().union(*chosen.values())
    for outcome in promised if heard else ():
        if outcome not in wanted:
            yield "unasked", {"outcome": f"‘{CASE['outcomes'][outcome]['name']}’"}
    if not any(step["do"] == "tell" for step in steps):
        yield "untold", {}
    if seen.left >= HOURS_LEFT:
        yield "unspent", {"left": seen.left}
