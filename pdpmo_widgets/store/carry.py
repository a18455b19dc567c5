"""From the journey to the state that the next simulation starts from.

Each simulation leaves fields of ``simulation.carried.Carried`` under ``<noun>.left``.
What is missing, from an older version, or does not fit is left at its default:
nobody's journey is dropped, and nobody starts with nonsense.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.simulation.carried import EXECUTIVES, START, Carried
from pdpmo_widgets.store.book import Book

WORDS_MOST, TEXT_MOST = 60, 40
# The range of each number; shares are 0..1.
RANGES: Mapping[str, tuple[float, float]] = {
    "overhead": (0, 60), "theatre": (0, 1), "safety": (0, 1), "growth": (0, 1),
    "hours": (0, 45), "candour": (0, 1), "credibility": (0, 1),
    "lead_time": (0, 104), "load": (0, 1), "coverage": (0, 1), "bus_factor": (0, 20),
}  # fmt: skip


def carried(book: Book) -> Carried:
    """The office as the learner's decisions left it, in the order of the course."""
    found: dict[str, Any] = {}
    for module in catalog.modules():
        entry = book.get(f"{module.noun}.left")
        left = entry.value if entry else None
        if isinstance(left, Mapping):
            found |= {name: v for name in NAMES if (v := _read(name, left)) is not None}
    return replace(START, **found)


def _read(name: str, left: Mapping[str, Any]) -> Any:
    return READERS[name](name, left.get(name))


def _number(name: str, value: object) -> float | None:
    low, high = RANGES[name]
    return _within(value, low, high)


def _within(value: object, low: float, high: float) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return None if value != value else float(min(high, max(low, value)))


def _whole(name: str, value: object) -> int | None:
    found = _number(name, value)
    return None if found is None else round(found)


def _texts(_: str, value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list | tuple) or len(value) > WORDS_MOST:
        return None
    short = [isinstance(one, str) and 0 < len(one) <= TEXT_MOST for one in value]
    return tuple(value) if all(short) else None


def _claims(name: str, value: object) -> tuple[tuple[str, str], ...] | None:
    if not isinstance(value, list | tuple) or len(value) > WORDS_MOST:
        return None
    pairs = [_texts(name, one) for one in value]
    if any(not pair or len(pair) != 2 for pair in pairs):
        return None
    return tuple((pair[0], pair[1]) for pair in pairs if pair and pair[1] in "ABCD")


def _trust(_: str, value: object) -> Mapping[str, float] | None:
    if not isinstance(value, Mapping):
        return None
    given = {who: _within(value.get(who), 0, 1) for who in EXECUTIVES}
    return {who: START.trust[who] if one is None else one for who, one in given.items()}


NAMES = tuple(field.name for field in fields(Carried))
READERS: Mapping[str, Callable[[str, Any], Any]] = {
    **dict.fromkeys(RANGES, _number),
    "bus_factor": _whole,
    **dict.fromkeys(("outcomes", "not_now", "portfolio"), _texts),
    "claims": _claims,
    "trust": _trust,
}
