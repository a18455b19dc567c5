"""What a learner handed in: read only, never repaired, and never an exception."""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from pdpmo_widgets.store import file
from pdpmo_widgets.store.exercise import NAME
from pdpmo_widgets.store.record import Record
from pdpmo_widgets.store.values import StoreError

ALIASES = "renamed.json"  # of a cohort, by id: those that it had before
PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.@-]{0,60}")  # an id that is a folder
MISSING = f"There is no {NAME} beside the notebook, so there is nothing to grade."
BROKEN = f"{NAME} cannot be read. It has to be sent once more."
NOBODY = "The answers carry no learner id."
OTHER = "The answers carry the id “{found}”, but were handed in by “{student}”."
AFRESH = "It was started afresh once: a run may have been played twice."
EDITED = f"{NAME} was changed outside the course."


@dataclass(frozen=True)
class Handed:
    """Answers by key, the learner's id, and what a person should look at."""

    learner: str = ""
    answers: Mapping[str, Any] = field(default_factory=dict)
    review: tuple[str, ...] = ()

    def of(self, key: str) -> dict[str, Any]:
        """The values under `key` ("") and below it (by the rest of their key)."""
        start = key + "."
        below = {
            k[len(start) :]: v for k, v in self.answers.items() if k.startswith(start)
        }
        return ({"": self.answers[key]} if key in self.answers else {}) | below


def handed_in(noun: str, folder: Path, student: str = "") -> Handed:
    """What lies in `folder`. `student`: whose submission nbgrader says that it is."""
    path = folder / NAME
    try:
        there = path.stat()
        data = _bytes(path, there.st_ino, there.st_mtime_ns, there.st_size)
    except FileNotFoundError:
        data = None
    except OSError:
        return Handed(review=(BROKEN,))
    if data is None:
        return Handed(review=(MISSING,))
    return _handed(noun, data, (student, *_former(folder, student)))


# Each task of an exercise asks for the same file and the same answers again.
@lru_cache(maxsize=1)
def _bytes(path: Path, *stamp: int) -> bytes | None:
    return file.bytes_of(path)


@lru_cache(maxsize=4)
def _handed(noun: str, data: bytes, names: tuple[str, ...]) -> Handed:
    try:
        found = file.brought(data, noun)
    except StoreError:
        return Handed(review=(BROKEN,))
    answers = {key: e.value for key, e in found.answers.items() if e.value is not None}
    return Handed(found.learner, answers, _doubts(found, names))


def _former(folder: Path, student: str) -> tuple[str, ...]:
    """Ids that a coach has renamed to this one."""
    path = folder.resolve().parents[1].parent / ALIASES if student else None
    try:
        found = json.loads(path.read_bytes()) if path and path.is_file() else {}
        return tuple(map(str, found.get(student, ())))
    except (OSError, ValueError, AttributeError, TypeError):
        return ()


def handed_here(noun: str) -> Handed:
    """What lies in the folder of the notebook that runs; nbgrader names it by whose
    hand-in it grades."""
    here, grading = Path.cwd(), os.environ.get("NBGRADER_EXECUTION") == "autograde"
    return handed_in(noun, here, here.parent.name if grading else "")


def _doubts(found: Record, names: tuple[str, ...]) -> tuple[str, ...]:
    student, doubts = names[0], []
    if not found.learner:
        doubts.append(NOBODY)
    elif student and found.learner.casefold() not in {n.casefold() for n in names}:
        doubts.append(OTHER.format(found=found.learner[:60], student=student))
    if found.reset:
        doubts.append(AFRESH)
    if found.edited:
        doubts.append(EDITED)
    return tuple(doubts)
