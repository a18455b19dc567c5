"""Charts of a cohort: shares of points by skill, and how sure against how right."""

from collections.abc import Sequence
from math import sqrt
from statistics import fmean

from matplotlib.axes import Axes

from pdpmo_widgets.cases.words import words
from pdpmo_widgets.charts.paper import (
    ACCENT,
    EDGE,
    INK,
    LINE,
    MUTED,
    SMALL,
    SOFT,
    WIDTH,
    fold,
    sheet,
    stroke,
)
from pdpmo_widgets.charts.paper import write as put
from pdpmo_widgets.charts.scale import Scale, apart, label
from pdpmo_widgets.charts.shared import Drawn
from pdpmo_widgets.coach.report_skills import Skill
from pdpmo_widgets.coach.report_sure import Bin, Sure

STEP, TOP, DOT, LARGEST = 46, 6, 4.5, 16
NEAR = 0.075  # dots nearer than this would cover each other: they become a circle
SIDE, LEFT, HEAD = 300, 46, 46


def skills(found: Sequence[Skill]) -> Drawn:
    """A row for each skill, a dot for each learner on 0..1, the middle half behind."""
    said = words("report_charts", __package__)["skills"]
    scale = Scale(0, 1, left=172, right=WIDTH - 18)
    bottom = TOP + STEP * len(found)
    keys = fold(said["key"], 56, 3)
    fig, axes = sheet(bottom + 28 + 18 * len(keys))
    most = max((len(one.shares) for one in found), default=1)
    for number, one in enumerate(found):
        y = TOP + STEP * (number + 0.5)
        label(axes, y, one.name, width=23)
        scale.rail(axes, y)
        _middle(axes, scale, y, one)
        for at, count in gathered(one.shares):
            _dot(axes, scale.at(at), y, count, most)
    scale.ends(axes, bottom + 10, said["ends"])
    for number, line in enumerate(keys):
        put(axes, 0, bottom + 36 + 18 * number, line, size=SMALL, color=MUTED)
    return fig, _skills_say(found, said)


def gathered(shares: Sequence[float]) -> list[tuple[float, int]]:
    """Shares (ascending) that lie together as one mean and their number."""
    groups: list[list[float]] = []
    for share in shares:
        if groups and share - fmean(groups[-1]) < NEAR:
            groups[-1].append(share)
        else:
            groups.append([share])
    return [(fmean(group), len(group)) for group in groups]


def _middle(axes: Axes, scale: Scale, y: float, one: Skill) -> None:
    if one.low is None or one.high is None or one.middle is None:
        return
    ends = [scale.at(one.low), scale.at(one.high)]
    stroke(axes, ends, [y, y], color=SOFT, lw=16, zorder=1)
    x = scale.at(one.middle)
    for near, far in ((-13, -21), (13, 21)):  # it must not cover a number
        stroke(axes, [x, x], [y + near, y + far], color=INK, lw=3, zorder=6)


def _dot(axes: Axes, x: float, y: float, count: int, most: int) -> None:
    """A dot, or a circle that grows with the number of learners, which stands in it."""
    size = min(DOT, LARGEST / sqrt(max(most, 1)))
    across = 2 * max(DOT if count == 1 else 8.5, size * sqrt(count))
    axes.plot(
        [x], [y], marker="o", markersize=across, markerfacecolor=ACCENT,
        markeredgecolor=LINE, markeredgewidth=0.8, clip_on=False, zorder=5, ls="none",
        alpha=1,
    )  # fmt: skip
    if count > 1:
        put(axes, x, y, count, size=11, color="#ffffff", align="center", bold=True)
        axes.texts[-1].set_zorder(7)


def _skills_say(found: Sequence[Skill], said: dict[str, str]) -> str:
    known = [one for one in found if one.middle is not None]
    if not known:
        return said["few"].format(count=len(found))
    last = min(known, key=lambda one: one.middle or 0)
    first = max(known, key=lambda one: one.middle or 0)
    return said["say" if len(known) > 1 else "one"].format(
        count=len(found), last=last.name, low=round(100 * (last.middle or 0)),
        first=first.name, high=round(100 * (first.middle or 0)),
    )  # fmt: skip


def sure(found: Sure) -> Drawn:
    """Groups of forecasts: how sure, and the share that was right with its range."""
    said = words("report_charts", __package__)["sure"]
    fig, axes = sheet(HEAD + SIDE + 52)
    across = Scale(0, 1, left=LEFT, right=LEFT + SIDE)
    floor = HEAD + SIDE
    for share in (0, 0.25, 0.5, 0.75, 1):
        x, y = across.at(share), floor - SIDE * share
        stroke(axes, [LEFT, LEFT + SIDE], [y, y], color=LINE, lw=1)
        mark = round(100 * share)
        put(axes, LEFT - 8, y, mark, size=SMALL, color=MUTED, align="right")
        put(axes, x, floor + 16, mark, size=SMALL, color=MUTED, align="center")
    stroke(axes, [LEFT, LEFT + SIDE], [floor, HEAD], color=EDGE, lw=1.5, ls=(0, (4, 4)))
    put(axes, LEFT + SIDE / 2, floor + 38, said["across"], size=SMALL, align="center")
    put(axes, 0, 8, said["up"], size=SMALL)
    xs = [across.at(one.sure) for one in found.bins]
    for one, x, over in zip(found.bins, xs, apart(xs, 58), strict=True):
        _group(axes, x, floor, one)
        text = said["count"].format(count=one.count)
        put(axes, over, HEAD - 16, text, size=SMALL, align="center")
    groups = [
        said["group"].format(sure=round(100 * b.sure), right=b.right, count=b.count)
        for b in found.bins
    ]
    return fig, said["say"].format(bins=len(groups), groups="; ".join(groups))


def _group(axes: Axes, x: float, floor: float, one: Bin) -> None:
    y = floor - SIDE * one.right / one.count
    if one.low is not None and one.high is not None:
        ends = [floor - SIDE * one.low, floor - SIDE * one.high]
        stroke(axes, [x, x], ends, color=ACCENT, lw=2)
    axes.plot(
        [x], [y], marker="o", markersize=11, markeredgecolor=ACCENT, ls="none",
        markerfacecolor=ACCENT if one.low is not None else "#ffffff",
        markeredgewidth=2, clip_on=False, zorder=5,
    )  # fmt: skip
