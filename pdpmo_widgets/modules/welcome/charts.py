"""Charts of module 00: the start profile, and what all modules share."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import (
    ACCENT,
    EDGE,
    MUTED,
    SMALL,
    WIDTH,
    dot,
    sheet,
    stroke,
    write,
)
from pdpmo_widgets.charts.scale import Scale, label
from pdpmo_widgets.charts.shared import Drawn, beside_bots, prediction, support
from pdpmo_widgets.instruments.profile import HIGH, LEAST, LOW, MOST, Area

__all__ = ["beside_bots", "prediction", "profile", "support"]
TOP, STEP = 34, 44


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
    stroke(axes, spread, [y, y], color=EDGE, lw=2)
    stroke(axes, [scale.at(area.low), scale.at(area.high)], [y, y], color=ACCENT, lw=6)
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
