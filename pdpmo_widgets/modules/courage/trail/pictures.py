"""A year in one small picture: what came to one's ears, the checks, the talks."""

from pdpmo_widgets.charts.paper import (
    ACCENT,
    EDGE,
    INK,
    LINE,
    MUTED,
    SMALL,
    sheet,
    stroke,
    write,
)
from pdpmo_widgets.charts.scale import Scale
from pdpmo_widgets.charts.shared import Drawn
from pdpmo_widgets.modules.courage import model
from pdpmo_widgets.modules.courage.screen.deciding import projects
from pdpmo_widgets.modules.courage.trail.replay import SAID, Run

WIDE, ROW, TOP = 340, 38, 62
TEXT = SAID["sheet"]


def year(case: model.Case, run: Run) -> Drawn:
    """For each project the months with a sentence, its check and its talk."""
    assert run.seen is not None
    fig, axes = sheet(TOP + ROW * len(case.projects) + 8, WIDE)
    scale = Scale(1, model.MONTHS, 12, WIDE - 12)
    for at, text in enumerate(TEXT["key"]):
        write(axes, 0, 9 + 17 * at, text, size=SMALL, color=MUTED)
    for month in (1, 4, 7, 10):
        x, bottom = scale.at(month), TOP + ROW * len(case.projects)
        stroke(axes, [x, x], [TOP, bottom], color=LINE, lw=1, zorder=1)
        write(axes, x, TOP - 12, TEXT["months"][month - 1], size=SMALL, color=MUTED,
              align="center")  # fmt: skip
    for at, one in enumerate(projects(case)):
        y, known, act = TOP + ROW * at, run.seen.projects[one.id], run.plan[one.id]
        write(axes, 0, y + 7, f"{one.name}, {one.stake:.1f}", size=SMALL, most=46)
        said = [m for m, month in enumerate(known.months, 1) if month.note]
        axes.plot([scale.at(m) for m in said], [y + 24] * len(said), marker=".",
                  ls="none", markersize=5, color=EDGE, zorder=3)  # fmt: skip
        if act.check:
            x = scale.at(act.check)
            stroke(axes, [x, x], [y + 17, y + 31], color=INK, lw=3, zorder=4)
        if act.month:
            axes.plot([scale.at(act.month)], [y + 24], marker="o", markersize=9,
                      color=ACCENT, zorder=5)  # fmt: skip
    say = TEXT["say"].format(
        talks=sum(act.month > 0 for act in run.plan.values()),
        projects=len(case.projects),
        checks=sum(act.check > 0 for act in run.plan.values()), most=model.CHECKS,
    )  # fmt: skip
    return fig, str(say)
