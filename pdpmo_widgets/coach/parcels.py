"""What was sent: the files in a folder, a zip or by themselves, without trusting any.

Links are not followed, names cannot lead out, and sizes and numbers have a limit.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from pdpmo_widgets.coach.said import said, wrong
from pdpmo_widgets.coach.zips import (
    MOST_FILES,
    SKIPPED,
    TAKEN,
    Parcel,
    Refuse,
    unpacked,
)
from pdpmo_widgets.grading.entries import TIME
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
        elif path.suffix.lower() not in TAKEN:
            if path.name != TIME and not path.name.startswith("."):
                refuse(said("collect.other", name=name))
        elif path.suffix.lower() == ".zip":
            with path.open("rb") as file:
                yield from unpacked(parts, file, mode.st_size, refuse, 1)
        elif mode.st_size > MOST_BYTES:
            refuse(said("collect.large", name=name, most=MOST_BYTES // 1_000_000))
        else:
            data, stamp = disk.read(path, MOST_BYTES), _stamp(path.with_name(TIME))
            yield Parcel(parts, data or b"", mode.st_mtime, stamp)
    except OSError:
        refuse(said("collect.closed", name=name))


def _stamp(path: Path) -> str:
    if path.is_symlink():
        return ""
    try:
        return (disk.read(path, 100) or b"")[:100].decode("utf-8", "replace").strip()
    except OSError:
        return ""
