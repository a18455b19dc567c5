"""Belief and line: what the signs said of a project by month, and when you spoke.

A panel for each of the projects in which most was lost or won: the chance of trouble as
a step line, the line from which speaking paid, a dot where you spoke, a ring where the
reader did.  Drawn twice, for a wide and for a narrow screen, never shrunk.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
    SURFACE,
    cut,
    sheet,
    stroke,
    svg,
    write,
)
from pdpmo_widgets.charts.scale import Scale
from pdpmo_widgets.modules.courage import model
from pdpmo_widgets.modules.courage.model.plan import Act, plan_of
from pdpmo_widgets.modules.courage.model.route import readers
from pdpmo_widgets.modules.courage.model.signs import Stand, stand
from pdpmo_widgets.modules.courage.model.steps import steps_of
from pdpmo_widgets.simulation.explained import in_whole

CASE, SAID = room_words("courage"), room_words("courage", "play")["story"]
PANELS = 4
NEAR = 1  # months
MONTHS = range(1, model.MONTHS + 1)


@dataclass(frozen=True)
class Told:
    """A project: where it stood in each month, what you and the reader did.

    ``points`` are whole ones; above 0 it cost, and it is shown with a minus.
    """

    project: model.Project
    stands: tuple[Stand, ...]
    mine: Act
    reader: Act
    points: int

    @property
    def near(self) -> bool:
        """Did you do as the reader did, a month more or less?"""
        if not self.mine.month or not self.reader.month:
            return self.mine.month == self.reader.month
        return abs(self.mine.month - self.reader.month) <= NEAR


@dataclass(frozen=True)
class Look:
    """The measures of one drawing, in pixels: its width, panels beside each other."""

    width: float
    across: int
    panels: int
    high: float = 190


WIDE, NARROW = Look(1000, 2, PANELS), Look(358, 1, PANELS)


def story(case: model.Case, decisions: Mapping[str, Any]) -> dict[str, Any]:
    """`{title, sub, svg, narrow, say, table}` of a run, as the debrief shows it."""
    rows = told(case, decisions)
    near = sum(one.near for one in rows)
    title = SAID["near"].format(near=near, projects=len(rows))
    say = _most(rows)
    spoken = f"{title} {say}"
    lead = SAID["first" if rows[0].points > 0 else "some"]
    return {
        "title": title, "sub": f"{lead} {SAID['sub']}",
        "svg": svg(draw(rows, WIDE), spoken),
        "narrow": svg(draw(rows, NARROW), spoken), "say": say, "table": table(rows),
    }  # fmt: skip


def told(case: model.Case, decisions: Mapping[str, Any]) -> list[Told]:
    """Every project, what cost most on top."""
    mine, reader = plan_of(case, steps_of(case, decisions)), readers(case)
    lost: dict[str, int] = {}
    for id, points in _carded(case, decisions):
        lost[id] = lost.get(id, 0) + points
    rows = [
        Told(one, tuple(_stand(case, one.id, m, mine[one.id]) for m in MONTHS),
             mine[one.id], reader[one.id], lost.get(one.id, 0))
        for one in case.projects
    ]  # fmt: skip
    return sorted(rows, key=lambda one: (-one.points, -one.project.stake))


def _stand(case: model.Case, id: str, month: int, act: Act) -> Stand:
    return stand(case, id, month, act.check)


def _carded(case: model.Case, decisions: Mapping[str, Any]) -> list[tuple[str, int]]:
    """The losses of each project in whole points, as the cards beside have them."""
    found = model.losses(case, decisions)
    mine, best = (
        round(100 * model.score(case, d).total) for d in (decisions, model.reader(case))
    )
    points = in_whole([loss.points for loss in found], best - mine)
    return [
        (loss.picks[0], n) for loss, n in zip(found, points, strict=True)
        if loss.part in ("when", "say")
    ]  # fmt: skip


def _most(rows: Sequence[Told]) -> str:
    one = rows[0]
    if one.points < 1:
        return str(SAID["none"])
    id = "most_1" if one.points == 1 else "most"
    return str(
        SAID[id].format(
            project=one.project.name, points=one.points, mine=_when(one.mine),
            reader=_when(one.reader),
        )
    )  # fmt: skip


def _when(act: Act) -> str:
    """The month of a talk, or that there was none."""
    return str(CASE["moments"][f"m{act.month}"] if act.month else SAID["silent"])


def table(rows: Sequence[Told]) -> dict[str, Any]:
    """The same in figures."""
    return {
        "head": list(SAID["head"]),
        "rows": [
            [one.project.name, f"{one.project.stake:.1f}", _when(one.mine),
             _when(one.reader), signed(one.points)]
            for one in rows
        ],
    }  # fmt: skip


def signed(points: int) -> str:
    """What a project cost with a minus, what it won with a plus, as on the cards."""
    return f"{-points:+d}".replace("-", "−") if points else "0"


def draw(rows: Sequence[Told], look: Look) -> Any:
    """One figure: a panel each for the first of the rows."""
    shown = rows[: look.panels]
    lines = -(-len(shown) // look.across)
    fig, axes = sheet(lines * look.high + 4, look.width)
    wide = look.width / look.across
    for at, one in enumerate(shown):
        left, top = wide * (at % look.across), look.high * (at // look.across)
        _panel(axes, one, (left, top), (wide, look.high))
    return fig


def _panel(
    axes: Axes, one: Told, at: tuple[float, float], size: tuple[float, float]
) -> None:
    left, top = at
    wide, high = size
    x = Scale(1, model.MONTHS, left + 40, left + wide - 30)
    y = Scale(0, 1, top + high - 34, top + 44)
    name = cut(one.project.name, int((wide - 90) / 8))
    write(axes, left + 4, top + 14, name, size=SMALL, bold=True)
    write(axes, left + wide - 16, top + 14, signed(one.points), size=SMALL, bold=True,
          align="right")  # fmt: skip
    for share in (0, 0.5, 1):
        stroke(axes, [x.left, x.right], [y.at(share)] * 2, color=LINE, lw=1, zorder=1)
        write(axes, x.left - 8, y.at(share), f"{100 * share:.0f}", size=SMALL,
              color=MUTED, align="right")  # fmt: skip
    for month in (1, 4, 7, 10):
        write(axes, x.at(month), top + high - 18, SAID["short"][month - 1], size=SMALL,
              color=MUTED, align="center")  # fmt: skip
    xs = [x.at(month) for month in MONTHS]
    stroke(axes, xs, [y.at(min(1.0, s.line)) for s in one.stands], color=EDGE, lw=1.8,
           ls=(0, (4, 3)), zorder=2)  # fmt: skip
    stroke(axes, xs, [y.at(s.chance) for s in one.stands], color=INK, lw=2.2,
           drawstyle="steps-post", zorder=3)  # fmt: skip
    _marks(axes, one, x, y)


def _marks(axes: Axes, one: Told, x: Scale, y: Scale) -> None:
    """A check as a stroke, the reader's talk as a ring, yours as a dot."""
    if one.mine.check:
        place = x.at(one.mine.check)
        stroke(axes, [place] * 2, [y.at(0), y.at(0.1)], color=ACCENT, lw=3, zorder=4)
    if month := one.reader.month:
        axes.plot([x.at(month)], [y.at(one.stands[month - 1].chance)], marker="o",
                  ls="none", markersize=13, markerfacecolor=SURFACE,
                  markeredgecolor=ACCENT, markeredgewidth=2, zorder=5)  # fmt: skip
    if month := one.mine.month:
        axes.plot([x.at(month)], [y.at(one.stands[month - 1].chance)], marker="o",
                  ls="none", markersize=8, color=ACCENT, zorder=6)  # fmt: skip
