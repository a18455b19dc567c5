"""A run in two small pictures: what was known of each owner, and the three boards."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from pdpmo_widgets.charts.paper import (
    ACCENT,
    EDGE,
    INK,
    LINE,
    MUTED,
    SMALL,
    SURFACE,
    sheet,
    stroke,
    write,
)
from pdpmo_widgets.charts.scale import Scale
from pdpmo_widgets.charts.shared import Drawn
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.screen.deciding import lines
from pdpmo_widgets.modules.empowerment.trail.replay import CASE, SAID, Run

WIDE, ROW, TOP = 340, 38, 62
LEFT = 4  # up to here a rail changes nothing
TEXT = SAID["sheet"]


def asked(case: model.Case, run: Run) -> Drawn:
    """How each owner speaks of a line, what colleagues say, what a look showed."""
    assert run.seen is not None
    fig, axes, scale = _paper(case, TEXT["key_asked"], 5)
    for at, line in enumerate(lines(case)):
        y = TOP + ROW * at
        _name(axes, y, line)
        says, peers = line.says, run.seen.peers.get(line.id)
        axes.plot([scale.at(says)], [y + 24], marker="o", markersize=9, zorder=4,
                  markerfacecolor=SURFACE, markeredgecolor=EDGE,
                  markeredgewidth=2)  # fmt: skip
        if peers:
            x = scale.at(peers)
            stroke(axes, [x, x], [y + 17, y + 31], color=INK, lw=3, zorder=5)
        if look := run.seen.sample.get(line.id):
            axes.plot([scale.at(look)], [y + 24], marker="o", markersize=7,
                      color=ACCENT, zorder=6)  # fmt: skip
    if not (run.seen.peers or run.seen.sample or run.seen.keen):
        return fig, str(TEXT["asked_none"])
    about = {line.who for line in case.lines if line.id in run.seen.peers}
    say = TEXT["asked_say"].format(
        asked=len(about), people=len(case.years), watched=len(run.seen.sample),
        wishes=len(run.seen.keen),
    )  # fmt: skip
    return fig, str(say)


def boards(case: model.Case, run: Run) -> Drawn:
    """The level of each line in each board, with what went wrong of how many."""
    assert run.seen is not None
    fig, axes, scale = _paper(case, TEXT["key_boards"], 7)
    moved = 0
    for at, line in enumerate(lines(case)):
        y = TOP + ROW * at
        _name(axes, y, line)
        cells = [board[line.id] for board in run.boards]
        moved += any(cell != cells[0] for cell in cells)
        for place, cell in enumerate(cells):
            x, height = scale.at(cell["level"]), y + 18 + 6 * place
            axes.plot([x], [height], marker="o", markersize=6, color=ACCENT, zorder=5)
        if right := [c["level"] for c in cells if c["guard"] and c["level"] > LEFT]:
            x = scale.at(max(right)) + 10
            write(axes, x, y + 24, "R", size=SMALL, color=INK)
        results = [one[line.id] for one in run.seen.results]
        text = f"{sum(r.wrong for r in results)} / {sum(r.decided for r in results)}"
        write(axes, WIDE, y + 24, text, size=SMALL, color=MUTED, align="right")
    say = TEXT["boards_say"].format(
        count=len(run.boards), boards=len(model.STAGES), moved=moved,
        lines=len(case.lines),
    )  # fmt: skip
    return fig, str(say)


def _paper(case: model.Case, key: list[str], most: int) -> tuple[Figure, Axes, Scale]:
    """A sheet with its key and a scale from 1."""
    fig, axes = sheet(TOP + ROW * len(case.lines) + 8, WIDE)
    scale = Scale(1, most, 24, WIDE - 70)
    for at, text in enumerate(key):
        write(axes, 0, 9 + 17 * at, text, size=SMALL, color=MUTED)
    for value in range(1, most + 1):
        x = scale.at(value)
        bottom = TOP + ROW * len(case.lines)
        stroke(axes, [x, x], [TOP, bottom], color=LINE, lw=1, zorder=1)
        write(axes, x, TOP - 12, value, size=SMALL, color=MUTED, align="center")
    return fig, axes, scale


def _name(axes: Axes, y: float, line: model.Line) -> None:
    who, name = CASE["people"][line.who]["short"], CASE["decisions"][line.id]["name"]
    write(axes, 0, y + 7, f"{who}: {name}", size=SMALL, most=46)
