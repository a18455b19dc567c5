"""Bots that go by how much text there is: no option may give itself away."""

from collections.abc import Callable
from typing import Any

from pdpmo_widgets.cases.words import find, sentence, words
from pdpmo_widgets.models import purpose, welcome
from pdpmo_widgets.models.purpose_informed import informed
from pdpmo_widgets.models.purpose_naive import asking
from pdpmo_widgets.models.welcome_bots import fitting, named

KINDS = ("need", "solved", "wish", "fashion")


def most_words(visible: purpose.Visible) -> list[str]:
    """Whoever's sketch is longest on the page first."""
    said = words("purpose")
    long = {s.who: sum(len(sentence(said, f)) for f in s.facts) for s in visible.people}
    return sorted(long, key=lambda w: -long[w])


def fewest_words(visible: purpose.Visible) -> list[str]:
    """Whoever's sketch is shortest on the page first."""
    return most_words(visible)[::-1]


def longest(office: welcome.Office, rng: Any) -> list[str]:
    """What an office's longest sentences are about."""
    said = words("welcome")
    facts = sorted(office.facts, key=lambda f: -len(sentence(said, f)))
    return named(welcome.Office(office.place, office.label, tuple(facts)), KINDS)


def shortest(office: welcome.Office, rng: Any) -> list[str]:
    """What an office's shortest sentences are about."""
    return longest(office, rng)[::-1]


def wordy(office: welcome.Office, rng: Any) -> list[str]:
    """The functions with the longest explanation."""
    said = words("welcome")

    def size(function: str) -> int:
        return len(find(said, f"functions.{function}.meaning"))

    return sorted(welcome.FUNCTIONS, key=size)[::-1]


TEXT: dict[str, dict[str, Callable[..., Any]]] = {
    "purpose": {
        "most_text_4": asking(most_words, 4),
        "most_text_process": informed(0.0, most_words),
        "least_text_4": asking(fewest_words, 4),
        "least_text_process": informed(0.0, fewest_words),
    },
    "welcome": {
        "longest_text": fitting(longest),
        "shortest_text": fitting(shortest),
        "wordiest_function": fitting(wordy),
    },
}
