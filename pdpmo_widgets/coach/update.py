"""`pdpmo coach update`: exercises as the course has them now, without losing work.

Texts and rules change between versions of the course; the cases of an edition do not,
and neither do hand-ins, marks, levels and comments. What was released before is set
aside. Where tasks have come or gone, nbgrader would lose marks: then nothing changes.
"""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from pdpmo_widgets.coach.begin import source_of
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.said import said
from pdpmo_widgets.coach.trouble import noted
from pdpmo_widgets.grading.course import ROOT
from pdpmo_widgets.store import disk

Tell = Callable[[str], None]
ASIDE = "updated"


def update(
    cohort: Cohort, stem: str = "", tell: Tell = print, root: Path = ROOT
) -> list[str]:
    """Bring one exercise, or all, up to date; returns those that changed."""
    changed = []
    for each in cohort.chosen(stem) if stem else cohort.stems:
        if not (root / "solutions" / each).is_dir():
            continue  # a coach's own
        now = cohort.folder / "source" / each
        new = cohort.folder / f".update-{each}"
        shutil.rmtree(new, ignore_errors=True)
        try:
            source_of(cohort, each, root, new)
            if _same(now, new, each):
                tell(said("update.same", stem=each))
            elif _released(cohort, each, new, tell):
                changed.append(each)
        finally:
            shutil.rmtree(new, ignore_errors=True)
    if changed:
        tell(said("update.next"))
    return changed


def _same(now: Path, new: Path, stem: str) -> bool:
    name = f"{stem}.ipynb"
    return (now / name).read_bytes() == (new / name).read_bytes()


def _released(cohort: Cohort, stem: str, new: Path, tell: Tell) -> bool:
    from pdpmo_widgets.grading.course import Course, GradingError

    stamp = f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}"
    aside = cohort.folder / ASIDE / f"{stem}-{stamp}"
    source, release = (cohort.folder / s / stem for s in ("source", "release"))
    before = (release / f"{stem}.ipynb").read_bytes()
    for place in (source, release):
        shutil.copytree(place, aside / place.parent.name)
    try:
        shutil.rmtree(source)
        shutil.copytree(new, source)
        Course(cohort.folder, root=cohort.folder).release(stem)
    except (GradingError, OSError) as error:
        for place in (source, release):
            shutil.rmtree(place, ignore_errors=True)
            shutil.copytree(aside / place.parent.name, place)
        shutil.rmtree(aside)
        tell(said("update.kept", stem=stem, file=noted(cohort, stem, error)))
        return False
    after = (release / f"{stem}.ipynb").read_bytes()
    for path in cohort.folder.glob(f"submitted/*/{stem}/{stem}.ipynb"):
        # Nothing was written into it: it is the released one, and stays so.
        if not path.is_symlink() and path.read_bytes() == before:
            disk.write(path, after)
    tell(said("update.done", stem=stem, aside=aside.relative_to(cohort.folder)))
    return True
