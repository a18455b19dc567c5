"""One file of a learner: kept under a number of its own, and filed if it is newest.

Nothing is overwritten: what stood in its place in submitted/ is set aside.
"""

import hashlib
import os
import re
import shutil
from pathlib import Path

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.said import said
from pdpmo_widgets.coach.whose import BROKEN, Found, readable
from pdpmo_widgets.coach.zips import SECRET
from pdpmo_widgets.grading.entries import ASIDE, TIME, set_aside
from pdpmo_widgets.store import disk, file, record
from pdpmo_widgets.store.exercise import NAME
from pdpmo_widgets.store.values import StoreError

IGNORED = shutil.ignore_patterns("answers*", ".*", TIME)


def filed(cohort: Cohort, one: Found) -> str:
    """Keep a file, put it where it is graded if it is the newest; a line about it."""
    there, new = kept(cohort.folder / "received" / one.learner / one.stem, one)
    place = cohort.folder / "submitted" / one.learner / one.stem
    about = {
        "learner": one.learner,
        "stem": one.stem,
        "rev": one.rev,
        "kept": there.name,
    }
    if not place.is_dir():
        release = cohort.folder / "release" / one.stem
        shutil.copytree(release, place, ignore=IGNORED)
    if one.notebook:
        return _notebook(cohort, one, place, new, about)
    target = place / NAME
    before = _revision(target, one.stem)
    if (one.rev, one.saved) < before:
        return said("collect.older", now=before[0], **about)
    if _same(target, one.parcel.data):
        return said("collect.same", **about)
    _replace(cohort, target, one.parcel.data)
    _beside(place, one)
    if one.rev == BROKEN:
        return said("collect.broken", **about)
    again = "collect.again" if before[0] == one.rev else "collect.answers"
    return said(again, **about)


def _notebook(
    cohort: Cohort, one: Found, place: Path, new: bool, about: dict[str, object]
) -> str:
    target = place / f"{one.stem}.ipynb"
    if not new:
        return said("collect.notebook_same", **about)
    if not readable(one.parcel) and target.exists():
        return said("collect.notebook_broken", **about)
    _replace(cohort, target, one.parcel.data)
    if not (place / TIME).exists():
        _beside(place, one)
    return said("collect.notebook", **about)


def _beside(place: Path, one: Found) -> None:
    """When it was handed in, and by what the page about it finds its way back."""
    if one.parcel.stamp:
        disk.write(place / TIME, one.parcel.stamp.encode())
    if one.parcel.secret:
        disk.write(place / SECRET, one.parcel.secret.encode())


def kept(place: Path, one: Found) -> tuple[Path, bool]:
    """The file under its number, and whether it had not been received before."""
    place.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256(one.parcel.data).digest()
    numbers = [0]
    for other in sorted(place.iterdir()):
        if hashlib.sha256(other.read_bytes()).digest() == digest:
            return other, False
        numbers.append(int(found[0]) if (found := re.match(r"\d+", other.name)) else 0)
    name = re.sub(r"[^\w.() -]+", "_", one.parcel.parts[-1], flags=re.ASCII)[-80:]
    target = place / f"{max(numbers) + 1:04d}_{name}"
    disk.write(target, one.parcel.data)
    return target, True


def _revision(path: Path, stem: str) -> tuple[int, str]:
    """Revision and time of the answers that are filed; -2 where there are none."""
    try:
        data = file.bytes_of(path)
        if data is None:
            return BROKEN - 1, ""
        held = record.decode(data, stem.partition("_")[2], file.now())
    except (OSError, ValueError, StoreError):
        return BROKEN, ""
    return held.rev, held.saved


def _same(path: Path, data: bytes) -> bool:
    try:
        return not path.is_symlink() and disk.read(path, len(data)) == data
    except OSError:
        return False


def _replace(cohort: Cohort, target: Path, data: bytes) -> None:
    release = cohort.folder / "release" / target.parent.name / target.name
    ours = release.is_file() and _same(target, release.read_bytes())
    if os.path.lexists(target) and not ours:
        set_aside(target, cohort.folder / ASIDE)
    disk.write(target, data)
