"""What a room tells of a learner's decisions: pictures, and what they raise."""

from dataclasses import dataclass
from typing import Any


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
