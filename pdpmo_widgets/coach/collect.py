"""`pdpmo coach collect`: whatever was sent, kept with a number and filed to be graded.

Every file stays in received/<learner>/<exercise>/ under a number of its own. The
answers of the highest revision and the newest notebook go to submitted/; what stood
there before is kept too.
"""

import hashlib
import os
import re
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from pdpmo_widgets.coach import parcels
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.said import CoachError, said, wrong
from pdpmo_widgets.coach.whose import BROKEN, Found, Reader, readable
from pdpmo_widgets.grading.tidy import ASIDE, TIME, set_aside
from pdpmo_widgets.store import disk, file, record
from pdpmo_widgets.store.exercise import NAME
from pdpmo_widgets.store.values import StoreError

UNCLEAR = "_unclear"
IGNORED = shutil.ignore_patterns("answers*", ".*", TIME)
Tell = Callable[[str], None]


def collect(
    cohort: Cohort, places: Sequence[Path], sure: str = "", tell: Tell = print
) -> int:
    """File what lies in ``places``; returns how many files were understood.

    ``sure``: the learner whose files these are, when the coach says so.
    """
    people = cohort.learners()
    if sure and sure not in {one.id for one in people}:
        raise wrong("collect.no_learner", id=sure)
    reader, refused = Reader(people, cohort.stems, sure), list[str]()
    found: list[Found] = []
    for place in places or [exchange(cohort)]:
        try:
            found += map(reader.read, parcels.opened(place, refused.append))
        except (CoachError, OSError) as error:
            refused.append(str(error))
    found = _beside(found)
    clear = [one for one in found if one.learner and one.stem]
    for one in sorted(clear, key=_order):
        try:
            tell(_filed(cohort, one))
        except OSError as error:
            refused.append(said("collect.unfiled", name=one.parcel.path, why=error))
    _said(cohort, [one for one in found if one not in clear], refused, tell)
    _nothing(cohort, [p.id for p in people], tell)
    return len(clear)


def exchange(cohort: Cohort) -> Path:
    """Where nbgrader's exchange takes hand-ins in, as the cohort's settings say."""
    config = cohort.config()
    root = Path(
        str(config.Exchange.get("root") or "/usr/local/share/nbgrader/exchange")
    )
    course = str(config.CourseDirectory.get("course_id") or "pdpmo")
    place = root / course / "inbound"
    if not place.is_dir():
        raise wrong("collect.no_exchange", place=place)
    return place


def _beside(found: list[Found]) -> list[Found]:
    """What lies in one folder belongs together: it lends learner and exercise."""
    owners: dict[tuple[tuple[str, ...], str], set[str]] = {}
    stems: dict[tuple[str, ...], set[str]] = {}
    for one in found:
        here = one.parcel.parts[:-1]
        if one.stem and one.notebook:
            stems.setdefault(here, set()).add(one.stem)
        if one.learner and not one.notebook:
            owners.setdefault((here, one.stem), set()).add(one.learner)

    def lent(one: Found) -> Found:
        here = one.parcel.parts[:-1]
        near = owners.get((here, one.stem), set())
        if one.notebook and not one.learner and len(near) == 1:
            return replace(one, learner=next(iter(near)), why="")
        of = stems.get(here, set())
        if one.rev == BROKEN and one.learner and not one.stem and len(of) == 1:
            return replace(one, stem=next(iter(of)))
        return one

    return [lent(one) for one in found]


def _order(one: Found) -> tuple[str, str, bool, str, float, int]:
    return (one.learner, one.stem, one.notebook, one.parcel.stamp, one.parcel.when,
            one.rev)  # fmt: skip


def _filed(cohort: Cohort, one: Found) -> str:
    """Keep a file, put it where it is graded if it is the newest; a line about it."""
    kept, new = _kept(cohort.folder / "received" / one.learner / one.stem, one)
    place = cohort.folder / "submitted" / one.learner / one.stem
    about = {
        "learner": one.learner,
        "stem": one.stem,
        "rev": one.rev,
        "kept": kept.name,
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
    if one.parcel.stamp:
        disk.write(place / TIME, one.parcel.stamp.encode())
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
    if one.parcel.stamp and not (place / TIME).exists():
        disk.write(place / TIME, one.parcel.stamp.encode())
    return said("collect.notebook", **about)


def _kept(place: Path, one: Found) -> tuple[Path, bool]:
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


def _said(
    cohort: Cohort, unclear: Iterable[Found], refused: list[str], tell: Tell
) -> None:
    lines = []
    for one in unclear:
        kept, _ = _kept(cohort.folder / "received" / UNCLEAR, one)
        why = one.why or said("collect.which")
        where = kept.relative_to(cohort.folder)
        lines.append(said("collect.ask", name=one.parcel.path, why=why, kept=where))
    for head, rows in (("collect.unclear", lines), ("collect.refused", refused)):
        if rows:
            tell(said(head, count=len(rows)))
            for row in rows:
                tell(f"  {row}")


def _nothing(cohort: Cohort, ids: list[str], tell: Tell) -> None:
    for stem in cohort.stems:
        place = cohort.folder / "submitted"
        missing = [id for id in ids if not (place / id / stem).is_dir()]
        if missing:
            who = ", ".join(missing)
            tell(said("collect.nothing", stem=stem, count=len(missing), who=who))
        else:
            tell(said("collect.everybody", stem=stem))
