"""Where trouble could cost most, and where the hours of control went: a bar a project.

Drawn twice, for a wide and for a narrow screen, never shrunk.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import (
    ACCENT,
    EDGE,
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
from pdpmo_widgets.modules.playbook import model
from pdpmo_widgets.modules.playbook.model.check import playable
from pdpmo_widgets.modules.playbook.model.exceptions import granted

WORDS = room_words("playbook", "play")
SAID, TIER = WORDS["story"], WORDS["tier"]
HALF, THIRD = 2, 3  # of the projects: with least to lose, with most
QUARTERS = 4


@dataclass(frozen=True)
class Told:
    """A project: what it could lose, what of it was caught, its control; hours a year.

    ``tier``: the word of its tier, or that it is let off; "" where nothing is asked.
    """

    name: str
    budget: float
    risk: float
    caught: float
    control: float
    tier: str


@dataclass(frozen=True)
class Look:
    """The measures of one drawing, in pixels; ``above``: the name above its bar."""

    width: float
    row: float
    left: float
    above: bool
    step: int
    size: float = SMALL


WIDE = Look(1000, 30, 370, False, 500, 14)
NARROW = Look(358, 44, 4, True, 1000)


def story(case: model.Case, decisions: Mapping[str, Any]) -> dict[str, Any]:
    """`{title, sub, svg, narrow, say, table}` of a run, as the debrief shows it."""
    rows = told(case, decisions)
    note = remark(rows)
    title = say = f"{headline(rows)} {note}"
    return {
        "title": title, "sub": SAID["sub"],
        "svg": svg(draw(rows, WIDE), say), "narrow": svg(draw(rows, NARROW), say),
        "say": note, "table": table(rows),
    }  # fmt: skip


def told(case: model.Case, decisions: Mapping[str, Any]) -> list[Told]:
    """Every project, the one that could lose most on top."""
    plan = playable(case, decisions)
    off = granted(case, plan)
    by = {p.id: p for p in case.projects}
    rows = [
        Told(
            by[one.id].name, by[one.id].budget, one.at_risk, one.at_risk - one.lost,
            QUARTERS * one.asked, _tier(one.asked, plan.tier(one.id), one.id in off),
        )
        for one in model.play(case, decisions).projects
    ]  # fmt: skip
    return sorted(rows, key=lambda one: -one.risk)


def _tier(asked: float, tier: str, off: bool) -> str:
    return str(SAID["off"] if off else TIER[tier] if asked else "")


def headline(rows: Sequence[Told]) -> str:
    """What trouble could cost, what was caught of it, and what that took."""
    sums = {
        name: f"{sum(getattr(one, name) for one in rows):,.0f}"
        for name in ("risk", "caught", "control")
    }
    return str(SAID["title"].format(**sums))


def remark(rows: Sequence[Told]) -> str:
    """Who of the worst was asked for nothing; else what the calm half was asked for."""
    worst = rows[: len(rows) // THIRD]
    bare = [one for one in worst if not one.tier]
    if bare:
        first = bare[0]
        params = {
            "name": first.name, "budget": f"{first.budget:g}",
            "risk": f"{first.risk:,.0f}", "count": len(bare), "of": len(worst),
        }  # fmt: skip
        return str(SAID["bare" if len(bare) == 1 else "bare_many"].format(**params))
    whole = sum(one.control for one in rows)
    calm = sum(one.control for one in rows[len(rows) // HALF :])
    return str(SAID["calm"].format(share=round(100 * calm / max(1.0, whole))))


def table(rows: Sequence[Told]) -> dict[str, Any]:
    """The same in figures."""
    return {
        "head": list(SAID["head"]),
        "rows": [
            [one.name, one.budget, one.tier, round(one.risk), round(one.caught),
             round(one.control)]
            for one in rows
        ],
    }  # fmt: skip


def draw(rows: Sequence[Told], look: Look) -> Any:
    """One figure: a row each."""
    top = 34.0
    fig, axes = sheet(top + look.row * len(rows) + 8, look.width)
    most = max(max(one.risk, one.control) for one in rows)
    ends = look.step * ceil(most / look.step)
    scale = Scale(0, ends, look.left, look.width - 52)
    _axis(axes, scale, top, top + look.row * len(rows), look)
    for number, one in enumerate(rows):
        y = top + look.row * number
        if one.control:
            size = (look.width, look.row - 2)
            axes.add_patch(Rectangle((0, y + 1), *size, color=SOFT, lw=0, zorder=0))
        _name(axes, y, one, look)
        _bar(axes, scale, y + (0.7 if look.above else 0.5) * look.row, one)
    return fig


def _axis(axes: Axes, scale: Scale, top: float, bottom: float, look: Look) -> None:
    count = round(scale.most / look.step)
    jump = look.step * max(1, ceil(count / (4 if look.above else 8)))
    for value in range(0, round(scale.most) + 1, jump):
        x = scale.at(value)
        color, width = (LINE, 1.0) if value else (EDGE, 1.6)
        stroke(axes, [x, x], [top - 4, bottom], color=color, lw=width, zorder=1)
        align = "center" if value or not look.above else "left"
        write(axes, x, top - 16, f"{value:,}", size=SMALL, color=MUTED, align=align)
    write(axes, look.width - 2, top - 16, SAID["unit"], size=SMALL, color=MUTED,
          align="right")  # fmt: skip


def _name(axes: Axes, y: float, one: Told, look: Look) -> None:
    at = y + (0.28 if look.above else 0.5) * look.row
    color = INK if one.control else MUTED
    most = 32 if look.above else 34
    write(axes, 8, at, one.name, size=look.size, bold=one.control > 0, color=color,
          most=most)  # fmt: skip
    right = look.width - 4 if look.above else look.left - 16
    about = " · ".join(filter(None, [f"${one.budget:g}m", one.tier]))
    write(axes, right, at, about, size=SMALL, color=MUTED, align="right")


def _bar(axes: Axes, scale: Scale, y: float, one: Told) -> None:
    """Caught is filled, what comes through hatched; a stroke is the hours of control.

    Loss is never told by colour only.
    """
    zero, caught, end = (scale.at(x) for x in (0, max(0.0, one.caught), one.risk))
    axes.add_patch(Rectangle(
        (caught, y - 6), end - caught, 12, facecolor=SURFACE, edgecolor=EDGE,
        hatch="/////", lw=1, zorder=3,
    ))  # fmt: skip
    axes.add_patch(Rectangle(
        (zero, y - 6), caught - zero, 12, facecolor=ACCENT, edgecolor=ACCENT, lw=1,
        zorder=4,
    ))  # fmt: skip
    if one.control:
        x = scale.at(one.control)
        stroke(axes, [x, x], [y - 9, y + 9], color=SURFACE, lw=5, zorder=5)
        stroke(axes, [x, x], [y - 9, y + 9], color=INK, lw=2.5, zorder=6)
