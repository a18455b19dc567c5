"""Whoever has the longest or the shortest sketch first."""

from collections.abc import Callable
from typing import Any

from pdpmo_widgets.cases.words import room_words, sentence
from pdpmo_widgets.modules.purpose import model as purpose
from pdpmo_widgets.modules.purpose.model.informed import informed
from pdpmo_widgets.modules.purpose.model.naive import asking


def most_words(visible: purpose.Visible) -> list[str]:
    """Whoever's sketch is longest on the page first."""
    said = room_words("purpose")
    long = {s.who: sum(len(sentence(said, f)) for f in s.facts) for s in visible.people}
    return sorted(long, key=lambda w: -long[w])


def fewest_words(visible: purpose.Visible) -> list[str]:
    """Whoever's sketch is shortest on the page first."""
    return most_words(visible)[::-1]


TEXT: dict[str, Callable[..., Any]] = {
    "most_text_4": asking(most_words, 4),
    "most_text_process": informed(0.0, most_words),
    "least_text_4": asking(fewest_words, 4),
    "least_text_process": informed(0.0, fewest_words),
}
