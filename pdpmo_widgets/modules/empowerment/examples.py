"""Answers of every kind to the tasks of the empowerment exercise."""

from collections.abc import Iterator, Mapping
from typing import Any

from pdpmo_widgets.grading.examples import (
    Examples,
    Maker,
    between,
    odd_runs,
    of_page,
    of_questions,
)
from pdpmo_widgets.grading.marks import Answers
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.rules import jobs, numbers
from pdpmo_widgets.modules.empowerment.rules.quarter import RUN
from pdpmo_widgets.modules.empowerment.screen.deciding import kept

FILLER = "Elena decides it, from 2027-03-01, and tells me on Friday."


def of_quarter(learner: str, futures: tuple[int, ...]) -> Examples:
    """The best run; a poorer one; boards left as they stand; what no card keeps."""
    case = RUN.dealt(learner)
    best = model.well_played(case)

    def share(some: Answers) -> float:
        return RUN.mark(some, learner, futures).share

    others = ({"": kept(case, run)} for run in _poorer(case, best))
    return Examples(
        {"": kept(case, best)},
        between(others, share, "quarter"),
        {"": kept(case, model.run("today", case))},
        odd_runs(
            kept(case, best),
            {"rows": {"lines": {"99": {"level": 4}}}},
            {"looks": [["lines", "0", "watch"]]},
        ),
    )


def _poorer(case: model.Case, best: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The best run with more and more of its lines decided together."""
    for count in range(1, len(case.lines) + 1):
        same = {line.id: {"level": 4} for line in case.lines[:count]}
        stages = [
            {**stage, "board": {**stage["board"], **same}} for stage in best["stages"]
        ]
        yield {**best, "stages": stages}
    yield from (model.run(name, case) for name in model.HALF)


def of_numbers(learner: str, full: float) -> Examples:
    """Answers to the six questions on few answers."""
    return of_questions(
        numbers.asked(learner),
        lambda some: numbers.mark_numbers(some, learner, full),
        "numbers",
    )


def of_jobs(learner: str, full: float) -> Examples:
    """Answers to the four questions on two jobs."""
    return of_questions(
        jobs.asked(learner), lambda some: jobs.mark_jobs(some, learner, full), "jobs"
    )


WHOLE: dict[str, Any] = {
    "serves": "Crews hear four weeks ahead which work comes, and it stays so.",
    "rows": [
        {"name": name, "who": who, "now": now, "next": after, "from": day,
         "rail": rail, "alone": alone}
        for name, who, now, after, day, rail, alone in (
            ("Change of cost up to $20,000", "Elena", "3", "6", "2027-03-01",
             "one is above that, or two fall into the same week", "List what is open"),
            ("Move a milestone by up to a week", "Bruno", "2", "7", "2027-03-01",
             "a crew has been booked already", "Draft the note to the crews"),
            ("Choose who goes on a course", "Lucia", "1", "5", "2027-04-01",
             "somebody would miss a cut-over", "Nothing"),
            ("Go for a cut-over night", "Kofi", "1", "4", "2027-05-01",
             "the rehearsal failed in any part", "Nothing"),
            ("Answer a finding of the auditors", "Tariq", "4", "4", "2027-03-15",
             "it names a person", "Find the paper that it is about"),
        )
    ],
    "own": "I like to plan the cut-over nights. Kofi plans them from May, and I will "
    "miss the phone calls.",
    "outcome": "Elena, changes of cost up to $20,000 are yours, so that no crew waits.",
    "limits": "Level 6: you decide and tell me on Friday. Two in one week: ask first.",
    "means": "The cost sheets, an hour of Tariq each Monday, the right to sign.",
    "look": "2027-03-29",
    "heard": "I would rather hear your view before I decide the first five.",
    "changed": "The first five stand at level 5, then it is 6.",
    "bad": "Thank you for coming today. What do we know, and what do we do by noon?",
    "hid": "The Monday round with twelve people: from 1 March news comes to me first.",
}  # fmt: skip


def of_board(learner: str = "") -> Examples:
    """A page on which every check holds; half of it; a filler; no page."""
    without = {"heard": "", "changed": "", "bad": "", "rows": WHOLE["rows"][:3]}
    odd: list[Any] = [["one"], "one two", 7, {"rows": "Ann", "own": {"one": 2}}]
    return of_page(WHOLE, without, FILLER, odd)


EXAMPLES: dict[str, Maker] = {
    "quarter": of_quarter,
    "numbers": of_numbers,
    "jobs": of_jobs,
    "board": of_board,
}
