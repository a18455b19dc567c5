"""The files in a zip: names cannot lead out, and what it unpacks to has a limit."""

import hashlib
import stat
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from io import BytesIO
from pathlib import PurePosixPath
from typing import IO
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from pdpmo_widgets.coach import leftovers
from pdpmo_widgets.coach.leftovers import Left, meant
from pdpmo_widgets.coach.said import said
from pdpmo_widgets.grading.entries import TIME
from pdpmo_widgets.grading.newest import DAY
from pdpmo_widgets.grading.transplant import MOST_BYTES

MOST_FILES, MOST_ZIP, MOST_UNPACKED = 20_000, 500_000_000, 500_000_000
SECRET = "submission_secret.txt"  # by it nbgrader finds the page that goes back
BESIDE = (TIME, SECRET)
TAKEN = (".json", ".ipynb", ".zip")
SKIPPED = {".ipynb_checkpoints", "__MACOSX", "__pycache__"}
REFUSED = (BadZipFile, LargeZipFile, NotImplementedError, RuntimeError, EOFError,
           zlib.error, OSError, ValueError)  # fmt: skip
Refuse = Callable[[str], None]


def fingerprint(data: bytes) -> str:
    """Short and the same for the same bytes."""
    return hashlib.sha256(data).hexdigest()[:32]


@dataclass(frozen=True)
class Parcel:
    """One file: the folders it lay in and its own name last, its bytes, when (s).

    ``when`` is seconds since 1970, 0 for unknown, right to ``within`` seconds: a zip
    notes the time of some wall clock, and seldom which. ``stamp`` and ``secret`` are
    what nbgrader puts beside a hand-in; ``owner`` is the account that wrote the file,
    "" where that says nothing.
    """

    parts: tuple[str, ...]
    data: bytes
    when: float = 0.0
    stamp: str = ""
    secret: str = ""
    owner: str = ""
    within: float = 0.0

    @cached_property
    def digest(self) -> str:
        """Short and the same for the same bytes; they are hashed once."""
        return fingerprint(self.data)

    @property
    def path(self) -> str:
        """Where it lay, for the coach to read."""
        return "/".join(self.parts)


def unpacked(
    parts: tuple[str, ...], file: IO[bytes], size: int, refuse: Refuse, deeper: int
) -> Iterator[Parcel]:
    """The parcels in a zip, and in zips in it, ``deeper`` of them down."""
    name = "/".join(parts)[:200]
    if size > MOST_ZIP:
        refuse(said("collect.large", name=name, most=MOST_ZIP // 1_000_000))
        return
    try:
        with ZipFile(file) as archive:
            members = [m for m in archive.infolist() if not m.is_dir()]
            if not any(map(_can_be, members)):
                refuse(Left("archive", name))
                return
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
    if _idle(member):
        return
    if _leads_out(member.filename):
        refuse(said("collect.out", name=name))
    elif stat.S_ISLNK(member.external_attr >> 16):
        refuse(said("collect.link", name=name))
    elif PurePosixPath(called := meant(path.name)).suffix.lower() not in TAKEN:
        refuse(leftovers.of(name))
    elif member.flag_bits & 1:
        refuse(said("collect.locked", name=name))
    else:
        with archive.open(member) as stream:
            data = stream.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            refuse(said("collect.large", name=name, most=MOST_BYTES // 1_000_000))
        elif path.suffix.lower() != ".zip":
            when, within = _time(member)
            stamp = stamps.get(path.parent, "")
            inner = (*parts, *path.parts[:-1], called)
            yield Parcel(inner, data, when, stamp, within=within)
        elif deeper:
            inner = (*parts, *path.parts)
            yield from unpacked(inner, BytesIO(data), len(data), refuse, deeper - 1)
        else:
            refuse(said("collect.nested", name=name))


def _idle(member: ZipInfo) -> bool:
    """What packers and systems put beside files."""
    path = PurePosixPath(member.filename)
    hidden = path.name.startswith(".") or path.name in BESIDE
    return hidden or bool(SKIPPED & set(path.parts))


def _can_be(member: ZipInfo) -> bool:
    """Can it be a hand-in, or hold one? Told by its name alone."""
    name = meant(PurePosixPath(member.filename).name).lower()
    ours = name.startswith(("answers", "pdpmo")) and name.endswith(".json")
    return not _idle(member) and (ours or name.endswith((".ipynb", ".zip")))


def _time(member: ZipInfo) -> tuple[float, float]:
    """When a file in a zip was changed (s since 1970), and how wrong that can be.

    The extra field 0x5455 of Info-ZIP holds UTC; else it is the packer's local time.
    """
    extra = member.extra
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        if kind == 0x5455 and size >= 5 and len(extra) >= 9 and extra[4] & 1:
            return float(struct.unpack_from("<i", extra, 5)[0]), 1.0
        extra = extra[4 + size :]
    if member.date_time[0] <= 1980:  # what packers write who do not know
        return 0.0, 0.0
    try:
        return datetime(*member.date_time, tzinfo=UTC).timestamp(), DAY
    except ValueError:
        return 0.0, 0.0


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
