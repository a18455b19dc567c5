"""Published figures as pictures: the same question, two groups, one common scale."""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from pdpmo_widgets.cases.evidence import TwoViews

from .paper import ACCENT, LINE, MUTED, SMALL, SOFT, WIDTH, dot, sheet, stroke, write
from .scale import Scale

ROW, TOP = 62, 34


def two_views(rows: Sequence[TwoViews]) -> tuple[Figure, str]:
    """Two groups' shares in per cent, one row a question; and the widest gap said."""
    bottom = TOP + ROW * len(rows)
    fig, axes = sheet(bottom + 22)
    scale = Scale(0, 100)
    _legend(axes)
    for number, row in enumerate(rows):
        y = TOP + ROW * number + 38
        write(axes, 0, y - 24, row.thing, bold=True)
        left, right = scale.at(row.directors), scale.at(row.executives)
        for ends in ([scale.left, left - 36], [right + 36, scale.right]):
            if ends[0] < ends[1]:  # the rail makes room for the numbers
                stroke(axes, ends, [y, y], color=LINE, lw=1.5)
        stroke(axes, [left, right], [y, y], color=SOFT, lw=8)
        dot(axes, left, y, "open")
        dot(axes, right, y)
        write(axes, left - 12, y, row.directors, align="right", color=MUTED)
        write(axes, right + 12, y, row.executives, color=ACCENT, bold=True)
    scale.ends(axes, bottom + 12, ("0 %", "100 %"))
    widest = max(rows, key=lambda row: row.executives - row.directors)
    gap = widest.executives - widest.directors
    return fig, (
        f"Executives rate all {len(rows)} higher than PMO directors do. The gap is "
        f"widest for {widest.thing.lower()}: {widest.executives} against "
        f"{widest.directors} per cent, {gap} points."
    )


def _legend(axes: Axes) -> None:
    dot(axes, 8, 10)
    write(axes, 20, 10, "executives", size=SMALL)
    dot(axes, 122, 10, "open")
    write(axes, 134, 10, "PMO directors", size=SMALL, color=MUTED)
    write(axes, WIDTH, 10, "good or excellent", size=SMALL, color=MUTED, align="right")
