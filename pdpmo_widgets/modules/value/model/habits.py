"""Players with one simple idea who measure fairly, and others who know half of it.

All play as whoever has a pencil does (``by_hand``), but for the part that makes the
habit.  Found by people at a prompt: "0 to 20 per cent" for everything passed one case
in four, as long as a wide range cost little.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from pdpmo_widgets.modules.value.model.by_hand import Hand, by_thirds, decide, hand
from pdpmo_widgets.modules.value.model.case import Visible
from pdpmo_widgets.modules.value.model.catalogue import OUTCOME_OF
from pdpmo_widgets.modules.value.model.informed import Bot, Look

WIDE = (0, 20)
BOXES = ((3.5, (0, 3)), (12.5, (4, 10)), (99, (14, 22)))  # up to a gain, its range


def wide(gain: float, swing: float, decision: str = "") -> dict[str, Any]:
    """From 0 to 20 per cent, whatever is seen; the decision by the gain, or one."""
    return {"range": list(WIDE), "decision": decision or decide(gain)}


def boxed(gain: float, swing: float) -> dict[str, Any]:
    """Nothing, a little or a lot, and no word of doubt."""
    ends = next(ends for most, ends in BOXES if gain < most)
    return {"range": list(ends), "decision": decide(gain)}


def about(half: float) -> Callable[[float, float], dict[str, Any]]:
    """The gain, so much more or less, whatever chance does."""

    def say(gain: float, swing: float) -> dict[str, Any]:
        low = min(max(0.0, gain - half), 40.0)
        high = max(low, min(gain + half, 60.0))
        return {"range": [round(low), round(high)], "decision": decide(gain)}

    return say


def shrunk(gain: float, swing: float) -> dict[str, Any]:
    """Two thirds of what is seen, to be careful, and about as wide as chance."""
    return by_thirds(0.66 * gain, swing)


def by_list(visible: Visible, look: Look) -> dict[str, Any]:
    """The first two measures on the list for each practice, then boxes."""
    taken: list[str] = []
    for outcome in visible.outcomes:
        mine = [c.id for c in visible.cards if OUTCOME_OF[c.id] == outcome]
        taken += mine[:2]
    return hand(Hand(boxed, {"measures": taken}))(visible, look)


def last_case(visible: Visible, look: Look) -> dict[str, Any]:
    """A fair design, and the claims that were right on the last case."""
    fair = hand(Hand(boxed))(visible, look)
    told = {
        outcome: {"range": list(ends), "grade": "B", "decision": decision}
        for outcome, decision, (_, ends) in zip(
            visible.outcomes, ("scale", "keep", "stop"), BOXES[::-1], strict=False
        )
    }
    return {**fair, "claims": told}


NAIVE: dict[str, Bot] = {
    "fair_wide_keep": hand(Hand(partial(wide, decision="keep"))),
    "fair_wide_stop": hand(Hand(partial(wide, decision="stop"))),
    "before_after_boxes": hand(Hand(boxed, {"comparison": "before_after"})),
    "last_case_claims": last_case,
}
# These read all of the design, or all but one part of it.
HALF: dict[str, Bot] = {
    "fair_wide_decide": hand(Hand(wide)),
    "boxes_by_list": by_list,
    "boxes_12_months": hand(Hand(boxed, {"baseline": 12})),
    "boxes_no_counter": hand(Hand(boxed, counters=False)),
    "boxes_staggered_always": hand(Hand(boxed, twins=False)),
    "gain_staggered_always": hand(Hand(about(8), twins=False)),
    "thirds_staggered_always": hand(Hand(by_thirds, twins=False)),
    "gain_by_2": hand(Hand(about(2))),
    "fair_shrunk": hand(Hand(shrunk)),
    "gain_by_8": hand(Hand(about(8))),
    "three_boxes": hand(Hand(boxed)),
}
