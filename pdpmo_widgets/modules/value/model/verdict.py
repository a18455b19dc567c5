"""One sentence for each measure, from the very figures that the losses come from.

So a verdict cannot praise what a line beside it counts as lost.
"""

from pdpmo_widgets.modules.value.model.case import Case
from pdpmo_widgets.modules.value.model.check import Decisions
from pdpmo_widgets.modules.value.model.measures import FLOORS, measures
from pdpmo_widgets.modules.value.model.result import weighed
from pdpmo_widgets.simulation.basics import Entry

ALL = 0.995  # share of what the best design shows, told as all of it
LITTLE = 2.0  # $ thousand: less than this lost nothing


def verdicts(case: Case, decisions: Decisions) -> tuple[Entry, ...]:
    """What to say of measures, design, claims and decisions; ids under ``verdict``."""
    design, found, _ = weighed(case, decisions)
    share = measures(case, design, found)
    lost = {
        "honest": sum(f.loss.total - f.loss.decision for f in found),
        "decided": sum(f.loss.decision for f in found),
    }
    said = [_linked(case, share["linked"]), _fair(share["fair"])]
    for part, cost in lost.items():
        low = share[part] < FLOORS[part]
        way = "_low" if low else "" if cost > LITTLE else "_high"
        params = {"lost": round(cost)} if way != "_high" else {}
        said.append(Entry(f"verdict.{part}{way}", params))
    stopped = [f for f in found if f.claim.decision == "stop" and not f.loss.decision]
    if stopped and design.measures and lost["decided"] <= LITTLE:
        said.append(Entry("verdict.stopped"))
    return tuple(said)


def _linked(case: Case, share: float) -> Entry:
    count = len(case.outcomes)
    if share == 1:
        return Entry("verdict.linked_high")
    low = "_low" if share < FLOORS["linked"] else ""
    params = {"shown": round(share * count), "count": count}
    return Entry(f"verdict.linked{low}", params)


def _fair(share: float) -> Entry:
    if share >= ALL:
        return Entry("verdict.fair_best")
    params = {"share": round(100 * share)}
    if share >= FLOORS["fair"]:
        return Entry("verdict.fair_high", params)
    return Entry("verdict.fair_low", params)
