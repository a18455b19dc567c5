"""`pdpmo coach collect`: whatever was sent, kept with a number and filed to be graded.

Every file stays in received/<learner>/<exercise>/ under a number of its own. The
answers of the highest revision and the newest notebook go to submitted/; what stood
there before is kept too.
"""

import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from pdpmo_widgets.coach import parcels
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.exchange import folder
from pdpmo_widgets.coach.filing import filed, kept
from pdpmo_widgets.coach.said import CoachError, said, wrong
from pdpmo_widgets.coach.whose import BROKEN, Found, Reader
from pdpmo_widgets.grading.entries import TIME

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
            tell(filed(cohort, one))
        except OSError as error:
            refused.append(said("collect.unfiled", name=one.parcel.path, why=error))
    _said(cohort, [one for one in found if one not in clear], refused, tell)
    _nothing(cohort, [p.id for p in people], tell)
    return len(clear)


def exchange(cohort: Cohort) -> Path:
    """Where nbgrader's exchange takes hand-ins in; CoachError when there is none."""
    return folder(cohort) / "inbound"


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
