"""Whoever answers by the look of the words, and believes those who sound sure."""

from collections.abc import Callable
from random import Random
from typing import Any

from pdpmo_widgets.cases.words import find, room_words
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.model.naive import board, confident

POLITE = ("thank", "please", "good that", "sorry", "sure", "worry", "like")
Answer = Callable[[model.Moment, Random], str]


def said(moment: model.Moment, option: str) -> str:
    """The words of an answer."""
    text = find(
        room_words("empowerment"), f"moments.{moment.id}.{moment.story}.{option}"
    )
    return str(text)


def longest(moment: model.Moment, rng: Random) -> str:
    """The longest answer."""
    return max(moment.options, key=lambda option: len(said(moment, option)))


def shortest(moment: model.Moment, rng: Random) -> str:
    """The shortest answer."""
    return min(moment.options, key=lambda option: len(said(moment, option)))


def first(moment: model.Moment, rng: Random) -> str:
    """The answer that stands first."""
    return moment.options[0]


def last(moment: model.Moment, rng: Random) -> str:
    """The answer that stands last."""
    return moment.options[-1]


def politest(moment: model.Moment, rng: Random) -> str:
    """The answer with most polite words in it."""

    def polite(option: str) -> int:
        text = said(moment, option).lower()
        return sum(text.count(word) for word in POLITE)

    return max(moment.options, key=polite)


def questions(moment: model.Moment, rng: Random) -> str:
    """The answer that asks most."""
    return max(moment.options, key=lambda option: said(moment, option).count("?"))


ANSWERS: dict[str, Answer] = {
    "longest": longest,
    "shortest": shortest,
    "first": first,
    "last": last,
    "politest": politest,
    "most_questions": questions,
}
TEXT: dict[str, Callable[..., Any]] = {
    f"{name}_answer": board(confident, answer=one) for name, one in ANSWERS.items()
}
