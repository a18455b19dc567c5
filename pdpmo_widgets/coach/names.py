"""What the name of a file or a folder says about whose it is: all of it, or nothing.

A name decides only when it is whole: the id, or every word of the name in any order,
and beside it nothing but what platforms and exercises put there. “John Doe” is never
the learner with the id “john”, and “Li Ming” never “Na Li”. Who else bears these words
is told, too, so that namesakes are asked about.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.letters import Words, words_of

ENDS = re.compile(r"(?:\s*\(\d+\)|\.pdpmo|\.json|\.ipynb|\.zip)+$", re.IGNORECASE)
DATES = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")
# Put beside a name by course, browser or platform; nobody's name stands here.
BESIDE = {
    *("answer", "answers", "assignment", "assignsubmission", "copia", "copie", "copy"),
    *("exercise", "exercises", "file", "homework", "kopie", "notebook", "onlinetext"),
    *("pdpmo", "previous", "submission"),
}
COUNTED = re.compile(r"(?:copy|v)?\d+")
LEAST_NUMBER = 3  # digits of a number that can be an id on a file


@dataclass(frozen=True)
class Said:
    """``whole``: whose name stands there in full (several: namesakes); ``hinted``: of
    whose name or id a word stands there; ``silent``: there is no word of anybody."""

    whole: frozenset[str] = frozenset()
    hinted: frozenset[str] = frozenset()
    silent: bool = True


class Names:
    """The names and ids of a list of learners, to be found on files and folders."""

    def __init__(self, people: Iterable[Learner]) -> None:
        self.keys: list[tuple[str, Words]] = []
        self.held: dict[str, set[str]] = {}  # by word: who bears it in name or id
        self.sets: dict[str, tuple[set[str], ...]] = {}
        for one in people:
            keys = (words_of(one.id), words_of(one.name))
            self.keys += [(one.id, key) for key in dict.fromkeys(keys) if key]
            self.sets[one.id] = tuple(set(key) for key in keys)
            for word in (word for key in keys for word in key):
                self.held.setdefault(word, set()).add(one.id)
        self.numbers = {
            key[0]: id for id, key in self.keys if len(key) == 1 and _number(key[0])
        }

    def read(self, part: str, beside: Collection[str] = ()) -> Said:
        """What one file or folder name says; ``beside``: words that say nothing here,
        such as the noun of the exercise that the file is known to hold."""
        words = words_of(DATES.sub(" ", ENDS.sub("", part)))
        there = set(words)
        told = [word for word in words if not self._idle(word, beside)]
        whole = {self.numbers[word] for word in there & self.numbers.keys()}
        for id, key in self.keys:
            if there.issuperset(key) and self._stands(key, words, beside):
                whole |= {id, *self._bearers(key)}
        letters = {word for word in told if len(word) > 1 or not word.isascii()}
        hinted = [self.held[word] for word in letters & self.held.keys()]
        return Said(
            frozenset(whole), frozenset().union(*hinted), not told and not whole
        )

    def _stands(self, key: Words, words: Words, beside: Collection[str]) -> bool:
        """Do these words stand together, in any order, and nothing else that tells?"""
        letters, size = "".join(key), len(key)
        short = len(letters) < (LEAST_NUMBER if letters.isdecimal() else 2)
        if (short and letters.isascii()) or all(word in BESIDE for word in key):
            return False
        return any(
            sorted(words[at : at + size]) == sorted(key)
            and all(self._idle(w, beside) for w in words[:at] + words[at + size :])
            for at in range(len(words) - size + 1)
        )

    def _bearers(self, key: Words) -> Iterator[str]:
        """Everybody in whose id or name all of these words stand."""
        for id in self.held[key[0]]:
            if any(each.issuperset(key) for each in self.sets[id]):
                yield id

    def _idle(self, word: str, beside: Collection[str]) -> bool:
        """Does a word say nothing about whose it is? One that somebody bears does."""
        usual = word in BESIDE or word in beside
        return (usual and word not in self.held) or bool(COUNTED.fullmatch(word))


def _number(word: str) -> bool:
    """Can it be an id, whatever stands beside it?"""
    return word.isdecimal() and len(word) >= LEAST_NUMBER
