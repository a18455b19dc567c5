"""`pdpmo coach collect`: whatever was sent, kept with a number and filed to be graded.

Every file stays in received/<learner>/<exercise>/ under a number of its own. The newest
answers and the newest notebook go to submitted/; what stood there before is kept too.
Where it is not clear whose a file is, or which is the newer, the coach is asked.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from pdpmo_widgets.coach import arrivals, parcels
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.exchange import folder
from pdpmo_widgets.coach.filing import filed, kept
from pdpmo_widgets.coach.leftovers import Left, gathered
from pdpmo_widgets.coach.people import ALIAS
from pdpmo_widgets.coach.said import CoachError, said, wrong
from pdpmo_widgets.coach.whose import BROKEN, Found, Reader
from pdpmo_widgets.coach.zips import fingerprint
from pdpmo_widgets.grading import transplant
from pdpmo_widgets.grading.newest import moment
from pdpmo_widgets.grading.word import MOST, WORD
from pdpmo_widgets.store import disk

UNCLEAR = "_unclear"
Tell = Callable[[str], None]


def collect(
    cohort: Cohort,
    places: Sequence[Path],
    sure: str = "",
    tell: Tell = print,
    take: bool = False,
) -> int:
    """File what lies in ``places``; returns how many files were understood.

    ``sure``: the learner whose files these are, when the coach says so; ``take``: the
    coach says that these count, whatever else came.
    """
    people = cohort.learners()
    asked = sure
    if asked and not (sure := cohort.listed(asked)):
        raise wrong("collect.no_learner", id=asked)
    if take and not places:
        raise wrong("collect.take_what")
    refused, came = list[str](), arrivals.Arrivals(cohort)
    reader = Reader(people, cohort.stems, sure, marks(cohort), take)
    for new, former in ALIAS.read(cohort).items():
        reader.ids |= {str(old).casefold(): new for old in former}
    found = [
        one
        for place in places or [exchange(cohort)]
        for one in _read(reader, place, refused)
    ]
    clear = [one for one in found if one.learner and one.stem]
    try:
        for one in sorted(clear, key=_order):
            try:
                tell(filed(cohort, one, came, take))
                _word(cohort, one, tell)
            except OSError as error:
                refused.append(said("collect.unfiled", name=one.parcel.path, why=error))
    finally:  # what was filed is known even if this was stopped
        came.save()
    settled = arrivals.known(cohort)
    unclear = [one for one in found if not (one.learner and one.stem)]
    rest = [one for one in unclear if one.parcel.digest not in settled]
    if len(rest) < len(unclear):
        tell(said("left.before", count=len(unclear) - len(rest)))
    refused += [Left("foreign", one.parcel.path) for one in rest if one.foreign]
    _said(cohort, [one for one in rest if not one.foreign], refused, tell)
    _resolved(cohort, settled)
    _open(cohort, tell)
    _nothing(cohort, [p.id for p in people], tell)
    return len(clear)


def _read(reader: Reader, place: Path, refused: list[str]) -> list[Found]:
    """What lies in one place; ``refused`` gets a sentence on what stays there."""
    try:
        found = list(map(reader.read, parcels.opened(place, refused.append)))
    except (CoachError, OSError) as error:
        refused.append(str(error))
        return []
    # Files that were named one by one lie together by chance.
    together = place.is_dir() or place.suffix.lower() == ".zip"
    return _beside(found) if together else found


def marks(cohort: Cohort) -> dict[str, frozenset[str]]:
    """The ids of the graded cells of each exercise, as it was released."""
    found = {}
    for stem in cohort.stems:
        path = cohort.folder / "release" / stem / f"{stem}.ipynb"
        try:
            data = disk.read(path, transplant.MOST_BYTES)
        except OSError:
            data = None
        cells = transplant.read(data).cells
        found[stem] = frozenset(id for id, _, _ in cells if id)
    return found


def exchange(cohort: Cohort) -> Path:
    """Where nbgrader's exchange takes hand-ins in; CoachError when there is none."""
    return folder(cohort) / "inbound"


def _beside(found: list[Found]) -> list[Found]:
    """What lies in one folder belongs together: it lends learner and exercise.

    A notebook that says nothing of its own is lent the one learner whose answers lie
    beside it, unless there are two such notebooks: they may be two people's.
    """
    owners: dict[tuple[tuple[str, ...], str], set[str]] = {}
    stems: dict[tuple[str, ...], set[str]] = {}
    silent: dict[tuple[tuple[str, ...], str], set[bytes]] = {}
    for one in found:
        here = one.parcel.parts[:-1]
        if one.stem and one.notebook:
            stems.setdefault(here, set()).add(one.stem)
            if one.silent and not one.learner:
                silent.setdefault((here, one.stem), set()).add(one.parcel.data)
        if one.learner and not one.notebook:
            owners.setdefault((here, one.stem), set()).add(one.learner)

    def lent(one: Found) -> Found:
        here = one.parcel.parts[:-1]
        near = owners.get((here, one.stem), set())
        alone = len(silent.get((here, one.stem), set())) == 1 and one.silent
        if one.notebook and not one.learner and alone and len(near) == 1:
            return replace(one, learner=next(iter(near)), why="")
        of = stems.get(here, set())
        if one.rev == BROKEN and one.learner and not one.stem and len(of) == 1:
            return replace(one, stem=next(iter(of)))
        return one

    return [lent(one) for one in found]


def _order(one: Found) -> tuple[str, str, bool, float, int]:
    """The oldest first, as well as one can tell; `filed` decides each time."""
    return (one.learner, one.stem, one.notebook, _time(one), one.rev)


def _time(one: Found) -> float:
    saved = moment(one.held.saved) if one.held else None
    return saved or moment(one.parcel.stamp) or one.parcel.when


def _said(
    cohort: Cohort, unclear: Iterable[Found], refused: list[str], tell: Tell
) -> None:
    lines = []
    for one in unclear:
        place, _ = kept(cohort.folder / "received" / UNCLEAR, one)
        why = one.why or said("collect.which")
        where = place.relative_to(cohort.folder)
        lines.append(said("collect.ask", name=one.parcel.path, why=why, kept=where))
    for head, rows in (("collect.unclear", lines), ("collect.refused", refused)):
        if rows:
            tell(said(head, count=len(rows)))
            for row in gathered(rows):
                tell(f"  {row}")


def _resolved(cohort: Cohort, settled: set[str]) -> None:
    """A copy of what was unclear goes once it is known whose it is."""
    place = cohort.folder / "received" / UNCLEAR
    for path in place.iterdir() if place.is_dir() else ():
        if path.is_file() and fingerprint(path.read_bytes()) in settled:
            path.unlink()


def _word(cohort: Cohort, one: Found, tell: Tell) -> None:
    """Practice, and a word that is not this cohort's, are said as soon as they come."""
    entry = one.held.answers.get(WORD) if one.held else None
    kept = entry.value if entry else None
    standing = cohort.asked.standing(kept)
    if not cohort.asked.counts(kept):
        name = "word" if standing == "wrong" else standing
        told = {"word": str(kept)[:MOST], "ours": cohort.asked.word}
        about = {"learner": one.learner, "stem": one.stem}
        tell(said(f"collect.{name}", **about, **told))


def _open(cohort: Cohort, tell: Tell) -> None:
    """Who has two hand-ins of which a coach has to say which one counts."""
    for stem in cohort.stems:
        if who := arrivals.waiting(cohort, stem):
            ids = ", ".join(sorted(who))
            tell(said("collect.open", stem=stem, count=len(who), who=ids))


def _nothing(cohort: Cohort, ids: list[str], tell: Tell) -> None:
    for stem in cohort.opened:
        place = cohort.folder / "submitted"
        missing = [id for id in ids if not (place / id / stem).is_dir()]
        if missing:
            who = ", ".join(missing)
            tell(said("collect.nothing", stem=stem, count=len(missing), who=who))
        else:
            tell(said("collect.everybody", stem=stem))
