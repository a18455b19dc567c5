"""Who counts, and when: a map of people, and a lab of three levers.

Attributes after Mitchell, Agle and Wood 1997; the drawings are ours.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pdpmo_widgets.cases.words import words
from pdpmo_widgets.instruments import salience

from .paper import (
    ACCENT,
    EDGE,
    INK,
    MUTED,
    SMALL,
    SOFT,
    SUNK,
    WIDTH,
    dots,
    sheet,
    stroke,
    write,
)
from .shared import Drawn


def salience_map(people: Sequence[Mapping[str, Any]]) -> Drawn:
    """Who has power, a rightful claim, urgency: most attributes on top.

    Each person is {"name", "power", "legitimacy", "urgency"} with truth values.
    """
    said = words("purpose", __package__)["salience"]
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
    """The graded weight as an area: power times half of each claim, 0..10."""
    said = words("purpose", __package__)["lab"]
    score = salience.weight(power, legitimacy, urgency)
    given = {"power": power, "legitimacy": legitimacy, "urgency": urgency}
    texts = {key: f"{value:g}" for key, value in given.items()}
    fig, axes = sheet(276)
    side, left, floor = 200, 96, 214
    one = side / 10
    axes.fill_between([left, left + side], floor - side, floor, color=SUNK, lw=0)
    high = floor - power * one
    middle = left + legitimacy / 2 * one
    end = middle + urgency / 2 * one
    axes.fill_between([left, end], high, floor, color=ACCENT, lw=0)
    stroke(axes, [left, left, left + side], [floor - side, floor, floor], color=EDGE)
    stroke(axes, [middle, middle], [floor, floor + 10], color=INK, lw=1.5)
    text = said["power"].format(**texts)
    write(axes, left - 10, min(high + 2, floor - 8), text, align="right")
    write(axes, left, floor + 20, said["legitimacy"].format(**texts), size=SMALL)
    write(axes, left, floor + 40, said["urgency"].format(**texts), size=SMALL)
    total = said["score"].format(score=f"{score:.0f}")
    write(axes, left + side + 12, high + 2 if power else floor, total, bold=True)
    return fig, said["say"].format(**texts, score=f"{score:.0f}")
