"""What can be seen of a written page without reading it: words, and words that are new.

A machine cannot judge a text. It can see that there is one, in any language: a word has
two letters or more, and one that is said again is no other. And what stands in fields
that ask for different things was not written for any of them: a filler counts nowhere,
whether it is the same to the letter or in its figures only.
"""

import re
from collections.abc import Iterable

WORD = re.compile(r"[^\W\d_]{2,}")
LETTER, DIGITS = re.compile(r"[^\W\d_]"), re.compile(r"\d+")
PLAIN = re.compile(r"[\d\s.,:/-]*")  # a number, a day, a time


def count(text: object) -> int:
    """How many different words a text has; 0 for what is no text."""
    words = WORD.findall(text) if isinstance(text, str) else []
    return len({word.casefold() for word in words})


def shape(text: str) -> str:
    """A text without case and without the figures in it, unless it is figures only:
    two numbers are two answers."""
    plain = " ".join(text.casefold().split())
    return plain if PLAIN.fullmatch(plain) else DIGITS.sub("#", plain)


def fillers(places: Iterable[tuple[str, str]]) -> frozenset[str]:
    """The shapes of texts that stand where different kinds of things are asked;
    ``places``: the kind of thing, and the text that stands there."""
    where: dict[str, set[str]] = {}
    for kind, text in places:
        if text.strip():
            where.setdefault(shape(text), set()).add(kind)
    return frozenset(one for one, kinds in where.items() if len(kinds) > 1)
