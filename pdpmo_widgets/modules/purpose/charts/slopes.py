"""The alignment picture: W beside chance, and the widest gap line by line.

Outcomes that share a place stand apart in the picture, each with its line, so that
every line can be followed; a bracket says that they are level. Where everybody puts
each outcome stands in a table (`places`), which telephones can scroll.
"""

from collections.abc import Mapping
from typing import Any

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
from pdpmo_widgets.instruments.alignment import Alignment, Gap, Places, place_said

BAND, LARGE, ROW = 100, 44, 34
LEFT, RIGHT, GAP = 134, 266, 8


def slopes(found: Alignment, labels: Mapping[str, str]) -> Drawn:
    """Places of the outcomes: the leader at the left, the furthest executive right."""
    said = room_words("purpose", "charts")["slopes"]
    if not found.gaps:
        return sheet(20)[0], said["none"]
    start = BAND + 12 if found.w and found.chance else 0
    fig, axes = sheet(start + LARGE + ROW * len(found.leader))
    gap = found.gaps[0]
    if found.w and found.chance:
        band(axes, found.w.w, found.chance.high)
    write(axes, LEFT, start + 10, said["you"], align="right", bold=True)
    write(axes, RIGHT, start + 10, gap.name, bold=True, most=18)
    _lines(axes, start + LARGE, found.leader, found.others[gap.name], gap, labels)
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


def _lines(
    axes: Axes,
    top: float,
    own: Places,
    other: Places,
    gap: Gap,
    labels: Mapping[str, str],
) -> None:
    ends: dict[str, list[float]] = {}
    for places, x, side in ((own, LEFT, "right"), (other, RIGHT, "left")):
        heights = _heights(places, own, top)
        for item, y in heights.items():
            mine = item == gap.item and gap.own != gap.other
            text = f"{place_said(places, item)} {labels.get(item, item)}"
            _name(axes, x, y, text, side, mine)
            ends.setdefault(item, []).append(y)
        _brackets(axes, places, heights, x + (GAP - 3) * (1 if side == "right" else -1))
    xs: list[float] = [LEFT + GAP, RIGHT - GAP]
    main = ends.pop(gap.item) if gap.own != gap.other else None
    thin = [[(xs[0], a), (xs[1], b)] for a, b in ends.values()]
    axes.add_collection(LineCollection(thin, colors=EDGE, linewidths=1.4))
    dots(axes, [x for line in thin for x, _ in line],
         [y for line in thin for _, y in line], "open", 4)  # fmt: skip
    if main:
        stroke(axes, xs, main, color=ACCENT, lw=3.5, zorder=4)
        dots(axes, xs, main, size=8)


def _heights(places: Places, own: Places, top: float) -> dict[str, float]:
    """Where each outcome stands: in its place, or beside those on the same place."""
    order = sorted(places, key=lambda item: (places[item], own[item]))
    wanted = [top + (places[item] - 1) * ROW for item in order]
    return dict(zip(order, apart(wanted, ROW - 1), strict=True))


def _brackets(
    axes: Axes, places: Places, heights: Mapping[str, float], x: float
) -> None:
    """A thin upright line beside those that are level with each other."""
    for place in set(places.values()):
        level = [y for item, y in heights.items() if places[item] == place]
        if len(level) > 1:
            stroke(axes, [x, x], [min(level) - 7, max(level) + 7], color=MUTED, lw=1.2)


def _name(axes: Axes, x: float, y: float, text: str, align: str, mine: bool) -> None:
    found = fold(text, 18)
    for number, line in enumerate(found):
        at = y + (number - (len(found) - 1) / 2) * 15
        color = ACCENT if mine else INK
        write(axes, x, at, line, size=SMALL, align=align, bold=mine, color=color)


def places(found: Alignment, labels: Mapping[str, str]) -> dict[str, list[Any]]:
    """Where everybody puts each outcome, as a table: the leader's order, you first."""
    said = room_words("purpose", "charts")["slopes"]
    everyone = [(said["you"], found.leader)]
    everyone += [(gap.name, found.others[gap.name]) for gap in found.gaps]
    order = sorted(found.leader, key=found.leader.__getitem__)
    rows = [
        [labels.get(item, item), *(place_said(ranked, item) for _, ranked in everyone)]
        for item in order
    ]
    return {"head": [said["outcome"], *(name for name, _ in everyone)], "rows": rows}


def _says(found: Alignment, labels: Mapping[str, str], said: Mapping[str, str]) -> str:
    gap, close = found.gaps[0], found.gaps[-1]
    if gap.own == gap.other:
        return said["same"].format(name=gap.name)
    return said["say" if len(found.gaps) > 1 else "only"].format(
        name=gap.name,
        item=labels.get(gap.item, gap.item),
        own=place_said(found.leader, gap.item),
        other=place_said(found.others[gap.name], gap.item),
        close=close.name,
    )
