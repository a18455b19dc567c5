"""Module 01, the talk "not now": what is on offer, her answers, what comes of it."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.parts import talk as parts
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.parts.talk import NotOnOffer
from pdpmo_widgets.widgets.talk import Talk

__all__ = ["SAID", "TURNS", "NotOnOffer", "end", "not_now", "said_so_far", "turns"]

SAID = room_words("purpose", "talk")
TURNS: Sequence[Mapping[str, Any]] = SAID["turns"]
said_so_far = partial(parts.said_so_far, SAID)
turns = partial(parts.turns, SAID)
end = partial(parts.end, SAID)


def not_now() -> Talk:
    """One's own words first, then the replies on offer; three turns."""
    return parts.talk(desk, "purpose.not_now", SAID)
