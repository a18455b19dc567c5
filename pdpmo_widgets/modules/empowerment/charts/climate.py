"""The climate of voice: each statement on one scale, with its range, and the guess."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import (
    ACCENT,
    INK,
    MUTED,
    SMALL,
    SOFT,
    WIDTH,
    dot,
    sheet,
    stroke,
    write,
)
from pdpmo_widgets.charts.scale import Scale, label
from pdpmo_widgets.instruments import climate as instrument
from pdpmo_widgets.instruments.answers import Figure as Found
from pdpmo_widgets.instruments.answers import Result
from pdpmo_widgets.instruments.answers import instrument as words_of
from pdpmo_widgets.instruments.form import form

TOP, STEP, NAMES = 30, 38, 162


def climate(found: Result, guess: float) -> Figure:
    """Seven statements, turned so that high is good, then the team beside the guess."""
    said, one = room_words("empowerment", "charts")["climate"], form(instrument.NAME)
    short = words_of(instrument.NAME)["short"]
    scale = Scale(one.least, one.most, left=NAMES, right=WIDTH - 34)
    rows = [(short[id], found.figure(id)) for id in one.items]
    rows.append((said["team"], found.figure("team")))
    bottom = TOP + STEP * len(rows)
    fig, axes = sheet(bottom + 48)
    for number, (name, each) in enumerate(rows):
        y, whole = TOP + STEP * (number + 0.5), number == len(rows) - 1
        if whole:
            axes.axhspan(y - STEP / 2, y + STEP / 2, color=SOFT, lw=0)
        label(axes, y, name, width=22, bold=whole)
        _row(axes, scale, y, each, said["split"])
        if whole:
            x = scale.at(guess)
            stroke(axes, [x, x], [y - 13, y + 13], color=INK, lw=2.5)
    scale.ends(axes, TOP - 14, said["ends"])
    write(axes, 0, bottom + 16, said["key"], size=SMALL, color=MUTED)
    write(axes, 0, bottom + 34, said["guess"], size=SMALL, color=MUTED)
    return fig


def _row(axes: Axes, scale: Scale, y: float, each: Found, split: str) -> None:
    scale.rail(axes, y)
    if each.value is None or each.low is None or each.high is None:
        write(axes, scale.left + 6, y - 9, split, size=SMALL, color=MUTED)
        return
    stroke(axes, [scale.at(each.low), scale.at(each.high)], [y, y], color=ACCENT, lw=3)
    dot(axes, scale.at(each.value), y, size=11)
    write(axes, WIDTH - 2, y, f"{each.value:.1f}", align="right", bold=True)
