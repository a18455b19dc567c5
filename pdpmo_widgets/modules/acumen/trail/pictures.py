"""A run in three small pictures: the checks, the list, and mid-year."""

from matplotlib.axes import Axes

from pdpmo_widgets.cases.words import words
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
    write,
)
from pdpmo_widgets.charts.scale import Scale
from pdpmo_widgets.charts.shared import Drawn
from pdpmo_widgets.modules.acumen import model
from pdpmo_widgets.modules.acumen.screen.desk import freed, number
from pdpmo_widgets.modules.acumen.screen.running import cells
from pdpmo_widgets.modules.acumen.trail.replay import SAID, Run

WIDE, ROW, TOP = 340, 36, 42
KINDS = words("projects")["kinds"]
TEXT = SAID["sheet"]


def checks(case: model.Case, run: Run) -> Drawn:
    """The record by kind, and below each kind what was checked of it."""
    found = run.seen.found if run.seen else {}
    kinds = sorted(case.track.values(), key=lambda t: t.benefit)
    tall = sum(24 + 18 * len(_of(case, t.kind, found)) for t in kinds)
    fig, axes = sheet(tall + 10, WIDE)
    scale, y = Scale(0, 1.4, 150, WIDE - 44), 12.0
    for track in kinds:
        write(axes, 0, y, KINDS[track.kind], size=SMALL)
        stroke(axes, [scale.left, scale.at(1)], [y, y], color=LINE, lw=7)
        stroke(axes, [scale.left, scale.at(track.benefit)], [y, y], color=EDGE, lw=7)
        share = f"× {track.benefit:.2f}"
        write(axes, WIDE, y, share, size=SMALL, color=MUTED, align="right")
        y += 20
        for name in _of(case, track.kind, found):
            axes.plot([14], [y], marker="o", color=ACCENT, markersize=7)
            write(axes, 26, y, name, size=SMALL, bold=True, most=40)
            y += 18
        y += 4
    count = len(found)
    if not count:
        return fig, str(TEXT["checks_none"])
    checks = case.setting.hours // case.setting.check
    return fig, str(TEXT["checks_say"].format(count=count, checks=checks))


def _of(case: model.Case, kind: str, found: object) -> list[str]:
    ids = list(found) if isinstance(found, dict) else []
    return [o.name for o in case.offers if o.kind == kind and o.id in ids]


def portfolio(case: model.Case, run: Run) -> Drawn:
    """What is on the list and what was left that the record ranks as high."""
    on = set(run.decided["portfolio"])
    record = model.outside(case.visible())
    left = [o for o in case.offers if o.id not in on]
    left.sort(key=lambda o: -run.views[o.id].value)
    rows = [o for o in case.offers if o.id in on] + left[:4]
    rows.sort(key=lambda o: -run.views[o.id].value)
    values = [v for o in rows for v in (o.npv, run.views[o.id].value)]
    fig, axes = sheet(TOP + ROW * len(rows) + 8, WIDE)
    scale = Scale(min(values), max(values), 30, WIDE - 14)
    _key(axes, TEXT["key_list"])
    zero = scale.at(0)
    stroke(axes, [zero, zero], [TOP, TOP + ROW * len(rows)], color=EDGE, lw=1.2)
    for at, offer in enumerate(rows):
        y = TOP + ROW * at
        mine = offer.id in on
        write(axes, 22, y + 9, offer.name, size=SMALL, bold=mine, most=44,
              color=INK if mine else MUTED)  # fmt: skip
        if mine:
            axes.plot([6, 9, 15], [y + 9, y + 13, y + 4], color=INK, lw=1.6)
        marks = (offer.npv, record[offer.id].value, run.views[offer.id].value)
        _three(axes, scale, y + 25, marks, run, offer.id, mine)
    said = [sum(o.npv for o in case.offers if o.id in on),
            sum(run.views[id].value for id in on)]  # fmt: skip
    say = TEXT["list_say"].format(
        count=len(on), promised=number(said[0]), record=number(said[1])
    )
    return fig, str(say)


def _key(axes: Axes, lines: list[str]) -> None:
    for at, line in enumerate(lines):
        write(axes, 0, 9 + 17 * at, line, size=SMALL, color=MUTED)


def _three(
    axes: Axes, scale: Scale, y: float, marks: tuple[float, float, float],
    run: Run, id: str, mine: bool,
) -> None:  # fmt: skip
    color = ACCENT if mine else MUTED
    said, record, view = (scale.at(value) for value in marks)
    stroke(axes, [said, view], [y, y], color=color, lw=1.6)
    axes.plot([said], [y], marker="o", markersize=8, markerfacecolor=SURFACE,
              markeredgecolor=color, markeredgewidth=2, zorder=5)  # fmt: skip
    stroke(axes, [record, record], [y - 6, y + 6], color=color, lw=2.5)
    if run.seen and id in run.seen.found:
        axes.plot([view], [y], marker="o", markersize=8, color=color, zorder=6)


def midyear(case: model.Case, run: Run) -> Drawn:
    """What each running project had ahead, and what was stopped."""
    assert run.seen is not None
    told, stop = run.seen.midyear, set(run.decided["stop"])
    ahead = {r.id: cells(case.offer(r.id), r, run.views[r.id])["ahead"] for r in told}
    rows = sorted(told, key=lambda r: -ahead[r.id])
    fig, axes = sheet(TOP + ROW * len(rows) + 8, WIDE)
    scale = Scale(min(0, *ahead.values()), max(1, *ahead.values()), 30, WIDE - 44)
    _key(axes, TEXT["key_midyear"])
    for at, report in enumerate(rows):
        y, gone = TOP + ROW * at, report.id in stop
        name = case.offer(report.id).name
        write(axes, 22, y + 9, name, size=SMALL, bold=gone, most=44)
        if gone:
            write(axes, 4, y + 9, "×", bold=True)
        xs = [scale.at(0), scale.at(ahead[report.id])]
        axes.plot(xs, [y + 25] * 2, color=SOFT if gone else ACCENT, lw=10,
                  solid_capstyle="butt")  # fmt: skip
        text = number(ahead[report.id])
        write(axes, WIDE, y + 25, text, size=SMALL, color=MUTED, align="right")
    say = TEXT["midyear_say"].format(
        stopped=len(stop), count=len(rows), freed=number(freed(case, run.decided,
        run.seen)), cut=number(case.visible().cut),
    )  # fmt: skip
    return fig, str(say)
