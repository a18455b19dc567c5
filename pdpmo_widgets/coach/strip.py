"""What a room tells of a learner's decisions: pictures, and what they raise."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

FIRST = 2  # of the sentences learnt that stand below a picture; all can be opened


@dataclass(frozen=True)
class Sheet:
    """One picture: ``drawn`` is a figure and the sentence that is spoken; ``learnt`` by
    the step, in sentences, and the ``first`` of them to show."""

    title: str
    drawn: Any
    learnt: tuple[str, ...] = ()
    first: tuple[str, ...] = ()


@dataclass(frozen=True)
class Strip:
    """The pictures of a run; ``text`` above them; ``flags``: what strikes the eye, each
    with a question; ``unknown``: what a coach might look for and is not stored."""

    text: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    flags: tuple[str, ...]
    unknown: tuple[str, ...]


def sheet(title: str, drawn: Any, learnt: Sequence[str] = ()) -> Sheet:
    """A picture with the first sentences of what was learnt below it."""
    return Sheet(title, drawn, tuple(learnt), tuple(learnt[:FIRST]))


def strip_of(
    told: Iterable[str],
    sheets: Iterable[Sheet],
    flags: tuple[str, ...],
    unknown: Mapping[str, str],
) -> Strip:
    """The strip of a run; empty lines of ``told`` are left out, and the sentences of
    ``unknown`` have any names."""
    return Strip(
        tuple(filter(None, told)), tuple(sheets), flags, tuple(unknown.values())
    )


def flagged(
    table: Mapping[str, Mapping[str, str]],
    found: Iterable[tuple[str, Mapping[str, Any]]],
) -> tuple[str, ...]:
    """Flags in words: each id names what it ``says`` and the question it ``ask``s."""
    return tuple(
        f"{table[id]['says']} {table[id]['ask']}".format(**params)
        for id, params in found
    )
