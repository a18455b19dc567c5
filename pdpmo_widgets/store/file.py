"""One file of answers on a disk: what is found in it, and what a save leaves there.

A damaged file is never overwritten: it is set aside under a new name, and the
generation before it, which every save keeps, is read instead.
"""

import time
from dataclasses import dataclass, replace
from pathlib import Path

from pdpmo_widgets.store import disk, record
from pdpmo_widgets.store.record import Record
from pdpmo_widgets.store.values import FILE_BYTES, WHOLE, StoreError

KEPT = 3  # files that are set aside for each reason: nobody's folder grows for ever


@dataclass(frozen=True)
class Found:
    """What a file gave: a record or none, sentences to show, a reason not to write."""

    record: Record | None = None
    notes: tuple[str, ...] = ()
    blocked: str = ""


def now() -> int:
    """This machine's clock in ms since 1970."""
    return time.time_ns() // 1_000_000


def bytes_of(path: Path) -> bytes | None:
    """What stands on the disk; None if there is no such file."""
    return disk.read(path, FILE_BYTES)


def look(path: Path, module: str, data: bytes | None, first: bool) -> Found:
    """Make sense of `data`, read from `path`; set a damaged file aside.

    `first`: a missing file is replaced by its predecessor. OSError as it comes.
    """
    if data is None:
        return _predecessor(path, module, "was gone") if first else Found()
    try:
        found = record.decode(data, module, now())
    except record.Newer as error:
        return Found(None, error.args, error.args[0])
    except ValueError:
        name = disk.rename(path, "damaged").name
        disk.keep_newest(path, "damaged", KEPT)
        said = (
            "The file with your answers was damaged. Nothing was thrown away: "
            f"it is kept in the same folder under the name {name}."
        )
        before = _predecessor(path, module, "could not be read")
        return Found(before.record, (said, *before.notes))
    said = "The file with your answers was changed outside the course."
    return Found(found, (said,) if found.edited else ())


def save(path: Path, wanted: Record, aside: str = "") -> tuple[Record, bytes]:
    """Write `wanted` as the next revision, keep the one before it, read it back.

    `aside`: the old file is kept under a name with this word as well.
    """
    moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    wanted = replace(wanted, rev=min(wanted.rev + 1, WHOLE), saved=moment)
    data = record.encode(wanted)
    if len(data) > FILE_BYTES:
        raise StoreError(
            "This is not saved: all answers together are longer than 5 MB. "
            "Please shorten the longest ones."
        )
    if before := bytes_of(path):
        if aside:
            disk.write(disk.free_name(path, aside), before)
            disk.keep_newest(path, aside, KEPT)
        disk.write(_previous(path), before)
    disk.write(path, data)
    if bytes_of(path) != data:
        raise StoreError(
            "This is not saved: the disk gave back something else than was written. "
            "Please download your progress, then have the disk looked at."
        )
    return wanted, data


def brought(data: bytes, module: str) -> Record:
    """The record in a file that a learner brings; StoreError with a sentence."""
    try:
        return record.decode(data, module, now())
    except record.Newer as error:
        raise StoreError(
            "This file was saved by a newer version of the course. "
            "Please update the course, then bring it back again."
        ) from error
    except ValueError as error:
        raise StoreError(_refusal(data, module)) from error


def _predecessor(path: Path, module: str, what: str) -> Found:
    try:
        data = bytes_of(_previous(path))
        found = record.decode(data or b"", module, now())
    except (OSError, ValueError, StoreError):
        return Found()
    said = (
        f"The file with your answers {what}. The version saved just before it is "
        f"used instead, with {len(found.answers)} answers. Please check the last ones."
    )
    return Found(found, (said,))


def _previous(path: Path) -> Path:
    return path.with_name(f"{path.stem}.previous{path.suffix}")


def _refusal(data: bytes, module: str) -> str:
    if len(data) > FILE_BYTES:
        return "This file is too large to come from this course. Please pick another."
    other = record.module_of(data)
    if other and other != module:
        return f"This file holds the answers of “{other[:40]}”, not of “{module}”."
    return "This is not a file of this course, or it is damaged. Please pick another."
