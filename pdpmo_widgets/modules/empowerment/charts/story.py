"""Who decided what: for each line and stage a ring (the reader) and a dot (yours).

Drawn twice, for a wide and for a narrow screen, never shrunk: wide with the three
stages beside each other, narrow with the stage of each line in which most was lost.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import (
    ACCENT,
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
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.model.check import Cell, read, today
from pdpmo_widgets.modules.empowerment.model.route import reading
from pdpmo_widgets.simulation.explained import in_whole

CASE, SAID = room_words("empowerment"), room_words("empowerment", "play")["story"]
NEAR = 1  # levels
LEFT = 4  # up to here a rail changes nothing
STAGES = range(len(model.STAGES))
Cells = tuple[Cell, ...]


@dataclass(frozen=True)
class Told:
    """A line: its cells by stage, the reader's, the points that it cost, and when.

    ``points``: whole ones; above 0 it cost, and it is shown with a minus, as on the
    cards.
    """

    name: str
    who: str
    mine: Cells
    reader: Cells
    points: int
    worst: int
    weeks: str

    @property
    def near(self) -> bool:
        """Did it stand within a level of the reader in every stage?"""
        pairs = zip(self.mine, self.reader, strict=True)
        return all(abs(a.level - b.level) <= NEAR for a, b in pairs)


@dataclass(frozen=True)
class Look:
    """The measures of one drawing, in pixels; ``above``: the name above its line."""

    width: float
    row: float
    left: float
    above: bool


WIDE, NARROW = Look(1000, 30, 360, False), Look(358, 52, 12, True)


def story(case: model.Case, decisions: Mapping[str, Any]) -> dict[str, Any]:
    """`{title, sub, svg, narrow, say, table}` of a run, as the debrief shows it."""
    rows = told(case, decisions)
    near = sum(one.near for one in rows)
    title = SAID["near"].format(count=near, lines=len(rows))
    say = _most(rows)
    spoken = f"{title} {say}"
    return {
        "title": title, "sub": SAID["sub"], "svg": svg(draw(rows, WIDE), spoken),
        "narrow": svg(draw(rows, NARROW), spoken), "say": say, "table": table(rows),
    }  # fmt: skip


def told(case: model.Case, decisions: Mapping[str, Any]) -> list[Told]:
    """Every line, what cost most on top."""
    mine, (reader, _) = read(case, decisions).boards, reading(case)
    boards = [*mine, *[mine[-1] if mine else today(case)] * len(STAGES)]
    lost: dict[str, list[model.Loss]] = {}
    for loss in _carded(case, decisions):
        if loss.part == "board":
            lost.setdefault(loss.picks[0], []).append(loss)
    rows = [
        _told(
            line, tuple(boards[s][line.id] for s in STAGES),
            tuple(reader.boards[s][line.id] for s in STAGES), lost.get(line.id, []),
        )
        for line in case.lines
    ]  # fmt: skip
    return sorted(rows, key=lambda one: -one.points)


def _carded(case: model.Case, decisions: Mapping[str, Any]) -> list[model.Loss]:
    """The losses in whole points, as the cards beside the chart have them."""
    found = model.losses(case, decisions)
    mine, best = (
        round(100 * model.score(case, d).total) for d in (decisions, model.reader(case))
    )
    points = in_whole([loss.points for loss in found], best - mine)
    return [replace(one, points=n) for one, n in zip(found, points, strict=True)]


def _told(
    line: model.Line, mine: Cells, reader: Cells, lost: Sequence[model.Loss]
) -> Told:
    most = max(lost, key=lambda loss: loss.points, default=None)
    names = [id for id in CASE["moments"] if id not in ("ask", "end")]
    worst = names.index(most.when) if most else 0
    return Told(
        CASE["decisions"][line.id]["name"], CASE["people"][line.who]["short"], mine,
        reader, round(sum(loss.points for loss in lost)), worst,
        str(most.did.params["weeks"]) if most else "",
    )  # fmt: skip


def _most(rows: Sequence[Told]) -> str:
    one = rows[0]
    if one.points < 1:
        return str(SAID["none"])
    id = "most_1" if one.points == 1 else "most"
    return str(
        SAID[id].format(
            decision=one.name, who=one.who, points=one.points, weeks=one.weeks
        )
    )


def table(rows: Sequence[Told]) -> dict[str, Any]:
    """The same in figures."""
    return {
        "head": list(SAID["head"]),
        "rows": [
            [one.name, one.who, _levels(one.mine), _levels(one.reader),
             signed(one.points)]
            for one in rows
        ],
    }  # fmt: skip


def signed(points: int) -> str:
    """What a line cost with a minus, what it won with a plus, as on the cards."""
    return f"{-points:+d}".replace("-", "−") if points else "0"


def _levels(cells: Cells) -> str:
    return " · ".join(f"{c.level}{SAID['rail'] if railed(c) else ''}" for c in cells)


def railed(cell: Cell) -> bool:
    """Does its rail do anything?"""
    return cell.guard and cell.level > LEFT


def draw(rows: Sequence[Told], look: Look) -> Any:
    """One figure: a row each, the reader's level and one's own."""
    top = 46.0
    bottom = top + look.row * len(rows)
    fig, axes = sheet(bottom + 8, look.width)
    scales = _scales(look)
    _axes(axes, scales, top, bottom, look)
    for number, one in enumerate(rows):
        y = top + look.row * number
        if one.points > 0:
            size = (look.width, look.row - 2)
            axes.add_patch(Rectangle((0, y + 1), *size, color=SOFT, lw=0, zorder=0))
        _name(axes, y, one, look)
        at = y + (0.7 if look.above else 0.5) * look.row
        stages = [one.worst] if look.above else STAGES
        for scale, stage in zip(scales, stages, strict=True):
            _marks(axes, scale, at, one.mine[stage], one.reader[stage])
    return fig


def _scales(look: Look) -> list[Scale]:
    """One for each stage that is drawn, beside each other."""
    if look.above:
        return [Scale(1, 7, 150, look.width - 24)]
    span = (look.width - 70 - look.left) / len(STAGES)
    return [
        Scale(1, 7, look.left + span * s + 14, look.left + span * (s + 1) - 26)
        for s in STAGES
    ]


def _axes(
    axes: Axes, scales: Sequence[Scale], top: float, bottom: float, look: Look
) -> None:
    if not look.above:  # narrow, the line above the picture says it: no room
        write(axes, look.width - 8, top - 16, SAID["points"], size=SMALL, bold=True,
              align="right")  # fmt: skip
    for number, scale in enumerate(scales):
        if not look.above:
            write(axes, scale.left - 8, 10, SAID["weeks"][number], size=SMALL,
                  bold=True)  # fmt: skip
        for level in model.LEVELS:
            x = scale.at(level)
            stroke(axes, [x, x], [top - 4, bottom], color=LINE, lw=1, zorder=1)
            write(axes, x, top - 16, level, size=SMALL, color=MUTED, align="center")
    if look.above:
        scales[0].ends(axes, 10, SAID["key"])


def _name(axes: Axes, y: float, one: Told, look: Look) -> None:
    """The decision, its owner, and what it cost."""
    cost = one.points > 0
    at = y + (0.28 if look.above else 0.5) * look.row
    color = INK if cost else MUTED
    most = 36 if look.above else 40
    write(axes, 8, at, one.name, size=SMALL, bold=cost, color=color, most=most)
    if look.above:
        short = SAID["short"][one.worst]
        write(axes, 8, y + 0.7 * look.row, f"{one.who}, {short}", size=SMALL,
              color=MUTED)  # fmt: skip
    else:
        write(axes, look.left - 12, at, one.who, size=SMALL, color=MUTED,
              align="right")  # fmt: skip
    points = signed(one.points)
    write(axes, look.width - 8, at, points, size=SMALL, bold=cost, color=color,
          align="right")  # fmt: skip


def _marks(axes: Axes, scale: Scale, y: float, mine: Cell, reader: Cell) -> None:
    """A ring, a dot, and the way between them; an R where the big ones come to you."""
    xs = [scale.at(reader.level), scale.at(mine.level)]
    same = mine.level == reader.level
    if not same:
        stroke(axes, xs, [y, y], color=ACCENT, lw=2.2, zorder=3)
    axes.plot([xs[0]], [y], marker="o", ls="none", markersize=13 if same else 10,
              markerfacecolor=SURFACE, markeredgecolor=ACCENT, markeredgewidth=2,
              zorder=4)  # fmt: skip
    axes.plot([xs[1]], [y], marker="o", ls="none", markersize=8, color=ACCENT,
              zorder=6)  # fmt: skip
    for x, cell, side in ((xs[0], reader, -1), (xs[1], mine, 1)):
        if railed(cell):
            way = side if same else (-1 if x == min(xs) else 1)
            write(axes, x + 15 * way, y, SAID["rail"], size=SMALL, bold=cell is mine,
                  color=INK if cell is mine else MUTED, align="center")  # fmt: skip
