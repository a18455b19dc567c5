"""Module 07: what the screen shows, from a case and what was decided so far; pure."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import count
from typing import Any

from pdpmo_widgets.cases.words import STANDARD, Words, sentence, told_in
from pdpmo_widgets.modules.courage import model
from pdpmo_widgets.modules.courage.screen import after, table, talking
from pdpmo_widgets.modules.courage.screen.deciding import (
    PROJECTS,
    TALK,
    decisions,
    kept,
    stage_at,
)
from pdpmo_widgets.modules.courage.screen.example import example, showable
from pdpmo_widgets.modules.courage.screen.rows import Told
from pdpmo_widgets.modules.courage.screen.table import stages
from pdpmo_widgets.simulation import case_seed

__all__ = [
    "decisions", "example", "kept", "practice", "result", "stages", "told", "view",
]  # fmt: skip

IN_A_TALK = ("talk", "word")  # the rules that are told there; elsewhere all others
MONTH = ("aim", "signs", "chance", "line", "waiting", "checks", "word", "judged")


@lru_cache(maxsize=16)
def practice(run: int) -> model.Case:
    """The practice case of a number, the same for everybody; the first is easy.

    Each can be won by counting.  In the first there is something to tell in January,
    which Kofi does.
    """
    names = (f"practice {run}.{again}" for again in count())
    deal = model.deal if run else model.easy
    cases = (deal(case_seed(name, "courage")) for name in names)
    return next(
        case for case in cases if model.winnable(case) and (run or showable(case))
    )


def told(industry: str = STANDARD) -> Words:
    """The words of case, talks and screen in the trade of an edition."""
    case, play = (told_in(industry, "courage", name) for name in ("case", "play"))
    return {**case, **play}


def view(case: model.Case, value: Mapping[str, Any], said: Words) -> dict[str, Any]:
    """What the screen shows of the month that is open. DecisionError for what no
    card has kept."""
    decided, at = decisions(case, value), stage_at(value)
    seen = model.see(case, decided)
    law = model.rules(case.visible())
    shared = {
        "rules": [law[id] for id in (IN_A_TALK if seen.talk else MONTH)],
        "meters": after.meters(case, seen, said), "log": _log(case, decided, said),
    }  # fmt: skip
    if seen.talk:
        return {**shared, **talking.view(case, seen.talk, at, said)}
    stage = table.month(said, at, [table.table(said, len(case.projects))])
    used = max(0, model.CHECKS - seen.checks_left)
    spent = after.checks_of_month(case, decided, seen.month)
    stage["total"] = min(model.A_MONTH, model.CHECKS - used + spent)
    return {
        **shared, "stage": stage,
        "lists": {PROJECTS: Told(case, seen, said).rows(), TALK: []},
        "sum": after.sum_of(case, seen, said), "hint": after.hint(case, seen, said),
        "problem": "", "closing": after.closing(case, decided, seen, said),
        "after": after.month(case, seen, decided, said),
    }  # fmt: skip


def _log(
    case: model.Case, decided: Mapping[str, Any], said: Words
) -> list[dict[str, str]]:
    """What was done so far, in order; what it told stands with it."""
    found = []
    for one in model.moments(case, decided):
        entries = [one.did, *one.came, *(one.learnt if one.part == "check" else ())]
        month = said["moments"][one.when]
        text = " ".join(sentence(said, entry) for entry in entries)
        cost = said["log"]["check"] if one.cost else ""
        found.append({"text": f"{month}. {text}", "cost": cost})
    return found


def result(said: Words) -> dict[str, Any]:
    """That the year is over; the number stands in the debrief, large and once."""
    words = said["result"]
    return {"title": words["title"], "lines": [words["line"]]}
