"""Charts of every module: support over a year, a run beside the bots, a prediction."""

from collections.abc import Mapping, Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from pdpmo_widgets.cases.words import words

from .paper import (
    ACCENT,
    EDGE,
    INK,
    LINE,
    MUTED,
    SMALL,
    SOFT,
    SUNK,
    WIDTH,
    dot,
    dots,
    fold,
    sheet,
    stroke,
    write,
)
from .scale import Scale, label

Drawn = tuple[Figure, str]
TOP, PLOT = 30, 190


def support(
    quarters: Sequence[float], causes: Sequence[Sequence[str]] | None = None
) -> Drawn:
    """Support (0..1) quarter by quarter, each with its causes below."""
    said = words("shared", __package__)["support"]
    whole = [round(100 * share) for share in quarters]
    first, last = whole[0], whole[-1]
    key = "rose" if last > first else "fell" if last < first else "level"
    text = said[key]
    high, low = max(whole), min(whole)
    turn = high if high > max(first, last) else low if low < min(first, last) else None
    if turn is not None:
        text += said["turned"].format(n=whole.index(turn) + 1, turn=turn)
    return year(quarters, causes), text.format(first=first, last=last)


def year(
    quarters: Sequence[float], causes: Sequence[Sequence[str]] | None = None
) -> Figure:
    """Shares (0..1) as a line over the quarters, on a scale from 0 to 100."""
    name = words("shared", __package__)["support"]["quarter"]
    notes = [fold(" ".join(c), 50, 3) for c in causes or ()]
    fig, axes = sheet(PLOT + 40 + sum(len(n) * 17 + 26 for n in notes))
    step = (WIDTH - 36) / len(quarters)
    xs = [36 + step * (i + 0.5) for i in range(len(quarters))]
    ys = [_height(share) for share in quarters]
    for share in (0, 0.5, 1):
        level = _height(share)
        stroke(axes, [36, WIDTH], [level] * 2, color=EDGE if share == 0 else LINE, lw=1)
        mark = round(100 * share)
        write(axes, 29, level, mark, size=SMALL, color=MUTED, align="right")
    stroke(axes, xs, ys, color=ACCENT, lw=2.5)
    dots(axes, xs, ys)
    for number, (x, y, share) in enumerate(zip(xs, ys, quarters, strict=True), 1):
        write(axes, x, y - 17, round(100 * share), align="center", bold=True)
        label = name.format(n=number)
        write(axes, x, PLOT + 24, label, size=SMALL, color=MUTED, align="center")
    _notes(axes, PLOT + 58, notes, name)
    return fig


def _height(share: float) -> float:
    return TOP + (1 - min(max(share, 0), 1)) * (PLOT - TOP)


def _notes(axes: Axes, y: float, notes: Sequence[list[str]], name: str) -> None:
    for number, block in enumerate(notes, 1):
        write(axes, 0, y, name.format(n=number), size=SMALL, color=MUTED)
        for line in block:
            y += 17
            write(axes, 0, y, line, size=SMALL)
        y += 26


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
    level = any(round(100 * b) == round(100 * own) for b in bots.values())
    parts = [said["middle" if place else "level" if level else "first"]]
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
