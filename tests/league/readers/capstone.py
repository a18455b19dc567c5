"""Whoever goes by the look of the words: of answers, and of what is said."""

from collections.abc import Callable
from random import Random
from typing import Any

from pdpmo_widgets.cases.words import find, room_words, sentence
from pdpmo_widgets.modules.capstone import model
from pdpmo_widgets.modules.capstone.model.naive import worst
from pdpmo_widgets.modules.capstone.model.playing import simple

SAID = room_words("capstone")
POLITE = ("thank", "glad", "proud", "like", "please", "rest assured", "better")


def texts(q: model.Question) -> list[str]:
    """The five answers, in their places."""
    return [find(SAID, f"answers.{q.area}.{option}") for option in q.options]


def most(q: model.Question, measure: Callable[[str], int]) -> int:
    """The place of the answer with most of something."""
    found = [measure(text) for text in texts(q)]
    return found.index(max(found))


def longest(v: model.Visible, q: model.Question, rng: Random) -> int:
    """The longest answer."""
    return most(q, len)


def shortest(v: model.Visible, q: model.Question, rng: Random) -> int:
    """The shortest answer."""
    return most(q, lambda text: -len(text))


def first(v: model.Visible, q: model.Question, rng: Random) -> int:
    """The answer that stands first."""
    return 0


def last(v: model.Visible, q: model.Question, rng: Random) -> int:
    """The answer that stands last."""
    return len(q.options) - 1


def politest(v: model.Visible, q: model.Question, rng: Random) -> int:
    """The answer with most polite words in it."""
    return most(q, lambda text: sum(text.lower().count(word) for word in POLITE))


def most_figures(v: model.Visible, q: model.Question, rng: Random) -> int:
    """The answer with most digits."""
    return most(q, lambda text: sum(letter.isdigit() for letter in text))


def wordiest(visible: model.Visible) -> list[str]:
    """The areas of which most is said."""
    said = [one for one in visible.said if one.topic.startswith("area.")]
    order = sorted(said, key=lambda one: -len(sentence(SAID, one)))
    return [one.topic.split(".")[1] for one in order]


ANSWERS = {
    "longest": longest,
    "shortest": shortest,
    "first": first,
    "last": last,
    "politest": politest,
    "most_figures": most_figures,
}
TEXT: dict[str, Callable[..., Any]] = {
    **{f"{n}_answer": simple("change", worst, one) for n, one in ANSWERS.items()},
    "wordiest_areas": simple("change", wordiest),
}
