"""A cohort of three, graded again and again with another broken hand-in in its middle.

python -m tests.grading.fuzz --seconds 60 --seed 1 [--stock 20]

Each try has its own seed, so that a finding can be made again: ``--only 1:377``.
"""

import argparse
import hashlib
import math
import os
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from pathlib import Path
from random import Random

from pdpmo_widgets.coach.begin import begin
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.feedback import feedback
from pdpmo_widgets.coach.grade import grade
from pdpmo_widgets.coach.scores import Paper, scores
from pdpmo_widgets.grading.course import Course
from tests.grading import handing
from tests.grading.mutate import mutate
from tests.grading.spoil import STEM

MUTANT, BESIDE = "mona", ("abel", "zoe")
LIST = "id,name\nabel,Abel One\nmona,Mona Two\nzoe,Zoe Three\n"
ROWS = """
select s.student_id, s.timestamp, b.name, g.auto_score, g.needs_manual_grade
from grade g join base_cell b on b.id = g.cell_id
join submitted_notebook n on n.id = g.notebook_id
join submitted_assignment s on s.id = n.assignment_id"""
SLOW = 5.0  # CPU seconds for one try, told and never asserted


@dataclass
class Report:
    """What a run found: a line for each broken rule, how many tries, the slow ones."""

    tries: int = 0
    found: list[str] = field(default_factory=list)
    slow: list[str] = field(default_factory=list)


class Tags(HTMLParser):
    """Every element of a page with the names of its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: set[tuple[str, ...]] = set()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.seen.add((tag, *sorted(name for name, _ in attrs)))


class Lab:
    """The cohort in which everything happens, and how it looks when all is well."""

    def __init__(self, folder: Path) -> None:
        (folder / "list.csv").write_text(LIST, "utf-8")
        quiet = {"tell": lambda _: None}
        self.cohort: Cohort = begin(folder / "c", folder / "list.csv", **quiet)
        self.course = Course(self.cohort.folder, root=self.cohort.folder)
        for name in (*BESIDE, MUTANT):
            self.hand_in(name)
        grade(self.cohort, STEM, **quiet)
        feedback(self.cohort, STEM, pdf=False, **quiet)
        self.papers, self.files = self._papers(), self._files()
        self.tags = set().union(*(Tags(self.page(name)).seen for name in BESIDE))

    def hand_in(self, name: str) -> Path:
        """A valid hand-in, put where it is graded."""
        data = handing.book("purpose", name, handing.of_purpose(name, "best"))
        return self.course.hand_in(STEM, name, data)

    def page(self, name: str) -> str:
        """A learner's feedback."""
        path = self.cohort.folder / "feedback" / name / STEM / f"{STEM}.html"
        return path.read_text("utf-8")

    def one(self, seed: str) -> Iterator[str]:
        """One try; yields what is not as it must be."""
        _forget(self.cohort.folder)
        folder = self.hand_in(MUTANT)
        mutate(
            folder, self.cohort.folder / "submitted" / BESIDE[0] / STEM, Random(seed)
        )
        lines: list[str] = []
        done = grade(self.cohort, STEM, tell=lines.append)
        feedback(self.cohort, STEM, MUTANT, pdf=False, tell=lines.append)
        if (done.graded, done.lost) != (3, 0):
            yield f"{done} {lines}"
        yield from (f"steers: {line!r}" for line in lines if not line.isprintable())
        papers = self._papers()
        yield from (f"{n} changed" for n in BESIDE if papers[n] != self.papers[n])
        if self._files() != self.files:
            yield "a file outside was changed"
        yield from _points(papers[MUTANT])
        strange = Tags(self.page(MUTANT)).seen - self.tags
        if strange:
            yield f"elements: {strange}"
        if "OWNED" in os.environ:
            yield "something ran"

    def _papers(self) -> dict[str, Paper]:
        """By learner; that a mutant copied somebody is asked of both: no change."""
        found = scores(self.cohort, STEM)
        return {one.learner: replace(one, alike=()) for one in found}

    def _files(self) -> dict[str, str]:
        """Every file that is not the mutant's own, by its content."""
        home, found = self.cohort.folder.parent, {}
        for where, folders, names in os.walk(home):
            folders[:] = [f for f in folders if f != MUTANT]
            for name in set(names) - {"gradebook.db", "alike.json", f"{STEM}.json"}:
                path = Path(where, name)
                data = b"" if path.is_symlink() else path.read_bytes()
                found[str(path)] = hashlib.sha256(data).hexdigest()
        return found


def _forget(folder: Path) -> None:
    for place in folder.glob(f"*/{MUTANT}"):
        shutil.rmtree(place)
    shutil.rmtree(folder / "set_aside" / ".made" / MUTANT, ignore_errors=True)
    shutil.rmtree(folder / "set_aside" / ".made" / "places", ignore_errors=True)


def _points(paper: Paper) -> Iterator[str]:
    if len(paper.marks) != 7:
        yield f"{len(paper.marks)} rows"
    for mark in paper.marks:
        points = 0.0 if mark.auto is None else mark.auto
        if not math.isfinite(points) or not 0 <= points <= mark.most:
            yield f"{mark.item}: {points}"


def fuzz(seed: str, tries: int = 10**9, seconds: float = math.inf) -> Report:
    """So many tries, or as many as fit into the time."""
    report, until = Report(), time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as folder:
        lab = Lab(Path(folder))
        while report.tries < tries and time.monotonic() < until:
            name, start = f"{seed}:{report.tries}", time.process_time()
            report.tries += 1
            try:
                found = [f"{name} {what}" for what in lab.one(name)]
            except Exception as error:
                found = [f"{name} {type(error).__name__}: {error}"]
            report.found += found
            if found:
                print(*found, sep="\n", flush=True)  # a long run may be stopped
            if time.process_time() - start > SLOW:
                report.slow.append(name)
    return report


def beside_stock(seed: str, count: int) -> list[str]:
    """Rows in which nbgrader's own autograde and the direct grader differ."""
    from pdpmo_widgets.grading.direct import Job, grade_all
    from pdpmo_widgets.grading.gradebook import save

    names, found = [f"m{n:03d}" for n in range(count)], []
    with tempfile.TemporaryDirectory() as folder:
        for part in ("stock", "direct"):
            course = Course(Path(folder) / part)
            course.release(STEM)
            for name in ("abel", *names):
                data = handing.book("purpose", name, handing.of_purpose(name, "best"))
                place = course.hand_in(STEM, name, data)
                if name != "abel":
                    other = course.folder / "submitted" / "abel" / STEM
                    mutate(place, other, Random(f"{seed}:{name}"))
            sent = sorted(p.name for p in (course.folder / "submitted").iterdir())
            if part == "stock":
                course.autograde(STEM, "*")
            else:
                url = f"sqlite:///{course.folder / 'gradebook.db'}"
                save(url, STEM, grade_all(Job(course.folder, STEM), sent))
            found.append(rows(course))
    return sorted(map(str, {*found[0]} ^ {*found[1]}))


def rows(course: Course) -> list[tuple]:
    """What the gradebook holds of every graded cell."""
    with closing(sqlite3.connect(course.folder / "gradebook.db")) as book:
        return book.execute(ROWS).fetchall()


def main(words: list[str] | None = None) -> int:
    """Run, and say what was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--only", metavar="SEED:N", default="")
    parser.add_argument("--stock", type=int, default=0, help="so many beside nbgrader")
    asked = parser.parse_args(words)
    if asked.stock:
        found = beside_stock(asked.seed, asked.stock)
        print(
            "\n".join(
                [*found, f"{asked.stock} beside nbgrader, {len(found)} rows differ"]
            )
        )
        return 1 if found else 0
    if asked.only:
        with tempfile.TemporaryDirectory() as folder:
            found = list(Lab(Path(folder)).one(asked.only))
        print("\n".join(found) or "nothing")
        return 1 if found else 0
    report = fuzz(asked.seed, seconds=asked.seconds)
    print(f"{report.tries} tries, {len(report.found)} findings, slow: {report.slow}")
    return 1 if report.found else 0


if __name__ == "__main__":
    sys.exit(main())
