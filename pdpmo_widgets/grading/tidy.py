"""Before grading: a hand-in that nothing in it can break, and a line for the coach.

Whatever is no plain file of reasonable size is set aside, never followed, opened or
overwritten; the notebook becomes our own with the learner's text in it
(`transplant`). The same step stands before nbgrader's own command (`before_nbgrader`)
and before the direct grader, so both grade the same thing.
"""

import hashlib
import json
import os
import re
import stat
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from pdpmo_widgets.grading.transplant import MOST_BYTES, read, transplant
from pdpmo_widgets.store import disk
from pdpmo_widgets.store.exercise import NAME
from pdpmo_widgets.store.values import FILE_BYTES

ASIDE, MADE = "set_aside", "made.json"
TIME = "timestamp.txt"
LINK = "{name} is a link to somewhere else"
ODD = "{name} is no file and no folder"
LARGE = "{name} is larger than {most} MB"
FOLDER = "the folder {name} is not part of the exercise"
CLOCK = "the time of handing in could not be read"
NAMED = "the notebook was called {name}"
NOTEBOOK = "there is no notebook"


@dataclass(frozen=True)
class Tidied:
    """What was done to one hand-in: plain sentences without an end, for one line."""

    student: str
    notes: tuple[str, ...] = ()

    def line(self) -> str:
        """One line per learner for the coach."""
        return f"{self.student}: {'; '.join(self.notes) or 'all there'}."


def tidy(folder: Path, body: Path, aside: Path) -> Tidied:
    """Put the hand-in of one learner in order.

    ``folder``: submitted/<student>/<exercise>; ``body``: the released notebook;
    ``aside``: where what does not belong is kept, below its student and exercise.
    """
    folder.mkdir(parents=True, exist_ok=True)
    notes = [note for entry in _entries(folder) if (note := _checked(entry, aside))]
    notes += _named(folder, body.name)
    notes += _transplanted(folder / body.name, body, aside)
    return Tidied(folder.parent.name, tuple(notes))


def before_nbgrader(assignment: str, student: str, notebooks: list[str]) -> None:
    """nbgrader's `pre_convert_hook`: runs before it opens or copies anything."""
    for folder in sorted({Path(book).parent for book in notebooks}):
        body = _released(folder)
        if body is None:
            continue
        tidy(folder, body, folder.parents[2] / ASIDE)
        notebooks[:] = [
            *(book for book in notebooks if Path(book).parent != folder),
            str(folder / body.name),
        ]


def _released(folder: Path) -> Path | None:
    root, stem = folder.parents[2], folder.name
    for place in (root / "release", root / "exercises"):
        found = place / stem / f"{stem}.ipynb"
        if found.is_file():
            return found
    return None


def _entries(folder: Path) -> list[Path]:
    with os.scandir(folder) as found:
        return sorted(Path(entry.path) for entry in found)


def _checked(path: Path, aside: Path) -> str:
    """A note when something had to be set aside, else nothing."""
    mode = path.lstat()
    name = path.name[:80]
    if stat.S_ISLNK(mode.st_mode):
        note = LINK.format(name=name)
    elif stat.S_ISDIR(mode.st_mode):
        note = FOLDER.format(name=name) if path.name != ".ipynb_checkpoints" else ""
    elif not stat.S_ISREG(mode.st_mode):
        note = ODD.format(name=name)
    elif mode.st_size > (most := FILE_BYTES if path.name == NAME else MOST_BYTES):
        note = LARGE.format(name=name, most=most // 1_000_000)
    elif path.name == TIME and not _clock(path):
        note = CLOCK
    else:
        return ""
    set_aside(path, aside)
    return note


def _clock(path: Path) -> bool:
    text = path.read_bytes()[:100].decode("utf-8", "replace").strip()
    day, _, zone = text.rpartition(" ")
    known = zone in ("UTC", "") or re.fullmatch(r"[+-]\d\d:?\d\d", zone)
    try:
        datetime.fromisoformat(day if known and day else text)
    except ValueError:
        return False
    return True


def _named(folder: Path, name: str) -> list[str]:
    """`01_purpose (1).ipynb`, from a second download, becomes `01_purpose.ipynb`."""
    others = [p for p in _entries(folder) if p.suffix == ".ipynb" and p.name != name]
    if not others or (folder / name).exists():
        return []
    newest = max(others, key=lambda p: p.stat().st_mtime)
    newest.rename(folder / name)
    return [NAMED.format(name=newest.name[:80])]


def _transplanted(path: Path, body: Path, aside: Path) -> list[str]:
    data = disk.read(path, MOST_BYTES) if path.exists() else None
    ours = _body(body, body.stat().st_mtime_ns)
    ledger = _place(path, aside) / MADE
    made = _ledger(ledger)
    if data is not None and (data == ours or _digest(data) in made):
        return made.get(_digest(data), [])
    book, notes = transplant(json.loads(ours), read(data))
    grown = encode(book)
    said = [note.rstrip(".") for note in notes] if data is not None else [NOTEBOOK]
    if data is not None:
        set_aside(path, aside)
    disk.write(path, grown)
    ledger.parent.mkdir(parents=True, exist_ok=True)
    disk.write(ledger, json.dumps(made | {_digest(grown): said}).encode())
    return said


def _ledger(path: Path) -> dict[str, list[str]]:
    """What we made before, by digest: it must not be put in order twice.

    It stands on the coach's side, where no hand-in can reach.
    """
    data = disk.read(path, MOST_BYTES)
    try:
        found = json.loads(data) if data else {}
    except ValueError:
        found = {}
    return found if isinstance(found, dict) else {}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def encode(book: dict) -> bytes:
    """A notebook as Jupyter writes it."""
    text = json.dumps(book, ensure_ascii=False, indent=1, sort_keys=True)
    return (text + "\n").encode("utf-8", "replace")


@cache
def _body(path: Path, stamp: int) -> bytes:
    return path.read_bytes()


def set_aside(path: Path, aside: Path) -> Path:
    """Move an entry to `aside/<student>/<exercise>/`; what is there stays there."""
    place = _place(path, aside)
    place.mkdir(parents=True, exist_ok=True)
    target, n = place / path.name, 1
    while os.path.lexists(target):
        target, n = place / f"{path.stem}.{n}{path.suffix}", n + 1
    path.rename(target)
    return target


def _place(path: Path, aside: Path) -> Path:
    return aside / path.parent.parent.name / path.parent.name
