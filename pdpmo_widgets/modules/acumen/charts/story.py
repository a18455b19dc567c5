"""What was promised and what it is worth: a ring and a dot for each request.

Drawn twice, for a wide and for a narrow screen, never shrunk.  Promises that lie far
beyond the others stand at the end of a broken axis, with their figure.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import (
    ACCENT,
    EDGE,
    GOOD,
    INK,
    LINE,
    MUTED,
    SMALL,
    SOFT,
    SURFACE,
    sheet,
    stroke,
    svg,
    write,
)
from pdpmo_widgets.charts.scale import Scale
from pdpmo_widgets.modules.acumen import model
from pdpmo_widgets.modules.acumen.model.result import optimum
from pdpmo_widgets.modules.acumen.model.value import realistic

SAID = room_words("acumen", "play")["story"]
FAR = 0.86  # share of the promises that the axis shows whole
STEP = 5  # $ million between two lines of the axis
MOST_OF = 0.5  # of all promises of the list: one request made most of it


@dataclass(frozen=True)
class Told:
    """A request as it was promised and as it is worth, net, $ million."""

    name: str
    promised: float
    worth: float
    mine: bool
    best: bool
    law: bool


@dataclass(frozen=True)
class Look:
    """The measures of one drawing, in pixels; ``above``: the name above its line."""

    width: float
    row: float
    left: float
    above: bool
    size: float = SMALL


WIDE = Look(1000, 24, 330, False, 14)
NARROW = Look(358, 38, 12, True)


def story(case: model.Case, decisions: Mapping[str, Any]) -> dict[str, Any]:
    """`{title, sub, svg, narrow, say, table}` of a run, as the debrief shows it."""
    rows = told(case, decisions["portfolio"])
    expected = model.score(case, decisions).expected
    title = headline([one for one in rows if one.mine], expected)
    say = f"{title} {_missed(rows)}".strip()
    return {
        "title": title, "sub": SAID["sub"],
        "svg": svg(draw(rows, WIDE), say), "narrow": svg(draw(rows, NARROW), say),
        "say": _missed(rows) or SAID["all"], "table": table(rows),
    }  # fmt: skip


def told(case: model.Case, portfolio: Sequence[str]) -> list[Told]:
    """Every request, what is worth most on top."""
    real, best = realistic(case), set(optimum(case).portfolio)
    rows = [
        Told(o.name, o.npv, round(real[o.id].value, 1), o.id in portfolio, o.id in best,
             o.mandatory)
        for o in case.offers
    ]  # fmt: skip
    return sorted(rows, key=lambda one: -one.worth)


def headline(mine: Sequence[Told], worth: float) -> str:
    """What the list promised, and what came of it: the one worth that is told.

    ``worth`` is that of the score: purchase, fines and the stops counted, $ million.
    """
    promised = sum(one.promised for one in mine)
    count = SAID["numbers"].get(str(len(mine)), str(len(mine)))
    id = "worth" if worth >= 0 else "loses"
    text = SAID[id].format(
        count=count, promised=_whole(promised), worth=f"{abs(worth):.1f}"
    )
    most = max((one.promised for one in mine), default=0.0)
    if len(mine) > 2 and promised > 0 and most > MOST_OF * promised:
        return f"{text} {SAID['one_made_most']}"
    return str(text)


def _whole(value: float) -> str:
    return f"{abs(round(value))}"


def left_out(rows: Sequence[Told]) -> Told | None:
    """What was left out and would have paid most, if it is on the best list."""
    found = [one for one in rows if one.best and not one.mine and one.worth > 0]
    return max(found, key=lambda one: one.worth, default=None)


def _missed(rows: Sequence[Told]) -> str:
    one = left_out(rows)
    return SAID["missed"].format(name=one.name, worth=f"{one.worth:.1f}") if one else ""


def table(rows: Sequence[Told]) -> dict[str, Any]:
    """The same in figures."""
    yes, no = SAID["yes"], ""
    return {
        "head": list(SAID["head"]),
        "rows": [
            [one.name, round(one.promised, 1), one.worth, yes if one.mine else no,
             yes if one.best else no]
            for one in rows
        ],
    }  # fmt: skip


def draw(rows: Sequence[Told], look: Look) -> Any:
    """One figure: a row each, the line of nought strongest."""
    top = 34.0
    fig, axes = sheet(top + look.row * len(rows) + 8, look.width)
    scale = _scale(rows, look)
    _axis(axes, scale, top, top + look.row * len(rows), look)
    note = left_out(rows)
    for number, one in enumerate(rows):
        y = top + look.row * number
        if one.mine:
            size = (look.width, look.row - 2)
            axes.add_patch(Rectangle((0, y + 1), *size, color=SOFT, lw=0, zorder=0))
        _name(axes, y, one, look)
        _marks(axes, scale, y + (0.72 if look.above else 0.5) * look.row, one, look)
        if one is note and not look.above:
            _note(axes, scale, y + look.row / 2, one, look)
    return fig


def _note(axes: Axes, scale: Scale, y: float, one: Told, look: Look) -> None:
    """What was left out, beside its line: to the right of it where there is room."""
    text = SAID["note"].format(worth=f"{one.worth:.1f}")
    right = scale.at(max(one.promised, one.worth)) + 14
    if right + 7 * len(text) < look.width:
        write(axes, right, y, text, size=SMALL, color=MUTED)
        return
    left = scale.at(min(one.promised, one.worth)) - 14
    write(axes, left, y, text, size=SMALL, color=MUTED, align="right")


def _scale(rows: Sequence[Told], look: Look) -> Scale:
    all_ = sorted(x for one in rows for x in (one.promised, one.worth))
    least = STEP * floor(min(all_) / STEP)
    shown = sorted(one.promised for one in rows)[ceil(FAR * len(rows)) - 1]
    most = STEP * ceil(max(shown, max(one.worth for one in rows)) / STEP)
    return Scale(least, max(most, least + STEP), look.left, look.width - 64)


def _axis(axes: Axes, scale: Scale, top: float, bottom: float, look: Look) -> None:
    span = scale.most - scale.least
    step = STEP if span <= 6 * STEP or not look.above else 2 * STEP
    for value in range(int(scale.least), int(scale.most) + 1, STEP):
        if value % step:
            continue
        x, zero = scale.at(value), value == 0
        color, width = (EDGE, 1.6) if zero else (LINE, 1)
        stroke(axes, [x, x], [top - 4, bottom], color=color, lw=width, zorder=1)
        text = f"{value}".replace("-", "−")
        write(axes, x, top - 16, text, size=SMALL, color=MUTED, align="center")
    write(axes, look.width - 2, top - 16, SAID["unit"], size=SMALL, color=MUTED,
          align="right")  # fmt: skip


def _name(axes: Axes, y: float, one: Told, look: Look) -> None:
    at = y + (0.27 if look.above else 0.5) * look.row
    if one.mine:
        axes.plot([8, 11, 17], [at, at + 4, at - 5], color=INK, lw=1.8, zorder=5)
    color = INK if one.mine else MUTED
    most = 44 if look.above else 38
    write(axes, 24, at, one.name, size=look.size, bold=one.mine, color=color, most=most)
    word = SAID["best"] if one.best else ""
    x, align = (look.width - 4, "right") if look.above else (look.left - 24, "right")
    write(axes, x, at, word, size=SMALL, bold=True, color=GOOD, align=align)


def _marks(axes: Axes, scale: Scale, y: float, one: Told, look: Look) -> None:
    """The line from the promise to the worth; a promise beyond the axis is broken."""
    color = ACCENT if one.mine else MUTED
    far = one.promised > scale.most
    end = look.width - 50 if far else scale.at(one.promised)
    width = 2.2 if one.mine else 1.3
    stroke(axes, [end, scale.at(one.worth)], [y, y], color=color, lw=width, zorder=3)
    if far:
        x = end - 26
        axes.plot([x - 4, x + 4], [y, y], color=SURFACE, lw=4, zorder=4)
        for shift in (-3, 3):
            xs, ys = [x + shift - 2, x + shift + 2], [y + 5, y - 5]
            axes.plot(xs, ys, color=color, lw=1.3, zorder=4)
        text = f"{one.promised:.1f}"
        write(axes, end + 10, y, text, size=SMALL, bold=one.mine, color=color)
    axes.plot(
        [end], [y], marker="o", ls="none", markersize=8, zorder=5,
        markerfacecolor=SURFACE, markeredgecolor=color, markeredgewidth=2,
    )  # fmt: skip
    axes.plot([scale.at(one.worth)], [y], marker="o", ls="none", markersize=8,
              color=color, zorder=6)  # fmt: skip
