"""A run that stopped half way as decisions that can be played: the rest earns nothing.

For the grader: what was not decided is neither invented nor held against the rest.
"""

from typing import Any

from pdpmo_widgets.modules.acumen.model.case import Case
from pdpmo_widgets.modules.acumen.model.check import (
    Decisions,
    chosen,
    orphans,
    overdrawn,
)

WIDE = 50.0  # $ million on each side of the base: a range that nobody can plan with


def fill(case: Case, decisions: Decisions) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Decisions that can be played, and ids (table ``half``) of what was put in.

    Nothing stopped and a range without use where mid-year was never decided; what the
    law requires and no more where a list was left that could not be signed.
    """
    found, ids = dict(decisions), []
    visible, buy = case.visible(), str(found.get("buy") or "none")
    portfolio = list(found.get("portfolio") or ())
    if overdrawn(visible, portfolio, buy) or orphans(visible, portfolio):
        law = [o.id for o in case.offers if o.mandatory]
        found |= {"portfolio": [id for id in law if id in portfolio], "stop": []}
        ids.append("unsigned")
    if not found.get("stop") and found.get("ebit") is None:
        found["stop"] = []  # mid-year was never decided
        ids.append("stop")
    running = {o.id for o in chosen(visible, found["portfolio"])}
    found["stop"] = [id for id in found.get("stop") or () if id in running]
    if found.get("ebit") is None:
        found["ebit"] = [case.base - WIDE, case.base + WIDE]
        ids.append("ebit")
    return found, tuple(ids)
