"""What can be said in a hard conversation, turn by turn, with what each sentence does.

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
    "speaker": "they: the other person; you: what you could say",
    "tag": "where the other person stands, or what your sentence brings",
    "wording": "which wording of it; hedged and blaming ones are weaker",
    "text": "the sentence, with stand-ins for names",
}
HIDDEN: tuple[str, ...] = tuple(COLUMNS)


@dataclass(frozen=True)
class Row:
    """One sentence; the fields are those of ``COLUMNS``."""

    turn: int
    speaker: str
    tag: str
    wording: str
    text: str


def deal(seed: int = 0) -> tuple[Row, ...]:
    """All sentences, by turn; the same for every seed."""
    return _rows()


@cache
def _rows() -> tuple[Row, ...]:
    book = words("dialogues")
    rows = []
    for turn, lines in book["rooms"].items():
        for key, text in lines.items():
            tag, _, wording = key.rpartition("_")
            rows.append(_row(turn, "they", tag, wording, text))
        for tag, wordings in book["say"][turn].items():
            rows += [_row(turn, "you", tag, *one) for one in wordings.items()]
    return tuple(rows)


def _row(turn: str, speaker: str, tag: str, wording: str, text: str) -> Row:
    return Row(int(turn) + 1, speaker, tag, wording, text.format(**STAND_INS))
