"""Every rule that grades makes its own answers: right, half right, wrong, invalid.

After PrairieLearn, whose inputs each make their own test answers.  They are made for a
dealt exercise, from the rule and its key, so that they hold whatever was dealt. A
room's `examples` has ``EXAMPLES``, a maker for each of its rules.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.grading.marks import Answers


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
