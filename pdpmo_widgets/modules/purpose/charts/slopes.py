"""The alignment picture: the leader's order beside each executive's, line by line.

The widest gap is drawn large with its words; the others as small multiples, so
that twelve people stay readable on a telephone.
"""

from collections.abc import Mapping

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import (
    ACCENT,
    EDGE,
    INK,
    MUTED,
    SMALL,
    SUNK,
    WIDTH,
    dots,
    fold,
    sheet,
    stroke,
    write,
)
from pdpmo_widgets.charts.scale import Scale, apart
from pdpmo_widgets.charts.shared import Drawn
from pdpmo_widgets.instruments.alignment import Alignment, Gap, Places

BAND, LARGE, ROW = 100, 44, 34
TALL, ACROSS = 168, 3


def slopes(found: Alignment, labels: Mapping[str, str]) -> Drawn:
    """Places of the outcomes, leader at the left, each executive at the right."""
    said = room_words("purpose", "charts")["slopes"]
    if not found.gaps:
        return sheet(20)[0], said["none"]
    start = BAND + 12 if found.w and found.chance else 0
    large = start + LARGE + ROW * len(found.leader) + 16
    rest = found.gaps[1:]
    rows = -(-len(rest) // ACROSS)
    fig, axes = sheet(large + (34 + rows * TALL if rest else 0))
    gap = found.gaps[0]
    if found.w and found.chance:
        band(axes, found.w.w, found.chance.high)
    _large(axes, start, found.leader, found.others[gap.name], gap, labels, said["you"])
    if rest:
        write(axes, 0, large + 12, said["others"], size=SMALL, color=MUTED)
    for number, other in enumerate(rest):
        across, down = number % ACROSS, number // ACROSS
        x, y = across * WIDTH / ACROSS, large + 34 + down * TALL
        _small(axes, x, y, found.leader, found.others[other.name], other, labels)
    return fig, _says(found, labels, said)


def band(axes: Axes, w: float, high: float) -> None:
    """Kendall's W on 0..1 at the top of a sheet, on the band that chance gives."""
    said, scale, y = room_words("purpose", "charts")["chance"], Scale(0, 1), 50
    stroke(axes, [scale.left, scale.right], [y, y], color=SUNK, lw=8)
    stroke(axes, [scale.left, scale.at(high)], [y, y], color=EDGE, lw=8)
    write(axes, scale.left, y + 19, said["band"], size=SMALL, color=MUTED)
    scale.ends(axes, y + 38, said["ends"])
    dots(axes, [scale.at(w)], [y], size=15)
    x = min(max(scale.at(w), 76), WIDTH - 76)
    text = said["own"].format(w=f"{w:.2f}")
    write(axes, x, y - 28, text, align="center", bold=True, color=ACCENT)


def _large(
    axes: Axes,
    start: float,
    own: Places,
    other: Places,
    gap: Gap,
    labels: Mapping[str, str],
    you: str,
) -> None:
    left, right, top = 150, 250, start + LARGE + 14
    write(axes, left, start + 10, you, align="right", bold=True)
    write(axes, right, start + 10, gap.name, bold=True, most=18)
    _lines(axes, own, other, gap, (left + 8, right - 8), top, ROW)
    for places, x, align in ((own, left - 4, "right"), (other, right + 4, "left")):
        order = sorted(places, key=lambda item: (places[item], own[item]))
        wanted = [top + (places[item] - 1) * ROW for item in order]
        for item, y in zip(order, apart(wanted, ROW - 1), strict=True):
            _name(axes, x, y, labels.get(item, item), align, item == gap.item)


def _name(axes: Axes, x: float, y: float, text: str, align: str, mine: bool) -> None:
    found = fold(text, 17)
    for number, line in enumerate(found):
        at = y + (number - (len(found) - 1) / 2) * 15
        color = ACCENT if mine else INK
        write(axes, x, at, line, size=SMALL, align=align, bold=mine, color=color)


def _lines(
    axes: Axes,
    own: Places,
    other: Places,
    gap: Gap,
    xs: tuple[float, float],
    top: float,
    step: float,
) -> None:
    ends = {
        item: [top + (places[item] - 1) * step for places in (own, other)]
        for item in own
    }
    main = ends.pop(gap.item) if gap.own != gap.other else None
    thin = [[(xs[0], a), (xs[1], b)] for a, b in ends.values()]
    axes.add_collection(LineCollection(thin, colors=EDGE, linewidths=1.2))
    if main:
        stroke(axes, [*xs], main, color=ACCENT, lw=3.5, zorder=4)
        dots(axes, xs, main, size=7)


def _small(
    axes: Axes,
    x: float,
    y: float,
    own: Places,
    other: Places,
    gap: Gap,
    labels: Mapping[str, str],
) -> None:
    write(axes, x, y, gap.name, size=SMALL, bold=True, most=16)
    step = 74 / max(1, len(own) - 1)
    _lines(axes, own, other, gap, (x + 6, x + 96), y + 20, step)
    caption = f"{labels.get(gap.item, gap.item)} {gap.own:g}\u00a0→\u00a0{gap.other:g}"
    for number, line in enumerate(fold(caption, 17, 3)):
        write(axes, x, y + 109 + 15 * number, line, size=SMALL, color=MUTED)


def _says(found: Alignment, labels: Mapping[str, str], said: Mapping[str, str]) -> str:
    gap, close = found.gaps[0], found.gaps[-1]
    if gap.own == gap.other:
        return said["same"].format(name=gap.name)
    return said["say" if len(found.gaps) > 1 else "only"].format(
        name=gap.name,
        item=labels.get(gap.item, gap.item),
        own=f"{gap.own:g}",
        other=f"{gap.other:g}",
        close=close.name,
    )
