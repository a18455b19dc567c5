"""Answers of every kind to the tasks of the empowerment exercise."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any

from pdpmo_widgets.grading.examples import Examples, Maker, between
from pdpmo_widgets.grading.marks import Answers, Mark
from pdpmo_widgets.grading.options import LETTERS
from pdpmo_widgets.instruments.question import Question
from pdpmo_widgets.modules.empowerment import model
from pdpmo_widgets.modules.empowerment.rules import jobs, numbers
from pdpmo_widgets.modules.empowerment.rules import quarter as run_rules
from pdpmo_widgets.modules.empowerment.screen.deciding import kept

FILLER = "Elena decides it, from 2027-03-01, and tells me on Friday."


def of_quarter(learner: str, futures: tuple[int, ...]) -> Examples:
    """The best run; a poorer one; boards left as they stand; what no card keeps."""
    case = run_rules.dealt(learner)
    best = model.well_played(case)

    def share(some: Answers) -> float:
        return run_rules.mark_quarter(some, learner, futures).share

    others = ({"": kept(case, run)} for run in _poorer(case, best))
    return Examples(
        {"": kept(case, best)},
        between(others, share, "quarter"),
        {"": kept(case, model.run("today", case))},
        _odd_runs(kept(case, best)),
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


def _odd_runs(run: dict[str, Any]) -> tuple[Answers, ...]:
    """Runs that no card has kept: a line, a look and stages that are not there."""
    first = run["stages"][0]
    rows = {"lines": {"99": {"level": 4}}}
    strange: list[Any] = [
        {**run, "stages": [{**first, "rows": rows}]},
        {**run, "stages": [{**first, "looks": [["lines", "0", "watch"]]}]},
        {**run, "stages": []},
        {**run, "stages": "signed"},
        "quarter",
        7,
    ]
    return tuple({"": one} for one in strange)


def _asked(
    asked: Sequence[Question], mark: Callable[[Answers], Mark], what: str
) -> Examples:
    """All right for sure; some of them; all wrong for sure; what no card keeps."""
    truth = {one.id: LETTERS[one.right] for one in asked}
    right = {id: _answer(pick, 100) for id, pick in truth.items()}
    made = (_answers(dict(list(right.items())[:n])) for n in range(1, len(right)))
    wrong = {
        id: _answer(next(o for o in LETTERS if o != pick), 90)
        for id, pick in truth.items()
    }
    odd = [("e", 90), (None, 90), (2, 90), ("a", 101), ("a", -1), ("a", "9")]
    strange: list[Any] = [{id: _answer(*one) for id in truth} for one in odd]
    return Examples(
        _answers(right),
        between(made, lambda some: mark(some).share, what),
        _answers(wrong),
        tuple(map(_answers, [*strange, "a", ["a"], 7])),
    )


def _answer(pick: Any, sure: Any) -> dict[str, Any]:
    return {"pick": pick, "sure": sure}


def _answers(given: Any) -> Answers:
    return {"": {"answers": given, "done": True}}


def of_numbers(learner: str, full: float) -> Examples:
    """Answers to the six questions on few answers."""
    return _asked(
        numbers.asked(learner),
        lambda some: numbers.mark_numbers(some, learner, full),
        "numbers",
    )


def of_jobs(learner: str, full: float) -> Examples:
    """Answers to the four questions on two jobs."""
    return _asked(
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


def filled_with(filler: str) -> dict[str, Any]:
    """The page with the same text in every field."""
    page = deepcopy(WHOLE)
    for id, value in page.items():
        if isinstance(value, str):
            page[id] = filler
        else:
            page[id] = [dict.fromkeys(row, filler) for row in value]
    return page


def of_board(learner: str = "") -> Examples:
    """A page on which every check holds; half of it; a filler; no page."""
    half = {**WHOLE, "heard": "", "changed": "", "bad": "", "rows": WHOLE["rows"][:3]}
    odd: list[Any] = [["one"], "one two", 7, {"rows": "Ann", "own": {"one": 2}}]
    return Examples(
        {"": {"text": WHOLE}},
        {"": {"text": half}},
        {"": {"text": filled_with(FILLER)}},
        tuple({"": {"text": page}} for page in odd),
    )


EXAMPLES: dict[str, Maker] = {
    "quarter": of_quarter,
    "numbers": of_numbers,
    "jobs": of_jobs,
    "board": of_board,
}
