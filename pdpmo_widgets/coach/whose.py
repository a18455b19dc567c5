"""Whose hand-in is this file, and of which exercise?

In nbgrader's exchange the folder names the sender and the account owns the file: both
must be one person's, whatever stands inside. Else the id inside the answers decides.
A name on the file or on its folders decides only when it is whole, one learner's, and
nothing contradicts it (see `names`). Everything else is asked, never guessed. Of which
exercise a notebook is, say its own cells and the exercise's full name, never a word.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pdpmo_widgets import catalog
from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.names import Names, Said
from pdpmo_widgets.coach.said import said
from pdpmo_widgets.coach.zips import Parcel
from pdpmo_widgets.grading import transplant
from pdpmo_widgets.store import file, record
from pdpmo_widgets.store.values import StoreError

BROKEN = -1
ACCOUNT = "jupyter-"  # how The Littlest JupyterHub names the account of a learner


@dataclass(frozen=True)
class Found:
    """One file understood: ``learner`` and ``stem`` are "" where they are not known.

    ``held`` is the record of answers, None for what cannot be read; ``why`` says what
    is not clear; ``silent``: its own name says nothing about whose it is; ``foreign``:
    nothing in it or on it is of this course.
    """

    parcel: Parcel
    learner: str = ""
    stem: str = ""
    notebook: bool = False
    held: record.Record | None = None
    why: str = ""
    silent: bool = False
    foreign: bool = False

    @property
    def rev(self) -> int:
        """The revision of answers, -1 for answers that cannot be read."""
        return self.held.rev if self.held else BROKEN


class Reader:
    """Knows the learners and exercises of a cohort, and reads parcels by them.

    ``sure``: whose files these are, as the coach says; ``firm``: even where an id or a
    whole name says something else. ``marks``: the ids of the graded cells of each
    exercise, as it was released.
    """

    def __init__(
        self,
        people: Sequence[Learner],
        stems: Iterable[str],
        sure: str = "",
        marks: Mapping[str, frozenset[str]] | None = None,
        firm: bool = False,
    ) -> None:
        self.sure, self.firm, self.marks = sure, firm, marks or {}
        self.ids = {one.id.casefold(): one.id for one in people}
        mails = [one.mail.casefold() for one in people if one.mail]
        self.mails = {
            one.mail.casefold(): one.id
            for one in people
            if mails.count(one.mail.casefold()) == 1
        }
        self.names = Names(people)
        self.stems = {stem.partition("_")[2] or stem: stem for stem in stems}
        self.called = {stem: _called(stem) for stem in self.stems.values()}

    def read(self, parcel: Parcel) -> Found:
        """What a parcel is; never an exception."""
        if parcel.parts[-1].lower().endswith(".ipynb"):
            return self._notebook(parcel)
        noun = record.module_of(parcel.data)
        known = {m.noun for m in catalog.modules()}
        if noun not in self.stems and (noun in known or not _answers(parcel)):
            foreign = noun not in known
            return Found(parcel, why=said("collect.no_answers"), foreign=foreign)
        held = None
        if noun in self.stems:
            try:
                held = file.brought(parcel.data, noun)
            except StoreError:
                held = None
        stem, why = (self.stems[noun], "") if held else self._stem(parcel, noun)
        learner, unclear = self._whose(held.learner if held else "", parcel, stem)
        return Found(parcel, learner, stem, False, held, unclear or why)

    def _notebook(self, parcel: Parcel) -> Found:
        stem, why = self._stem(parcel)
        learner, unclear = self._whose("", parcel, stem)
        silent = self._part(parcel.parts[-1], stem).silent
        # What cannot be an exercise of this cohort is asked about as that first.
        foreign = not (stem or learner or self.sure) and not self._ours(parcel)
        told = (learner, stem, True, None, why or unclear, silent, foreign)
        return Found(parcel, *told)

    def _ours(self, parcel: Parcel) -> bool:
        """Does a notebook hold a graded cell of ours, or a name of ours, at all?"""
        ids = {id for id, _, _ in transplant.read(parcel.data).cells}
        known = frozenset[str]().union(*self.marks.values())
        named = any(c.search(p) for p in parcel.parts for c in self.called.values())
        return bool(ids & known) or named or not self.marks

    def _whose(self, inside: str, parcel: Parcel, stem: str) -> tuple[str, str]:
        if self.firm and self.sure:
            return self.sure, ""
        sent = self._sent(parcel)
        if sent and not self.sure:
            return sent
        parts = [self._part(part, stem) for part in parcel.parts]
        wholes = [one.whole for one in parts if one.whole]
        if self.sure:
            return self._said_by_coach(inside, wholes, sent)
        if held := self.ids.get(inside.casefold(), ""):
            against = frozenset().union(*(each - {held} for each in wholes
                                          if held not in each))  # fmt: skip
            if against:
                return "", said("collect.two", inside=held, place=_listed(against))
            return held, ""
        if inside:
            mail = self.mails.get(inside.casefold(), "")
            meant = {mail} if mail else self.names.read(inside).whole
            if not meant:
                return "", said("collect.unknown", id=inside[:60])
            wholes.append(frozenset(meant))
        if not wholes:
            partly = any(one.hinted for one in parts)
            return "", said("collect.partly" if partly else "collect.nobody")
        found = frozenset.intersection(*wholes)
        if not found:
            return "", said("collect.several", who=_listed(frozenset().union(*wholes)))
        if len(found) > 1:
            return "", said("collect.namesakes", who=_listed(found))
        if any(one.hinted and not one.whole for one in parts):
            return "", said("collect.partly")
        named = {self.ids[part.casefold()] for part in parcel.parts
                 if part.casefold() in self.ids}  # fmt: skip
        if named - found:  # a folder that is somebody else's whole id contradicts
            return "", said("collect.several", who=_listed(found | named))
        return next(iter(found)), ""

    def _said_by_coach(
        self,
        inside: str,
        wholes: Sequence[frozenset[str]],
        sent: tuple[str, str] | None,
    ) -> tuple[str, str]:
        """The coach's word, unless the file says that it is another learner's."""
        other = self.ids.get(inside.casefold(), "") or (sent or ("", ""))[0]
        told = [frozenset({other})] if other else list(wholes)
        against = frozenset().union(*(one for one in told if self.sure not in one))
        if against:
            who = {"who": _listed(against), "sure": self.sure}
            return "", said("collect.not_theirs", **who)
        return self.sure, ""

    def _part(self, part: str, stem: str) -> Said:
        """What a name on it says, once the name of the exercise is taken away."""
        bare = part
        for called in self.called.values():
            bare = called.sub(" ", bare)
        return self.names.read(bare, {stem.partition("_")[2].casefold()} - {""})

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

    def _stem(self, parcel: Parcel, noun: str = "") -> tuple[str, str]:
        """Of which exercise it is, or why that is not clear."""
        if noun in self.stems:
            return self.stems[noun], ""
        named = {
            stem
            for part in parcel.parts
            for stem, called in self.called.items()
            if called.search(part)
        }
        inside = self._inside(parcel)
        if inside and (not named or inside & named) and len(inside) == 1:
            return next(iter(inside)), ""
        if len(named) == 1 and not inside:
            return next(iter(named)), ""
        if inside and named:
            told = {"named": _listed(named), "inside": _listed(inside)}
            return "", said("collect.exercise", **told)
        return "", said("collect.which")

    def _inside(self, parcel: Parcel) -> frozenset[str]:
        """The exercises whose graded cells, which no other has, a notebook holds."""
        if not self.marks or not parcel.parts[-1].lower().endswith(".ipynb"):
            return frozenset()
        ids = {id for id, _, _ in transplant.read(parcel.data).cells}
        found = set()
        for stem, own in self.marks.items():
            others = (each for at, each in self.marks.items() if at != stem)
            if ids & own.difference(*others):
                found.add(stem)
        return frozenset(found)


def readable(parcel: Parcel) -> bool:
    """Is there a notebook in the file at all?"""
    return not transplant.read(parcel.data).why


def _answers(parcel: Parcel) -> bool:
    return parcel.parts[-1].lower().startswith(("answers", "pdpmo"))


def _called(stem: str) -> re.Pattern[str]:
    """An exercise's full name, also as our own download has it:
    pdpmo-<noun>-<id>-<date>, formerly without the id."""
    number, _, noun = stem.partition("_")
    whole = re.escape(stem)
    if noun:
        tail = re.escape(noun).replace("_", "[_ -]")
        whole = rf"{re.escape(number)}[_ -]{tail}|pdpmo-{re.escape(noun)}(?=-)"
    return re.compile(rf"(?<![^\W_])(?:{whole})(?![^\W_])", re.IGNORECASE)


def _listed(ids: Iterable[str]) -> str:
    return ", ".join(sorted(ids))


def _accounts(id: str) -> set[str]:
    """What a learner's account may be called; a hub cuts a long name and marks it."""
    long = ACCOUNT + id.casefold()
    cut = f"{long[:26]}-{hashlib.sha256(long.encode()).hexdigest()[:5]}"
    return {id.casefold(), long, cut}
