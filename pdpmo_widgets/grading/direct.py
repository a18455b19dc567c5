"""The direct grader: many hand-ins in one process, into nbgrader's own gradebook.

``grade`` of one learner is a pure task: it reads the hand-in, writes the graded
notebook of that learner and returns rows. One writer puts the rows of all learners
into the gradebook, as nbgrader's own autograde would, row for row.
"""

import json
import shutil
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from nbformat import NotebookNode, from_dict
from nbgrader import utils

from pdpmo_widgets import catalog
from pdpmo_widgets.grading import preprocessors as strict
from pdpmo_widgets.grading.entries import ASIDE
from pdpmo_widgets.grading.handed import handed_in
from pdpmo_widgets.grading.key import Key, read_key, run
from pdpmo_widgets.grading.tidy import Tidied, encode, tidy
from pdpmo_widgets.grading.transplant import TAG

SKIPPED = (".ipynb_checkpoints", "__pycache__")


@dataclass(frozen=True)
class Row:
    """The grade of one cell: points by rule (None: a person decides), and flags."""

    name: str
    auto: float | None
    review: bool
    blank: bool | None = None


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
    """Where one exercise of a course stands."""

    course: Path
    stem: str

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
    except Exception as error:
        said = f"{student}: could not be graded ({type(error).__name__}). Look at it."
        return Graded(student, line=said, trouble=str(error))


def _graded(job: Job, student: str) -> Graded:
    sent, place = job.of("submitted", student), job.of("autograded", student)
    tidied = tidy(sent, job.released, job.course / ASIDE)
    key = _key(job.source, job.released, job.source.stat().st_mtime_ns)
    _copied(sent, place)
    outputs = run(key, place)
    cells = [_filled(c, outputs.get(at)) for at, c in enumerate(key.book["cells"])]
    rows = tuple(_row(cell) for cell in cells if "nbgrader" in cell.metadata)
    graded = _beside(cells, json.loads((sent / job.released.name).read_bytes()))
    (place / job.released.name).write_bytes(encode({**key.book, "cells": graded}))
    time = sent / "timestamp.txt"
    stamp = time.read_text("utf-8").strip() if time.is_file() else ""
    notes = [*tidied.notes, *(note.rstrip(".") for note in _doubts(job, sent, student))]
    return Graded(student, rows, stamp, Tidied(student, tuple(notes)).line())


def _doubts(job: Job, sent: Path, student: str) -> tuple[str, ...]:
    module = catalog.of_stem(job.stem)
    return handed_in(module.noun, sent, student).review if module else ()


@cache
def _key(source: Path, released: Path, stamp: int) -> Key:
    return read_key(source, released)


def _copied(sent: Path, place: Path) -> None:
    """What was handed in, without notebooks, as nbgrader copies it."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    for path in sent.iterdir():
        if path.is_file() and path.suffix != ".ipynb" and path.name not in SKIPPED:
            shutil.copyfile(path, place / path.name)


def _filled(cell: dict[str, Any], outputs: list[NotebookNode] | None) -> NotebookNode:
    """A cell of the key with its outputs, made strict as in nbgrader's own run."""
    node = from_dict({**cell, "source": "".join(cell["source"])})
    if outputs is None:
        return node
    node.outputs, node.execution_count = list(outputs), None
    strict.StrictScores().preprocess_cell(node, {}, 0)
    return node


def _row(cell: NotebookNode) -> Row:
    marks = cell.metadata.nbgrader
    auto = utils.determine_grade(cell)[0] if utils.is_grade(cell) else None
    blank = None
    if utils.is_solution(cell):
        blank = marks.get("checksum") == utils.compute_checksum(cell)
    return Row(marks["grade_id"], auto, strict.doubted(cell), blank)


def _beside(cells: list[NotebookNode], sent: dict[str, Any]) -> list[Any]:
    """Our cells with their outputs, the learner's text where it stood."""
    ours = iter(cells)
    found: list[Any] = []
    for cell in sent["cells"]:
        mine = TAG in cell["metadata"].get("tags", [])
        found.append(cell if mine else next(ours))
    return found


def grade_all(
    job: Job,
    students: Iterable[str],
    workers: int = 1,
    told: Callable[[Graded], None] = lambda _: None,
) -> list[Graded]:
    """Every learner's result; ``told`` hears of each as it comes."""
    names = list(students)
    found = []
    if workers <= 1:
        for one in map(partial(grade, job), names):
            told(one)
            found.append(one)
        return found
    with ProcessPoolExecutor(workers) as pool:
        for one in pool.map(partial(grade, job), names, chunksize=8):
            told(one)
            found.append(one)
    return found
