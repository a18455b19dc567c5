"""Module 03, the talk of one hand-over: a decision changes its owner in three turns."""

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.parts import talk as parts
from pdpmo_widgets.parts.common import desk
from pdpmo_widgets.widgets.talk import Talk

SAID = room_words("empowerment", "talk")


def hand_over() -> Talk:
    """One's own words first, then the replies on offer; three turns."""
    return parts.talk(desk, "empowerment.hand_over", SAID)
