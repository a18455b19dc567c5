"""The rule of the graded coaching talk: once, on the learner's own case."""

from functools import lru_cache
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.deals import seed
from pdpmo_widgets.grading.marks import Answers, Mark, Rule, part
from pdpmo_widgets.grading.simulated import mark_decisions
from pdpmo_widgets.modules.courage.model import DecisionError, coaching
from pdpmo_widgets.modules.courage.screen import asking

SAID = room_words("courage", "coaching")
ITEM = "coaching"


@lru_cache(maxsize=64)
def dealt(learner: str) -> coaching.Case:
    """The talk of the graded run."""
    return coaching.deal(seed(learner, ITEM))


def decided(value: Any) -> dict[str, list[int]]:
    """What was said, by its places; {} where nothing was."""
    found = part(value, "said")
    return {"say": found} if isinstance(found, list) and found else {}


def ended(answers: Answers) -> bool:
    """Was the talk held to its end?"""
    return bool(part(answers.get(""), "done"))


def tell_coaching(answers: Answers, learner: str) -> list[str]:
    """The talk, turn by turn, as far as it goes."""
    run, words = decided(answers.get("")), SAID["after"]
    if not run:
        return [words["nothing"]]
    case = dealt(learner)
    try:
        shown = asking.turns(case, run["say"], told=False)
    except DecisionError as error:
        return [str(error.args[0])]
    lines = [
        f"{one['title']}. {one['they']} {one.get('you', '')}".strip() for one in shown
    ]
    return lines if ended(answers) else [*lines, words["open"]]


def mark_coaching(answers: Answers, learner: str, futures: tuple[int, ...]) -> Mark:
    """From what a habit earns (0) to the mark (1); a missed floor leaves half."""
    run = decided(answers.get(""))
    if not run:
        said = (SAID["after"]["nothing"],) if answers.get("") is not None else ()
        return Mark(0.0, said)
    return mark_decisions(coaching, dealt(learner), run, tuple(futures), SAID)


RULES = {ITEM: Rule(tell_coaching, mark_coaching, done=ended)}
