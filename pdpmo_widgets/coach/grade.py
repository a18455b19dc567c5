"""`pdpmo coach grade`: every hand-in graded, a plain line for each learner.

The direct grader by default; nbgrader's own command with ``stock``. Both write the
same gradebook. Who has handed in nothing is named and gets no row, as in nbgrader.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.progress import Progress
from pdpmo_widgets.coach.said import CoachError, said, wrong
from pdpmo_widgets.grading.direct import Graded, Job, grade_all
from pdpmo_widgets.grading.handed import PLAIN

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Summary:
    """How many were graded, how many need a look, how many could not be graded."""

    graded: int = 0
    look: int = 0
    lost: int = 0


def grade(
    cohort: Cohort,
    stem: str = "",
    learner: str = "",
    workers: int = 1,
    stock: bool = False,
    tell: Tell = print,
) -> Summary:
    """Grade the hand-ins of one exercise, or of all; returns the sum of them."""
    people = [one.id for one in cohort.learners()]
    total = Summary()
    for each in cohort.chosen(stem):
        sent = _sent(cohort, each, people, learner)
        tell(said("grade.head", stem=each, count=len(sent)))
        if not sent:
            continue
        try:
            how = _stock if stock else partial(_direct, workers=workers)
            one = how(cohort, each, sent, tell)
        except CoachError:
            raise
        except Exception as error:  # an exercise that fails stops no other
            why = f"{type(error).__name__}: {error}"
            tell(said("grade.failed", stem=each, why=why))
            one = Summary(lost=len(sent))
        tell(said("grade.sum", **vars(one)))
        total = Summary(*(a + b for a, b in zip(_all(total), _all(one), strict=True)))
    if learner and not total.graded + total.lost:
        raise wrong("grade.nobody", id=learner)
    return total


def _all(one: Summary) -> tuple[int, int, int]:
    return one.graded, one.look, one.lost


def _sent(cohort: Cohort, stem: str, people: list[str], learner: str) -> list[str]:
    """Who handed in: those on the list first, then folders of others."""
    place = cohort.folder / "submitted"
    place.mkdir(exist_ok=True)
    there = {
        p.name
        for p in place.iterdir()
        if PLAIN.fullmatch(p.name) and not p.is_symlink() and (p / stem).is_dir()
    }
    found = [id for id in people if id in there] + sorted(there - set(people))
    return [id for id in found if learner in ("", id)]


def _direct(
    cohort: Cohort, stem: str, sent: list[str], tell: Tell, workers: int
) -> Summary:
    from pdpmo_widgets.grading.gradebook import save

    config = cohort.config()
    with Progress(said("grade.grading", stem=stem), len(sent)) as progress:
        results = grade_all(Job(cohort.folder, stem), sent, workers, progress.step)
    written = set(save(cohort.url, stem, results, config))
    for one in results:
        tell("  " + _line(one))
    look = sum(_look(one) for one in results)
    return Summary(len(written), look, len(results) - len(written))


def _line(one: Graded) -> str:
    if not one.rows:
        return f"{one.line} {one.trouble}"
    earned = sum(row.auto or 0.0 for row in one.rows)
    flagged = [row.name for row in one.rows if row.review]
    line = one.line + " " + said("grade.points", points=f"{earned:g}")
    if flagged:
        line += " " + said("grade.look", items=", ".join(flagged))
    return line


def _look(one: Graded) -> bool:
    return bool(one.rows) and any(row.review for row in one.rows)


def _stock(cohort: Cohort, stem: str, sent: list[str], tell: Tell) -> Summary:
    """nbgrader's own autograde, one learner at a time, so that none stops the rest."""
    from pdpmo_widgets.coach.scores import scores
    from pdpmo_widgets.grading.course import Course, GradingError

    done: list[str] = []
    with Progress(said("grade.grading", stem=stem), len(sent)) as progress:
        course = Course(cohort.folder, root=cohort.folder)
        for id in sent:
            try:
                course.autograde(stem, id)
                done.append(id)
            except GradingError as error:
                why = " ".join(str(error).strip().splitlines()[-1:])[:300]
                tell("  " + said("grade.refused", id=id, why=why))
            progress.step()
    rows = {one.learner: one for one in scores(cohort, stem) if one.learner in done}
    for id, one in rows.items():
        earned = sum(each.auto or 0.0 for each in one.marks)
        tell(f"  {id}: " + said("grade.points", points=f"{earned:g}"))
    look = sum(
        any(each.needs and each.auto is not None for each in one.marks)
        for one in rows.values()
    )
    return Summary(len(rows), look, len(sent) - len(rows))
