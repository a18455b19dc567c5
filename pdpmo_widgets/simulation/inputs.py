"""Decisions come from outside: each is read here, or answered with one sentence.

Every reader takes the value, where it stands (words that a learner knows: "the
limit for small projects"), and what may stand there.  It returns the value in its
own type, or raises ``DecisionError`` with what is wrong, where, and what to do.
"""

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any, NamedTuple, TypeVar

from pdpmo_widgets.simulation.basics import DecisionError

T = TypeVar("T", str, int, str | int)
MOST_SHOWN = 40  # characters of a wrong value that a sentence repeats


class Look(NamedTuple):
    """Something that was looked at closely, and in which way."""

    what: str
    how: str


def mapping(value: object, where: str, most: int = 200) -> Mapping[str, Any]:
    """A table of named things, at most ``most`` of them."""
    if not isinstance(value, Mapping) or len(value) > most:
        raise DecisionError(f"{opened(where)} could not be read. Please choose again.")
    if not all(isinstance(key, str) for key in value):
        raise DecisionError(f"{opened(where)} has a name that is no text.")
    return value


def rows(value: object, where: str, most: int) -> list[Any]:
    """A list with at most ``most`` entries."""
    if not isinstance(value, list | tuple):
        raise DecisionError(f"{opened(where)} could not be read. Please choose again.")
    if len(value) > most:
        raise DecisionError(
            f"{opened(where)} has {len(value)} entries, {most} are possible. "
            "Please leave some out."
        )
    return list(value)


def pick(value: object, where: str, options: Sequence[T]) -> T:
    """One of the options: ids, or whole numbers (True is none, "2" is not 2)."""
    if isinstance(value, str | int) and not isinstance(value, bool):
        for option in options:
            if option == value:
                return option
    raise DecisionError(
        f"{opened(where)} is {shown(value)}, which is not one of the choices. "
        "Please choose again."
    )


def picks(
    value: object, where: str, options: Sequence[T], most: int, least: int = 0
) -> tuple[T, ...]:
    """Different options, between ``least`` and ``most`` of them."""
    chosen = tuple(pick(one, where, options) for one in rows(value, where, most))
    if len(set(chosen)) != len(chosen):
        raise DecisionError(f"{opened(where)} names something twice. Leave one out.")
    if len(chosen) < least:
        raise DecisionError(
            f"{opened(where)} needs {least} choices and has {len(chosen)}. "
            "Please choose more."
        )
    return chosen


def looks(
    value: object,
    where: str,
    ways: Mapping[str, Sequence[str]],
    most: int,
    again: bool = False,
) -> tuple[Look, ...]:
    """Looks in their order, ``[what, how]`` each; ``ways``: what each way looks at.

    ``again``: may one look at the same thing twice in the same way?
    """
    found = tuple(
        look(row, f"entry {at} of {where}", ways)
        for at, row in enumerate(rows(value, where, most), 1)
    )
    if not again and len(set(found)) != len(found):
        raise DecisionError(f"{opened(where)} names something twice. Leave one out.")
    return found


def look(value: object, where: str, ways: Mapping[str, Sequence[str]]) -> Look:
    """One look, ``[what, how]``; ``ways``: what each way looks at."""
    row = rows(value, where, 2)
    if len(row) != 2:
        raise DecisionError(
            f"{opened(where)} must say what you look at, and how. Please choose both."
        )
    how = pick(row[1], f"how you look in {where}", tuple(ways))
    return Look(pick(row[0], f"what you look at in {where}", ways[how]), how)


def number(value: object, where: str, low: float, high: float) -> float:
    """A finite number from ``low`` to ``high``, both included."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise DecisionError(f"{opened(where)} is no number. Please enter one.")
    if isinstance(value, float) and not isfinite(value):
        raise DecisionError(f"{opened(where)} is no number. Please enter one.")
    if not low <= value <= high:
        raise DecisionError(
            f"{opened(where)} must be from {low:g} to {high:g}. Please change it."
        )
    return float(value)


def whole(value: object, where: str, low: int, high: int) -> int:
    """A whole number from ``low`` to ``high``, both included."""
    found = number(value, where, low, high)
    if found != int(found):
        raise DecisionError(f"{opened(where)} must be a whole number.")
    return int(found)


def yes(value: object, where: str) -> bool:
    """Yes or no."""
    if not isinstance(value, bool):
        raise DecisionError(f"{opened(where)} must be yes or no. Please choose one.")
    return value


def place(value: object, where: str, count: int) -> int:
    """The place of one of ``count`` things on offer: 0 is the first."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < count:
        return value
    raise DecisionError(
        f"{opened(where)} is not one of the {count} that are on offer. "
        "Please choose one."
    )


def interval(value: object, where: str, low: float, high: float) -> tuple[float, float]:
    """A range of two numbers, the lower one first."""
    ends = rows(value, where, 2)
    if len(ends) != 2:
        raise DecisionError(f"{opened(where)} needs a lower and an upper end.")
    lower, upper = (number(end, where, low, high) for end in ends)
    if lower > upper:
        raise DecisionError(
            f"{opened(where)}: the lower end is above the upper end. Swap them."
        )
    return lower, upper


def opened(text: str) -> str:
    """The words with a capital at the start."""
    return text[:1].upper() + text[1:]


def shown(value: object) -> str:
    """A wrong value, short enough for a sentence."""
    if not isinstance(value, str | int | float):
        return "something that could not be read"
    if isinstance(value, int) and value.bit_length() > 100:
        return "a huge number"
    text = " ".join(str(value).split())
    cut = text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN] + "…"
    return f"“{cut}”"
