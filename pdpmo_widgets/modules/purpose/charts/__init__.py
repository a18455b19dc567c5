"""Charts of module 01: agreement beside chance, rankings, and who counts."""

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import (
    ACCENT,
    EDGE,
    INK,
    MUTED,
    SMALL,
    WIDTH,
    dot,
    sheet,
    stroke,
    write,
)
from pdpmo_widgets.charts.scale import Scale, label
from pdpmo_widgets.charts.shared import Drawn, prediction, support
from pdpmo_widgets.instruments.agreement import chance as by_lot
from pdpmo_widgets.instruments.alignment import Alignment
from pdpmo_widgets.instruments.best_worst import Ranking

from .salience import salience_lab, salience_map
from .slopes import BAND, band, places, slopes
from .stood import story

__all__ = [
    "chance", "places", "prediction", "random_raters", "ranking", "salience_lab",
    "salience_map", "slopes", "story", "support",
]  # fmt: skip


def chance(found: Alignment) -> Drawn:
    """Kendall's W of the group on 0..1, on the band that random raters give."""
    said = room_words("purpose", "charts")["chance"]
    if found.w is None or found.chance is None:
        return sheet(12)[0], said["none"].format(raters=found.raters)
    fig, axes = sheet(BAND)
    band(axes, found.w.w, found.chance.high)
    key = "above" if found.w.w > found.chance.high else "within"
    return fig, said[key].format(
        raters=found.raters, w=f"{found.w.w:.2f}", high=f"{found.chance.high:.2f}"
    )


def random_raters(raters: int, items: int, w: float | None = None) -> Drawn:
    """How W falls out when ``raters`` draw lots over ``items`` things."""
    said = room_words("purpose", "charts")["random"]
    luck = by_lot(raters, items)
    counts, _ = np.histogram(luck.draws, bins=40, range=(0, 1))
    scale, floor, tall = Scale(0, 1), 168, 104
    fig, axes = sheet(206)
    title = said["title"].format(panels=f"{len(luck.draws):,}")
    write(axes, 0, 10, title, size=SMALL, color=MUTED)
    edges = np.linspace(scale.left, scale.right, len(counts) + 1)
    tops = floor - np.append(counts, 0) / counts.max() * tall
    cut = int(np.ceil(luck.high * len(counts)))
    for part, color in ((slice(0, cut + 1), EDGE), (slice(cut, None), ACCENT)):
        heights = np.append(tops[part][:-1], floor)
        axes.fill_between(edges[part], heights, floor, step="post", color=color, lw=0)
    stroke(axes, [scale.left, scale.right], [floor, floor], color=EDGE, lw=1)
    flag = said["flag"].format(high=f"{luck.high:.2f}")
    _flag(axes, scale.at(luck.high), floor, flag, 46)
    if w is not None:
        dot(axes, scale.at(w), floor, size=14)
    for tick in (0, 0.25, 0.5, 0.75, 1):
        x = scale.at(tick)
        write(axes, x, floor + 20, f"{tick:g}", size=SMALL, color=MUTED, align="center")
    key = "say" if w is None else "own"
    side = said["sides"][int((w or 0) > luck.high)]
    return fig, said[key].format(
        raters=raters, items=items, mean=f"{luck.mean:.2f}",
        high=f"{luck.high:.2f}", w=f"{w or 0:.2f}", side=side,
    )  # fmt: skip


def _flag(axes: Axes, x: float, floor: float, text: str, top: float) -> None:
    stroke(axes, [x, x], [top, floor], color=INK, lw=1.5, ls=(0, (3, 3)))
    align = "left" if x < WIDTH - 110 else "right"
    shift = 6 if align == "left" else -6
    write(axes, x + shift, top, text, size=SMALL, align=align)


def ranking(found: Ranking, labels: Mapping[str, str]) -> Drawn:
    """Best-worst scores from -1 to 1, most wanted on top."""
    said = room_words("purpose", "charts")["ranking"]
    scale, step = Scale(-1, 1, left=178, right=WIDTH - 12), 34
    bottom = step * len(found.standings) + 6
    fig, axes = sheet(bottom + 26)
    scale.rule(axes, 0, 4, bottom)
    for number, one in enumerate(found.standings):
        y = 6 + step * (number + 0.5)
        label(axes, y, labels.get(one.id, one.id), width=23)
        scale.rail(axes, y)
        if one.score is not None:
            dot(axes, scale.at(one.score), y)
    scale.ends(axes, bottom + 12, said["ends"])
    ranked = [one for one in found.standings if one.place is not None]
    if not ranked:
        return fig, said["none"]
    if len(ranked) > 1 and ranked[0].place == ranked[-1].place:
        return fig, said["level"]
    names = [
        " · ".join(labels.get(o.id, o.id) for o in ranked if o.place == edge.place)
        for edge in (ranked[0], ranked[-1])
    ]
    tied = ranked[0].place != 1
    say = said["tied" if tied else "say"]
    return fig, say.format(top=names[0], last=names[1])
