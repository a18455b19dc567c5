"""Decisions as a card has stored them, in today's words: what is kept stays readable.

The card of the first edition kept a pair talk's interest as ``card``, the quarter of
the review as a text, and a draft without the outcomes that went round.
"""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import REVIEWS
from pdpmo_widgets.modules.purpose.model.check import STEPS


def stored_decisions(value: object) -> dict[str, Any]:
    """Decisions as the model reads them, from those of any edition; never raises.

    What is in order stays as it is, what is broken is left to the model's sentence.
    """
    given = value if isinstance(value, Mapping) else {}
    steps, charter = given.get("steps") or [], given.get("charter")
    page = dict(charter) if isinstance(charter, Mapping) else {}
    if isinstance(page.get("review"), str) and page["review"] in map(str, REVIEWS):
        page["review"] = int(page["review"])
    rows = steps[: STEPS.most] if isinstance(steps, list) else [steps]
    return {"steps": [_step(row, page) for row in rows], "charter": page}


def _step(row: object, page: Mapping[str, Any]) -> dict[str, Any]:
    step = {**row} if isinstance(row, Mapping) else {}
    card = step.pop("card", None)
    if step.get("do") == "pair" and "interest" not in step:
        step["interest"] = card
    if step.get("do") == "draft" and "outcomes" not in step:
        promised = page.get("outcomes")
        if isinstance(promised, list) and len(promised) == 3:
            step["outcomes"] = promised  # the page at the end is all that was kept
    return step
