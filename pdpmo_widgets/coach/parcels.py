"""What was sent: the files in a folder, a zip or by themselves, without trusting any.

Links are not followed, names cannot lead out, and sizes and numbers have a limit.
"""

import os
import stat
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from pdpmo_widgets.coach.said import said, wrong
from pdpmo_widgets.grading.tidy import TIME
from pdpmo_widgets.grading.transplant import MOST_BYTES
from pdpmo_widgets.store import disk

MOST_FILES, MOST_ZIP, MOST_UNPACKED = 20_000, 500_000_000, 500_000_000
TAKEN = (".json", ".ipynb", ".zip")
SKIPPED = {".ipynb_checkpoints", "__MACOSX", "__pycache__"}
REFUSED = (BadZipFile, LargeZipFile, NotImplementedError, RuntimeError, EOFError,
           zlib.error, OSError, ValueError)  # fmt: skip
Refuse = Callable[[str], None]


@dataclass(frozen=True)
class Parcel:
    """One file: the folders it lay in and its own name last, its bytes, when (s)."""

    parts: tuple[str, ...]
    data: bytes
    when: float = 0.0
    stamp: str = ""

    @property
    def path(self) -> str:
        """Where it lay, for the coach to read."""
        return "/".join(self.parts)


def opened(place: Path, refuse: Refuse) -> Iterator[Parcel]:
    """The parcels in a folder, a zip or one file; CoachError if it is none of these.

    ``refuse`` hears a sentence about each entry that is left where it is.
    """
    if place.is_dir():
        yield from _folder(place, refuse)
    elif place.suffix.lower() == ".zip" and place.is_file():
        with place.open("rb") as file:
            yield from _zip((place.name,), file, place.stat().st_size, refuse, 1)
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
                yield from _zip(parts, file, mode.st_size, refuse, 1)
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


def _zip(
    parts: tuple[str, ...], file: IO[bytes], size: int, refuse: Refuse, deeper: int
) -> Iterator[Parcel]:
    name = "/".join(parts)[:200]
    if size > MOST_ZIP:
        refuse(said("collect.large", name=name, most=MOST_ZIP // 1_000_000))
        return
    try:
        with ZipFile(file) as archive:
            members = [m for m in archive.infolist() if not m.is_dir()]
            if len(members) > MOST_FILES:
                refuse(said("collect.many", name=name, most=MOST_FILES))
                return
            stamps = _stamps(archive, members)
            left = MOST_UNPACKED
            for member in sorted(members, key=lambda m: m.filename):
                try:
                    for one in _member(parts, archive, member, refuse, deeper, stamps):
                        left -= len(one.data)
                        if left < 0:
                            refuse(said("collect.bomb", name=name))
                            return
                        yield one
                except REFUSED:
                    refuse(said("collect.damaged", name=_name(parts, member)))
    except REFUSED:
        refuse(said("collect.damaged", name=name))


def _member(
    parts: tuple[str, ...],
    archive: ZipFile,
    member: ZipInfo,
    refuse: Refuse,
    deeper: int,
    stamps: dict[PurePosixPath, str],
) -> Iterator[Parcel]:
    path, name = PurePosixPath(member.filename), _name(parts, member)
    if SKIPPED & set(path.parts) or path.name.startswith(".") or path.name == TIME:
        return
    if _leads_out(member.filename):
        refuse(said("collect.out", name=name))
    elif stat.S_ISLNK(member.external_attr >> 16):
        refuse(said("collect.link", name=name))
    elif path.suffix.lower() not in TAKEN:
        refuse(said("collect.other", name=name))
    elif member.flag_bits & 1:
        refuse(said("collect.locked", name=name))
    else:
        with archive.open(member) as stream:
            data = stream.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            refuse(said("collect.large", name=name, most=MOST_BYTES // 1_000_000))
        elif path.suffix.lower() != ".zip":
            when = float("".join(f"{n:02d}" for n in member.date_time))
            stamp = stamps.get(path.parent, "")
            yield Parcel((*parts, *path.parts), data, when, stamp)
        elif deeper:
            inner = (*parts, *path.parts)
            yield from _zip(inner, BytesIO(data), len(data), refuse, deeper - 1)
        else:
            refuse(said("collect.nested", name=name))


def _stamps(archive: ZipFile, members: list[ZipInfo]) -> dict[PurePosixPath, str]:
    """The times of handing in that lie beside the files, by folder."""
    found = {}
    for member in members:
        path = PurePosixPath(member.filename)
        if path.name == TIME and not member.flag_bits & 1:
            with archive.open(member) as stream:
                text = stream.read(100).decode("utf-8", "replace")
            found[path.parent] = text.strip()
    return found


def _name(parts: tuple[str, ...], member: ZipInfo) -> str:
    return "/".join((*parts, member.filename))[:200]


def _leads_out(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return (
        name.startswith(("/", "\\"))
        or ".." in parts
        or "\\" in name
        or ":" in name
        or any(not part.isprintable() for part in parts)
    )
