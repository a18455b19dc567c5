"""Charts of module 01: agreement beside chance, rankings, and who counts."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import WIDTH, dot, sheet
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


def random_raters(raters: int, items: int) -> dict[str, Any]:
    """How W falls out when ``raters`` draw lots over ``items`` things, as data that
    the page draws: per cent of the panels in each tenth of W, one's own above the
    95th percentile."""
    said = room_words("purpose", "charts")["random"]
    luck = by_lot(raters, items)
    edges = np.linspace(0, 1, 11)
    counts, _ = np.histogram(luck.draws, bins=edges)
    share = 100 * counts / counts.sum()
    bars = [
        {
            "label": said["from"].format(low=f"{low:.1f}", high=f"{low + 0.1:.1f}"),
            "value": round(float(value), 1),
            "mine": low + 0.05 > luck.high,
        }
        for low, value in zip(edges[:-1], share, strict=True)
    ]
    say = said["say"].format(
        raters=raters, items=items, mean=f"{luck.mean:.2f}", high=f"{luck.high:.2f}"
    )
    sub = said["sub"].format(panels=f"{len(luck.draws):,}")
    return {"say": say, "sub": sub, "bars": bars}


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
