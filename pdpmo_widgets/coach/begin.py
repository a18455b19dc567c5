"""`pdpmo coach new`: a cohort's folder, released and with its learners entered.

Run again, it enters new learners, names and dates, and releases what is not released
yet; nothing that is there is overwritten, and the edition stays as it was.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pdpmo_widgets.coach import cohort as cohorts
from pdpmo_widgets.coach import edition as editions
from pdpmo_widgets.coach import learners, opened
from pdpmo_widgets.coach.cohort import CONFIG, FILE, LEARNERS, Cohort
from pdpmo_widgets.coach.due import late
from pdpmo_widgets.coach.learners import Learner
from pdpmo_widgets.coach.progress import Progress
from pdpmo_widgets.coach.reviews import BANK
from pdpmo_widgets.coach.said import people as people_in
from pdpmo_widgets.coach.said import said, wrong
from pdpmo_widgets.grading import word
from pdpmo_widgets.grading.course import ROOT
from pdpmo_widgets.store import disk

Tell = Callable[[str], None]
MARKS = str.maketrans("<>&", "‹›+")
FOLDERS = ("submitted", "received")
SETTINGS = """# nbgrader's settings for this cohort: the course's own, on this folder.
# Add your own at the end, for example a penalty for handing in late.
from pathlib import Path

import pdpmo_widgets

load_subconfig("nbgrader_config.py", str(Path(pdpmo_widgets.__file__).parents[1]))
c = get_config()
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.CourseDirectory.source_directory = "source"
c.CourseDirectory.release_directory = "release"
c.CourseDirectory.db_url = f"sqlite:///{c.CourseDirectory.root}/gradebook.db"
"""


def begin(
    folder: Path,
    people: Path,
    name: str = "",
    due: Mapping[str, datetime] | None = None,
    tell: Tell = print,
    root: Path = ROOT,
    industry: str = "",
    seed: str = "",
) -> Cohort:
    """Make or complete a cohort; CoachError before anything is written if it can't.

    ``industry``, ``seed``: of its edition, as typed; "" for the course's own.
    """
    folder = folder.expanduser().resolve()
    found = learners.read(people)
    known = (folder / FILE).is_file()
    if not known and folder.is_dir() and any(folder.iterdir()):
        raise wrong("new.taken", folder=folder)
    stems = sorted(p.name for p in (root / "solutions").glob("*/") if p.is_dir())
    if not stems:
        raise wrong("new.no_solutions", folder=root)
    old = cohorts.load(folder) if known else Cohort(folder, folder.name)
    edition = editions.chosen(industry, seed, old.edition if known else None)
    for stem in due or {}:
        if stem not in stems:
            raise wrong("cohort.stem", stem=stem, stems=", ".join(stems))
    asked = replace(old.asked, word=old.asked.word or word.draw(), known=True)
    dates = {**old.due, **(due or {})}
    made = Cohort(folder, name or old.name, dates, edition, asked, old.opened_by_coach)
    before = {one.id: one for one in old.learners()} if known else {}
    again = (replace(p, id=_spelled(p.id, before)) for p in found)
    everyone = before | {one.id: one for one in again}
    _files(made, everyone.values())
    tell(said("new.known" if known else "new.made", folder=folder))
    if not editions.asked(edition, industry, seed):
        tell(said("new.kept"))
    tell(editions.told(edition))
    tell(said("new.word", word=asked.word))
    if known and not old.asked.word:
        tell(said("new.first_word"))
    _release(made, stems, root, tell)
    _enter(made, everyone.values())
    new = len(everyone) - len(before)
    tell(said("new.learners", people=people_in(len(everyone)), new=new))
    for stem, when in made.due.items():
        tell(said("new.due", stem=stem, when=f"{when:%d %B %Y, %H:%M}"))
    tell(said("new.next"))
    return made


def _spelled(id: str, before: Iterable[str]) -> str:
    """An id as it stands on the list: the same in any case, and 123 where a spreadsheet
    has eaten the zeros of the one 000123 that is there."""
    known = list(before)
    alike = [one for one in known if one.casefold() == id.casefold()]
    if not alike and id.isdecimal():
        alike = [o for o in known if o.isdecimal() and o.lstrip("0") == id.lstrip("0")]
    return alike[0] if len(alike) == 1 else id


def _files(cohort: Cohort, people: Iterable[Learner]) -> None:
    for name in FOLDERS:
        (cohort.folder / name).mkdir(parents=True, exist_ok=True)
    disk.write(cohort.folder / LEARNERS, learners.as_csv(list(people)))
    if not (cohort.folder / CONFIG).exists():
        disk.write(cohort.folder / CONFIG, SETTINGS.encode())
    if not (cohort.folder / BANK).exists():
        shutil.copyfile(Path(__file__).with_name(BANK), cohort.folder / BANK)
    opened.page(cohort)
    cohorts.save(cohort)


def _release(cohort: Cohort, stems: list[str], root: Path, tell: Tell) -> None:
    """Copy and release what is not there yet; the others go on if one fails."""
    from pdpmo_widgets.grading.course import Course, GradingError

    source = cohort.folder / "source"
    own = sorted(p.parent.name for p in source.glob("*/*.ipynb") if _named_well(p))
    missing = [s for s in dict.fromkeys([*stems, *own]) if s not in cohort.stems]
    if not missing:
        return
    with Progress(said("new.releasing"), len(missing)) as progress:
        course = Course(cohort.folder, root=cohort.folder)
        for stem in missing:
            try:
                _source(cohort, stem, root)
                course.release(stem)
                tell(said("new.released", stem=stem))
            except GradingError as error:
                why = str(error).strip().splitlines()[-1:]
                tell(said("new.unreleased", stem=stem, why=" ".join(why)))
            progress.step()


def _named_well(path: Path) -> bool:
    """Is it an exercise: a notebook with the name of its folder?"""
    return path.stem == path.parent.name and not path.name.startswith(".")


def _source(cohort: Cohort, stem: str, root: Path) -> None:
    """The coach's notebook of an exercise in this edition: all of it, or nothing."""
    source = cohort.folder / "source" / stem
    if source.exists():
        return
    with tempfile.TemporaryDirectory(dir=cohort.folder, prefix=".source-") as folder:
        made = Path(folder) / stem
        source_of(cohort, stem, root, made)
        source.parent.mkdir(exist_ok=True)
        made.rename(source)


def source_of(cohort: Cohort, stem: str, root: Path, place: Path) -> None:
    """The coach's notebook of an exercise in this edition, written to ``place``."""
    shutil.copytree(root / "solutions" / stem, place)
    editions.write(place / f"{stem}.ipynb", cohort.edition)


def _enter(cohort: Cohort, people: Iterable[Learner]) -> None:
    """Learners and dates, as rows of the gradebook."""
    from nbgrader.api import Gradebook, Student
    from sqlalchemy import select

    with Gradebook(cohort.url) as book:
        rows = {row.id: row for row in book.db.scalars(select(Student))}
        for one in people:
            row = rows.get(one.id) or Student(id=one.id)
            # nbgrader's formgrader puts a name into its page as it is
            first, last = one.first.translate(MARKS), one.last.translate(MARKS)
            row.first_name, row.last_name = first or None, last or None
            row.email = one.mail or None
            book.db.add(row)
        book.db.commit()
        for stem, when in cohort.due.items():
            date = f"{when:%Y-%m-%d %H:%M:%S} UTC"
            book.update_or_create_assignment(stem, duedate=date)
    late(cohort, cohort.due)
