"""Twelve questions on another company's profit and loss, each with how sure one is."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.deals import seed
from pdpmo_widgets.grading.marks import Answers, Mark, above, part, unread
from pdpmo_widgets.instruments import acumen_test
from pdpmo_widgets.instruments.acumen_test import Books, Question

WORDS = room_words("acumen", "exercise")["questions"]
OPTIONS = "abcd"
PLACES = {letter: place for place, letter in enumerate(OPTIONS)}
Forecast = tuple[str, float, str]


@lru_cache(maxsize=64)
def asked(learner: str) -> tuple[Books, tuple[Question, ...]]:
    """A learner's own company, and the twelve questions about its accounts."""
    dealt = seed(learner, "questions")
    books = acumen_test.books(dealt)
    return books, acumen_test.questions(dealt, books)


def mark_questions(answers: Answers, learner: str, full: float) -> Mark:
    """Brier skill over four options against knowing nothing; `full` is full marks.

    A question left open counts as knowing nothing: it earns and costs nothing.
    """
    made, (_, questions) = forecasts(answers, learner), asked(learner)
    earned = sum(option_skill(sure / 100, pick == truth) for pick, sure, truth in made)
    found = earned / len(questions)
    right = sum(pick == truth for pick, _, truth in made)
    said = WORDS["reason"].format(
        right=right, asked=len(questions), skill=f"{found:.2f}", full=f"{full:g}"
    )
    return Mark(above(found, 0.0, full), (said, *unread(_odd(answers, learner))))


def tell_questions(answers: Answers, learner: str) -> list[str]:
    """What was answered to each question, and how sure, in words."""
    lines = []
    for question in asked(learner)[1]:
        pick, sure = _forecast(_answer(answers, question.id))
        option = question.options[PLACES[pick]] if pick else ""
        said = WORDS["told" if pick else "open"]
        lines.append(said.format(question=question.text, option=option, sure=sure))
    return lines


def forecasts(answers: Answers, learner: str) -> list[Forecast]:
    """Each answer that was given: the pick, how sure (0..100), what is right."""
    found = [
        (*_forecast(_answer(answers, one.id)), OPTIONS[one.right])
        for one in asked(learner)[1]
    ]
    return [one for one in found if one[0]]


def option_skill(sure: float, right: bool) -> float:
    """Brier skill of `sure` (0..1) on one of four options, the rest shared evenly.

    1 is certain and right, 0 an even guess; below 0 is worse than that.  All four
    options count: to be sure of a wrong one's wrongness proves little.
    """
    others = len(OPTIONS) - 1
    rest = (1 - sure) / others
    wrong = (1 - rest) ** 2 + sure**2 + (others - 1) * rest**2
    loss = (1 - sure) ** 2 + others * rest**2 if right else wrong
    return 1 - loss / (others / (others + 1))


def answered(answers: Answers) -> bool:
    """Is it finished, and not only begun?"""
    return part(answers.get(""), "done") is True


def _answer(answers: Answers, id: str) -> Any:
    return part(answers.get(""), "answers", id)


def _forecast(value: Any) -> tuple[str, float]:
    pick, sure = part(value, "pick"), part(value, "sure")
    plain = type(sure) in (int, float) and 0 <= sure <= 100
    known = isinstance(pick, str) and pick in PLACES
    return (str(pick), float(sure)) if known and plain else ("", 0.0)


def _odd(answers: Answers, learner: str) -> int:
    """How many answers were begun, or cannot be read."""
    given = part(answers.get(""), "answers")
    if not isinstance(given, Mapping):
        return 1 if given else 0
    begun = sum(bool(given.get(one.id)) for one in asked(learner)[1])
    return begun - len(forecasts(answers, learner))
