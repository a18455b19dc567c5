"""What was sent: the files in a folder, a zip or by themselves, without trusting any.

Links are not followed, names cannot lead out, and sizes and numbers have a limit.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from pdpmo_widgets.coach import leftovers
from pdpmo_widgets.coach.leftovers import Left
from pdpmo_widgets.coach.said import said, wrong
from pdpmo_widgets.coach.zips import (
    BESIDE,
    MOST_FILES,
    SKIPPED,
    TAKEN,
    Parcel,
    Refuse,
    unpacked,
)
from pdpmo_widgets.grading.transplant import MOST_BYTES
from pdpmo_widgets.store import disk


def opened(place: Path, refuse: Refuse) -> Iterator[Parcel]:
    """The parcels in a folder, a zip or one file; CoachError if it is none of these.

    ``refuse`` hears a sentence about each entry that is left where it is.
    """
    if place.is_dir():
        yield from _folder(place, refuse)
    elif place.suffix.lower() == ".zip" and place.is_file():
        with place.open("rb") as file:
            yield from unpacked((place.name,), file, place.stat().st_size, refuse, 1)
    elif place.is_file():
        yield from _file(place, (place.name,), refuse)
    else:
        raise wrong("collect.nowhere", place=place)


def _folder(root: Path, refuse: Refuse) -> Iterator[Parcel]:
    count = 0
    for where, folders, names in os.walk(root, followlinks=False):
        folders[:] = sorted(f for f in folders if f not in SKIPPED)
        for link in [f for f in folders if Path(where, f).is_symlink()]:
            refuse(said("collect.link", name=str(Path(where, link).relative_to(root))))
            folders.remove(link)
        for name in sorted(names):
            count += 1
            if count > MOST_FILES:
                refuse(said("collect.many", name=root.name, most=MOST_FILES))
                return
            path = Path(where, name)
            yield from _file(path, path.relative_to(root).parts, refuse)


def _file(path: Path, parts: tuple[str, ...], refuse: Refuse) -> Iterator[Parcel]:
    name = "/".join(parts)[:200]
    try:
        mode = path.lstat()
        if stat.S_ISLNK(mode.st_mode):
            refuse(said("collect.link", name=name))
        elif not stat.S_ISREG(mode.st_mode):
            refuse(said("collect.odd", name=name))
        elif path.name.startswith("."):
            if path.name.startswith("._"):
                refuse(leftovers.of(name))
        elif Path(called := leftovers.meant(path.name)).suffix.lower() not in TAKEN:
            if path.name not in BESIDE:
                refuse(leftovers.of(name))
        elif path.suffix.lower() == ".zip":
            with path.open("rb") as file:
                yield from unpacked(parts, file, mode.st_size, refuse, 1)
        elif mode.st_size > MOST_BYTES:
            refuse(said("collect.large", name=name, most=MOST_BYTES // 1_000_000))
        else:
            if called != path.name:
                refuse(Left("tail", name))
            data = disk.read(path, MOST_BYTES) or b""
            stamp, secret = (_beside(path.with_name(each)) for each in BESIDE)
            owner = _account(mode.st_uid)
            inside = (*parts[:-1], called)
            yield Parcel(inside, data, mode.st_mtime, stamp, secret, owner)
    except OSError:
        refuse(said("collect.closed", name=name))


def _beside(path: Path) -> str:
    if path.is_symlink():
        return ""
    try:
        return (disk.read(path, 200) or b"")[:200].decode("utf-8", "replace").strip()
    except OSError:
        return ""


def _account(number: int) -> str:
    """Who owns a file; "" where that says nothing about who handed it in."""
    if os.name == "nt" or number in (0, os.geteuid()):  # copied by us or by root
        return ""
    import pwd

    try:
        name = pwd.getpwuid(number).pw_name
    except KeyError:
        return ""
    return "" if name == "jovyan" else name  # everybody's account in containers
