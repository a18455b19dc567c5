"""Charts of every module: support over a year, a run beside the bots, a prediction."""

from collections.abc import Mapping, Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from pdpmo_widgets.cases.words import words

from .paper import (
    ACCENT,
    EDGE,
    INK,
    MUTED,
    SMALL,
    SOFT,
    SUNK,
    WIDTH,
    dot,
    fold,
    sheet,
    stroke,
    write,
)
from .scale import Scale, label

Drawn = tuple[Figure, str]
TOP, PLOT = 46, 190


def support(
    quarters: Sequence[float],
    causes: Sequence[Sequence[str]] | None = None,
    mark: float = 0.5,
) -> Drawn:
    """Support (0..1) quarter by quarter, each with its causes below.

    ``mark`` is the support that is enough to go on.
    """
    said = words("shared", __package__)["support"]
    notes = [fold(" ".join(c), 50, 3) for c in causes or ()]
    fig, axes = sheet(PLOT + 40 + sum(len(n) * 17 + 26 for n in notes))
    step = WIDTH / len(quarters)
    xs = [step * (i + 0.5) for i in range(len(quarters))]
    ys = [_height(share) for share in quarters]
    _floor(axes, _height(mark), said["mark"])
    stroke(axes, xs, ys, color=ACCENT, lw=2.5)
    for number, (x, y, share) in enumerate(zip(xs, ys, quarters, strict=True), 1):
        dot(axes, x, y, "full" if share >= mark else "open")
        side = -17 if share >= mark else 18
        write(axes, x, y + side, round(100 * share), align="center", bold=True)
        name = said["quarter"].format(n=number)
        write(axes, x, PLOT + 24, name, size=SMALL, color=MUTED, align="center")
    _notes(axes, PLOT + 58, notes, said["quarter"])
    return fig, _support_says(quarters, mark, said)


def _height(share: float) -> float:
    return TOP + (1 - min(max(share, 0), 1)) * (PLOT - TOP - 22)


def _floor(axes: Axes, y: float, text: str) -> None:
    stroke(axes, [0, WIDTH], [PLOT + 8] * 2, color=EDGE, lw=1)
    stroke(axes, [0, WIDTH], [y, y], color=EDGE, lw=1.5, ls=(0, (3, 3)))
    stroke(axes, [0, 26], [10, 10], color=EDGE, lw=1.5, ls=(0, (3, 3)))
    write(axes, 34, 10, text, size=SMALL, color=MUTED)


def _notes(axes: Axes, y: float, notes: Sequence[list[str]], name: str) -> None:
    for number, block in enumerate(notes, 1):
        write(axes, 0, y, name.format(n=number), size=SMALL, color=MUTED)
        for line in block:
            y += 17
            write(axes, 0, y, line, size=SMALL)
        y += 26


def _support_says(
    quarters: Sequence[float], mark: float, said: Mapping[str, str]
) -> str:
    above = [share >= mark for share in quarters]
    last = round(100 * quarters[-1])
    if len(set(above)) == 1:
        return said["high" if above[0] else "low"].format(last=last)
    turn = max(i for i in range(1, len(above)) if above[i] != above[i - 1])
    return said["rose" if above[turn] else "fell"].format(n=turn + 1, last=last)


def beside_bots(
    own: float, bots: Mapping[str, float], mark: float | None = None
) -> Drawn:
    """The learner's score (0..1) beside other ways to play, best on top."""
    said = words("shared", __package__)["beside"]
    rows = sorted([*bots.items()], key=lambda row: -row[1])
    place = sum(score > own for _, score in rows)
    rows.insert(place, (said["own"], own))
    scale = Scale(0, 1, left=170, right=WIDTH - 42)
    top, step = (40 if mark is not None else 16), 36
    bottom = top + step * len(rows)
    fig, axes = sheet(bottom + 26)
    if mark is not None:
        scale.rule(axes, mark, 26, bottom)
        text = said["mark"].format(mark=round(100 * mark))
        x = min(scale.at(mark), WIDTH - 55)
        write(axes, x, 12, text, size=SMALL, color=MUTED, align="center")
    for number, (name, score) in enumerate(rows):
        y, mine = top + step * (number + 0.5), number == place
        if mine:
            axes.axhspan(y - step / 2, y + step / 2, color=SOFT, lw=0)
        label(axes, y, f" {name}", width=22, bold=mine)
        scale.rail(axes, y)
        dot(axes, scale.at(score), y, "full" if mine else "open")
        write(axes, WIDTH - 2, y, round(100 * score), align="right", bold=mine)
    scale.ends(axes, bottom + 14, said["ends"])
    return fig, _beside_says(own, bots, mark, place, said)


def _beside_says(
    own: float,
    bots: Mapping[str, float],
    mark: float | None,
    place: int,
    said: Mapping[str, str],
) -> str:
    parts = [said["middle" if place else "first"]]
    if mark is not None:
        parts.append(said["passed" if own >= mark else "missed"])
    best = max(bots, key=lambda name: bots[name]) if bots else ""
    return " ".join(parts).format(
        own=round(100 * own),
        count=len(bots),
        above=place,
        best=best,
        top=round(100 * bots[best]) if bots else 0,
        mark=round(100 * (mark or 0)),
    )


def prediction(
    low: float, high: float, truth: float, least: float, most: float, unit: str = ""
) -> Drawn:
    """A predicted range against what turned out to be true, on one scale."""
    said = words("shared", __package__)["prediction"]
    scale = Scale(least, most)
    fig, axes = sheet(112)
    y, left, right = 46, scale.at(low), scale.at(high)
    stroke(axes, [scale.left, scale.right], [y, y], color=SUNK, lw=8)
    stroke(axes, [left, right], [y, y], color=ACCENT, lw=8)
    words_of = {"low": f"{low:g}", "high": f"{high:g}", "truth": f"{truth:g}"}
    _over(axes, (left + right) / 2, y + 26, said["range"].format(**words_of), ACCENT)
    dot(axes, scale.at(truth), y, "diamond", 14)
    _over(axes, scale.at(truth), y - 28, said["truth"].format(**words_of), INK)
    scale.ends(axes, y + 52, [f"{least:g}", f"{most:g}"])
    miss = max(low - truth, truth - high, 0)
    say = said["outside" if miss else "inside"]
    tail = f" {unit}".rstrip()
    return fig, say.format(**words_of, miss=f"{miss:g}", unit=tail)


def _over(axes: Axes, x: float, y: float, text: str, color: str) -> None:
    half = len(text) * 4.3
    inside = min(max(x, half), WIDTH - half)
    write(axes, inside, y, text, color=color, align="center", bold=True)
