"""One sentence for each measure, from the very figures that the causes come from.

So a verdict cannot say "where least was lost" beside a cause that names a loss.
"""

from pdpmo_widgets.modules.acumen.model.because import NOTHING, because
from pdpmo_widgets.modules.acumen.model.case import Case
from pdpmo_widgets.modules.acumen.model.check import Decisions, Plan, playable
from pdpmo_widgets.modules.acumen.model.year import FLOORS, Year, measures, year_of
from pdpmo_widgets.simulation.basics import Entry

RANGES = ("fair", "wide", "narrow", "off")


def verdicts(case: Case, decisions: Decisions) -> tuple[Entry, ...]:
    """What to say of law, list, stops and range; ids under ``verdict``, in order."""
    plan = playable(case, decisions)
    year = year_of(case, plan)
    found = measures(case, plan, year)
    causes = {entry.id for entry in because(case, plan, year)}
    return (
        Entry("verdict.duty_high" if found["duty"] == 1 else "verdict.duty_low"),
        _substance(case, plan, found["substance"]),
        _stops(plan, year, found["stops"]),
        *(
            Entry(f"verdict.range_{r}")
            for r in RANGES
            if f"because.range_{r}" in causes
        ),
    )


def _substance(case: Case, plan: Plan, share: float) -> Entry:
    params = {"share": round(100 * share)}
    if all(case.offer(id).mandatory for id in plan.portfolio):
        return Entry("verdict.substance_none")
    if share < FLOORS["substance"]:
        return Entry("verdict.substance_low", params)
    return Entry(
        "verdict.substance_high" if share == 1 else "verdict.substance", params
    )


def _stops(plan: Plan, year: Year, share: float) -> Entry:
    if not plan.portfolio:
        return Entry("verdict.stops_none")
    if year.given_away <= NOTHING:
        return Entry("verdict.stops_high")
    params = {"share": round(100 * share), "lost": round(year.given_away, 1)}
    low = share < FLOORS["stops"]
    return Entry("verdict.stops_low" if low else "verdict.stops", params)
