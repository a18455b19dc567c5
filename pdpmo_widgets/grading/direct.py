"""The direct grader: many hand-ins in one process, into nbgrader's own gradebook.

``grade`` of one learner is a pure task: it reads the hand-in, writes the graded
notebook of that learner and returns rows. One writer puts the rows of all learners
into the gradebook, as nbgrader's own autograde would, row for row.
"""

import json
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.cases.words import room_words
from pdpmo_widgets.grading import coded, coding, word
from pdpmo_widgets.grading.deals import OTHER, Edition, named_in
from pdpmo_widgets.grading.entries import ASIDE
from pdpmo_widgets.grading.handed import handed_in
from pdpmo_widgets.grading.key import run
from pdpmo_widgets.grading.pool import spread
from pdpmo_widgets.grading.sheet import (
    Cell,
    Row,
    Sheet,
    cell,
    cell_text,
    filled,
    notebook,
    sheet,
)
from pdpmo_widgets.grading.tidy import Tidied, tidy
from pdpmo_widgets.grading.transplant import TAG

MISSING = "not answered: {names}"
SKIPPED = (".ipynb_checkpoints", "__pycache__")


@dataclass(frozen=True)
class Graded:
    """One learner's result: rows by cell, the time of handing in, a line to read."""

    student: str
    rows: tuple[Row, ...] = ()
    time: str = ""
    line: str = ""
    trouble: str = ""


@dataclass(frozen=True)
class Job:
    """Where one exercise of a course stands; ``bare``: a learner's code may run
    where nothing isolates it."""

    course: Path
    stem: str
    bare: bool = False

    @property
    def source(self) -> Path:
        """The coach's notebook."""
        return self.course / "source" / self.stem / f"{self.stem}.ipynb"

    @property
    def released(self) -> Path:
        """The notebook as learners got it."""
        return self.course / "release" / self.stem / f"{self.stem}.ipynb"

    def of(self, step: str, student: str) -> Path:
        """A learner's folder below ``submitted`` or ``autograded``."""
        return self.course / step / student / self.stem


def grade(job: Job, student: str) -> Graded:
    """Grade one learner; whatever happens, a result comes back."""
    try:
        return _graded(job, student)
    except coding.NotIsolated as error:
        return Graded(student, line=f"{student}: {error}.")
    except Exception as error:
        said = f"{student}: this hand-in could not be graded."
        return Graded(student, line=said, trouble=f"{type(error).__name__}: {error}")


def _graded(job: Job, student: str) -> Graded:
    sent, place = job.of("submitted", student), job.of("autograded", student)
    tidied = tidy(sent, job.released, job.course / ASIDE)
    _copied(sent, place)
    if coded.asks_for_code(job.released):
        book = sent / job.released.name
        rows, data, ended = coded.graded(job.source, book, place, job.bare)
    else:
        (rows, data), ended = _by_key(job, sent, place), ""
    # Not flushed to the disk: it can be made again, the gradebook cannot.
    (place / job.released.name).write_bytes(data)
    time = sent / "timestamp.txt"
    stamp = time.read_text("utf-8").strip() if time.is_file() else ""
    doubts = [*_doubts(job, sent, student), *filter(None, [ended])]
    notes = [*tidied.notes, *(note.rstrip(".") for note in doubts)]
    return Graded(student, rows, stamp, Tidied(student, tuple(notes)).line())


def _by_key(job: Job, sent: Path, place: Path) -> tuple[tuple[Row, ...], bytes]:
    """Rows and notebook; the coach's cells run here, and nothing of the learner's."""
    page = sheet(job.source, job.released)
    book = json.loads((sent / job.released.name).read_bytes())
    cells = _answered(page, filled(page, run(page.key, place)), book)
    graded = _beside(cells, book)
    return tuple(cell.row for cell in cells if cell.row), notebook(page, graded)


def _answered(page: Sheet, cells: list[Cell], book: dict[str, Any]) -> list[Cell]:
    """With what a learner wrote in a text cell, which no answers file holds."""
    theirs = (c for c in book["cells"] if TAG not in c["metadata"].get("tags", []))
    found = []
    for ours, each, sent in zip(page.key.book["cells"], cells, theirs, strict=False):
        text = each.row and sent["cell_type"] == "markdown"
        other = "".join(sent["source"]) != "".join(ours["source"])
        found.append(cell(sent, None) if text and other else each)
    return found


def _doubts(job: Job, sent: Path, student: str) -> tuple[str, ...]:
    module = catalog.of_stem(job.stem)
    if module is None:
        return ()
    handed = handed_in(module.noun, sent, student)
    edition = edition_of(job.source)
    other = (OTHER,) if edition.strange(handed.answers) else ()
    missing = _unanswered(module, handed.answers)
    return handed.review + other + _word(job, handed.answers) + missing


def _unanswered(module: catalog.Module, answers: Mapping[str, Any]) -> tuple[str, ...]:
    """Which tasks have no answer, by their names, as one note."""
    room, said = catalog.door(module.noun, "rules"), room_words(module.noun, "exercise")
    rules = room.RULES if room else {}
    kept = {rule.of or item for item, rule in rules.items()}
    written = {id for id, one in module.items.items() if one.rubric}
    names = []
    for item in sorted(kept | written) if answers else ():
        start = f"{module.noun}.{item}"
        if not any(key == start or key.startswith(start + ".") for key in answers):
            about = said.get(item, {})
            names.append(str(about.get("name", about.get("title", item))))
    return (MISSING.format(names="; ".join(names)),) if names else ()


def _word(job: Job, answers: Mapping[str, Any]) -> tuple[str, ...]:
    """What the coach should know of the word with which it was dealt."""
    kept = answers.get(word.WORD)
    standing = word.asked_in(job.course).standing(kept)
    if not answers or standing in ("counted", "early"):
        return ()
    return (word.told(standing, kept, to_coach=True),)


def edition_of(source: Path) -> Edition:
    """The edition that a coach's notebook names; read anew when it changed."""
    return _edition(source, source.stat().st_mtime_ns)


@cache
def _edition(source: Path, stamp: int) -> Edition:
    return named_in(json.loads(source.read_bytes()))


def _copied(sent: Path, place: Path) -> None:
    """What was handed in, without notebooks, as nbgrader copies it."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    for path in sent.iterdir():
        if path.is_file() and path.suffix != ".ipynb" and path.name not in SKIPPED:
            shutil.copyfile(path, place / path.name)


def _beside(cells: list[Cell], sent: dict[str, Any]) -> list[str]:
    """Our cells with their outputs, the learner's text where it stood."""
    ours = iter(cells)
    found: list[str] = []
    for one in sent["cells"]:
        mine = TAG in one["metadata"].get("tags", [])
        found.append(cell_text(one) if mine else next(ours).text)
    return found


def grade_all(
    job: Job,
    students: Iterable[str],
    workers: int = 1,
    told: Callable[[Graded], None] = lambda _: None,
) -> list[Graded]:
    """Every learner's result; ``told`` hears of each as it comes."""
    names = list(students)
    if workers > 1:
        results = spread(partial(grade, job), names, workers, told)
        return [results.get(name) or ended(name) for name in names]
    found = []
    for one in map(partial(grade, job), names):
        told(one)
        found.append(one)
    return found


def ended(student: str) -> Graded:
    """The result of one whose grading ended its process, again and again."""
    said = f"{student}: this hand-in could not be graded."
    return Graded(student, line=said, trouble="Grading it ended the process, twice.")
