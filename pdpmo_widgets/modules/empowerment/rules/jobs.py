"""Two jobs by hand: the product of five answers, and what raises it most."""

from collections.abc import Mapping
from functools import lru_cache
from random import Random

from pdpmo_widgets.cases import people, room_words
from pdpmo_widgets.grading import options
from pdpmo_widgets.grading.deals import seed
from pdpmo_widgets.grading.marks import Answers, Mark
from pdpmo_widgets.instruments import job_check
from pdpmo_widgets.instruments.question import Question
from pdpmo_widgets.modules.empowerment.rules.numbers import ZERO, dealt

WORDS = room_words("empowerment", "exercise")["jobs"]
JOBS = 2
PARTS = (*job_check.TASK, "say", "feedback")
RAISED = ("say", "feedback", "variety", "meaning")
Job = Mapping[str, int]


@lru_cache(maxsize=64)
def asked(learner: str) -> tuple[Question, ...]:
    """The learner's own two jobs, with two questions on each."""
    rng = Random(f"empowerment.jobs:{seed(learner, 'jobs')}")
    found = []
    for at, person in enumerate(rng.sample(people.TEAM, JOBS), 1):
        job = _job(rng)
        about = {"name": person.name, "role": person.role.lower(), **job}
        found.append(_product(rng, f"product_{at}", job, about))
        found.append(_raise(rng, f"raise_{at}", job, about))
    return tuple(found)


def mark_jobs(answers: Answers, learner: str, full: float) -> Mark:
    """Brier skill over four options against knowing nothing; ``full`` is full marks."""
    return options.mark(answers, asked(learner), full, WORDS, ZERO)


def tell_jobs(answers: Answers, learner: str) -> list[str]:
    """What was answered to each question, and how sure, in words."""
    return options.tell(answers, asked(learner), WORDS)


def _job(rng: Random) -> Job:
    """Five answers, so that the product is whole and one of say and feedback is low."""
    while True:
        job = {part: rng.randint(2, 7) for part in PARTS}
        task = sum(job[part] for part in job_check.TASK)
        whole = task % len(job_check.TASK) == 0 and job["say"] != job["feedback"]
        if whole and len(set(_offers(job))) == len(_offers(job)):
            return job


def _offers(job: Job) -> list[int]:
    """The product, and what three common mistakes give."""
    task = sum(job[part] for part in job_check.TASK)
    mean = task // len(job_check.TASK)
    return [
        round(job_check.potential(job)),
        task * job["say"] * job["feedback"],
        mean * (job["say"] + job["feedback"]),
        mean + job["say"] + job["feedback"],
    ]


def raised(job: Job, part: str) -> float:
    """The product with one step more of ``part``."""
    return job_check.potential({**job, part: job[part] + 1})


def _product(rng: Random, id: str, job: Job, about: Mapping[str, object]) -> Question:
    said, offers = WORDS["product"], [str(one) for one in _offers(job)]
    text, why = said["question"].format(**about), said["why"]
    return dealt(rng, id, text, offers, why.format(right=offers[0], **about))


def _raise(rng: Random, id: str, job: Job, about: Mapping[str, object]) -> Question:
    said = WORDS["raise"]
    order = sorted(RAISED, key=lambda part: -raised(job, part))
    text = said["question"].format(**about)
    return dealt(rng, id, text, [said[part] for part in order], said["why"])
