"""Every rule that grades makes its own answers: right, half right, wrong, invalid.

After PrairieLearn, whose inputs each make their own test answers.  They are made for a
dealt exercise, from the rule and its key, so that they hold whatever was dealt. A
room's `examples` has ``EXAMPLES``, a maker for each of its rules.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.grading.marks import Answers, Mark
from pdpmo_widgets.grading.options import LETTERS
from pdpmo_widgets.instruments.question import Question


@dataclass(frozen=True)
class Examples:
    """Answers for one learner's task.

    ``right`` earn all points, ``half`` some, ``wrong`` none.  ``invalid`` cannot be
    what the card keeps: they earn none either, and are answered in words.
    """

    right: Answers
    half: Answers
    wrong: Answers
    invalid: tuple[Answers, ...]


Maker = Callable[..., Examples]
"""`examples(learner, **key)`; the key stands in the hidden tests of the solution."""


def between(candidates: Iterable[Any], share: Callable[[Any], float], what: str) -> Any:
    """The first candidate that earns some points and not all; LookupError for none."""
    for one in candidates:
        if 0 < share(one) < 1:
            return one
    raise LookupError(f"No answer earns a part of the points of {what}.")


def filled(page: Mapping[str, Any], filler: str) -> dict[str, Any]:
    """A written page with the same text in every field."""
    return {
        id: filler if isinstance(value, str) else [_row(row, filler) for row in value]
        for id, value in page.items()
    }


def _row(row: Any, filler: str) -> Any:
    return dict.fromkeys(row, filler) if isinstance(row, Mapping) else filler


def of_page(
    whole: Mapping[str, Any],
    without: Mapping[str, Any],
    filler: str,
    odd: Sequence[Any],
) -> Examples:
    """A page on which every check holds; the same with the fields ``without``; a
    ``filler`` in every field; what is no page."""
    return Examples(
        {"": {"text": dict(whole)}},
        {"": {"text": {**whole, **without}}},
        {"": {"text": filled(whole, filler)}},
        tuple({"": {"text": page}} for page in odd),
    )


def of_questions(
    asked: Sequence[Question], mark: Callable[[Answers], Mark], what: str
) -> Examples:
    """All right for sure; some of them; all wrong for sure; what no card keeps."""
    truth = {one.id: LETTERS[one.right] for one in asked}
    right = {id: _picked(pick, 100) for id, pick in truth.items()}
    some = (_answered(dict(list(right.items())[:n])) for n in range(1, len(right)))
    wrong = {
        id: _picked(next(one for one in LETTERS if one != pick), 90)
        for id, pick in truth.items()
    }
    odd = [("e", 90), (None, 90), (2, 90), ("a", 101), ("a", -1), ("a", "9"),
           ("a", True)]  # fmt: skip
    strange: list[Any] = [{id: _picked(*one) for id in truth} for one in odd]
    return Examples(
        _answered(right),
        between(some, lambda one: mark(one).share, what),
        _answered(wrong),
        tuple(map(_answered, [*strange, "a", ["a"], 7])),
    )


def _picked(pick: Any, sure: Any) -> dict[str, Any]:
    return {"pick": pick, "sure": sure}


def _answered(given: Any) -> Answers:
    return {"": {"answers": given, "done": True}}


def odd_runs(run: Mapping[str, Any], *firsts: Mapping[str, Any]) -> tuple[Answers, ...]:
    """Runs that no card has kept: first stages with rows or looks that are not there
    (``firsts``, what stands in them instead), and stages that are none."""
    stages = run["stages"]
    strange: list[Any] = [
        {**run, "stages": [{**stages[0], **one}, *stages[1:]]} for one in firsts
    ]
    strange += [{**run, "stages": []}, {**run, "stages": "signed"}, "run", 7]
    return tuple({"": one} for one in strange)
