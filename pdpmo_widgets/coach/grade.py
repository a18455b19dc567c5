"""`pdpmo coach grade`: every hand-in graded, a plain line for each learner.

The direct grader by default; nbgrader's own command with ``stock``. Both write the
same gradebook. Who has handed in nothing is named and gets no row, as in nbgrader.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass

from pdpmo_widgets.coach import alike, arrivals, settled, ungradable, ways
from pdpmo_widgets.coach.cohort import Cohort
from pdpmo_widgets.coach.due import late
from pdpmo_widgets.coach.progress import Progress
from pdpmo_widgets.coach.said import CoachError, said, wrong
from pdpmo_widgets.coach.scores import REMOVED, Paper, scores
from pdpmo_widgets.coach.state import in_words, tally
from pdpmo_widgets.coach.trouble import noted
from pdpmo_widgets.coach.ways import Way
from pdpmo_widgets.grading.direct import Graded, Job
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
    way: Way | None = None,
) -> Summary:
    """Grade the hand-ins of one exercise, or of all; returns the sum of them."""
    way = way or Way(workers)
    people = [one.id for one in cohort.learners()]
    total = Summary()
    learner = cohort.listed(learner) or learner
    (cohort.folder / "submitted").mkdir(exist_ok=True)
    _odd(cohort, tell)
    for each in cohort.chosen(stem):
        sent = _sent(cohort, each, people, learner)
        tell(said("grade.head", stem=each, count=len(sent)))
        missing = [] if learner else [id for id in people if id not in sent]
        if missing:
            who = ", ".join(missing)
            tell(said("grade.nothing", stem=each, count=len(missing), who=who))
        open = arrivals.waiting(cohort, each).keys() & set(sent)
        if open:
            who = ", ".join(sorted(open))
            tell(said("collect.open", stem=each, count=len(open), who=who))
        if not sent:
            continue
        try:
            papers = [p for p in scores(cohort, each) if p.learner in sent]
            settled.keep(cohort, each, [(p.learner, p.marks) for p in papers])
            job = ways.job(cohort, each, way, tell)
            if job is None:
                one = _left(sent, tell)
            elif stock:
                with ways.told_nbgrader(job.bare):
                    one = _stock(cohort, each, sent, tell)
            else:
                one = _direct(cohort, job, sent, tell, way)
        except CoachError:
            raise
        except Exception as error:  # an exercise that fails stops no other
            tell(said("grade.failed", stem=each, file=noted(cohort, each, error)))
            one = Summary(lost=len(sent))
        for id, twins in alike.found(cohort, each, sent).items():
            told = {"id": id, "who": ", ".join(twins)}
            tell(said("grade.alike", stem=each, **told))
        tell(said("grade.sum", **vars(one)))
        tell(said("state.tally", stem=each, states=tally(scores(cohort, each))))
        total = Summary(*(a + b for a, b in zip(_all(total), _all(one), strict=True)))
    if learner and not total.graded + total.lost:
        raise wrong("grade.nobody", id=learner)
    return total


def _all(one: Summary) -> tuple[int, int, int]:
    return one.graded, one.look, one.lost


def _sent(cohort: Cohort, stem: str, people: list[str], learner: str) -> list[str]:
    """Who handed in: those on the list first, then folders of others."""
    place = cohort.folder / "submitted"
    there = {
        p.name
        for p in place.iterdir()
        if PLAIN.fullmatch(p.name) and os.path.lexists(p / stem)
    }
    gone = REMOVED.read(cohort).keys()
    found = [id for id in people if id in there] + sorted(there - set(people) - gone)
    return [id for id in found if learner in ("", id)]


def _odd(cohort: Cohort, tell: Tell) -> None:
    """Folders that cannot be a learner's are named, not passed over."""
    names = {p.name for p in (cohort.folder / "submitted").iterdir()}
    odd = sorted(n for n in names if n[:1] != "." and not PLAIN.fullmatch(n))
    if odd:
        shown = ", ".join(f"“{name[:60]}”" for name in odd[:10])
        tell(said("grade.odd", count=len(odd), names=shown))


def _left(sent: list[str], tell: Tell) -> Summary:
    for id in sent:
        tell("  " + said("grade.unrun", id=id))
    return Summary(lost=len(sent))


def _direct(cohort: Cohort, job: Job, sent: list[str], tell: Tell, way: Way) -> Summary:
    from pdpmo_widgets.grading.gradebook import save

    config, stem = cohort.config(), job.stem
    with Progress(said("grade.grading", stem=stem), len(sent)) as progress:
        results = ways.results(job, sent, way, progress.step, tell)
    written = set(save(cohort.url, stem, results, config))
    late(cohort, [stem])  # an extension can be entered once there is a hand-in
    failed = [one.student for one in results if one.trouble]
    ungradable.note(cohort, stem, failed, written)
    papers = {paper.learner: paper for paper in scores(cohort, stem)}
    look = 0
    for one in results:
        paper = papers.get(one.student)
        look += bool(paper and _to_look_at(paper))
        tell("  " + _line(cohort, one, paper))
    return Summary(len(written), look, len(results) - len(written))


def _to_look_at(paper: Paper) -> bool:
    """Is there more to do than to read what always has to be read?"""
    flagged = any(m.needs and (m.auto is not None or m.changed) for m in paper.marks)
    return flagged or paper.state == "broken"


def _line(cohort: Cohort, one: Graded, paper: Paper | None) -> str:
    if not one.rows and not one.trouble:
        return one.line
    if not one.rows or paper is None:
        return said("grade.lost", id=one.student, file=_why(cohort, one))
    earned = sum(row.auto or 0.0 for row in one.rows)
    return f"{one.line} {_far(paper, earned)}"


def _far(paper: Paper, earned: float) -> str:
    """Points by rule, and how far the paper is."""
    points = said("grade.points", points=f"{earned:g}")
    return f"{points} {said('grade.state', state=in_words(paper))}"


def _why(cohort: Cohort, one: Graded) -> str:
    return noted(cohort, one.student, one.trouble)


def _stock(cohort: Cohort, stem: str, sent: list[str], tell: Tell) -> Summary:
    """nbgrader's own autograde, one learner at a time, so that none stops the rest."""
    from pdpmo_widgets.grading.course import Course, GradingError
    from pdpmo_widgets.grading.entries import ASIDE
    from pdpmo_widgets.grading.tidy import tidy

    done: list[str] = []
    with Progress(said("grade.grading", stem=stem), len(sent)) as progress:
        course, job = (
            Course(cohort.folder, root=cohort.folder),
            Job(cohort.folder, stem),
        )
        for id in sent:
            try:
                # nbgrader passes over a folder without a notebook in silence
                tidy(job.of("submitted", id), job.released, cohort.folder / ASIDE)
                course.autograde(stem, id)
                done.append(id)
            except GradingError as error:
                file = noted(cohort, f"{stem}, {id}", error)
                tell("  " + said("grade.lost", id=id, file=file))
            progress.step()
    late(cohort, [stem])
    ungradable.note(cohort, stem, set(sent) - set(done), done)
    rows = {one.learner: one for one in scores(cohort, stem) if one.learner in done}
    for id, one in rows.items():
        tell(f"  {id}: {_far(one, sum(each.auto or 0.0 for each in one.marks))}")
    look = sum(map(_to_look_at, rows.values()))
    return Summary(len(rows), look, len(sent) - len(rows))
