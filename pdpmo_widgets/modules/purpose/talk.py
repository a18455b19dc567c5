"""Module 01, the talk "not now": what is on offer, her answers, what comes of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.cases.people import face, person
from pdpmo_widgets.parts import common
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.talk import Talk

SAID = room_words("purpose", "talk")
TURNS: Sequence[Mapping[str, Any]] = SAID["turns"]


class NotOnOffer(ValueError):
    """A reply that nobody offered."""


def said_so_far(places: Sequence[int]) -> list[Mapping[str, Any]]:
    """The replies at these places, one a turn. NotOnOffer for a place that is none."""
    replies = [turn["replies"] for turn in TURNS]
    if any(at >= len(one) for at, one in zip(places, replies, strict=False)):
        raise NotOnOffer(SAID["unknown"])
    return [one[at] for at, one in zip(places, replies, strict=False)]


def turns(places: Sequence[int]) -> list[dict[str, str]]:
    """The talk as a page shows it: the last turn is open, or holds her last word."""
    said = said_so_far(places)
    shown = []
    for number, turn in enumerate(TURNS[: len(said) + 1]):
        they = said[number - 1]["next"] if number else turn["they"]
        head = {key: turn[key] for key in ("title", "where", "act") if key in turn}
        you = {"you": said[number]["text"]} if number < len(said) else {}
        shown.append({**head, "they": they, **you})
    return shown


def end(places: Sequence[int], own: Sequence[str] = ()) -> list[str]:
    """What she did with the last reply, what came of it, and what each reply did.

    ``own``: what the learner wrote before the replies were shown, one text a turn.
    """
    said = said_so_far(places)
    worth = sum(one["worth"] for one in said)
    came = next(one["text"] for one in SAID["ends"] if worth >= one["least"])
    mine = [*own, *[""] * len(said)]
    each = [
        SAID["reply" if mine[n].strip() else "chosen"].format(
            n=n + 1,
            own=mine[n].strip().strip("“”"),
            told=one["told"],
            reply=one["text"],
        )
        for n, one in enumerate(said)
    ]
    return [
        said[-1]["next"],
        came,
        *each,
        SAID["after"]["own"],
        SAID["after"]["design"],
    ]


def not_now() -> Talk:
    """One's own words first, then the replies on offer; three turns."""

    def answer(value: dict, _: Desk) -> dict:
        at = value["said"]
        open_turn = TURNS[min(len(at), len(TURNS) - 1)]
        view: dict[str, Any] = {"turns": turns(at)}
        if len(at) == len(TURNS):
            view["text"] = end(at, value["own"])
        else:
            view["offers"] = [one["text"] for one in open_turn["replies"]]
        return view

    who = person(SAID["who"]["id"])
    about = {"face": face(who.id), "name": who.name, "role": who.role}
    return Talk(
        desk=desk, key="purpose.not_now", **common.head(SAID), own=True,
        who=about | {"line": SAID["who"]["line"]}, turns=len(TURNS),
        facts=SAID["facts"], known=SAID["known"], once=SAID["once"],
        plain=(NotOnOffer,), answer=answer,
    )  # fmt: skip
