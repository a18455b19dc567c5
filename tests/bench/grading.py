"""Grading beside stock nbgrader; two thousand hand-ins; feedback for two hundred.

CPU seconds are counted, children included, so that a busy machine shows little; what
is graded is graded on one core. Each job runs in a process of its own, which has not
seen the hand-ins when they were made: nothing is remembered from there. A first
hand-in, which imports the course, is left out on both sides where the two graders are
compared, each with a copy of its own, and counted everywhere else.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import fmean

from pdpmo_widgets.coach import cohort as cohorts
from tests.bench.table import Figure

ROOT = Path(__file__).parents[2]
SAME = 20  # learners of the comparison, with two exercises each
STOCK = int(os.environ.get("PDPMO_STOCK", SAME))  # of them with stock nbgrader
MANY = int(os.environ.get("PDPMO_MANY", 2000)) // 2  # learners, with two exercises each
PAGES = int(os.environ.get("PDPMO_PAGES", 200))
ROUNDS = int(os.environ.get("PDPMO_ROUNDS", 3))
JOBS = ("stock", "direct")
STEM, STEMS = "01_purpose", ("00_welcome", "01_purpose")


def cpu() -> float:
    """CPU seconds of this process and of its children that have ended."""
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    used = [resource.getrusage(one) for one in who]
    return sum(one.ru_utime + one.ru_stime for one in used)


def peak() -> float:
    """The most memory that this process ever held, in MB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(x.split()[1]) / 1000 for x in lines if x.startswith("VmHWM"))


def names(count: int) -> list[str]:
    """Ids of learners; each has a case of their own."""
    return [f"learner{n:04d}" for n in range(count)]


def filled(folder: Path, count: int, stems: tuple[str, ...]) -> Path:
    """A cohort in which everyone has handed in; the mix is that of ``handins``."""
    from pdpmo_widgets.coach.begin import begin
    from tests.bench import handins

    folder.mkdir(parents=True)
    people = folder / "list.csv"
    rows = [f"{id},Lee {id}" for id in names(count)]
    people.write_text("\n".join(["id,name", *rows]) + "\n", "utf-8")
    home = folder / "cohort"
    begin(home, people, tell=lambda _: None)
    for stem in stems:
        noun = stem.partition("_")[2]
        book = (home / "release" / stem / f"{stem}.ipynb").read_bytes()
        for number, id in enumerate(names(count)):
            place = home / "submitted" / id / stem
            place.mkdir(parents=True)
            notebook = handins.notebook(book, number)
            (place / f"{stem}.ipynb").write_bytes(notebook)
            answers = handins.answers(noun, id, number)
            (place / "answers.json").write_bytes(answers)
    return home


def child(*words: str) -> dict[str, float]:
    """What a job in a fresh process measured."""
    command = [sys.executable, "-m", "tests.bench.grading", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return json.loads(done.stdout.decode().splitlines()[-1])


def _direct(home: Path) -> dict[str, float]:
    """CPU for each hand-in of the comparison, by the direct grader, by exercise."""
    from pdpmo_widgets.coach.grade import grade

    cohort, ids = cohorts.load(home), names(SAME + 1)
    for stem in STEMS:
        grade(cohort, stem, ids[-1], tell=lambda _: None)
    _hide(home, ids[-1])
    found = {}
    for stem in STEMS:
        before = cpu()
        done = grade(cohort, stem, tell=lambda _: None)
        assert done.graded == SAME, done
        found[stem] = (cpu() - before) / SAME
    return found


def _stock(home: Path) -> dict[str, float]:
    """CPU for each of some of the same hand-ins, by nbgrader's own autograde."""
    from pdpmo_widgets.grading.course import Course

    course, ids = Course(home, root=home), names(SAME + 1)
    found = {}
    for stem in STEMS:
        course.autograde(stem, ids[-1])
        before = cpu()
        for id in ids[:STOCK]:
            course.autograde(stem, id)
        found[stem] = (cpu() - before) / STOCK
    return found


def _hide(home: Path, id: str) -> None:
    (home / "submitted" / id).rename(home / id)


def _many(home: Path) -> dict[str, float]:
    """All hand-ins of a large cohort on one core, imports and all."""
    from pdpmo_widgets.coach.grade import grade

    done = grade(cohorts.load(home), tell=lambda _: None)
    assert (done.graded, done.lost) == (2 * MANY, 0), done
    return {"cpu": cpu(), "peak": peak()}


def _pages(home: Path, pdf: str) -> dict[str, float]:
    """A page for each of two hundred learners; seconds that passed."""
    from pdpmo_widgets.coach.feedback import feedback

    start = time.perf_counter()
    made = feedback(cohorts.load(home), STEM, pdf=bool(pdf), tell=lambda _: None)
    assert len(made) == PAGES, len(made)
    if pdf:
        assert all(path.with_suffix(".pdf").is_file() for path in made)
    return {"seconds": time.perf_counter() - start, "cpu": cpu()}


def measure(folder: Path) -> list[Figure]:
    """The rows of the table; the ratio to stock is that of the first row."""
    filled(folder / "many", MANY, STEMS)
    many = [child("many", str(_copy(folder, "many", n))) for n in range(ROUNDS)]
    cpus, peaks = (tuple(one[what] for one in many) for what in ("cpu", "peak"))
    home = filled(folder / "pages", PAGES, (STEM,))
    child("grade", str(home))
    html, pdf = (child("pages", str(home), how) for how in ("", "pdf"))
    return [
        *beside(folder),
        Figure(f"{2 * MANY:,} hand-ins", "CPU s", cpus, most=30),
        Figure(f"{2 * MANY:,} hand-ins, peak", "MB", peaks, most=200),
        Figure(f"feedback, {PAGES}, HTML", "s", (html["seconds"],), most=60),
        Figure(f"feedback, {PAGES}, HTML", "CPU s", (html["cpu"],)),
        Figure(f"feedback, {PAGES}, HTML and PDF", "s", (pdf["seconds"],), most=60),
        Figure(f"feedback, {PAGES}, HTML and PDF", "CPU s", (pdf["cpu"],)),
    ]


def beside(folder: Path) -> list[Figure]:
    """Both graders on copies of the same hand-ins, in turn: the ratio of each round."""
    filled(folder / "same", SAME + 1, STEMS)
    rounds = [
        [child(job, str(_copy(folder, "same", f"{n}-{job}"))) for job in JOBS]
        for n in range(ROUNDS)
    ]
    both = {stem: [(one[stem], two[stem]) for one, two in rounds] for stem in STEMS}
    mean = [(fmean(one.values()), fmean(two.values())) for one, two in rounds]
    stock, direct = (tuple(1000 * one[at] for one in mean) for at in (0, 1))
    peer = "one hand-in, stock nbgrader"
    return [
        Figure(peer, "CPU ms", stock),
        Figure("one hand-in, direct", "CPU ms", direct, peer),
        Figure("stock by direct", "×", _times(mean), most=200, less=False),
        *(
            Figure(f"stock by direct, {stem} alone", "×", _times(pairs))
            for stem, pairs in both.items()
        ),
    ]


def _times(pairs: Iterable[tuple[float, float]]) -> tuple[float, ...]:
    return tuple(stock / direct for stock, direct in pairs)


def _copy(folder: Path, name: str, number: object) -> Path:
    """A cohort of its own for one round, as it was handed in."""
    return Path(shutil.copytree(folder / name / "cohort", folder / f"{name}-{number}"))


def main(job: str, home: str, *more: str) -> None:
    """One job in this process; its figures as the last line."""
    sys.modules.setdefault("rfc3987_syntax", None)  # as our own command does
    from pdpmo_widgets.coach.grade import grade

    place = Path(home)
    if job in ("direct", "stock", "many") and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    if job == "grade":
        grade(cohorts.load(place), STEM, tell=lambda _: None)
        found: dict[str, float] = {}
    elif job == "pages":
        found = _pages(place, more[0])
    else:
        found = {"direct": _direct, "stock": _stock, "many": _many}[job](place)
    print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
