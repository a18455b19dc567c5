"""The pictures of the labs, as data that the page draws: they follow the finger.

Each is ``{"say", "sub", "bars" | "lines"}``: the message with its number, what is
drawn in which unit, and the marks.  A bar or line of one's own has ``"mine"``.
"""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.empowerment import sums

SAID = room_words("empowerment", "labs")
Drawing = dict[str, Any]
POINTS = range(-40, 41, 4)  # skill less what a decision takes, in points of 100
COUNTS = (5, 9, 20, 50)  # answers that a range is compared for


def figure(amount: float) -> str:
    """One place after the point, none for whole ones; a true minus."""
    return f"{round(amount, 1) + 0.0:g}".replace("-", "−")


def holding(hours: Mapping[int, float], room: float) -> Drawing:
    """Your hours by the size of decisions, and what is left of the week."""
    said, used = SAID["holding"], sum(hours.values())
    left = room - used
    key = "over" if left < 0 else "most" if used > room / 2 else "some"
    bars = [
        {"label": said[f"size_{size}"], "value": round(found, 1)}
        for size, found in hours.items()
    ]
    bars.append({"label": said["left"], "value": round(left, 1), "mine": True})
    text = said[key].format(
        used=figure(used), room=figure(room), left=figure(left), by=figure(-left)
    )
    return {"say": text, "sub": said["sub"], "bars": bars}


def edge(ready: float, level: int) -> Drawing:
    """What goes well and what is learnt, by how ready somebody is; level ``level``."""
    said, here = SAID["edge"], sums.edge(ready / 100, level)
    found = {at: sums.edge(at / 100, level) for at in POINTS}
    lines = [
        {
            "label": said["well"], "mine": True,
            "points": [(at, round(one.well, 1)) for at, one in found.items()],
        },
        {
            "label": said["learnt"],
            "points": [(at, round(one.learnt, 1)) for at, one in found.items()],
        },
    ]  # fmt: skip
    where = "short" if ready < 0 else "over" if ready > 0 else "just"
    text = said[where].format(
        level=level, by=figure(abs(ready)), well=round(here.well),
        learnt=round(here.learnt),
    )  # fmt: skip
    return {"say": text, "sub": said["sub"], "lines": lines}


def fifty(count: int, spread: float) -> Drawing:
    """How wide the range round a mean is: with so many answers, and with others."""
    said = SAID["fifty"]
    bars = [
        {"label": said["others"].format(n=n), "value": round(sums.width(n, spread), 1)}
        for n in COUNTS
    ]
    if count < COUNTS[0]:
        return {"say": said["few"].format(n=count), "sub": said["sub"], "bars": bars}
    wide = sums.width(count, spread)
    own = {"label": said["yours"].format(n=count), "value": round(wide, 1)}
    text = said["mean" if sums.alike(spread) else "split"]
    return {
        "say": text.format(n=count, width=figure(wide)),
        "sub": said["sub"],
        "bars": [own | {"mine": True}, *bars],
    }
