"""One file of a learner: kept under a number of its own, and filed if it is newest.

Nothing is overwritten: what stood in its place in submitted/ is set aside. Which of two
is the newer says `grading.newest`; where it cannot tell, both are kept, the filed one
stays, and the coach is asked.
"""

import os
import re
import shutil
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pdpmo_widgets.coach.arrivals import Arrivals, Pile
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.said import said
from pdpmo_widgets.coach.whose import BROKEN, Found, readable
from pdpmo_widgets.coach.zips import SECRET, fingerprint
from pdpmo_widgets.grading import transplant
from pdpmo_widgets.grading.entries import ASIDE, TIME, set_aside
from pdpmo_widgets.grading.newest import NEWER, OLDER, Evidence, moment, order
from pdpmo_widgets.grading.transplant import MOST_BYTES
from pdpmo_widgets.store import disk, file, record
from pdpmo_widgets.store.exercise import NAME
from pdpmo_widgets.store.values import FILE_BYTES, StoreError

IGNORED = shutil.ignore_patterns("answers*", ".*", TIME)
Words = dict[str, object]


@dataclass(frozen=True)
class _Here:
    """Where a file is about to be filed, and what is known of it."""

    cohort: Cohort
    one: Found
    pile: Pile
    key: str
    take: bool
    about: Words

    @property
    def place(self) -> Path:
        return self.cohort.folder / "submitted" / self.one.learner / self.one.stem

    @property
    def target(self) -> Path:
        return self.place / (f"{self.one.stem}.ipynb" if self.one.notebook else NAME)


def filed(cohort: Cohort, one: Found, arrivals: Arrivals, take: bool = False) -> str:
    """Keep a file, put it where it is graded if it is the newest; a line about it.

    ``take``: the coach says that this one counts, whatever else came.
    """
    there, _ = kept(cohort.folder / "received" / one.learner / one.stem, one)
    pile = arrivals.of(one.stem, one.learner)
    key = pile.add(one.parcel, there.name)
    about: Words = {
        "learner": one.learner,
        "stem": one.stem,
        "rev": one.rev,
        "kept": there.name,
        "path": there.relative_to(cohort.folder),
    }
    here = _Here(cohort, one, pile, key, take, about)
    if not here.place.is_dir():
        release = cohort.folder / "release" / one.stem
        shutil.copytree(release, here.place, ignore=IGNORED)
    return _notebook(here) if one.notebook else _answers(here)


def _answers(here: _Here) -> str:
    one, pile, about = here.one, here.pile, here.about
    data = _now(here.target, FILE_BYTES)
    before = _read(data, one.stem)
    about |= {"now": before.rev if before else BROKEN, "then": _when(before)}
    about["saved"] = _when(one.held)
    if data == one.parcel.data:
        if here.take:
            pile.counts(here.key)
        return said("collect.same", **about)
    if data is not None and not here.take:
        if before and not one.held:
            return said("collect.older_broken", **about)
        if pile.over(here.key):
            return said("collect.over", **about)
        if before and one.held:
            old = _known(here, fingerprint(data), before)
            found = order(pile.evidence(here.key, one.held), old)
            if found != NEWER:
                return _stays(here, found, "collect.older", "collect.unclear_answers")
    _replace(here.cohort, here.target, one.parcel.data)
    _settle(here)
    _times(here)
    if not one.held:
        return said("collect.broken", **about)
    same = before is not None and before.rev == one.rev
    return said("collect.again" if same else "collect.answers", **about)


def _notebook(here: _Here) -> str:
    one, pile, about = here.one, here.pile, here.about
    data, ours = _now(here.target, MOST_BYTES), _released(here)
    last = pile.filed.get("notebook", "")
    mine = data is not None and data != ours  # of the learner, perhaps put in order
    if here.key == last or data == one.parcel.data:
        if here.take:
            pile.counts(here.key)
        return said("collect.notebook_same", **about)
    if not here.take:
        if not readable(one.parcel) and (last or data is not None):
            return said("collect.notebook_broken", **about)
        if pile.over(here.key):
            return said("collect.notebook_over", **about)
        if last or mine:
            old = _known(here, last)
            about |= {"saved": _day(pile.evidence(here.key)), "then": _day(old)}
            found = order(pile.evidence(here.key), old)
            if found != NEWER and _legible(here, last):
                notes = ("collect.notebook_older", "collect.unclear_notebook")
                return _stays(here, found, *notes)
    _replace(here.cohort, here.target, one.parcel.data)
    pile.filed["notebook"] = here.key
    _settle(here)
    _times(here)
    return said("collect.notebook", **about)


def _stays(here: _Here, found: str, older: str, unclear: str) -> str:
    if found == OLDER:
        here.pile.closed(here.key)
        return said(older, **here.about)
    here.pile.opened(here.key)
    return said(unclear, **here.about)


def _settle(here: _Here) -> None:
    """This one is filed now: what was open about others may be clear by that."""
    if here.take:
        here.pile.counts(here.key)
        return
    here.pile.closed(here.key)
    mine = here.pile.evidence(here.key, here.one.held)
    folder = here.cohort.folder / "received" / here.one.learner / here.one.stem
    for key, seen in list(here.pile.alike(here.key)):
        if seen.get("open"):
            data = _now(folder / seen["name"], FILE_BYTES)
            held = None if here.one.notebook else _read(data, here.one.stem)
            if order(here.pile.evidence(key, held), mine) == OLDER:
                here.pile.closed(key)


def _known(here: _Here, key: str, held: record.Record | None = None) -> Evidence:
    """What is known of the filed one; of one put there by hand, nbgrader's time."""
    if key in here.pile.files:
        return here.pile.evidence(key, held)
    stamp = (_now(here.place / TIME, 200) or b"")[:200].decode("utf-8", "replace")
    return Evidence(moment(stamp), held=held)


def _legible(here: _Here, last: str) -> bool:
    """Is there anything to read in the notebook that is filed?"""
    folder = here.cohort.folder / "received" / here.one.learner / here.one.stem
    seen = here.pile.files.get(last)
    path = folder / seen["name"] if seen else here.target
    return not transplant.read(_now(path, MOST_BYTES)).why


def _times(here: _Here) -> None:
    """When it was handed in, and by what the page about it finds its way back.

    What did not come through the exchange takes along when it was saved, by the clock
    of its own device: nobody knows better, and a date holds for all or for none.
    """
    parcel, path = here.one.parcel, here.place / TIME
    before = (_now(path, 200) or b"").decode("utf-8", "replace")
    stamp, held = here.pile.files[here.key].get("stamp", ""), here.one.held
    if not stamp and held and (saved := Evidence(held=held).saved):
        saved = min(saved, time.time())  # a clock that goes ahead makes nobody late
        stamp = f"{datetime.fromtimestamp(saved, UTC):%Y-%m-%d %H:%M:%S} UTC"
    later = (moment(stamp) or 0.0) > (moment(before) or 0.0)
    if stamp and (later or here.take or not before):
        disk.write(path, stamp.encode())
    if parcel.secret:
        disk.write(here.place / SECRET, parcel.secret.encode())


def kept(place: Path, one: Found) -> tuple[Path, bool]:
    """The file under its number, and whether it had not been received before."""
    place.mkdir(parents=True, exist_ok=True)
    numbers = [0]
    for other in sorted(place.iterdir()):
        same = other.stat().st_size == len(one.parcel.data)
        if same and fingerprint(other.read_bytes()) == one.parcel.digest:
            return other, False
        numbers.append(int(found[0]) if (found := re.match(r"\d+", other.name)) else 0)
    name = re.sub(r"[^\w.() -]+", "_", one.parcel.parts[-1], flags=re.ASCII)[-80:]
    target = place / f"{max(numbers) + 1:04d}_{name}"
    disk.write(target, one.parcel.data)
    if one.parcel.when > 0:
        os.utime(target, (one.parcel.when, one.parcel.when))
    return target, True


def _read(data: bytes | None, stem: str) -> record.Record | None:
    """The answers that are filed; None where there are none, or none to be read."""
    if data is None:
        return None
    try:
        return record.decode(data, stem.partition("_")[2] or stem, file.now())
    except (ValueError, StoreError):
        return None


def _now(path: Path, most: int) -> bytes | None:
    """What stands there; a link, or what cannot be read, is as good as damaged."""
    if not os.path.lexists(path):
        return None
    try:
        return b"" if path.is_symlink() else disk.read(path, most)
    except OSError:
        return b""


def _released(here: _Here) -> bytes | None:
    path = here.cohort.folder / "release" / here.one.stem / here.target.name
    return _now(path, MOST_BYTES)


def _when(held: record.Record | None) -> str:
    return (held.saved[:16].replace("T", " ") if held else "") or "?"


def _day(one: Evidence) -> str:
    at = one.handed if one.handed is not None else one.file
    try:
        return f"{datetime.fromtimestamp(at or 0, UTC):%Y-%m-%d %H:%M}" if at else "?"
    except (OverflowError, ValueError, OSError):  # a file's time can be anything
        return "?"


def _replace(cohort: Cohort, target: Path, data: bytes) -> None:
    release = cohort.folder / "release" / target.parent.name / target.name
    ours = release.is_file() and _now(target, MOST_BYTES) == release.read_bytes()
    if os.path.lexists(target) and not ours:
        set_aside(target, cohort.folder / ASIDE)
    disk.write(target, data)
