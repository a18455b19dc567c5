"""The rule of every graded simulation: from a coin (0) to the pass mark (1).

Decisions are played again in futures that stand only in the hidden tests, and beside
a coin's on the same case and futures, so that chance earns nothing.
"""

from collections.abc import Mapping
from types import ModuleType
from typing import Any

from pdpmo_widgets.grading.marks import Mark, above
from pdpmo_widgets.simulation import DecisionError


def mark_decisions(
    model: ModuleType,
    case: Any,
    decisions: Mapping[str, Any],
    futures: tuple[int, ...],
    words: Mapping[str, Any],
) -> Mark:
    """The mark of decisions on a case; ``model`` keeps the contract of `simulation`.

    Decisions that cannot be played earn nothing, and their sentence says why.
    """
    try:
        score = model.score(case, decisions, futures)
    except DecisionError as error:
        return Mark(0.0, (str(error.args[0]),))
    coin = model.score(case, model.run("random", case), futures).total
    missed = (words["measures"][name]["low"] for name in score.missed)
    reason = f"Result {score.total:.2f}; {model.PASS:g} passes, a coin got {coin:.2f}."
    share = above(score.total, min(coin, model.PASS / 2), model.PASS)
    return Mark(share, (reason, *missed))
