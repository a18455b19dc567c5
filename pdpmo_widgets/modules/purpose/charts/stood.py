"""The year as a picture: who stood behind the page in each quarter, and who blocked."""

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from pdpmo_widgets.cases.words import Words, room_words
from pdpmo_widgets.charts.paper import (
    ACCENT,
    BAD,
    EDGE,
    INK,
    LINE,
    MUTED,
    SMALL,
    SURFACE,
    sheet,
    stroke,
    svg,
    write,
)
from pdpmo_widgets.modules.purpose.screen.stood import Others, Stood

WIDE, NARROW = 1000, 358
ROW, BAR, HEAD = 40, 16, 30
NAMES = 210  # pixels for the names where there is room beside the bars


def story(
    rows: Sequence[Stood], case: Words, rest: Others | None = None
) -> dict[str, Any]:
    """``{title, sub, svg, narrow, say, table}`` of a debrief; ``rest`` is told."""
    said = room_words("purpose", "charts")["stood"]
    title = headline(rows, case)
    wide, narrow = (draw(rows, case, width) for width in (WIDE, NARROW))
    sub = str(said["sub"])
    if rest:
        sub += " " + str(said["rest"]).format(
            n=rest.count, weight=round(100 * rest.weight),
            support=round(100 * rest.support),
        )  # fmt: skip
    return {
        "title": title, "sub": sub, "svg": svg(wide, title),
        "narrow": svg(narrow, title), "say": title, "table": table(rows, case),
    }  # fmt: skip


def headline(rows: Sequence[Stood], case: Words) -> str:
    """Who blocks, and from when on; or who of those who count gives least."""
    said = room_words("purpose", "charts")["stood"]
    count = [row for row in rows if any(row.counts)]
    blocking = [row for row in count if any(row.blocks)]
    names = [case["people"][row.who]["short"] for row in blocking]
    if blocking:
        first = 1 + min(row.blocks.index(True) for row in blocking)
        listed = " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
        key = "one" if len(names) == 1 else "many"
        return str(said[key].format(
            all=len(count), n=len(names), names=listed, quarter=first
        ))  # fmt: skip
    least = min(count, key=_least)
    return str(said["none"].format(
        all=len(count), who=case["people"][least.who]["short"],
        support=round(100 * _least(least)),
    ))  # fmt: skip


def _least(row: Stood) -> float:
    """The lowest support in a quarter in which it counts."""
    pairs = zip(row.support, row.counts, strict=True)
    return min(support for support, counts in pairs if counts)


def table(rows: Sequence[Stood], case: Words) -> dict[str, Any]:
    """The same in words and numbers."""
    said = room_words("purpose", "charts")["stood"]
    head = [said["who"], *(said["quarter"].format(n=n) for n in range(1, 5))]
    return {"head": head, "rows": [_told(row, case, said) for row in rows]}


def _told(row: Stood, case: Words, said: Words) -> list[str]:
    cells = zip(row.support, row.counts, row.blocks, strict=True)
    words = [
        f"{round(100 * support)}, {said['blocks' if blocks else _word(counts)]}"
        for support, counts, blocks in cells
    ]
    return [_name(row, case, said), *words]


def _word(counts: bool) -> str:
    return "counts" if counts else "idle"


def _name(row: Stood, case: Words, said: Words) -> str:
    name = str(case["people"][row.who]["name"])
    return str(said["sponsor"].format(who=name)) if row.sponsor else name


def draw(rows: Sequence[Stood], case: Words, width: float) -> Figure:
    """A bar a quarter for each person; on narrow paper the name stands above them."""
    said = room_words("purpose", "charts")["stood"]
    wide = width > 2 * NAMES
    left, tall = (NAMES, ROW) if wide else (0, ROW + 20)
    column = (width - left) / 4
    fig, axes = sheet(HEAD + tall * len(rows) + 8, width)
    for n in range(4):
        head = said["quarter" if wide else "short"].format(n=n + 1)
        write(axes, left + n * column, 12, head, size=SMALL, color=MUTED)
    for at, row in enumerate(rows):
        top = HEAD + at * tall
        stroke(axes, [0, width], [top, top], color=LINE, lw=1)
        name = _name(row, case, said)
        y = top + (tall / 2 if wide else 12)
        write(axes, 0, y, name, bold=any(row.blocks), most=34 if wide else 44)
        for n in range(4):
            middle = top + (tall / 2 if wide else 38)
            _cell(axes, left + n * column, middle, column, row, n)
    return fig


def _cell(axes: Axes, x: float, y: float, column: float, row: Stood, n: int) -> None:
    """Support as a bar: filled where it counts, hatched where it blocks."""
    room = column - 44
    size = max(2.0, room * row.support[n])
    counts, blocks = row.counts[n], row.blocks[n]
    style: dict[str, Any] = {"facecolor": ACCENT, "edgecolor": ACCENT}
    if blocks:
        style = {"facecolor": SURFACE, "edgecolor": BAD, "hatch": "////"}
    elif not counts:
        style = {"facecolor": SURFACE, "edgecolor": EDGE}
    stroke(axes, [x, x + room], [y + BAR / 2 + 2] * 2, color=LINE, lw=1)
    axes.add_patch(Rectangle((x, y - BAR / 2), size, BAR, lw=1.5, **style))
    figure = (
        f"✕ {round(100 * row.support[n])}" if blocks else round(100 * row.support[n])
    )
    color = BAD if blocks else INK if counts else MUTED
    write(axes, x + size + 6, y, figure, size=SMALL, color=color, bold=counts)
