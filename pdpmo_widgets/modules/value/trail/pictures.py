"""A run in two small pictures: what was measured and showed, and what was claimed."""

from pdpmo_widgets.charts.paper import (
    ACCENT,
    EDGE,
    LINE,
    MUTED,
    SMALL,
    sheet,
    stroke,
    write,
)
from pdpmo_widgets.charts.scale import Scale
from pdpmo_widgets.charts.shared import Drawn
from pdpmo_widgets.modules.value import model
from pdpmo_widgets.modules.value.model.because import breaks
from pdpmo_widgets.modules.value.model.signs import Z, signed
from pdpmo_widgets.modules.value.trail.replay import CASE, SAID, Run

WIDE, ROW, TOP = 340, 40, 30
TEXT = SAID["sheet"]
LEAST, MOST = -20, 50  # per cent that the scale of the figures shows


def figures(case: model.Case, run: Run) -> Drawn:
    """Each measure with its gain, and what chance alone does."""
    series = dict(run.seen.series) if run.seen else {}
    fig, axes = sheet(TOP + ROW * max(1, len(series)), WIDE)
    scale = Scale(LEAST, MOST, 10, WIDE - 70)
    zero = scale.at(0)
    stroke(axes, [zero, zero], [8, TOP + ROW * len(series)], color=EDGE, lw=1.4)
    for number, (id, one) in enumerate(series.items()):
        y = TOP + ROW * number
        write(axes, 0, y - 12, CASE["metrics"][id]["name"], size=SMALL, most=34)
        swing = Z * one.chance
        xs = [scale.at(one.gain - swing), scale.at(one.gain + swing)]
        stroke(axes, xs, [y + 6, y + 6], color=LINE, lw=7)
        axes.plot([scale.at(one.gain)], [y + 6], marker="o", color=ACCENT, markersize=7)
        text = TEXT["gain"].format(gain=signed(one.gain), swing=round(swing))
        write(axes, WIDE, y + 6, text, size=SMALL, align="right")
    if not series:
        return fig, str(TEXT["figures_none"])
    return fig, str(TEXT["figures_say"].format(count=len(series)))


def claims(case: model.Case, run: Run) -> Drawn:
    """Each claim as a bar, and the gains from which a decision pays."""
    given = run.decided.get("claims", {})
    fig, axes = sheet(TOP + (ROW + 14) * len(case.outcomes) + 8, WIDE)
    scale, whole = Scale(LEAST, MOST, 10, WIDE - 10), []
    bottom = TOP + (ROW + 14) * len(case.outcomes)
    for value in (0.0, *breaks(case.setting)):
        x = scale.at(value)
        stroke(axes, [x, x], [8, bottom], color=EDGE if value else LINE, lw=1)
    for number, outcome in enumerate(case.outcomes):
        y, one = TOP + (ROW + 14) * number, given.get(outcome, {})
        write(axes, 0, y - 12, CASE["practices"][outcome]["name"], size=SMALL, most=42)
        if ends := one.get("range"):
            xs = [scale.at(ends[0]), max(scale.at(ends[1]), scale.at(ends[0]) + 2)]
            axes.plot(xs, [y + 6] * 2, color=ACCENT, lw=9, solid_capstyle="butt")
        text = _told(one)
        write(axes, 0, y + 24, text, size=SMALL, color=MUTED)
        whole.append(f"{CASE['practices'][outcome]['name']}: {text}.")
    return fig, " ".join(whole)


def _told(one: dict) -> str:
    """Range, grade and decision in a few words, as far as they go."""
    parts = []
    if ends := one.get("range"):
        parts.append(TEXT["ends"].format(*(signed(end) for end in ends)))
    if grade := one.get("grade"):
        parts.append(grade)
    if decision := one.get("decision"):
        parts.append(CASE["decisions"][decision]["label"].lower())
    return ", ".join(parts) or str(TEXT["open"])
