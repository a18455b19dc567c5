"""A decision trail as small pictures: the hours, the people, and the page at the end.

Each picture shows what was known before a step and what was chosen. What was learnt
stands in words beside it.
"""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch, Rectangle

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import (
    ACCENT,
    BODY,
    EDGE,
    INK,
    MUTED,
    SMALL,
    SOFT,
    SUNK,
    dots,
    fold,
    sheet,
    write,
)
from pdpmo_widgets.charts.shared import Drawn
from pdpmo_widgets.modules.purpose.model import HOURS, PEOPLE
from pdpmo_widgets.modules.purpose.trail.scenes import Line, Page, Scene

CASE, SAID = room_words("purpose"), room_words("purpose", "trail")
WIDE = 320  # narrower than other charts, so that words stay legible in a strip
ACROSS, CLOCK, TOP, ROW = 3, 14, 38, 28
LEFT, RIGHT = 32, WIDE - 40


def title(one: Scene) -> str:
    """The number of the step and what was done."""
    return str(SAID["title"].format(number=one.moment.number, done=one.moment.done))


def step(one: Scene) -> Drawn:
    """The clock with this step in it, and the twelve people."""
    rows = -(-len(PEOPLE) // ACROSS)
    end = TOP + rows * ROW
    key = [*SAID["key"], *([SAID["better"]] if one.better else [])]
    fig, axes = sheet(end + 10 + 18 * len(key), WIDE)
    spent = HOURS - one.moment.left - one.moment.cost
    _clock(axes, spent, one.moment.cost)
    for number, who in enumerate(PEOPLE):
        across, down = number % ACROSS, number // ACROSS
        _person(axes, 14 + across * WIDE / ACROSS, TOP + (down + 0.5) * ROW, who, one)
    for number, line in enumerate(key):
        write(axes, 0, end + 14 + 18 * number, line, size=SMALL, color=MUTED)
    return fig, says(one)


def says(one: Scene) -> str:
    """The step in words, as the picture shows it."""
    count, moment = len(one.heard), one.moment
    known = SAID["known_many" if count > 1 else f"known_{count}"].format(count=count)
    spent = HOURS - moment.left - moment.cost
    text = SAID["say"].format(
        spent=f"{spent:g}", known=known, done=moment.done, cost=_hours(moment.cost),
        says=one.says,
    )  # fmt: skip
    return str(text).strip()


def _hours(cost: float) -> str:
    key = {0.5: "hour_half", 1.0: "hour_1"}.get(cost, "hour")
    return str(SAID[key].format(cost=f"{cost:g}"))


def _clock(axes: Axes, spent: float, cost: float) -> None:
    """Twelve hours from left to right: gone, this step, left."""
    unit = (RIGHT - LEFT) / HOURS
    parts = ((0, spent, EDGE), (spent, cost, ACCENT), (spent + cost, HOURS, SUNK))
    for start, length, color in parts:
        length = min(length, HOURS - start)
        at = (LEFT + start * unit, CLOCK - 7)
        axes.add_patch(Rectangle(at, length * unit, 14, color=color, lw=0))
    for text, x, align in zip(SAID["hours"], (0, WIDE), ("left", "right"), strict=True):
        write(axes, x, CLOCK, text, size=SMALL, color=MUTED, align=align)


def _person(axes: Axes, x: float, y: float, who: str, one: Scene) -> None:
    now = who in one.named
    if now:
        _box(axes, x, y, SOFT, ACCENT, 1.5)
    elif who in one.better:
        _box(axes, x, y, "none", INK, 1.5)
    dots(axes, [x], [y], "full" if who in one.heard else "open", 10)
    name = CASE["people"][who]["short"]
    write(axes, x + 13, y, name, bold=now, color=INK if now else MUTED, most=13)


def _box(axes: Axes, x: float, y: float, fill: str, edge: str, width: float) -> None:
    box = FancyBboxPatch(
        (x - 9, y - 11), WIDE / ACROSS - 14, 22, facecolor=fill, edgecolor=edge,
        lw=width, boxstyle="round,pad=0,rounding_size=5",
    )  # fmt: skip
    axes.add_patch(box)


def page(found: Page) -> Drawn:
    """What was promised and refused, and who of those heard had asked for it."""
    said = SAID["page"]
    fig, axes = sheet(48 + sum(_tall(one) for one in found.lines) + 44, WIDE)
    y = 12.0
    for kind, lines in (("promised", True), ("not_now", False)):
        write(axes, 0, y, said[kind], bold=True, color=ACCENT if lines else INK)
        y += 24
        for one in found.lines:
            if one.promised is lines:
                y = _line(axes, y, one)
    who = CASE["people"][found.sponsor]["name"]
    sponsor = said["sponsor_heard" if found.heard else "sponsor_unheard"].format(
        who=who
    )
    for number, line in enumerate(fold(sponsor, 42)):
        write(axes, 0, y + 6 + 18 * number, line)
    asked = {kind: sum(bool(o.wanted) for o in found.lines if o.promised is kind)
             for kind in (True, False)}  # fmt: skip
    say = said["say"].format(
        promised=asked[True], refused=asked[False], sponsor=sponsor
    )
    return fig, str(say)


def _line(axes: Axes, y: float, one: Line) -> float:
    dots(axes, [8], [y], "full" if one.promised else "open", 9)
    for row in fold(CASE["outcomes"][one.outcome]["name"], 38):
        write(axes, 22, y, row, size=BODY)
        y += 17
    for row in _wanted(one):
        write(axes, 22, y, row, size=SMALL, color=MUTED)
        y += 16
    return y + 10


def _wanted(one: Line) -> list[str]:
    names = ", ".join(CASE["people"][who]["short"] for who in one.wanted)
    said = SAID["page"]
    return fold(f"{said['wanted']} {names or said['nobody']}", 42)


def _tall(one: Line) -> int:
    return 17 * len(fold(CASE["outcomes"][one.outcome]["name"], 38)) + 16 * len(
        _wanted(one)
    ) + 10  # fmt: skip


def strip(found: Sequence[Scene], last: Page | None) -> list[tuple[str, Drawn]]:
    """A title and a picture for each scene, and for the page at the end."""
    pictures = [(title(one), step(one)) for one in found]
    if last is not None:
        pictures.append((SAID["page"]["title"], page(last)))
    return pictures
