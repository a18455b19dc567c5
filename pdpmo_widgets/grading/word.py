"""The word of a cohort: without it a case is practice, with it the case counts.

`pdpmo coach new` draws it, the coach gives it out on the day, learners type it beside
their id, and their cases are dealt from id and word: nobody can rehearse a graded case
before the word is given. An exercise does not know which word is right, only which are
words at all, so that a slip of the finger is noticed while it is typed; the graders
know it from the cohort's own file.

What an answers file holds under `WORD` tells three things apart: nothing at all (dealt
by a version of the course that had no words yet), "" (practice, dealt without one), or
the word that it was dealt with.
"""

import difflib
import re
import secrets
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

from pdpmo_widgets.cases.words import words

WORD = "learner.word"
FILE = "cohort.toml"
MOST = 60  # characters of it that are said again
WORDS = words("word", __package__)
SAID: Mapping[str, str] = WORDS["said"]
Standing = Literal["counted", "early", "practice", "wrong"]


@dataclass(frozen=True)
class Asked:
    """The word of a cohort, "" for none, and words that count beside it; ``known``:
    is there a cohort at all?"""

    word: str = ""
    also: tuple[str, ...] = ()
    known: bool = False

    def counts(self, kept: object) -> bool:
        """Is what was dealt counted?"""
        return self.standing(kept) in ("counted", "early")

    def standing(self, kept: object) -> Standing:
        """Does what was dealt count? ``kept``: what the answers hold under `WORD`.

        Where there is no cohort, as in a plain course of nbgrader, each word counts.
        """
        if kept is None:
            return "early" if self.word else "counted"
        if kept == "":
            return "practice"
        typed = read(kept)
        right = {self.word, *self.also} - {""}
        return "counted" if typed and (typed in right or not self.known) else "wrong"


@cache
def listed() -> tuple[str, ...]:
    """The plain words of which two make the word of a cohort."""
    return tuple(WORDS["words"].split())


def draw() -> str:
    """A new word, of two different plain words, like "lantern-meadow"."""
    one = secrets.choice(listed())
    return f"{one}-{secrets.choice([w for w in listed() if w != one])}"


def read(typed: object) -> str:
    """A word as it was typed, in any case, with or without spaces and hyphens, as it
    is kept; "" for what is none."""
    text = typed if isinstance(typed, str) else ""
    plain = unicodedata.normalize("NFKC", text).casefold()
    letters = "".join(re.findall(r"[a-z]+", plain))
    if len(letters) > MOST or re.search(r"[^\W\d_a-z]|\d", plain):
        return ""
    for one in listed():
        rest = letters.removeprefix(one)
        if letters.startswith(one) and rest != one and rest in listed():
            return f"{one}-{rest}"
    return ""


def near(typed: str) -> str:
    """The word that was probably meant, "" if none comes near."""
    parts = re.findall(r"[a-z]+", unicodedata.normalize("NFKC", typed).casefold())
    if len(parts) != 2 or max(map(len, parts)) > 20:
        return ""
    meant = [difflib.get_close_matches(part, listed(), 1, 0.75) for part in parts]
    return read("-".join(one[0] for one in meant)) if all(meant) else ""


def doubt(typed: str) -> str:
    """What is wrong with a word as it was typed, in a sentence; "" for nothing."""
    if read(typed):
        return ""
    meant, shown = near(typed), " ".join(typed.split())[:MOST]
    like = f"{listed()[0]}-{listed()[-1]}"
    return SAID["near" if meant else "unknown"].format(
        typed=shown, near=meant, like=like
    )


def asked_in(folder: Path) -> Asked:
    """The word of the cohort in a folder; of none where there is no such file, or
    where it cannot be read: the coach's own commands say so."""
    path = folder / FILE
    try:
        there = path.stat()
        return _asked_in(path, there.st_ino, there.st_mtime_ns, there.st_size)
    except (OSError, ValueError):
        return Asked()


@lru_cache(maxsize=8)  # each task of each hand-in asks for it
def _asked_in(path: Path, *stamp: int) -> Asked:
    return asked(tomllib.loads(path.read_text("utf-8")).get("edition", {}))


def asked(told: object) -> Asked:
    """The same from the table `edition` of that file."""
    found = told if isinstance(told, Mapping) else {}
    also = found.get("also")
    rest = map(read, also if isinstance(also, list) else ())
    return Asked(read(found.get("word")), tuple(filter(None, rest)), True)


def of(answers: Mapping[str, Any]) -> str | None:
    """The word with which answers were dealt: "" for practice, None for an answers
    file from before there were words."""
    kept = answers.get(WORD)
    if kept is None:
        return None
    return read(kept) or str(kept)[:MOST]


def told(standing: Standing, kept: object, to_coach: bool = False) -> str:
    """Why it is not counted, in a sentence (to the coach: its middle); "" if it is."""
    name = f"{standing}_coach" if to_coach else standing
    return SAID[name].format(word=str(kept)[:MOST]) if name in SAID else ""
