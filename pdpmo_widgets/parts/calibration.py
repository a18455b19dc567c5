"""One's own calibration: how sure, how often right, growing from module to module.

Every committed answer of this journey that says how sure one was counts, wherever a
module has said what is right: ``right`` (a number: within ``near``) beside an ``id`` in
the words of its lesson, or in the table ``RIGHT`` of the room's `sure`, by group and
id. The key of the answer ends with that id (``purpose.recall.joint``), or it stands in
a table by that id (a series of questions under one key). Nothing more is kept.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from statistics import fmean
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.words import room_words, words
from pdpmo_widgets.widgets.desk import Desk
from pdpmo_widgets.widgets.picture import Picture

SAID = words("calibration", __package__)
FEW, APART = 12, 5  # answers that make a pattern; per cent apart that are worth a word


@dataclass(frozen=True)
class Answer:
    """One answer: the module it belongs to, how sure (0..100), and was it right?"""

    noun: str
    sure: float
    right: bool


@dataclass(frozen=True)
class Sum:
    """Some answers together: how many, how sure on average, how many were right (%)."""

    name: str
    count: int
    said: float
    right: float


def calibration(desk: Desk, noun: str = "") -> Picture:
    """The card; ``noun``: the module at whose end it stands, whose answers it follows.

    It stands at the end of each module and shows all modules up to now.
    """
    known = _rights(noun) if noun else {}
    watch = {f"{noun}.{group}{tail}" for group, id in known if group
             for tail in ("", f".{id}")}  # fmt: skip

    def answer(_: dict, at: Desk) -> dict[str, Any]:
        return shown(list(answers(at)))

    return Picture(
        desk=desk,
        title=SAID["title"],
        step=False,
        watch=tuple(sorted(watch)),
        answer=answer,
    )


def answers(desk: Desk) -> Iterator[Answer]:
    """Every committed answer that says how sure one was, and that can be judged."""
    for key, entry in sorted(desk.book.entries().items()):
        noun, _, rest = key.partition(".")
        if not rest or entry.value is None or noun not in _nouns():
            continue
        for path, given, sure in _given(entry.value, tuple(rest.split("."))):
            right, near = _right(noun, path)
            if right is not None:
                yield Answer(noun, sure, _hit(given, right, near))


def summed(found: Iterable[Answer]) -> list[Sum]:
    """By module in the order of the course, then all together; [] for none."""
    every = list(found)
    rows = [
        _sum(SAID["module"].format(number=f"{m.number:02d}", title=m.title), mine)
        for m in catalog.modules()
        if (mine := [one for one in every if one.noun == m.noun])
    ]
    return [*rows, _sum(SAID["all"], every)] if every else []


def shown(found: list[Answer]) -> dict[str, Any]:
    """What the picture shows: the chart, what it says, and the figures as a table."""
    from pdpmo_widgets.charts.calibration import calibration as drawn
    from pdpmo_widgets.charts.paper import picture

    rows = summed(found)
    if not rows:
        return {"text": [SAID["none"]]}
    last = rows[-1]
    gap = round(last.said) - round(last.right)
    lean = "over" if gap > APART else "under" if gap < -APART else "even"
    said, right = round(last.said), round(last.right)
    if last.count < FEW:  # a lean that chance explains is not named
        text = [SAID["few"].format(count=last.count), SAID["how"]]
    else:
        text = [SAID["how"], SAID[f"next_{lean}"]]
    table = [[r.name, r.count, round(r.said), round(r.right)] for r in rows]
    say = SAID[lean].format(said=said, right=right)
    if last.count < FEW:
        say = say.partition(":")[0] + "."
    figure = drawn([(r.name, r.count, r.said, r.right) for r in rows])
    return {
        **picture(figure, say),
        "text": text,
        "table": {"head": SAID["head"], "rows": table},
    }


def _sum(name: str, found: list[Answer]) -> Sum:
    said = fmean(one.sure for one in found)
    return Sum(name, len(found), said, 100 * fmean(one.right for one in found))


def _given(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple, Any, float]]:
    """Every committed answer in a kept value, and where it stands in it."""
    if not isinstance(value, Mapping) or value.get("done") is False:
        return
    picked, sure = value.get("pick", value.get("number")), value.get("sure")
    if picked is not None:
        if isinstance(sure, int | float) and not isinstance(sure, bool):
            yield path, picked, float(sure)
        return
    for name, inside in value.items():
        yield from _given(inside, (*path, name))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(one.noun for one in catalog.modules())


Right = tuple[object, float]
NOTHING: Right = (None, 0.0)


def _hit(given: object, right: object, near: float) -> bool:
    numbers = (int, float)
    if isinstance(given, numbers) and isinstance(right, numbers):
        return abs(given - right) <= near
    return given == right


def _right(noun: str, path: tuple[str, ...]) -> Right:
    """What is right for the question at a path, by its id, and how near is right."""
    rights, group, id = _rights(noun), path[0], path[-1]
    return rights.get((group, id), rights.get(("", id), NOTHING))


@cache
def _rights(noun: str) -> dict[tuple[str, str], Right]:
    """By (table, id), and by ("", id) where the id is unique: what is right."""
    try:
        said = room_words(noun, "lesson")
    except FileNotFoundError:
        said = {}
    every = [(group, *one) for group, part in said.items() for one in _rightly(part)]
    found: dict[tuple[str, str], Right] = {(g, id): right for g, id, right in every}
    ids = [id for _, id, _ in every]
    found |= {("", id): r for _, id, r in every if ids.count(id) == 1}
    room = catalog.door(noun, "sure")
    return found | {at: (one, 0.0) for at, one in (room.RIGHT if room else {}).items()}


def _rightly(part: Any) -> Iterator[tuple[str, Right]]:
    if isinstance(part, Mapping):
        if "right" in part and "id" in part:
            yield str(part["id"]), (part["right"], float(part.get("near", 0)))
        for one in part.values():
            yield from _rightly(one)
    elif isinstance(part, list):
        for one in part:
            yield from _rightly(one)
