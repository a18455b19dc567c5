"""Before grading: a hand-in that nothing in it can break, and a line for the coach.

Whatever is no plain file of reasonable size is set aside, never followed, opened or
overwritten; the notebook becomes our own with the learner's text in it
(`transplant`). The same step stands before nbgrader's own command (`before_nbgrader`)
and before the direct grader, so both grade the same thing.
"""

import hashlib
import json
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pdpmo_widgets.cases.sheets import clean
from pdpmo_widgets.grading.coding import answers, written
from pdpmo_widgets.grading.entries import (
    ASIDE,
    MADE,
    cleared,
    moved,
    named,
    placed,
    set_aside,
)
from pdpmo_widgets.grading.transplant import MOST_BYTES, read, transplant
from pdpmo_widgets.store import disk

NOTEBOOK = "there is no notebook"
BEYOND = "the hand-in could not be put in order; all of it was set aside"
MOST_LINE = 2_000


@dataclass(frozen=True)
class Tidied:
    """What was done to one hand-in: plain sentences without an end, for one line."""

    student: str
    notes: tuple[str, ...] = ()

    def line(self) -> str:
        """One line per learner for the coach; nothing in it can steer a terminal."""
        notes = f"{'; '.join(self.notes) or 'all there'}."
        return f"{self.student}: {clean(notes, MOST_LINE)}"


def tidy(folder: Path, body: Path, aside: Path) -> Tidied:
    """Put the hand-in of one learner in order.

    ``folder``: submitted/<student>/<exercise>; ``body``: the released notebook;
    ``aside``: where what does not belong is kept, below its student and exercise.
    """
    try:
        notes = _in_order(folder, body, aside)
    except Exception:  # nobody is lost, and nothing that was sent is run instead
        notes = _afresh(folder, body, aside)
    return Tidied(folder.parent.name, tuple(notes))


def _in_order(folder: Path, body: Path, aside: Path) -> list[str]:
    return [
        *placed(folder, aside),
        *cleared(folder, body.name, aside),
        *named(folder, body.name),
        *_transplanted(folder / body.name, body, aside),
    ]


def _afresh(folder: Path, body: Path, aside: Path) -> list[str]:
    if os.path.lexists(folder):
        moved(folder, aside / folder.parent.name)
    folder.mkdir(parents=True, exist_ok=True)
    return [BEYOND, *_transplanted(folder / body.name, body, aside)]


def before_nbgrader(assignment: str, student: str, notebooks: list[str]) -> None:
    """nbgrader's `pre_convert_hook`: runs before it opens or copies anything.

    nbgrader goes on when a hook fails, so what was sent leaves its list first.
    """
    folders = sorted({Path(book).parent for book in notebooks})
    notebooks.clear()
    for folder in folders:
        body = _released(folder)
        if body is not None:
            tidy(folder, body, folder.parents[2] / ASIDE)
            notebooks.append(str(folder / body.name))


def _released(folder: Path) -> Path | None:
    root, stem = folder.parents[2], folder.name
    for place in (root / "release", root / "exercises"):
        found = place / stem / f"{stem}.ipynb"
        if found.is_file():
            return found
    return None


def in_order(path: Path, body: Path, aside: Path) -> bool:
    """Is a notebook what `tidy` left there, or none at all? OSError as it comes.

    ``path``: submitted/<student>/<exercise>/<exercise>.ipynb.
    """
    data = disk.read(path, MOST_BYTES)
    if data is None or data == _body(body, body.stat().st_mtime_ns)[0]:
        return True
    return _digest(data) in _ledger(_made(path, aside))


def _made(path: Path, aside: Path) -> Path:
    return aside / MADE / path.parent.parent.name / f"{path.parent.name}.json"


def _transplanted(path: Path, body: Path, aside: Path) -> list[str]:
    data = disk.read(path, MOST_BYTES) if path.exists() else None
    ours, released = _body(body, body.stat().st_mtime_ns)
    ledger = _made(path, aside)
    made = _ledger(ledger)
    if data is not None and (data == ours or _digest(data) in made):
        return made.get(_digest(data), [])
    kinds = (of(body.stem, released) for of in (answers, written))
    book, notes = transplant(released, read(data), *kinds)
    said = [note.rstrip(".") for note in notes] if data is not None else [NOTEBOOK]
    if data is not None:
        set_aside(path, aside)
    if not said and book == released:  # nothing was written or moved: most hand-ins
        disk.write(path, ours)
        return said
    grown = encode(book)
    disk.write(path, grown)
    ledger.parent.mkdir(parents=True, exist_ok=True)
    disk.write(ledger, json.dumps(made | {_digest(grown): said}).encode())
    return said


def _ledger(path: Path) -> dict[str, list[str]]:
    """What we made before, by digest: it must not be put in order twice.

    It stands on the coach's side, where no hand-in can reach.
    """
    try:
        found = json.loads(disk.read(path, MOST_BYTES) or b"{}")
    except (OSError, ValueError, RecursionError):
        found = {}
    return found if isinstance(found, dict) else {}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def encode(book: dict) -> bytes:
    """A notebook as Jupyter writes it."""
    text = json.dumps(book, ensure_ascii=False, indent=1, sort_keys=True)
    return (text + "\n").encode("utf-8", "replace")


@cache
def _body(path: Path, stamp: int) -> tuple[bytes, dict[str, Any]]:
    """The released notebook, as it stands and as it reads."""
    data = path.read_bytes()
    return data, json.loads(data)
