"""What one can say in a hard conversation, turn by turn, with what each sentence does.

For the coach: the sentences stand in ``dialogues.toml``, the same for every seed.
Which of them a learner meets, and for which project, is dealt by the simulation.
"""

from dataclasses import dataclass
from functools import cache

from pdpmo_widgets.cases.words import words

STAND_INS = {
    "who": "the sponsor",
    "project": "the project",
    "aim": "what it was for",
    "money": "…",
}

COLUMNS: dict[str, str] = {
    "turn": "turn of the conversation, 1 to 3",
    "tag": "what your sentence brings",
    "wording": "which wording of it; hedged and blaming ones are weaker",
    "text": "the sentence, with stand-ins for names",
}
HIDDEN: tuple[str, ...] = tuple(COLUMNS)


@dataclass(frozen=True)
class Row:
    """One sentence; the fields are those of ``COLUMNS``."""

    turn: int
    tag: str
    wording: str
    text: str


def deal(seed: int = 0) -> tuple[Row, ...]:
    """All sentences, by turn; the same for every seed."""
    return _rows()


@cache
def _rows() -> tuple[Row, ...]:
    return tuple(
        Row(int(turn) + 1, tag, wording, text.format(**STAND_INS))
        for turn, moves in words("dialogues")["say"].items()
        for tag, wordings in moves.items()
        for wording, text in wordings.items()
    )
