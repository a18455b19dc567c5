"""Does what a browser sent fit the question? Small pure checks, one sentence each.

A visitor of a Voilà server can send any message, so every value is read through
these before it is kept. Each returns the clean value or raises `Misfit`.
"""

from collections.abc import Callable, Iterable
from typing import Any

LONGEST = 20_000  # characters of one free text


class Misfit(ValueError):
    """What came from the page does not fit; `args[0]` is a sentence for people."""


def table(value: object) -> dict:
    """A JSON object, or an empty one for None."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise Misfit("This answer has the wrong shape. Reload the page, please.")
    return value


def rows(value: object, most: int) -> list:
    """A JSON list of at most `most` items, or an empty one for None."""
    if value is None:
        return []
    if not isinstance(value, list) or len(value) > most:
        raise Misfit(f"This answer may have at most {most} entries.")
    return value


def flag(value: object) -> bool:
    """True or False; None counts as False."""
    if value is None:
        return False
    if not isinstance(value, bool):
        raise Misfit("This answer has the wrong shape. Reload the page, please.")
    return value


def number(value: object, least: float, most: float) -> float | int | None:
    """A finite number from `least` to `most`, or None when it is not given."""
    if value is None or value == "":
        return None
    wrong = Misfit(f"Enter a number from {least:g} to {most:g}, please.")
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise wrong
    if not least <= value <= most:
        raise wrong
    return value


def text(value: object, most: int = LONGEST) -> str:
    """A text of at most `most` characters; None counts as empty."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Misfit("This answer has the wrong shape. Reload the page, please.")
    if len(value) > most:
        raise Misfit(f"This text is too long: at most {most:,} characters, please.")
    return "".join(c for c in value if c >= " " or c in "\n\t")


def one_of(value: object, ids: Iterable[str]) -> str | None:
    """One of the known ids, or None when nothing is chosen."""
    if value is None or value == "":
        return None
    if not isinstance(value, str) or value not in set(ids):
        raise Misfit("This option is not on the list. Reload the page, please.")
    return value


def some_of(value: object, ids: Iterable[str], most: int) -> list[str]:
    """At most `most` different known ids, in the order chosen."""
    known = set(ids)
    picked = [one_of(each, known) for each in rows(value, most)]
    if None in picked or len(set(picked)) != len(picked):
        raise Misfit("An option was chosen twice. Reload the page, please.")
    return [each for each in picked if each is not None]


def each_of(
    value: object, ids: Iterable[str], fit: Callable[[object], Any]
) -> dict[str, Any]:
    """A table whose keys are known ids; each value read by `fit`, None left out."""
    given, known = table(value), set(ids)
    if not set(given) <= known:
        raise Misfit("This entry is not on the list. Reload the page, please.")
    read = {key: fit(item) for key, item in given.items()}
    return {key: item for key, item in read.items() if item is not None}


def tries(value: object) -> int:
    """How many attempts there were before this one."""
    return int(number(value, 0, 100_000) or 0)


def ids(items: Iterable[dict]) -> list[str]:
    """The ids of a list of things."""
    return [item["id"] for item in items]
