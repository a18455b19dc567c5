"""Are the lesson's cards there, and does one keep each step of the journey?"""

from collections.abc import Iterator
from types import ModuleType
from typing import Any

from pdpmo_widgets.author.place import Place, calls
from pdpmo_widgets.author.said import said


def lesson(place: Place) -> Iterator[str]:
    """What is open between course/, lesson.py and the steps of module.toml.

    The cards are built as the notebook builds them; nothing is kept by that.
    """
    try:
        room = place.door("lesson")
    except Exception as error:
        yield said("broken", name="lesson.py", why=error)
        return
    if room is None or not place.course.is_file():
        return
    kept = set[str]()
    for name in calls(place.course, place.noun):
        if not hasattr(room, name):
            yield said("card", name=name)
            continue
        try:
            kept |= _kept(room, name)
        except Exception as error:
            yield said("runs", name=name, why=f"{type(error).__name__} {error}")
    for step in place.module.steps:
        if step not in kept:
            yield said("step", step=step)


def _kept(room: ModuleType, name: str) -> set[str]:
    return set(_keys(getattr(room, name)()))


def _keys(card: Any) -> Iterator[str]:
    if key := getattr(card, "key", ""):
        yield str(key)
    for child in getattr(card, "children", ()):
        yield from _keys(child)
