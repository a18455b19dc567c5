"""Questions with four options, each with how sure one is: told, and marked by Brier.

A series keeps ``{answers: {id: {pick, sure}}, done}``; `pick` is a letter of `LETTERS`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pdpmo_widgets.grading.marks import Answers, Mark, above, part, unread
from pdpmo_widgets.instruments.question import Question

LETTERS = "abcd"
PLACES = {letter: place for place, letter in enumerate(LETTERS)}
Forecast = tuple[str, float, str]
"""The letter that was picked, how sure (0..100), and the letter that is right."""


def items(asked: Sequence[Question]) -> list[dict[str, Any]]:
    """The questions as a series takes them; right answer and reason stay in Python."""
    return [
        {
            "id": one.id, "kind": "one", "question": one.text,
            "options": [
                {"id": letter, "text": option}
                for letter, option in zip(LETTERS, one.options, strict=True)
            ],
            "right": LETTERS[one.right], "reason": one.why,
        }
        for one in asked
    ]  # fmt: skip


def mark(
    answers: Answers,
    asked: Sequence[Question],
    full: float,
    said: Mapping[str, Any],
    zero: float = 0.0,
) -> Mark:
    """Brier skill over the options against knowing nothing; ``full`` is full marks.

    A question left open counts as knowing nothing: it earns and costs nothing. Points
    begin at ``zero``: of few questions a coin gets some right. ``said``: its ``reason``
    takes right, asked, skill, zero and full.
    """
    made = forecasts(answers, asked)
    earned = sum(skill(sure / 100, pick == truth) for pick, sure, truth in made)
    found = earned / len(asked)
    right = sum(pick == truth for pick, _, truth in made)
    reason = said["reason"].format(
        right=right, asked=len(asked), skill=f"{found:.2f}", full=f"{full:g}",
        zero=f"{zero:g}",
    )  # fmt: skip
    return Mark(above(found, zero, full), (reason, *unread(_odd(answers, asked))))


def tell(
    answers: Answers, asked: Sequence[Question], said: Mapping[str, Any]
) -> list[str]:
    """What was answered to each question, and how sure: ``said`` has told and open."""
    lines = []
    for question in asked:
        pick, sure = _forecast(_answer(answers, question.id))
        option = question.options[PLACES[pick]] if pick else ""
        shape = said["told" if pick else "open"]
        lines.append(shape.format(question=question.text, option=option, sure=sure))
    return lines


def forecasts(answers: Answers, asked: Sequence[Question]) -> list[Forecast]:
    """Each answer that was given: the pick, how sure (0..100), what is right."""
    found = [
        (*_forecast(_answer(answers, one.id)), LETTERS[one.right]) for one in asked
    ]
    return [one for one in found if one[0]]


def skill(sure: float, right: bool) -> float:
    """Brier skill of ``sure`` (0..1) on one of four options, the rest shared evenly.

    1 is certain and right, 0 an even guess; below 0 is worse than that.  All options
    count: to be sure of a wrong one's wrongness proves little.
    """
    others = len(LETTERS) - 1
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


def _odd(answers: Answers, asked: Sequence[Question]) -> int:
    """How many answers were begun, or cannot be read."""
    given = part(answers.get(""), "answers")
    if not isinstance(given, Mapping):
        return 1 if given else 0
    begun = sum(bool(given.get(one.id)) for one in asked)
    return begun - len(forecasts(answers, asked))
