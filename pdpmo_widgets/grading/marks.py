"""What grading an item gives: a share of its points, and the reasons in words.

Points are strict: a plain finite number between 0 and the most, or nothing and a
person looks at it. nbgrader itself gives full marks for anything it cannot read.
"""

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Answers = Mapping[str, Any]
"""What was kept for one item: the value by suffix, "" for the item itself."""


@dataclass(frozen=True)
class Mark:
    """`share` of the points, 0 to 1, and the reasons in plain sentences; ``review``:
    what a person should look at all the same."""

    share: float = 0.0
    reasons: tuple[str, ...] = field(default=())
    review: tuple[str, ...] = field(default=())


def _whole(_: str) -> list[str]:
    return [""]


def _finished(_: Answers) -> bool:
    return True


@dataclass(frozen=True)
class Rule:
    """How one graded task is told and marked.

    ``tell(answers, learner)`` says the answer in words; ``mark(answers, learner,
    **key)`` grades it; ``parts(learner)`` are the suffixes under which it keeps
    things; ``dealt`` if its case depends on the id; ``done(answers)``: is it finished,
    and not only begun? ``runs``: one card for each, see `graded_run`.
    ``learner`` is the name for which the case is dealt, see `deals.Edition`.
    """

    tell: Callable[[Answers, str], list[str]]
    mark: Callable[..., Mark]
    parts: Callable[[str], list[str]] = _whole
    dealt: bool = True
    done: Callable[[Answers], bool] = _finished
    runs: int = 1
    of: str = ""  # the item whose card keeps the answers, where it is another


def points(share: object, most: float) -> float:
    """Points for a share, rounded to hundredths; ValueError if it is none."""
    if isinstance(share, bool) or not isinstance(share, (int, float)):
        raise ValueError("a share must be a plain number")
    if not math.isfinite(share) or not 0 <= share <= 1:
        raise ValueError("a share must lie between 0 and 1")
    return float(round(share * most, 2))


def above(value: float, zero: float, full: float) -> float:
    """0 at `zero` (what chance or a constant answer gives) and below, 1 at `full`."""
    return min(1.0, max(0.0, (value - zero) / (full - zero)))


def number(text: object) -> float | None:
    """A number as people type it, with a comma or a point; None if it is none."""
    if isinstance(text, bool) or not isinstance(text, (str, int, float)):
        return None
    try:
        found = float(str(text).strip().replace(",", "."))
    except ValueError:
        return None
    return found if math.isfinite(found) else None


def checked(found: Sequence[tuple[bool, str]]) -> Mark:
    """The share of checks that hold, each with its sentence as a reason."""
    reasons = tuple(f"{'✓' if ok else '✗'} {text}" for ok, text in found)
    return Mark(sum(ok for ok, _ in found) / len(found), reasons)


def unread(count: int) -> tuple[str, ...]:
    """A sentence for answers that were begun or cannot be read; none for none."""
    what = "One answer is" if count == 1 else f"{count} answers are"
    return (f"{what} incomplete or could not be read.",) if count else ()


def odd_choices(given: object, names: Collection[str], options: Collection[str]) -> int:
    """How many of ``names`` have something in ``given`` that is no option."""
    if given is None:
        return 0
    if not isinstance(given, Mapping):
        return len(names)
    return sum(given.get(name) not in (None, *options) for name in names)


def part(value: object, *path: str) -> Any:
    """What stands at `path` in nested dictionaries, None where there is nothing."""
    for name in path:
        value = value.get(name) if isinstance(value, dict | Mapping) else None
    return value
