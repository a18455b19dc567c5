"""Whoever answers by the look of the words, and believes those who sound sure."""

from collections.abc import Callable
from random import Random
from typing import Any

from pdpmo_widgets.cases.words import find, room_words
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.model.moments import PLACES
from pdpmo_widgets.modules.empowerment.model.naive import board, confident

POLITE = ("thank", "please", "good that", "sorry", "sure", "worry", "like")
Answer = Callable[[model.Moment, Random], int]


def said(moment: model.Moment, place: int) -> str:
    """The words of the answer in a place."""
    letter = moment.options[place]
    text = find(
        room_words("empowerment"), f"scenes.{moment.id}.{moment.story}.{letter}"
    )
    return str(text)


def longest(moment: model.Moment, rng: Random) -> int:
    """The longest answer."""
    return max(PLACES, key=lambda place: len(said(moment, place)))


def shortest(moment: model.Moment, rng: Random) -> int:
    """The shortest answer."""
    return min(PLACES, key=lambda place: len(said(moment, place)))


def first(moment: model.Moment, rng: Random) -> int:
    """The answer that stands first."""
    return PLACES[0]


def last(moment: model.Moment, rng: Random) -> int:
    """The answer that stands last."""
    return PLACES[-1]


def politest(moment: model.Moment, rng: Random) -> int:
    """The answer with most polite words in it."""

    def polite(place: int) -> int:
        text = said(moment, place).lower()
        return sum(text.count(word) for word in POLITE)

    return max(PLACES, key=polite)


def questions(moment: model.Moment, rng: Random) -> int:
    """The answer that asks most."""
    return max(PLACES, key=lambda place: said(moment, place).count("?"))


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
