"""The pictures of the five labs: four that the page draws, and the tornado.

Each of the four is ``{"say", "sub", "bars" | "lines"}``: the message with its number,
what is drawn in which unit, and the marks.  One's own has ``"mine"``.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import (
    ACCENT,
    INK,
    MUTED,
    SMALL,
    SURFACE,
    sheet,
    stroke,
    write,
)
from pdpmo_widgets.charts.scale import Scale
from pdpmo_widgets.charts.shared import Drawn
from pdpmo_widgets.instruments.comparison import came_back
from pdpmo_widgets.instruments.worth import Swing, Worth
from pdpmo_widgets.modules.value.sums import Answers, Clocks, Others, Returned

SAID = room_words("value", "labs")
Drawing = dict[str, Any]
WIDE = 320  # px of the tornado: its words stay legible on a telephone
TOP, ROW, LEFT, RIGHT = 30, 46, 8, WIDE - 8
BAND = (15, 37)  # px of a row that its bar takes


def signed(points: float) -> str:
    """Whole points with a true minus."""
    return f"{round(points) + 0:d}".replace("-", "−")


def cents(dollars: float) -> str:
    """Dollars with two places."""
    return f"{dollars:.2f}"


def _bars(
    said: Mapping[str, str], rows: Sequence[tuple[str, float]], own: str
) -> list[dict[str, Any]]:
    return [
        {"label": said[id], "value": value, "mine": id == own} for id, value in rows
    ]


def returned(found: Returned) -> Drawing:
    """Yours beside the record, and what would be rarer than 1 in 20."""
    said, share = SAID["returned"], came_back()[0]
    rows = [
        ("record", round(100 * share)),
        ("yours", round(100 * found.better / found.helped)),
    ]
    if found.least is not None:
        rows.append(("rare", round(100 * found.least / found.helped)))
    return {
        "say": said["say"].format(
            chance=hundred(found.luck), better=found.better, helped=found.helped
        ),
        "sub": said["sub"],
        "bars": _bars(said, rows, "yours"),
    }


def hundred(chance: float) -> str:
    """A chance as so many of 100; what is rarer than one is said so."""
    count = round(100 * chance)
    if 0 < chance < 0.005:
        return str(SAID["returned"]["seldom"])
    return f"{count} of 100"


def clocks(found: Clocks, month: int) -> Drawing:
    """The two indices month by month; the headline tells those of one month."""
    said = SAID["clocks"]
    money, time = found.at(month)
    shown = min(month, len(found.money))
    lines = [
        {"label": said["money"], "points": list(found.money), "mine": False},
        {"label": said["time"], "points": list(found.time), "mine": True},
    ]
    if abs(found.money[-1][1] - found.time[-1][1]) < 0.08:  # the names would touch
        lines[0]["label"] = ""
    say = said["say"].format(money=f"{money:.2f}", time=f"{time:.2f}", month=shown)
    return {"say": say, "sub": said["sub"], "lines": lines}


def answers(found: Answers, count: int) -> Drawing:
    """A balance, and the ends between which chance leaves it."""
    said, (low, high) = SAID["answers"], found.ends
    rows = [
        ("low", round(low)),
        ("balance", round(found.points)),
        ("high", round(high)),
    ]
    say = said["say"].format(
        balance=signed(found.points), count=count, low=signed(low), high=signed(high)
    )
    return {"say": say, "sub": said["sub"], "bars": _bars(said, rows, "balance")}


def others(found: Others, chance: int) -> Drawing:
    """The promise, what held for half of the others, and for as many as one wants."""
    said = SAID["others"]
    rows = [
        ("promised", round(found.promised)),
        ("half", round(found.half)),
        ("sure", round(found.sure)),
    ]
    say = said["say"].format(
        promised=round(found.promised), sure=round(found.sure), chance=chance
    )
    return {"say": say, "sub": said["sub"], "bars": _bars(said, rows, "sure")}


def tornado(middle: Worth, found: Sequence[Swing]) -> Drawn:
    """What each input moves by itself, the widest first; a dollar is the thick line."""
    said, at = SAID["tornado"], middle.per_dollar
    ends = [end for one in found for end in (one.low, one.high)]
    scale = Scale(min(1.0, *ends), max(1.0, *ends), LEFT + 36, RIGHT - 36)
    fig, axes = sheet(TOP + ROW * len(found) + 24, WIDE)
    write(axes, scale.at(1), TOP - 18, said["dollar"], size=SMALL, align="center")
    for number, one in enumerate(found):
        _swing(axes, scale, one, said[one.name], TOP + ROW * number, bold=not number)
        band = [float(TOP + ROW * number + end) for end in BAND]
        stroke(axes, [scale.at(1)] * 2, band, color=INK, lw=2)
        stroke(axes, [scale.at(at)] * 2, band, color=MUTED, lw=1.5, ls=(0, (3, 2)))
    under, text = TOP + ROW * len(found) + 10, said["middle"].format(at=cents(at))
    write(axes, scale.at(at), under, text, size=SMALL, color=MUTED, align="center")
    widest = found[0]
    low, high = sorted((widest.low, widest.high))
    say = said["say"].format(
        name=said[widest.name].lower(), low=cents(low), high=cents(high), at=cents(at)
    )
    return fig, say


def _swing(
    axes: Axes, scale: Scale, one: Swing, name: str, y: float, *, bold: bool
) -> None:
    """The name of an input, and its bar below it with both ends."""
    low, high = sorted((one.low, one.high))
    write(axes, LEFT, y + 6, name, size=SMALL, bold=bold)
    axes.fill_between(
        [scale.at(low), scale.at(high)], y + 18, y + 34,
        color=ACCENT if bold else SURFACE, ec=ACCENT, lw=1.2,
    )  # fmt: skip
    for x, value, side in (
        (scale.at(low) - 5, low, "right"), (scale.at(high) + 5, high, "left"),
    ):  # fmt: skip
        write(axes, x, y + 26, cents(value), size=SMALL, align=side)
