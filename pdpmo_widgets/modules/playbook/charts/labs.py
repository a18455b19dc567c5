"""The pictures of the five labs, as data that the page draws: they follow the finger.

Each is ``{"say", "sub", "bars"}``: the message with its number, what is drawn in which
unit, and the marks.  A bar of one's own has ``"mine"``.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.modules.playbook import sums
from pdpmo_widgets.modules.playbook.model.tailoring import AXES
from pdpmo_widgets.modules.playbook.sums import Bill, Gate, Much, Tier

SAID = room_words("playbook", "labs")
AXIS = room_words("playbook", "lesson")["ways"]["bars"]
Drawing = dict[str, Any]


def whole(amount: float) -> str:
    """A whole number with its thousands apart, and a true minus."""
    return f"{round(amount) + 0:,}".replace("-", "−")


def _bars(
    said: Mapping[str, str],
    rows: Sequence[tuple[str, float]],
    own: set[str],
    digits: int = 0,
) -> list[dict[str, Any]]:
    return [
        {"label": said[id], "value": round(value, digits) + 0, "mine": id in own}
        for id, value in rows
    ]


def bill(found: Bill, none: Bill) -> Drawing:
    """A year under one's controls, beside a year without any."""
    said, by = SAID["bill"], round(found.total) - round(none.total)
    key = "more" if by > 0 else "less" if by < 0 else "same"
    parts = ("control", "repair", "audit", "total")
    rows = [("none", none.total), *((id, getattr(found, id)) for id in parts)]
    say = said[key].format(total=whole(found.total), by=whole(abs(by)))
    return {"say": say, "sub": said["sub"], "bars": _bars(said, rows, {"total"})}


def gate(found: Gate) -> Drawing:
    """What the changed decisions are worth, what waiting and papers take."""
    said, worth = SAID["gate"], round(found.worth)
    key = "gain" if worth > 0 else "loss" if worth < 0 else "none"
    rows = [
        ("knows", found.knows), ("waits", -found.waits), ("papers", -found.papers),
        ("worth", found.worth),
    ]  # fmt: skip
    say = said[key].format(worth=whole(abs(worth)))
    return {"say": say, "sub": said["sub"], "bars": _bars(said, rows, {"worth"})}


def much(found: Much, thinking: float) -> Drawing:
    """What is asked of what is bearable, done with thought, and caught, per cent.

    ``thinking``: what would be caught if people thought, 0..1.
    """
    said = SAID["much"]
    key = "fits" if not found.empty else "empty" if found.empty >= 1 else "partly"
    rows = [
        ("asked", 100 * found.asked / found.bears),
        ("thought", 100 * (1 - found.empty)),
        ("could", 100 * thinking),
        ("caught", 100 * found.caught),
    ]
    say = said[key].format(
        asked=whole(found.asked), bears=whole(found.bears),
        caught=whole(100 * found.caught),
    )  # fmt: skip
    return {"say": say, "sub": said["sub"], "bars": _bars(said, rows, {"caught"})}


def tier(found: Mapping[str, Tier]) -> Drawing:
    """Hours of a year under each tier; the fewest are one's own."""
    said, best = SAID["tier"], sums.least(dict(found))
    rows = [(name, one.total) for name, one in found.items()]
    say = said["best"].format(name=said["names"][best], total=whole(found[best].total))
    return {"say": say, "sub": said["sub"], "bars": _bars(said, rows, {best})}


def ways(levels: Mapping[str, int]) -> Drawing:
    """The five answers from agile to planned, and their average."""
    said = SAID["ways"]
    agile, plan = sums.leans(dict(levels))
    mean = sum(levels[axis] for axis in AXES) / len(AXES)
    rows = [*((axis, levels[axis]) for axis in AXES), ("mean", mean)]
    labels = {**AXIS, "mean": said["mean"]}
    say = said[sums.way(dict(levels))].format(agile=agile, plan=plan)
    bars = _bars(labels, rows, {"mean"}, 1)
    return {"say": say, "sub": said["sub"], "bars": bars}
