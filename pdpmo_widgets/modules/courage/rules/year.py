"""The rule of the graded run: twelve months on the learner's own case.

A run that was left half way is graded as far as it goes: the months that were left pass
in silence, and a talk that was not finished was not held.
"""

from functools import lru_cache
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.deals import seed
from pdpmo_widgets.grading.marks import Answers, Mark, Rule, part
from pdpmo_widgets.grading.simulated import mark_decisions
from pdpmo_widgets.modules.courage import model
from pdpmo_widgets.modules.courage.rules.told import told
from pdpmo_widgets.modules.courage.screen.deciding import decisions, is_open

CASE, SAID = room_words("courage"), room_words("courage", "play")["marks"]
DEBRIEF = room_words("courage", "debrief")
TRIES = 40  # deals at most; nearly all of them can be won
ITEM = "year"


@lru_cache(maxsize=64)
def dealt(learner: str) -> model.Case:
    """The case of the graded run: the first of this learner that counting wins."""
    tries = (ITEM, *(f"{ITEM}.{again}" for again in range(1, TRIES)))
    cases = (model.deal(seed(learner, name)) for name in tries)
    return next(case for case in cases if model.winnable(case))


def decided(case: model.Case, value: Any) -> dict[str, Any]:
    """What was decided in what the card kept; {} where nothing was begun.

    DecisionError for what no card has kept.
    """
    if not begun(value):
        return {}
    found = decisions(case, value)
    if is_open(found["steps"]):
        found["steps"].pop()
    return found


def begun(value: Any) -> bool:
    """Was anything done?  A card that was only looked at is no run."""
    stages = part(value, "stages")
    first = stages[0] if isinstance(stages, list) and stages else None
    return bool(part(first, "done") or part(first, "looks"))


def ended(answers: Answers) -> bool:
    """Was the year lived through to its end?"""
    return bool(part(answers.get(""), "done"))


def tell_year(answers: Answers, learner: str) -> list[str]:
    """The decisions in words, as far as they go."""
    case = dealt(learner)
    run = decided(case, answers.get(""))
    if not run:
        return [SAID["nothing"]]
    lines = told(case, run)
    return lines if ended(answers) else [*lines, SAID["open"]]


def mark_year(answers: Answers, learner: str, futures: tuple[int, ...]) -> Mark:
    """From what a habit earns (0) to the mark (1); a missed floor leaves half."""
    case = dealt(learner)
    try:
        run = decided(case, answers.get(""))
    except model.DecisionError as error:
        return Mark(0.0, (str(error.args[0]),))
    if not run:
        said = (SAID["nothing"],) if answers.get("") is not None else ()
        return Mark(0.0, said)
    return mark_decisions(model, case, run, tuple(futures), CASE, DEBRIEF)


RULES = {ITEM: Rule(tell_year, mark_year, done=ended)}
