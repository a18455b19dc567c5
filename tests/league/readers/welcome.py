"""What the longest or the shortest sentences are about."""

from collections.abc import Callable
from typing import Any

from pdpmo_widgets.cases.words import find, room_words, sentence
from pdpmo_widgets.modules.welcome import model as welcome
from pdpmo_widgets.modules.welcome.model.bots import fitting, named

KINDS = ("need", "solved", "wish", "fashion")


def longest(office: welcome.Office, rng: Any) -> list[str]:
    """What an office's longest sentences are about."""
    said = room_words("welcome")
    facts = sorted(office.facts, key=lambda f: -len(sentence(said, f)))
    return named(welcome.Office(office.place, office.label, tuple(facts)), KINDS)


def shortest(office: welcome.Office, rng: Any) -> list[str]:
    """What an office's shortest sentences are about."""
    return longest(office, rng)[::-1]


def wordy(office: welcome.Office, rng: Any) -> list[str]:
    """The functions with the longest explanation."""
    said = room_words("welcome")

    def size(function: str) -> int:
        return len(find(said, f"functions.{function}.meaning"))

    return sorted(welcome.FUNCTIONS, key=size)[::-1]


TEXT: dict[str, Callable[..., Any]] = {
    "longest_text": fitting(longest),
    "shortest_text": fitting(shortest),
    "wordiest_function": fitting(wordy),
}
