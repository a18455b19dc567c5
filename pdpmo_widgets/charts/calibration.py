"""How sure somebody was beside how often they were right, a row for each module."""

from collections.abc import Sequence

from matplotlib.figure import Figure

from pdpmo_widgets.cases.words import words

from .paper import ACCENT, MUTED, SMALL, SOFT, WIDTH, dot, fold, sheet, stroke, write
from .scale import Scale, label

STEP, TOP = 40, 30


def calibration(rows: Sequence[tuple[str, int, float, float]]) -> Figure:
    """Rows `(name, answers, said, right)`, the last one for all; shares in per cent.

    A ring is what was said, a dot what came; the line between them is how far they
    are apart.
    """
    said = words("calibration", __package__)
    scale = Scale(0, 100, left=168, right=WIDTH - 86)
    keys = fold(said["key"], 50, 3)
    bottom = TOP + STEP * len(rows)
    fig, axes = sheet(bottom + 34 + 18 * len(keys))
    write(axes, WIDTH - 2, 10, said["count"], size=SMALL, color=MUTED, align="right")
    for value in (0, 50, 100):
        scale.rule(axes, value, TOP, bottom)
        x = scale.at(value)
        write(axes, x, 10, f"{value} %", size=SMALL, color=MUTED, align="center")
    for number, (name, count, sure, right) in enumerate(rows):
        y, whole = TOP + STEP * (number + 0.5), number == len(rows) - 1
        if whole:
            axes.axhspan(y - STEP / 2, y + STEP / 2, color=SOFT, lw=0)
        label(axes, y, f" {name}", width=22, bold=whole)
        scale.rail(axes, y)
        ends = [scale.at(sure), scale.at(right)]
        stroke(axes, ends, [y, y], color=ACCENT, lw=3)
        dot(axes, ends[0], y, "open", 14)
        dot(axes, ends[1], y, "full", 8)  # inside the ring where both are the same
        write(axes, WIDTH - 2, y, count, align="right", bold=whole)
    for number, line in enumerate(keys):
        y = bottom + 22 + 18 * number
        write(axes, 0, y, line, size=SMALL, color=MUTED)
    return fig
