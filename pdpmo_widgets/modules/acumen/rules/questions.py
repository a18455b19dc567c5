"""Twelve questions on another company's profit and loss, each with how sure one is."""

from functools import lru_cache

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading import options
from pdpmo_widgets.grading.deals import seed
from pdpmo_widgets.grading.marks import Answers, Mark
from pdpmo_widgets.grading.options import LETTERS, PLACES, Forecast, answered
from pdpmo_widgets.instruments import acumen_test
from pdpmo_widgets.instruments.acumen_test import Books
from pdpmo_widgets.instruments.question import Question

__all__ = [
    "LETTERS", "PLACES", "answered", "asked", "forecasts", "mark_questions",
    "tell_questions",
]  # fmt: skip

WORDS = room_words("acumen", "exercise")["questions"]


@lru_cache(maxsize=64)
def asked(learner: str) -> tuple[Books, tuple[Question, ...]]:
    """A learner's own company, and the twelve questions about its accounts."""
    dealt = seed(learner, "questions")
    books = acumen_test.books(dealt)
    return books, acumen_test.questions(dealt, books)


def mark_questions(answers: Answers, learner: str, full: float) -> Mark:
    """Brier skill over four options against knowing nothing; `full` is full marks."""
    return options.mark(answers, asked(learner)[1], full, WORDS)


def tell_questions(answers: Answers, learner: str) -> list[str]:
    """What was answered to each question, and how sure, in words."""
    return options.tell(answers, asked(learner)[1], WORDS)


def forecasts(answers: Answers, learner: str) -> list[Forecast]:
    """Each answer that was given: the pick, how sure (0..100), what is right."""
    return options.forecasts(answers, asked(learner)[1])
