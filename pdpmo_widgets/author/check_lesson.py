"""Are the lesson's cards there, and does one keep each step of the journey?"""

import json
from collections.abc import Iterator
from typing import Any

from pdpmo_widgets.author.findings import finding
from pdpmo_widgets.author.place import Place, names_called
from pdpmo_widgets.parts.steps import headings


def lesson(place: Place) -> Iterator[str]:
    """What is open between course/, lesson.py and the steps of module.toml.

    The cards are built as the notebook builds them; nothing is kept by that.
    """
    room = place.door("lesson")
    if room is None or not place.course.is_file():
        return
    kept = set[str]()
    for name in names_called(place.course, place.noun):
        if not hasattr(room, name):
            yield finding("card", name=name)
            continue
        try:
            kept |= set(_keys(getattr(room, name)()))
        except Exception as error:
            yield finding("runs", name=name, why=f"{type(error).__name__}: {error}")
    for key in place.module.keys:
        if key not in kept:
            yield finding("step", step=key)
    yield from _headings(place)


def _headings(place: Place) -> Iterator[str]:
    """The steps that module.toml tells are the headings of the page, in its order."""
    told = [step.title for step in place.module.steps if step.title]
    found = headings(json.loads(place.course.read_text("utf-8")))
    for title in found:
        if title not in told:
            yield finding("untold", title=title)
    for title in told:
        if title not in found:
            yield finding("unheaded", title=title)


def _keys(card: Any) -> Iterator[str]:
    if key := getattr(card, "key", ""):
        yield str(key)
    for child in getattr(card, "children", ()):
        yield from _keys(child)
