"""Charts of module 00: the start profile, and what all modules share."""

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import (
    ACCENT,
    INK,
    LINE,
    MUTED,
    SMALL,
    WIDTH,
    dot,
    sheet,
    stroke,
    svg,
    write,
)
from pdpmo_widgets.charts.scale import Scale, label
from pdpmo_widgets.charts.shared import Drawn, beside_bots, prediction, support
from pdpmo_widgets.instruments.profile import HIGH, LEAST, LOW, MOST, Area
from pdpmo_widgets.modules.welcome import screen
from pdpmo_widgets.modules.welcome.model import SETTING, Strip

__all__ = ["beside_bots", "prediction", "profile", "story", "support"]
TOP, STEP = 34, 44
WIDE, NARROW = 1000, 358
ROW, HEAD, NAMES = 40, 34, 190  # pixels; names beside the marks where there is room


def story(own: Sequence[Strip], reader: Sequence[Strip]) -> dict[str, Any]:
    """``{title, sub, svg, narrow, say, table}``: each company's first day and year."""
    said, places = screen.SCREEN["result"], screen.SAID["places"]
    title = screen.headline(tuple(own))
    rows = [
        (str(places[mine.place]["name"]), mine.support[-1], best.support[-1])
        for mine, best in zip(own, reader, strict=True)
    ]
    head = [said[name] for name in ("company", "begins", "ends", "reader")]
    begins = round(100 * SETTING.start)
    cells = [[name, begins, round(100 * a), round(100 * b)] for name, a, b in rows]
    return {
        "title": title, "sub": said["sub"], "svg": svg(_year(rows, WIDE), title),
        "narrow": svg(_year(rows, NARROW), title), "say": title,
        "table": {"head": head, "rows": cells},
    }  # fmt: skip


def _year(rows: Sequence[tuple[str, float, float]], width: int) -> Figure:
    """A line a company: ring on the first day, dot a year later, the reader's tick."""
    wide = width == WIDE
    step = ROW if wide else ROW + 22
    scale = Scale(0, 1, left=NAMES if wide else 8, right=width - 24)
    bottom = HEAD + step * len(rows)
    fig, axes = sheet(bottom + 8, width)
    for share in (0, 0.25, 0.5, 0.75, 1):
        x = scale.at(share)
        strong = share == SETTING.start
        stroke(axes, [x, x], [HEAD - 8, bottom], color=INK if strong else LINE, lw=1)
        write(axes, x, 12, round(100 * share), size=SMALL, color=MUTED, align="center")
    for number, (name, end, reader) in enumerate(rows):
        y = HEAD + step * (number + 0.5) + (0 if wide else 10)
        write(axes, 0, y if wide else y - 24, name, bold=True)
        start, came, best = (scale.at(x) for x in (SETTING.start, end, reader))
        stroke(axes, [start, came], [y, y], color=ACCENT, lw=2)
        stroke(axes, [best, best], [y - 10, y + 10], color=INK, lw=2)
        dot(axes, start, y, "open", size=12)
        dot(axes, came, y, size=13)
        near = -1 if came < start else 1
        align = "right" if near < 0 else "left"
        write(axes, came + 12 * near, y, round(100 * end), align=align, bold=True)
    return fig


def profile(areas: Sequence[Area]) -> Drawn:
    """Four areas on one scale of 0..10: mean, its 80 % range, and the answers."""
    said = room_words("welcome", "charts")["profile"]
    scale = Scale(LEAST, MOST, left=112, right=WIDTH - 46)
    bottom = TOP + STEP * len(areas)
    fig, axes = sheet(bottom + 50)
    for edge in (LOW, HIGH):
        scale.rule(axes, edge, 24, bottom)
    middles = ((LEAST + LOW) / 2, (LOW + HIGH) / 2, (HIGH + MOST) / 2)
    for text, middle in zip(said["edges"], middles, strict=True):
        x = scale.at(middle)
        write(axes, x, 10, text, size=SMALL, color=MUTED, align="center")
    for number, area in enumerate(areas):
        _row(axes, scale, TOP + STEP * (number + 0.5), area, said["open"])
    scale.ends(axes, bottom + 12, [f"{LEAST}", f"{MOST}"])
    write(axes, 0, bottom + 36, said["key"], size=SMALL, color=MUTED)
    return fig, _says(areas)


def _row(axes: Axes, scale: Scale, y: float, area: Area, left_open: str) -> None:
    label(axes, y, area.label, width=16, bold=area.mean is not None)
    scale.rail(axes, y)
    if area.mean is None or area.low is None or area.high is None or not area.spread:
        text = left_open.format(given=area.answered, total=area.total)
        write(axes, scale.left + 6, y - 12, text, size=SMALL, color=MUTED)
        return
    spread = [scale.at(value) for value in area.spread]
    stroke(axes, spread, [y, y], color=ACCENT, lw=3)
    dot(axes, scale.at(area.mean), y, size=13)
    write(axes, WIDTH - 2, y, f"{area.mean:.1f}", align="right", bold=True)


def _says(areas: Sequence[Area]) -> str:
    said = room_words("welcome", "charts")["profile"]
    ready = sorted((a for a in areas if a.mean is not None), key=lambda a: a.mean or 0)
    if not ready:
        return said["none"]
    low, high = ready[0], ready[-1]
    if low is high:
        return said["one"].format(label=low.label, mean=f"{low.mean:.1f}")
    clear = (low.high or 0) < (high.low or 0)
    return said["clear" if clear else "level"].format(
        high=high.label, low=low.label, top=f"{high.mean:.1f}", least=f"{low.mean:.1f}"
    )
