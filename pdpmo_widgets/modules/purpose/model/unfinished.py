"""A run that stopped before the board as one that can be played: see `as_far`.

For the grader: the steps count as they were taken. What is missing on the page is what
goes round already, the last draft or one's own favourites; who speaks for it and when
to look again are those that help least, so that nothing is won by leaving them out.
"""

from typing import Any

from pdpmo_widgets.modules.purpose.model.case import OUTCOMES, REVIEWS, Case
from pdpmo_widgets.modules.purpose.model.check import Decisions, run_of
from pdpmo_widgets.modules.purpose.model.result import score
from pdpmo_widgets.simulation.schema_read import missing, read


def fill(case: Case, decisions: Decisions) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Decisions that can be played, and ids (table ``half``) of what was put in.

    DecisionError for what is no decision at all.
    """
    shape = run_of(case.setting, case.there)
    given = read(shape, decisions)
    page = dict(given["charter"])
    if not missing(shape, given):
        return {**decisions}, ()
    drafts = [one["outcomes"] for one in given["steps"] if one["do"] == "draft"]
    sent = next((one for one in reversed(drafts) if one), ())
    refused = list(page["not_now"])
    offered = (*page["outcomes"], *sent, *case.visible().favourites, *OUTCOMES)
    promised = _first(3, [one for one in offered if one not in refused])
    waits = _first(2, [*refused, *(one for one in OUTCOMES if one not in promised)])
    page |= {"outcomes": promised, "not_now": waits}
    offers = {"sponsor": case.there, "review": REVIEWS}
    for part in (name for name in offers if not page[name]):
        others = {name: page[name] or some[-1] for name, some in offers.items()}

        def total(option: Any, part: str = part, others: dict = others) -> float:
            tried = {**page, **others, part: option}
            return score(case, {**decisions, "charter": tried}).total

        page[part] = min(offers[part], key=total)
    return {**decisions, "charter": page}, ("page",)


def _first(count: int, found: list[str]) -> list[str]:
    return list(dict.fromkeys(found))[:count]
