"""A practice talk from words alone: what is on offer, the answers, what comes of it.

``said`` are the words of one talk: ``turns`` with their ``replies`` (``text``, the
answer ``next``, what it did ``told``, and ``worth``, 0 to 2), ``ends`` from the best
down with the ``least`` worth that each takes, ``who``, ``facts``, ``known``.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pdpmo_widgets.cases.people import face, person
from pdpmo_widgets.cases.words import Words
from pdpmo_widgets.parts import common
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.talk import Talk


class NotOnOffer(ValueError):
    """A reply that nobody offered."""


def said_so_far(said: Words, places: Sequence[int]) -> list[Mapping[str, Any]]:
    """The replies at these places, one a turn. NotOnOffer for a place that is none."""
    replies = [turn["replies"] for turn in said["turns"]]
    if any(at >= len(one) for at, one in zip(places, replies, strict=False)):
        raise NotOnOffer(said["unknown"])
    return [one[at] for at, one in zip(places, replies, strict=False)]


def turns(said: Words, places: Sequence[int]) -> list[dict[str, str]]:
    """The talk as a page shows it: the last turn is open, or holds the last word."""
    mine = said_so_far(said, places)
    shown = []
    for number, turn in enumerate(said["turns"][: len(mine) + 1]):
        they = mine[number - 1]["next"] if number else turn["they"]
        head = {key: turn[key] for key in ("title", "where", "act") if key in turn}
        you = {"you": mine[number]["text"]} if number < len(mine) else {}
        shown.append({**head, "they": they, **you})
    return shown


def end(said: Words, places: Sequence[int], own: Sequence[str] = ()) -> list[str]:
    """What the last reply did, what came of it, and what each reply did.

    ``own``: what the learner wrote before the replies were shown, one text a turn.
    """
    chosen = said_so_far(said, places)
    worth = sum(one["worth"] for one in chosen)
    came = next(one["text"] for one in said["ends"] if worth >= one["least"])
    mine = [*own, *[""] * len(chosen)]
    each = [
        said["reply" if mine[n].strip() else "chosen"].format(
            n=n + 1,
            own=mine[n].strip().strip("“”"),
            told=one["told"],
            reply=one["text"],
        )
        for n, one in enumerate(chosen)
    ]
    return [
        chosen[-1]["next"],
        came,
        *each,
        said["after"]["own"],
        said["after"]["design"],
    ]


def talk(desk: Desk, key: str, said: Words) -> Talk:
    """One's own words first, then the replies on offer, turn by turn."""
    whole = said["turns"]

    def answer(value: dict, _: Desk) -> dict:
        at = value["said"]
        open_turn = whole[min(len(at), len(whole) - 1)]
        view: dict[str, Any] = {"turns": turns(said, at)}
        if len(at) == len(whole):
            view["text"] = end(said, at, value["own"])
        else:
            view["offers"] = [one["text"] for one in open_turn["replies"]]
        return view

    who = person(said["who"]["id"])
    about = {"face": face(who.id), "name": who.name, "role": who.role}
    return Talk(
        desk=desk, key=key, **common.head(said), own=True,
        who=about | {"line": said["who"]["line"]}, turns=len(whole),
        facts=said["facts"], known=said["known"], once=said["once"],
        plain=(NotOnOffer,), answer=answer,
    )  # fmt: skip
