"""Rule of the graded run: a design, and what is claimed of its figures.

A run that was left half way is graded as far as it goes, with its reason.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.deals import seed
from pdpmo_widgets.grading.marks import Answers, Mark, Rule, part
from pdpmo_widgets.grading.simulated import mark_decisions
from pdpmo_widgets.modules.value import model
from pdpmo_widgets.modules.value.model.check import claim_rows, design_fields
from pdpmo_widgets.modules.value.screen.deciding import CARDS, decisions
from pdpmo_widgets.simulation.schema_read import read
from pdpmo_widgets.simulation.schema_tell import lines

CASE, SAID = room_words("value"), room_words("value", "play")["rules"]
DEBRIEF = room_words("value", "debrief")
ITEM = "proof"


@lru_cache(maxsize=64)
def dealt(learner: str) -> model.Case:
    """The case of the graded run. Whoever reads all signs reaches 100 on every one."""
    return model.deal(seed(learner, ITEM))


def decided(case: model.Case, value: Any) -> dict[str, Any]:
    """What was decided in what the card kept; {} where nothing was begun.

    DecisionError for what no card has kept.
    """
    if not begun(value):
        return {}
    return decisions(case, value)


def begun(value: Any) -> bool:
    """Was anything decided?  A card that was only looked at is no run."""
    stages = part(value, "stages")
    first = stages[0] if isinstance(stages, list) and stages else None
    return bool(
        part(first, "done") or part(first, "form") or part(first, "rows", CARDS)
    )


def ended(answers: Answers) -> bool:
    """Was Tomas answered?"""
    return bool(part(answers.get(""), "done"))


def tell_proof(answers: Answers, learner: str) -> list[str]:
    """The decisions in words, as far as they go; "-" stands for what is open."""
    case = dealt(learner)
    run = decided(case, answers.get(""))
    return told_of(case, run) if run else [SAID["nothing"]]


def told_of(case: model.Case, run: Mapping[str, Any]) -> list[str]:
    """Decisions that were begun, in words."""
    visible = case.visible()
    found = read(model.DECISIONS(visible), run)
    told = lines(design_fields(visible), found["design"], CASE)
    if "claims" not in run:
        return [*told, SAID["open"]]
    return [*told, *lines(claim_rows(visible), found["claims"], CASE)]


def mark_proof(answers: Answers, learner: str, futures: tuple[int, ...]) -> Mark:
    """From what a habit earns (0) to the mark (1); a missed floor leaves half."""
    case = dealt(learner)
    try:
        run = decided(case, answers.get(""))
    except model.DecisionError as error:
        return Mark(0.0, (str(error.args[0]),))
    if not run:
        why = (SAID["nothing"],) if answers.get("") is not None else ()
        return Mark(0.0, why)
    return mark_decisions(model, case, run, tuple(futures), CASE, DEBRIEF)


RULES = {ITEM: Rule(tell_proof, mark_proof, done=ended)}
