"""A question with four options, as tests of performance ask it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """A question, its four options in a dealt order, and which of them is right.

    ``why`` explains the right answer; ``right`` is for whoever marks.
    """

    id: str
    text: str
    options: tuple[str, ...]
    right: int
    why: str
