"""What was claimed, what the figures bear, what was true: a row for each practice.

Drawn twice, for a wide and for a narrow screen, never shrunk.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Any

from matplotlib.axes import Axes

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import (
    ACCENT,
    EDGE,
    INK,
    LINE,
    MUTED,
    SMALL,
    sheet,
    stroke,
    svg,
    write,
)
from pdpmo_widgets.charts.scale import Scale
from pdpmo_widgets.modules.value import model
from pdpmo_widgets.modules.value.model import signs
from pdpmo_widgets.modules.value.model.because import breaks

CASE, SAID = room_words("value"), room_words("value", "play")["story"]
STEP = 10  # per cent between two lines of the axis
NEAR = 2.0  # per cent: ends that differ by less are the same claim


@dataclass(frozen=True)
class Told:
    """A practice, per cent: the claim, what the figures bear, what was true."""

    name: str
    claimed: tuple[float, float]
    believed: tuple[float, float]
    true: float
    decision: str
    best: str


@dataclass(frozen=True)
class Look:
    """The measures of one drawing, in pixels; ``above``: words above their line."""

    width: float
    row: float
    left: float
    right: float
    above: bool


WIDE = Look(1000, 54, 330, 190, False)
NARROW = Look(358, 88, 12, 14, True)
TOP = 46.0


def story(case: model.Case, decisions: Mapping[str, Any]) -> dict[str, Any]:
    """`{title, sub, svg, narrow, say, table}` of a run, as the debrief shows it."""
    rows, lines = told(case, decisions), breaks(case.setting)
    title, say = headline(rows), held(rows)
    keep, scale = (f"{round(line)}" for line in lines)
    return {
        "title": title,
        "sub": SAID["sub"].format(
            keep_from=keep, scale_from=scale, **signs.kinds(case)
        ),
        "svg": svg(draw(rows, lines, WIDE), f"{title} {say}"),
        "narrow": svg(draw(rows, lines, NARROW), f"{title} {say}"),
        "say": say, "table": table(rows),
    }  # fmt: skip


def told(case: model.Case, decisions: Mapping[str, Any]) -> list[Told]:
    """Every practice, in the order of the case."""
    return [
        Told(CASE["practices"][f.outcome]["name"], f.claimed, f.believed, f.true,
             f.decision, f.best)
        for f in model.play(case, decisions).findings
    ]  # fmt: skip


def apart(one: Told) -> float:
    """How far a claim lies from what the figures bear, per cent, both ends."""
    pairs = zip(one.claimed, one.believed, strict=True)
    return sum(abs(mine - theirs) for mine, theirs in pairs)


def headline(rows: Sequence[Told]) -> str:
    """The claim that lay furthest from its figures; or that all were borne."""
    worst = max(rows, key=apart)
    if apart(worst) <= 2 * NEAR:
        return str(SAID["borne"])
    low, high = _ends(worst.claimed)
    least, most = _ends(worst.believed)
    mine, bears = (
        round(ends[0]) <= round(worst.true) <= round(ends[1])
        for ends in (worst.claimed, worst.believed)
    )
    return str(SAID["lucky" if mine and not bears else "apart"].format(
        low=low, high=high, name=worst.name, least=least, most=most,
        true=_whole(worst.true),
    ))  # fmt: skip


def held(rows: Sequence[Told]) -> str:
    """How many claims held what was true."""
    count = sum(one.claimed[0] <= one.true <= one.claimed[1] for one in rows)
    return str(SAID["held"].format(count=count, all=len(rows)))


def table(rows: Sequence[Told]) -> dict[str, Any]:
    """The same in figures."""
    labels = CASE["decisions"]
    return {
        "head": list(SAID["head"]),
        "rows": [
            [one.name, SAID["ends"].format(*_ends(one.claimed)),
             SAID["ends"].format(*_ends(one.believed)), _whole(one.true),
             labels[one.decision]["label"], labels[one.best]["label"]]
            for one in rows
        ],
    }  # fmt: skip


def _whole(value: float) -> str:
    return f"{round(value) + 0}".replace("-", "−")


def _ends(pair: tuple[float, float]) -> tuple[str, str]:
    return _whole(pair[0]), _whole(pair[1])


def draw(rows: Sequence[Told], lines: tuple[float, float], look: Look) -> Any:
    """One figure: a row each, and the two gains from which a decision pays."""
    bottom = TOP + look.row * len(rows)
    fig, axes = sheet(bottom + 26, look.width)
    scale = _scale(rows, look)
    spans = _spans(len(rows), look)
    _axis(axes, scale, bottom, spans)
    for value, word in zip(lines, ("keep", "scale"), strict=True):
        x = scale.at(value)
        for span in spans:
            axes.plot([x, x], span, color=EDGE, lw=1.4, ls=(0, (4, 3)))
        align = "right" if word == "keep" else "left"
        shift = 4 if word == "scale" else -4
        write(axes, x + shift, TOP - 20, SAID[word], size=SMALL, color=MUTED,
              align=align)  # fmt: skip
    for number, one in enumerate(rows):
        _row(axes, scale, TOP + look.row * number, one, look)
    return fig


def _spans(count: int, look: Look) -> list[tuple[float, float]]:
    """From where to where the lines run: through no words that stand above a row."""
    if not look.above:
        return [(TOP - 8, TOP + look.row * count)]
    tops = [TOP + look.row * number for number in range(count)]
    return [(TOP - 8, TOP + 2), *((top + 42, top + 76) for top in tops)]


def _scale(rows: Sequence[Told], look: Look) -> Scale:
    ends = [x for one in rows for x in (*one.claimed, *one.believed, one.true)]
    least = min(0, STEP * floor(min(ends) / STEP))
    most = max(20, STEP * ceil(max(ends) / STEP))
    return Scale(least, most, look.left + 8, look.width - look.right)


def _axis(
    axes: Axes, scale: Scale, bottom: float, spans: Sequence[tuple[float, float]]
) -> None:  # fmt: skip
    for value in range(int(scale.least), int(scale.most) + 1, STEP):
        x, zero = scale.at(value), value == 0
        color, width = (EDGE, 1.6) if zero else (LINE, 1)
        for span in spans:
            stroke(axes, [x, x], list(span), color=color, lw=width, zorder=1)
        write(axes, x, bottom + 12, _whole(value), size=SMALL, color=MUTED,
              align="center")  # fmt: skip


def _row(axes: Axes, scale: Scale, top: float, one: Told, look: Look) -> None:
    """The name, the thick claim, the thin line below it, the diamond, the decision."""
    labels = CASE["decisions"]
    same = one.decision == one.best
    text = SAID["right" if same else "wrong"].format(
        mine=labels[one.decision]["label"].lower(),
        best=labels[one.best]["label"].lower(),
    )
    if look.above:
        write(axes, 4, top + 14, one.name, size=SMALL, bold=True, most=46)
        write(axes, 4, top + 32, text, size=SMALL, color=MUTED)
        y = top + 54
    else:
        write(axes, 0, top + look.row / 2, one.name, size=14, bold=True, most=40)
        write(axes, look.width - look.right + 20, top + look.row / 2, text,
              size=SMALL, color=MUTED)  # fmt: skip
        y = top + look.row / 2 - 4
    _bar(axes, scale, y, one.claimed, ACCENT, 11)
    _bar(axes, scale, y + 12, one.believed, INK, 3)
    axes.plot([scale.at(one.true)], [y], marker="D", ls="none", markersize=8,
              markerfacecolor=INK, markeredgecolor="#ffffff", zorder=6)  # fmt: skip


def _bar(
    axes: Axes, scale: Scale, y: float, ends: tuple[float, float], color: str,
    width: float,
) -> None:  # fmt: skip
    xs = [scale.at(ends[0]), max(scale.at(ends[1]), scale.at(ends[0]) + 2)]
    axes.plot(xs, [y, y], color=color, lw=width, solid_capstyle="butt", zorder=4)
