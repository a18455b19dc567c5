"""The reader: the best design of the case, and claims that its figures bear."""

from collections.abc import Iterator
from typing import Any

from pdpmo_widgets.modules.value.model import signs
from pdpmo_widgets.modules.value.model.best import best, well_played
from pdpmo_widgets.modules.value.model.case import Case
from pdpmo_widgets.modules.value.model.catalogue import KIND_OF
from pdpmo_widgets.modules.value.model.choices import Design
from pdpmo_widgets.modules.value.model.evidence import estimate
from pdpmo_widgets.modules.value.model.halfyear import shown_by
from pdpmo_widgets.modules.value.model.worth import belief
from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.debrief import RouteStep


def reader(case: Case) -> dict[str, Any]:
    """The reader's decisions: what ``losses`` compares with."""
    return well_played(case)


def route(case: Case) -> tuple[RouteStep, ...]:
    """The steps: comparison, who comes first, months, measures, then the claims."""
    top, decided = best(case), reader(case)
    return (*_design(case, top), *_measures(case, top), *_claims(case, top, decided))


def way(table: str, comparison: str) -> Entry:
    """A comparison in words."""
    return Entry(f"{table}.compared_{comparison}")


def _design(case: Case, top: Design) -> Iterator[RouteStep]:
    pairs = signs.of_comparison(case, top)
    picks = (top.comparison,)
    did = way("did", top.comparison)
    yield RouteStep("design", picks, "design", did, pairs, "comparison")
    did = Entry(f"did.first_{top.first}")
    sign = signs.of_first(case, top)
    yield RouteStep("design", (top.first,), "design", did, sign, "lot")
    did = Entry("did.baseline", {"months": top.baseline})
    least = min((case.card(m).records for m in top.measures), default=0)
    sign = Entry("sign.records", {"records": least})
    picks = (str(top.baseline),)
    yield RouteStep("design", picks, "design", did, sign, "baseline")


def _measures(case: Case, top: Design) -> Iterator[RouteStep]:
    for outcome in case.outcomes:
        for measure in top.of(outcome, "result", "counter"):
            did = Entry("did.take", {"metric": measure})
            sign, habit = Entry("sign.checked"), "results"
            if KIND_OF[measure] == "counter":
                sign, habit = Entry("sign.counter"), "counter"
            elif signs.own(case, measure):
                params = {"points": round(case.setting.gaming)}
                alone = "" if top.of(outcome, "counter") else "_alone"
                sign, habit = Entry(f"sign.flattered{alone}", params), "counter"
            yield RouteStep("design", (measure,), "design", did, sign, habit)


def _claims(case: Case, top: Design, decided: dict[str, Any]) -> Iterator[RouteStep]:
    shown = shown_by(case, top)
    for outcome in case.outcomes:
        claim = decided["claims"][outcome]
        found = belief(*estimate(case, top, outcome, shown), case.setting)
        low, high = (round(end) for end in claim["range"])
        sign = signs.of_figures(case, top, outcome)
        did = Entry("did.claimed", {"practice": outcome, "low": low, "high": high})
        yield RouteStep("claims", (outcome, "range"), "claims", did, sign, "range")
        did = Entry("did.graded", {"practice": outcome, "grade": claim["grade"]})
        why = signs.of_grade(case, top, outcome, claim["grade"])
        yield RouteStep("claims", (outcome, "grade"), "claims", did, why, "grade")
        did = Entry(f"did.decided_{claim['decision']}", {"practice": outcome})
        picks = (outcome, "decision")
        bears = signs.of_belief(case, found)
        yield RouteStep("claims", picks, "claims", did, bears, "decision")
