"""Whose hand-in is this file, and of which exercise?

The id inside the answers comes first, then the names of the file and of its folders.
Where the two name different people nobody is chosen: one learner's file must never
take another's place. In nbgrader's exchange the folder names the sender and the account
owns the file: both must be one person's, whatever stands inside.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pdpmo_widgets import catalog
from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.said import said
from pdpmo_widgets.coach.zips import Parcel
from pdpmo_widgets.grading import transplant
from pdpmo_widgets.store import file, record
from pdpmo_widgets.store.values import StoreError

ENDS = re.compile(r"(?:\s*\(\d+\)|\.pdpmo|\.json|\.ipynb|\.zip)+$")
BROKEN = -1
ACCOUNT = "jupyter-"  # how The Littlest JupyterHub names the account of a learner


@dataclass(frozen=True)
class Found:
    """One file understood: ``learner`` and ``stem`` are "" where they are not known.

    ``rev`` is the revision of answers, -1 for answers that cannot be read; ``why``
    says what is not clear.
    """

    parcel: Parcel
    learner: str = ""
    stem: str = ""
    notebook: bool = False
    rev: int = BROKEN
    saved: str = ""
    why: str = ""


class Reader:
    """Knows the learners and exercises of a cohort, and reads parcels by them."""

    def __init__(
        self, people: Sequence[Learner], stems: Iterable[str], sure: str = ""
    ) -> None:
        self.sure = sure
        self.ids = {one.id.casefold(): one.id for one in people}
        self.names: dict[str, str] = {}
        for one in people:
            key = _letters(one.name)
            twice = key in self.names or " " not in one.name
            self.names[key] = "" if twice else one.id
        self.stems = {stem.partition("_")[2] or stem: stem for stem in stems}

    def read(self, parcel: Parcel) -> Found:
        """What a parcel is; never an exception."""
        if parcel.parts[-1].lower().endswith(".ipynb"):
            return self._notebook(parcel)
        noun = record.module_of(parcel.data)
        known = {m.noun for m in catalog.modules()}
        if noun not in self.stems and (noun in known or _named(parcel) != "answers"):
            return Found(parcel, why=said("collect.no_answers"))
        try:
            if noun not in self.stems:
                raise StoreError("no answers of this course")
            held = file.brought(parcel.data, noun)
        except StoreError:
            learner, why = self._whose("", parcel)
            return Found(parcel, learner, self._stem(parcel, noun), why=why)
        learner, why = self._whose(held.learner, parcel)
        stem = self.stems[noun]
        return Found(parcel, learner, stem, False, held.rev, held.saved, why)

    def _notebook(self, parcel: Parcel) -> Found:
        learner, why = self._whose("", parcel)
        return Found(parcel, learner, self._stem(parcel), True, why=why)

    def _whose(self, inside: str, parcel: Parcel) -> tuple[str, str]:
        if self.sure:
            return self.sure, ""
        if sent := self._sent(parcel):
            return sent
        named, held = self._place(parcel), self.ids.get(inside.casefold(), "")
        if held and named and held != named:
            return "", said("collect.two", inside=held, place=named)
        if held or named:
            return held or named, ""
        if inside:
            return "", said("collect.unknown", id=inside[:60])
        return "", said("collect.nobody")

    def _sent(self, parcel: Parcel) -> tuple[str, str] | None:
        """nbgrader's exchange: <id>+<exercise>+<time>+<random>; None if it is not."""
        for part in parcel.parts[:-1]:
            bits = part.split("+")
            if len(bits) >= 3 and bits[1] in self.stems.values():
                name = bits[0].casefold()
                id = self.ids.get(name) or self.ids.get(name.removeprefix(ACCOUNT), "")
                if not id:
                    return "", said("collect.unknown", id=bits[0][:60])
                if parcel.owner and parcel.owner.casefold() not in _accounts(id):
                    return "", said("collect.owner", id=id, owner=parcel.owner)
                return id, ""
        return None

    def _place(self, parcel: Parcel) -> str:
        """Whose name the file or a folder around it bears; the innermost counts."""
        for part in reversed(parcel.parts):
            bare = ENDS.sub("", part)
            words = {bare, *re.split(r"[\s_+,;()]+", bare)}
            ids = {self.ids[w.casefold()] for w in words if w.casefold() in self.ids}
            letters = _letters(bare)
            names = {
                id for key, id in self.names.items() if id and _within(key, letters)
            }
            if len(found := ids or names) == 1:
                return found.pop()
        return ""

    def _stem(self, parcel: Parcel, noun: str = "") -> str:
        if noun in self.stems:
            return self.stems[noun]
        for part in reversed(parcel.parts):
            for name, stem in self.stems.items():
                if stem in part or re.search(rf"(?<![a-z]){name}(?![a-z])", part):
                    return stem
        return ""


def readable(parcel: Parcel) -> bool:
    """Is there a notebook in the file at all?"""
    return not transplant.read(parcel.data).why


def _named(parcel: Parcel) -> str:
    return (
        "answers" if parcel.parts[-1].lower().startswith(("answers", "pdpmo")) else ""
    )


def _accounts(id: str) -> set[str]:
    """What a learner's account may be called; a hub cuts a long name and marks it."""
    long = ACCOUNT + id.casefold()
    cut = f"{long[:26]}-{hashlib.sha256(long.encode()).hexdigest()[:5]}"
    return {id.casefold(), long, cut}


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold().replace("_", " ")))


def _within(key: str, text: str) -> bool:
    turned = " ".join(reversed(key.split(" ")))
    return any(f" {k} " in f" {text} " for k in (key, turned))
