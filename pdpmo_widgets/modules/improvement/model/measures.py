"""Days that each change saves, and four measures with a floor each."""

from collections.abc import Mapping

import numpy as np

from pdpmo_widgets.cases.gate_office import GATES
from pdpmo_widgets.modules.improvement.model.adopt import (
    adoption,
    carried_over,
    columns,
    twice,
)
from pdpmo_widgets.modules.improvement.model.case import Case
from pdpmo_widgets.modules.improvement.model.flow import Array, Flow, Use, flow
from pdpmo_widgets.modules.improvement.model.flow import at as cell
from pdpmo_widgets.modules.improvement.model.levers import LEVERS
from pdpmo_widgets.modules.improvement.model.plan import Plan
from pdpmo_widgets.modules.improvement.model.year import Run, base_of

FLOORS = {"caught": 0.85, "foreseen": 0.3, "lighter": 0.5, "steady": 0.6}


MISS = 10.0  # Winkler's penalty of an 80 % range: 2 / 0.2 per day outside


HELPS = 1.5  # days saved from which a change is worth keeping


BLIND = 0.4  # the widest sensible range: from nothing to this share of all days


def savings(case: Case, plan: Plan) -> tuple[float, ...]:
    """Days that each change saves once all that came before it has settled.

    A change that is undone by hand later counts as if it had stayed.
    """
    if not plan.starts:
        return ()
    mixes: Use = {}
    size = (2 * len(plan.starts), len(GATES))
    work = np.ones(size)
    for at, start in enumerate(plan.starts):
        before = [x for x in plan.starts[:at] if x.undone > start.month]
        undone = sum(
            x.undone <= start.month and x.stop != "signal" for x in plan.starts[:at]
        )
        share = adoption(case, start, np.array([len(before)]), np.array([undone]))
        rows = [2 * at + 1]
        for later, other in enumerate(plan.starts[at + 1 :], start=at + 1):
            if start.undone > other.month:
                rows += [2 * later, 2 * later + 1]
        here = columns(start.gate)
        cell(mixes, start.lever, *size)[rows, here] = np.clip(share, 0.02, 0.97)
        work[rows, here] += twice(case, start)
    lead = settled(case, mixes, work).lead
    return tuple(float(x) for x in lead[::2] - lead[1::2])


def settled(case: Case, mixes: Use, more: Array | float = 1.0) -> Flow:
    """The flow of mixes of levers in this case, without chance and dips."""
    work, back = carried_over(case)
    base = base_of(case.seed, case.setting)
    return flow(base, mixes, case.setting, work * more, 1.0, back)


def measures(case: Case, plan: Plan, years: Run) -> Mapping[str, float]:
    """What is still caught, what was foreseen, what got lighter, what was kept."""
    before = settled(case, {})
    saved = savings(case, plan)
    return {
        "caught": float(years.last.caught.mean()),
        "foreseen": _foreseen(plan, saved, float(before.lead[0])),
        "lighter": _lighter(plan, years, float(before.burden[0])),
        "steady": _steady(plan, years, saved),
    }


def _foreseen(plan: Plan, saved: tuple[float, ...], lead: float) -> float:
    """Winkler's score of each range against one that says nothing, mean, 0..1.

    A range that does worse counts as nothing, so that one surprise spoils one range.
    """
    found = [
        max(0.0, 1 - _winkler(s.low, s.high, x) / _winkler(0.0, BLIND * lead, x))
        for s, x in zip(plan.starts, saved, strict=True)
    ]
    return sum(found) / len(found) if found else 0.0


def _winkler(low: float, high: float, truth: float) -> float:
    return high - low + MISS * max(0.0, low - truth, truth - high)


def _lighter(plan: Plan, years: Run, burden: float) -> float:
    """Half for a change that removes something and stays, half for forms saved."""
    removed = [
        float((years.stopped[at] > 6).mean())
        for at, s in enumerate(plan.starts)
        if LEVERS[s.lever].removes
    ]
    if not removed:
        return 0.0
    saved = 1 - float(years.last.burden.mean()) / burden
    return 0.5 * max(removed) + min(0.5, max(0.0, 0.25 + 1.25 * saved))


def _steady(plan: Plan, years: Run, saved: tuple[float, ...]) -> float:
    """Share of the changes that help which were not taken back."""
    good = [at for at, x in enumerate(saved) if x > HELPS]
    if not good:
        return 1.0 if plan.starts else 0.0
    return float((years.stopped[good] > 6).mean())
