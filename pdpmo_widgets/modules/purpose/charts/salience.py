"""Who counts, and when: a map of people, and a lab of three levers.

Attributes after Mitchell, Agle and Wood 1997; the drawings are ours.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.charts.paper import (
    ACCENT,
    MUTED,
    SMALL,
    SOFT,
    WIDTH,
    dot,
    dots,
    sheet,
    stroke,
    write,
)
from pdpmo_widgets.charts.scale import Scale
from pdpmo_widgets.charts.shared import Drawn
from pdpmo_widgets.modules.purpose.model import salience


def salience_map(people: Sequence[Mapping[str, Any]]) -> Drawn:
    """Who has power, a rightful claim, urgency: most attributes on top.

    Each person is {"name", "power", "legitimacy", "urgency"} with truth values.
    """
    said = room_words("purpose", "charts")["salience"]
    marks = [
        (bool(one["power"]), bool(one["legitimacy"]), bool(one["urgency"]))
        for one in people
    ]
    order = sorted(
        range(len(people)), key=lambda i: (-sum(marks[i]), [not m for m in marks[i]])
    )
    fig, axes = sheet(34 + 30 * len(people))
    columns = (176, 228, 280)
    for x, text in zip(columns, said["columns"], strict=True):
        write(axes, x, 10, text, size=SMALL, color=MUTED, align="center")
    spots: dict[bool, list[tuple[float, float]]] = {True: [], False: []}
    for number, index in enumerate(order):
        y, every = 40 + 30 * number, all(marks[index])
        if every:
            axes.axhspan(y - 15, y + 15, color=SOFT, lw=0)
        name = str(people[index]["name"])
        write(axes, 2, y, name, size=SMALL, bold=every, most=20)
        for x, mark in zip(columns, marks[index], strict=True):
            spots[mark].append((x, y))
        kind = said["kinds"][salience.KINDS[marks[index]]]
        write(axes, WIDTH - 2, y, kind, size=SMALL, align="right")
    for mark, at in spots.items():
        xs, ys = [x for x, _ in at], [y for _, y in at]
        dots(axes, xs, ys, "full" if mark else "open", 13 if mark else 5)
    return fig, _map_says([str(people[i]["name"]) for i in order], marks, said)


def _map_says(
    names: Sequence[str],
    marks: Sequence[tuple[bool, bool, bool]],
    said: Mapping[str, Any],
) -> str:
    count = sum(all(mark) for mark in marks)
    if not names:
        return said["none"]
    if not count:
        return said["nobody"].format(all=len(names))
    shown = ", ".join(names[: min(count, 4)])
    if count > 4:
        shown += said["more"].format(count=count - 4)
    key = "one" if count == 1 else "say"
    return said[key].format(count=count, all=len(names), names=shown)


def salience_lab(power: float, legitimacy: float, urgency: float) -> Drawn:
    """Three levers (0..10) and, below, the part of your day that they come to."""
    said = room_words("purpose", "charts")["lab"]
    levels = (power, legitimacy, urgency)
    score = round(100 * salience.share(*levels))
    kind = room_words("purpose", "charts")["salience"]["kinds"][salience.kind(*levels)]
    fig, axes = sheet(214)
    scale = Scale(0, 10, left=132, right=WIDTH - 44)
    write(axes, scale.at(5), 10, said["from"], size=SMALL, color=MUTED, align="center")
    scale.rule(axes, 5, 24, 138)
    for number, (name, level) in enumerate(zip(said["levers"], levels, strict=True)):
        y = 44 + 38 * number
        write(axes, 0, y, name)
        scale.rail(axes, y)
        dot(axes, scale.at(level), y, "full" if level >= 5 else "open")
        write(axes, WIDTH - 2, y, f"{level:g}", align="right")
    axes.axhspan(152, 212, color=SOFT, lw=0)
    write(axes, 6, 174, said["day"], bold=True)
    day = Scale(0, 100, left=scale.left, right=scale.right)
    stroke(axes, [day.left, day.at(score)], [174, 174], color=ACCENT, lw=8)
    write(axes, WIDTH - 6, 174, score, align="right", bold=True)
    write(axes, day.left, 197, kind, size=SMALL)
    texts = dict(zip(("power", "legitimacy", "urgency"), levels, strict=True))
    shown = {key: f"{value:g}" for key, value in texts.items()}
    return fig, said["say"].format(**shown, score=score, kind=kind)
