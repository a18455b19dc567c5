"""What lies in the folder of a hand-in: whatever is no plain, small file goes aside.

Nothing is followed, opened or overwritten. What goes aside is kept below the name of
its learner and exercise, under a number where the name is taken.
"""

import os
import re
import stat
from datetime import datetime
from pathlib import Path

from pdpmo_widgets.grading.transplant import MOST_BYTES
from pdpmo_widgets.store import disk
from pdpmo_widgets.store.exercise import NAME
from pdpmo_widgets.store.values import FILE_BYTES

ASIDE, MADE = "set_aside", ".made"  # no learner's folder begins with a dot
TIME = "timestamp.txt"
LINK = "{name} is a link to somewhere else"
ODD = "{name} is no file and no folder"
LARGE = "{name} is larger than {most} MB"
CODE = "{name} is no document; what could run is set aside"
FOLDER = "the folder {name} is not part of the exercise"
CLOCK = "the time of handing in could not be read"
MANY = "there are more than {most} files; those that do not belong were set aside"
PLACE = "the folder of the hand-in is a link or no folder"
NAMED = "the notebook was called {name}"
MOST_ENTRIES, TIME_BYTES = 200, 100
# A kernel started here would import a learner's random.py or read a matplotlibrc.
KEPT = {".ipynb", ".json", ".txt", ".md", ".csv", ".tsv", ".xlsx", ".docx", ".pptx",
        ".pdf", ".png", ".jpg", ".jpeg", ".ics"}  # fmt: skip


def placed(folder: Path, aside: Path) -> list[str]:
    """Make the folder itself a folder: a link would lead to somebody else's."""
    notes = []
    for place in (folder.parent, folder):
        if place.is_symlink() or (place.exists() and not place.is_dir()):
            moved(place, aside / MADE / "places")
            notes.append(PLACE)
    folder.mkdir(parents=True, exist_ok=True)
    return notes


def cleared(folder: Path, notebook: str, aside: Path) -> list[str]:
    """Set aside what is not to be graded; a note on each such entry."""
    entries = _entries(folder)
    if len(entries) <= MOST_ENTRIES:
        return [note for entry in entries if (note := _checked(entry, aside))]
    for entry in entries:
        if entry.name not in (notebook, NAME, TIME):
            set_aside(entry, aside)
    return [MANY.format(most=MOST_ENTRIES), *cleared(folder, notebook, aside)]


def named(folder: Path, name: str) -> list[str]:
    """`01_purpose (1).ipynb`, from a second download, becomes `01_purpose.ipynb`."""
    others = [p for p in _entries(folder) if p.suffix == ".ipynb" and p.name != name]
    if not others or (folder / name).exists():
        return []
    newest = max(others, key=lambda p: p.stat().st_mtime)
    newest.rename(folder / name)
    return [NAMED.format(name=newest.name[:80])]


def set_aside(path: Path, aside: Path) -> Path:
    """Move an entry to `aside/<student>/<exercise>/`; what is there stays there."""
    return moved(path, aside / path.parent.parent.name / path.parent.name)


def moved(path: Path, place: Path) -> Path:
    """Move an entry into a folder, under a number where its name is taken."""
    place.mkdir(parents=True, exist_ok=True)
    target, n = place / path.name, 1
    while os.path.lexists(target):
        target, n = place / f"{path.stem[:200]}.{n}{path.suffix[:40]}", n + 1
    path.rename(target)
    return target


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
    elif path.suffix.lower() not in KEPT:
        note = "" if name.startswith(".") else CODE.format(name=name)
    else:
        return ""
    set_aside(path, aside)
    return note


def _clock(path: Path) -> bool:
    """Is it a time, to us and to nbgrader, in years in which a course can be held?"""
    from nbgrader.utils import parse_utc

    data = disk.read(path, TIME_BYTES) or b""
    try:
        text = data.decode("ascii").strip()
        day, _, zone = text.rpartition(" ")
        known = zone in ("UTC", "") or re.fullmatch(r"[+-]\d\d:?\d\d", zone)
        datetime.fromisoformat(day if known and day else text)
        year = parse_utc(text).year
    except Exception:  # dateutil raises what it likes
        return False
    return len(data) <= TIME_BYTES and 2000 <= year < 2100
