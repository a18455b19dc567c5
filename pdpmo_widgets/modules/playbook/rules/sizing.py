"""The rule of the graded run: the playbook, told and marked from what the card kept."""

from functools import lru_cache
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.deals import seed
from pdpmo_widgets.grading.marks import Answers, Mark, Rule, part
from pdpmo_widgets.grading.simulated import mark_decisions
from pdpmo_widgets.modules.playbook import model
from pdpmo_widgets.modules.playbook.model.case import Case
from pdpmo_widgets.modules.playbook.screen.deciding import decisions
from pdpmo_widgets.simulation.schema_read import read
from pdpmo_widgets.simulation.schema_tell import lines

CASE, DEBRIEF = room_words("playbook"), room_words("playbook", "debrief")
SAID = room_words("playbook", "play")["graded"]
ITEM = "sizing"
TRIES = 40  # deals at most; all of them lost is beyond any chance


@lru_cache(maxsize=64)
def dealt(learner: str) -> Case:
    """The case of the graded run: the first of this learner that can be won by reading.

    In some cases even whoever reads every sign stays below the mark; those stay for
    practice.
    """
    tries = (ITEM, *(f"{ITEM}.{again}" for again in range(1, TRIES)))
    cases = (model.deal(seed(learner, name)) for name in tries)
    return next(case for case in cases if model.winnable(case))


def begun(value: Any) -> bool:
    """Was anything decided?  A card that was only looked at is no run."""
    stages = part(value, "stages")
    stage = stages[0] if isinstance(stages, list) and stages else None
    return bool(
        part(stage, "done") or part(stage, "looks") or part(stage, "form")
        or part(stage, "rows", "projects") or part(stage, "rows", "controls")
    )  # fmt: skip


def decided(case: Case, value: Any) -> dict[str, Any]:
    """What was decided in what the card kept; {} where nothing was begun.

    DecisionError for what no card has kept.
    """
    return decisions(case, value) if begun(value) else {}


def ended(answers: Answers) -> bool:
    """Was the year run?"""
    return bool(part(answers.get(""), "done"))


def tell_sizing(answers: Answers, learner: str) -> list[str]:
    """The decisions in words, as far as they go."""
    case = dealt(learner)
    run = decided(case, answers.get(""))
    if not run:
        return [SAID["nothing"]]
    schema = model.DECISIONS(case.visible())
    told = lines(schema, read(schema, run), CASE)
    return told if ended(answers) else [*told, SAID["open"]]


def mark_sizing(answers: Answers, learner: str, futures: tuple[int, ...]) -> Mark:
    """From what a habit earns (0) to the mark (1); a missed floor leaves half."""
    case = dealt(learner)
    try:
        run = decided(case, answers.get(""))
    except model.DecisionError as error:
        return Mark(0.0, (str(error.args[0]),))
    if not run:
        said = (SAID["nothing"],) if answers.get("") is not None else ()
        return Mark(0.0, said)
    mark = mark_decisions(model, case, run, tuple(futures), CASE, DEBRIEF)
    if ended(answers):
        return mark
    return Mark(mark.share, (SAID["open"], *mark.reasons))


RULES = {ITEM: Rule(tell_sizing, mark_sizing, done=ended)}
