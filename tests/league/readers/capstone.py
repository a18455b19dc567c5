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


def length(q: model.Question, option: str) -> int:
    """Letters of an answer."""
    return len(find(SAID, f"answers.{q.area}.{option}"))


def longest(v: model.Visible, q: model.Question, rng: Random) -> str:
    """The longest answer."""
    return max(q.options, key=lambda option: length(q, option))


def shortest(v: model.Visible, q: model.Question, rng: Random) -> str:
    """The shortest answer."""
    return min(q.options, key=lambda option: length(q, option))


def first(v: model.Visible, q: model.Question, rng: Random) -> str:
    """The answer that stands first."""
    return q.options[0]


def last(v: model.Visible, q: model.Question, rng: Random) -> str:
    """The answer that stands last."""
    return q.options[-1]


def politest(v: model.Visible, q: model.Question, rng: Random) -> str:
    """The answer with most polite words in it."""

    def polite(option: str) -> int:
        text = str(find(SAID, f"answers.{q.area}.{option}")).lower()
        return sum(text.count(word) for word in POLITE)

    return max(q.options, key=polite)


def most_figures(v: model.Visible, q: model.Question, rng: Random) -> str:
    """The answer with most digits."""

    def digits(option: str) -> int:
        text = str(find(SAID, f"answers.{q.area}.{option}"))
        return sum(letter.isdigit() for letter in text)

    return max(q.options, key=digits)


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
