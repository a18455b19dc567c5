"""The coach's page: wiring of notebooks/coach.ipynb, in the order of a coach's week."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.coach.said import CoachError
from pdpmo_widgets.pages import coach_jobs as jobs
from pdpmo_widgets.pages import coach_look as look
from pdpmo_widgets.pages.coach_calibrate import Measure
from pdpmo_widgets.pages.coach_review import Review
from pdpmo_widgets.pages.coach_talk import Talk
from pdpmo_widgets.pages.coach_week import DID, ME, WORDS, Task, Week
from pdpmo_widgets.widgets.job import Job
from pdpmo_widgets.widgets.kept import Answer
from pdpmo_widgets.widgets.leaf import Leaf

week = Week()  # one page, one week: a kernel runs one notebook
PLAIN = (CoachError,)
SIGNED = ("settle", "extend", "release", "agreed")


def cohort(on: Week | None = None) -> Job:
    """Who is here and how far they are, and under which name the coach reads."""
    return _job(on, "cohort", ME, None, look.cohort)


def learners(on: Week | None = None) -> Job:
    """More learners from a list."""
    return _job(on, "learners", "coach.learners", jobs.enter, look.nothing)


def dates(on: Week | None = None) -> Job:
    """When an exercise is due."""
    return _job(on, "dates", "coach.dates", jobs.dates, look.one_exercise)


def collect(on: Week | None = None) -> Job:
    """What learners sent."""
    return _job(on, "collect", "coach.collect", jobs.collect, look.collect)


def grade(on: Week | None = None) -> Job:
    """Graded by rule, a line for each learner."""
    return _job(on, "grade", "coach.grade", jobs.grade, look.exercises)


def review(on: Week | None = None) -> Leaf:
    """One question across all learners, with levels and comments."""
    return _leaf(on, "review", Review(on or week))


def feedback(on: Week | None = None) -> Job:
    """A page for each learner."""
    return _job(on, "feedback", "coach.feedback", jobs.feedback, look.exercises)


def settle(on: Week | None = None) -> Job:
    """Any question by hand, and a word on the whole."""
    return _job(on, "settle", "coach.settle", jobs.settle, look.settle)


def todo(on: Week | None = None) -> Job:
    """What waits for the coach now."""
    return _job(on, "todo", "coach.todo", None, look.todo)


def invite(on: Week | None = None) -> Job:
    """An exercise opens, and each learner gets a letter."""
    return _job(on, "invite", "coach.invite", jobs.invite, look.one_exercise)


def agreed(on: Week | None = None) -> Job:
    """What was agreed in a talk."""
    return _job(on, "agreed", "coach.agreed", jobs.agreed, look.agreed)


def people(on: Week | None = None) -> Job:
    """Who leaves, who was mistyped, and whose data shall be gone."""
    return _job(on, "people", "coach.people", jobs.people, look.leaving)


def extend(on: Week | None = None) -> Job:
    """A later date for one learner."""
    return _job(on, "extend", "coach.extend", jobs.extend, look.one_of_each)


def release(on: Week | None = None) -> Job:
    """What is final goes out."""
    return _job(on, "release", "coach.release", jobs.release, look.one_exercise)


def hand_back(on: Week | None = None) -> Job | None:
    """The pages into nbgrader's exchange, where there is one (on a hub)."""
    if not jobs.exchanged(on or week):
        return None
    return _job(on, "hand_back", "coach.back", jobs.hand_back, look.exercises)


def export(on: Week | None = None) -> Job:
    """Grades for a sheet, Canvas, Moodle, xAPI."""
    return _job(on, "export", "coach.export", jobs.export, look.forms)


def report(on: Week | None = None) -> Job:
    """The cohort as a whole."""
    return _job(on, "report", "coach.report", jobs.report, look.exercises)


def talk(on: Week | None = None) -> Job:
    """The guide to the talk with one learner."""
    at = on or week
    said, both = WORDS["talk"], Talk(at)
    return Job(
        desk=at.desk, worker=at.worker, key="coach.talk", title=said["title"],
        ask=said["ask"], fields=said["fields"], go=said["go"], run=at.job(both.paper),
        answer=both.guide, plain=PLAIN, watch=(DID,),
    )  # fmt: skip


def trail(on: Week | None = None) -> Leaf:
    """The decisions of that learner as pictures."""
    at = on or week
    said = WORDS["trail"]
    return Leaf(
        desk=at.desk, key="coach.trail", title=said["title"], ask=said["ask"],
        strip=True, words=said["words"], answer=Talk(at).pictures, plain=PLAIN,
        watch=("coach.talk", DID),
    )  # fmt: skip


def calibrate(on: Week | None = None) -> Leaf:
    """Three texts to read, beside our levels and those of other coaches."""
    return _leaf(on, "calibrate", Measure(on or week))


def _job(
    on: Week | None, name: str, key: str, task: Task | None, seen: look.Look
) -> Job:
    at, said = on or week, WORDS[name]

    def answer(value: dict, _: Any) -> dict:
        return seen(at, value)

    files: Mapping[str, Any] | None = said.get("files")
    return Job(
        desk=at.desk, worker=at.worker, key=key, title=said["title"], ask=said["ask"],
        fields=said.get("fields", ()), files=files, go=said["go"],
        run=at.job(task, name in SIGNED) if task else None, done=at.did, answer=answer,
        plain=PLAIN,
        watch=(DID,),
    )  # fmt: skip


def _leaf(on: Week | None, name: str, of: Review | Measure) -> Leaf:
    at, said = on or week, WORDS[name]
    answer: Answer = of.answer
    return Leaf(
        desk=at.desk, key=f"coach.{name}", title=said["title"], ask=said["ask"],
        fields=said["fields"], words=said["words"], give=of.give, commit=of.commit,
        answer=answer, plain=PLAIN, watch=(DID, ME),
    )  # fmt: skip
