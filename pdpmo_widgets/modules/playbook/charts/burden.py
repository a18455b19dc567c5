"""Hours a year of each demand, from quick to slow; what could stop is hatched."""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import (
    ACCENT,
    BAD,
    EDGE,
    MUTED,
    SMALL,
    WIDTH,
    sheet,
    stroke,
    write,
)
from pdpmo_widgets.charts.shared import Drawn
from pdpmo_widgets.modules.playbook.charts.labs import whole

ROW, THICK, RIGHT = 52, 14, 74
MOST = 12  # demands that are drawn, the largest first; the table has all


@dataclass(frozen=True)
class Demand:
    """What is asked for, its mark, and its hours a year: middle, quick, slow."""

    name: str
    mark: str
    hours: tuple[float, float, float]


def hours(demands: Sequence[Demand]) -> Drawn:
    """A bar for each demand with its span, the largest on top; and the sentence."""
    said = room_words("playbook", "labs")["burden"]
    shown = sorted(demands, key=lambda one: -one.hours[0])[:MOST]
    fig, axes = sheet(ROW * len(shown) + 26)
    top = max((one.hours[2] for one in shown), default=0.0) or 1.0
    for at, one in enumerate(shown):
        _row(axes, 14 + ROW * at, one, (WIDTH - RIGHT) / top, said["marks"][one.mark])
    write(axes, 0, ROW * len(shown) + 12, said["scale"], size=SMALL, color=MUTED)
    back = sum(one.hours[0] for one in demands if one.mark == "stop")
    every = sum(one.hours[0] for one in demands)
    say = said["say_stop" if back else "say_keep"]
    return fig, say.format(back=whole(back), hours=whole(every))


def _row(axes: Axes, y: float, one: Demand, unit: float, mark: str) -> None:
    middle, quick, slow = (unit * each for each in one.hours)
    stops = one.mark == "stop"
    color = BAD if stops else ACCENT
    write(axes, 0, y, f"{one.name}: {mark}", bold=stops, most=50)
    bar = y + 14
    axes.add_patch(
        Rectangle(
            (0, bar), max(middle, 1), THICK, facecolor="none" if stops else color,
            edgecolor=color, hatch="////" if stops else None, lw=1,
        )
    )  # fmt: skip
    stroke(axes, [quick, slow], [bar + THICK / 2] * 2, color=EDGE, lw=2, zorder=4)
    for end in (quick, slow):
        stroke(axes, [end, end], [bar + 2, bar + THICK - 2], color=EDGE, lw=2, zorder=4)
    x = max(middle, slow) + 8
    write(axes, x, bar + THICK / 2, whole(one.hours[0]), size=SMALL)
