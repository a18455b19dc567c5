"""What strikes the eye in a run: facts with a question, never a verdict.

Only what could be seen on the screen counts.  Every flag can have a good reason; the
question asks for it.
"""

from collections.abc import Iterator
from typing import Any

from pdpmo_widgets.coach.strip import flagged
from pdpmo_widgets.modules.value import model
from pdpmo_widgets.modules.value.model.signs import Z
from pdpmo_widgets.modules.value.trail.replay import CASE, SAID, Run

WIDE, NARROW = 20, 0.5  # per cent; share of what chance alone does
FEW = 3  # practices: the same said of all of them
Found = Iterator[tuple[str, dict[str, Any]]]


def flags(case: model.Case, run: Run) -> tuple[str, ...]:
    """The flags of a run in sentences, those of the design first; () for none."""
    if run.seen is None or run.design is None:
        return ()
    found = [*_design(case, run, run.design), *_claims(case, run, run.seen)]
    return flagged(SAID["flags"], found)


def _design(case: model.Case, run: Run, design: model.Design) -> Found:
    if design.comparison in ("none", "before_after"):
        yield "alone", {}
    if design.first != "lot":
        yield f"first_{design.first}", {}
    if design.wait:
        yield "waited", {"months": design.wait}
    for outcome in case.outcomes:
        if not any(model.OUTCOME_OF[m] == outcome for m in design.measures):
            yield "unmeasured", {"name": _name(outcome)}


def _claims(case: model.Case, run: Run, seen: model.Seen) -> Found:
    claims = run.decided.get("claims", {})
    decisions = [one.get("decision") for one in claims.values()]
    if len(decisions) >= FEW and len(set(decisions)) == 1 and decisions[0]:
        label = CASE["decisions"][decisions[0]]["label"].lower()
        yield "all_alike", {"decision": label}
    for outcome, one in claims.items():
        if one.get("decision") == case.hopes[outcome] and one["decision"] != "keep":
            yield "hoped", {"name": _name(outcome)}
        if not one.get("range"):
            continue
        low, high = one["range"]
        if high - low >= WIDE:
            yield "wide", {"name": _name(outcome), "width": round(high - low)}
        shown = [s for m, s in seen.series.items() if model.OUTCOME_OF[m] == outcome]
        swing = min((Z * s.chance for s in shown), default=0.0)
        if low > 0 and high - low < NARROW * swing:  # nothing is a narrow answer
            params = {"name": _name(outcome), "width": round(high - low),
                      "swing": round(swing)}  # fmt: skip
            yield "narrow", params


def _name(outcome: str) -> str:
    return str(CASE["practices"][outcome]["name"])
