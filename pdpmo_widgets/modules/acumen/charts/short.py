"""What was short: what the best list would gain by each purchase, beside its price."""

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import (
    ACCENT,
    EDGE,
    INK,
    MUTED,
    SMALL,
    sheet,
    stroke,
    write,
)
from pdpmo_widgets.charts.paper import WIDTH as WHOLE
from pdpmo_widgets.charts.scale import Scale
from pdpmo_widgets.charts.shared import Drawn
from pdpmo_widgets.modules.acumen import model
from pdpmo_widgets.modules.acumen.model.optimum import reach
from pdpmo_widgets.modules.acumen.model.value import realistic

SAID = room_words("acumen", "play")["short"]
ROW, TOP = 44, 12


def gains(case: model.Case) -> dict[str, float]:
    """What more of each resource adds to the best list, before its price, $ million."""
    found = reach(case.offers, realistic(case), case.room, case.extra)
    now = found["none"][1]
    return {r: round(max(0.0, found[r][1] - now), 1) for r in model.RESOURCES}


def short(case: model.Case) -> Drawn:
    """A bar for each purchase, and the line of its price."""
    found, price = gains(case), case.setting.price
    most = max(*found.values(), 2 * price)
    scale = Scale(0, most, 6, WHOLE - 50)
    bottom = TOP + ROW * len(found)
    fig, axes = sheet(bottom + 26)
    for number, (name, gain) in enumerate(found.items()):
        y = TOP + ROW * number
        extra = f"{case.extra[name]:g}"
        write(axes, 6, y + 6, SAID["name"][name].format(extra=extra), size=SMALL)
        color = ACCENT if gain > price else EDGE
        xs = [scale.left, max(scale.left + 1, scale.at(gain))]
        axes.plot(xs, [y + 25] * 2, color=color, lw=11, solid_capstyle="butt")
        write(axes, scale.at(gain) + 8, y + 25, f"{gain:.1f}", bold=True)
    x = scale.at(price)
    for top in range(TOP + 16, bottom, ROW):  # not through the names
        stroke(axes, [x, x], [top, top + 18], color=INK, lw=1.5)
    text = SAID["price"].format(price=f"{price:g}")
    write(axes, x, bottom + 14, text, size=SMALL, color=MUTED, align="center")
    return fig, says(found, price)


def says(found: dict[str, float], price: float) -> str:
    """Which purchase was worth its price, in one sentence."""
    top = max(found, key=lambda r: found[r])
    id = "worth" if found[top] > price else "none"
    return str(SAID[id].format(
        what=SAID["what"][top], gain=f"{found[top]:.1f}", price=f"{price:g}"
    ))  # fmt: skip
