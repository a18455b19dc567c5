"""Rules of the graded run: the list with its cut, and the range for next year's EBIT.

Both read what one card has kept.  A run that was left half way is graded as far as it
goes, with its reason.
"""

from functools import lru_cache
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.deals import seed
from pdpmo_widgets.grading.marks import Answers, Mark, Rule, part
from pdpmo_widgets.grading.simulated import mark_decisions
from pdpmo_widgets.modules.acumen import model
from pdpmo_widgets.modules.acumen.model.case import Case
from pdpmo_widgets.modules.acumen.screen.deciding import decisions
from pdpmo_widgets.simulation.schema_read import read
from pdpmo_widgets.simulation.schema_tell import lines

CASE, SAID = room_words("acumen"), room_words("acumen", "play")["rules"]
DEBRIEF = room_words("acumen", "debrief")
TRIES = 40  # deals at most; all of them lost is beyond any chance (1/9 to the 40th)
ITEM = "list"  # the range is asked on the same card


@lru_cache(maxsize=64)
def dealt(learner: str) -> Case:
    """The case of the graded run: the first of this learner that can be won by reading.

    In one case of nine even whoever reads every sign stays below the mark, because too
    much is hidden (60 of 550 fresh seeds); those stay for practice.
    """
    tries = (ITEM, *(f"{ITEM}.{again}" for again in range(1, TRIES)))
    cases = (model.deal(seed(learner, name)) for name in tries)
    return next(case for case in cases if model.winnable(case))


def decided(case: Case, value: Any) -> dict[str, Any]:
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
        part(first, "done") or part(first, "looks") or part(first, "form")
        or part(first, "rows", "requests")
    )  # fmt: skip


def ended(answers: Answers) -> bool:
    """Was Tomas answered?"""
    return bool(part(answers.get(""), "done"))


def tell_list(answers: Answers, learner: str) -> list[str]:
    """The decisions in words, as far as they go; "-" stands for what is open."""
    case = dealt(learner)
    run = decided(case, answers.get(""))
    if not run:
        return [SAID["nothing"]]
    schema = model.DECISIONS(case.visible())
    told = lines(schema, read(schema, run), CASE)
    return told if "stop" in run else [*told, SAID["unsigned"]]


def mark_list(answers: Answers, learner: str, futures: tuple[int, ...]) -> Mark:
    """From what a habit earns (0) to the mark (1); a missed floor leaves half."""
    case = dealt(learner)
    try:
        run = decided(case, answers.get(""))
    except model.DecisionError as error:
        return Mark(0.0, (str(error.args[0]),))
    if not run:
        return _none(answers)
    return mark_decisions(model, case, run, tuple(futures), CASE, DEBRIEF)


def tell_range(answers: Answers, learner: str) -> list[str]:
    """The range in words, or that none was given."""
    run = decided(dealt(learner), answers.get(""))
    if "ebit" not in run:
        return [SAID["no_range"]]
    low, high = run["ebit"]
    return [SAID["range"].format(low=f"{low:g}", high=f"{high:g}")]


def mark_range(answers: Answers, learner: str) -> Mark:
    """Above whoever always says "base to base and 5"; the best range there is is 1."""
    case = dealt(learner)
    try:
        run = decided(case, answers.get(""))
        if "ebit" not in run:
            return Mark(0.0, (SAID["no_range"],)) if run else _none(answers)
        share = model.range_points(case, run)
        low, high = model.play(case, run).fair
    except model.DecisionError as error:
        return Mark(0.0, (str(error.args[0]),))
    fair = SAID["fair"].format(low=f"{low:.1f}", high=f"{high:.1f}")
    return Mark(round(share, 4), (*tell_range(answers, learner), fair))


def _none(answers: Answers) -> Mark:
    """Nothing earned; with a reason where something was kept."""
    return Mark(0.0, (SAID["nothing"],) if answers.get("") is not None else ())


RULES = {
    "list": Rule(tell_list, mark_list, done=ended),
    "range": Rule(tell_range, mark_range, done=ended, of=ITEM),
}
