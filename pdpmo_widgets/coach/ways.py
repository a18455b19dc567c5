"""How an exercise is graded: here or on other machines, and whether code may run.

Code that learners wrote runs in a box. Where there is none, somebody has to say that
it may run all the same; nobody is asked where nobody could answer.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.said import said
from pdpmo_widgets.grading import coded, isolation
from pdpmo_widgets.grading.direct import Graded, Job, grade_all

Tell = Callable[[str], None]
ANYWAY = "PDPMO_NOT_ISOLATED"  # what `grading.runner` reads


@dataclass(frozen=True)
class Way:
    """Processes at once, a dask scheduler's address ("": this machine), and whether
    learners' code may run without a box; ``ask`` is put the question otherwise."""

    workers: int = 1
    address: str = ""
    bare: bool = False
    ask: Callable[[str], bool] = lambda _: False


def asked(question: str) -> bool:
    """The answer of whoever sits at the terminal; no where nobody does."""
    if not (sys.stdin and sys.stdin.isatty()):
        return False
    try:
        return input(question + " ").strip().lower() in ("y", "yes")
    except (EOFError, KeyboardInterrupt):
        return False


def job(cohort: Cohort, stem: str, way: Way, tell: Tell) -> Job | None:
    """The job of grading one exercise; None where its code must not run."""
    found = Job(cohort.folder, stem, way.bare)
    if way.bare or way.address or not coded.asks_for_code(found.released):
        return found
    why = isolation.why_not()
    if not why:
        return found
    tell(said("grade.bare", stem=stem, why=why))
    return replace(found, bare=True) if way.ask(said("grade.ask")) else None


def results(
    job: Job, sent: list[str], way: Way, told: Callable[[Graded], None], tell: Tell
) -> list[Graded]:
    """Everybody's result; what other machines did not finish is graded here."""
    if not way.address:
        return grade_all(job, sent, way.workers, told)
    from pdpmo_widgets.grading.cluster import ClusterError, grade_on

    found, why = dict[str, Graded](), said("grade.gone")
    try:
        found = grade_on(way.address, job, sent, told)
    except ClusterError as error:
        why = str(error)
    missing = [id for id in sent if id not in found]
    if missing:
        tell(said("grade.here", count=len(missing), why=why))
        here = grade_all(job, missing, way.workers, told)
        found |= {one.student: one for one in here}
    return [found[id] for id in sent]


@contextmanager
def told_nbgrader(bare: bool) -> Iterator[None]:
    """nbgrader's own command asks nobody: it reads a variable."""
    before = os.environ.get(ANYWAY)
    if bare:
        os.environ[ANYWAY] = "1"
    try:
        yield
    finally:
        os.environ.pop(ANYWAY, None)
        if before is not None:
            os.environ[ANYWAY] = before
