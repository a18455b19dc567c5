"""Outcome and score of ninety days: six months of days, what slipped, what was said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

import numpy as np

from pdpmo_widgets.cases.gate_office import GATES
from pdpmo_widgets.models.basics import Entry, Score, scored
from pdpmo_widgets.models.carried import START
from pdpmo_widgets.models.improvement.because import causes
from pdpmo_widgets.models.improvement.case import Case, deal
from pdpmo_widgets.models.improvement.flow import Array, Flow, Use, flow
from pdpmo_widgets.models.improvement.flow import at as cell
from pdpmo_widgets.models.improvement.levers import LEVERS
from pdpmo_widgets.models.improvement.plan import Decisions, Plan, plan_of
from pdpmo_widgets.models.improvement.seen import OWN, see
from pdpmo_widgets.models.improvement.setting import SETTING
from pdpmo_widgets.models.improvement.year import (
    Run,
    adoption,
    base_of,
    carried_over,
    columns,
    run,
    twice,
)

PASS = 0.75
RUNS = 2  # one case says too much of the deal: two runs of one player correlate .79
FUTURES = (1, 2, 3, 4)
FLOORS = {"caught": 0.85, "foreseen": 0.3, "lighter": 0.5, "steady": 0.6}
NOTHING = Plan((), (), 0, ())
MISS = 10.0  # Winkler's penalty of an 80 % range: 2 / 0.2 per day outside
HELPS = 1.5  # days saved from which a change is worth keeping
BLIND = 0.4  # the widest sensible range: from nothing to this share of all days


@dataclass(frozen=True)
class Outcome:
    """Days from request to yes in each of six months, in the year that came.

    ``expected``: mean days over the futures, with what slips and what is filled in
    counted as days; ``start``: the same if nothing is changed.
    """

    lead: tuple[float, ...]
    shown: tuple[float, ...]
    expected: float
    start: float
    because: tuple[Entry, ...]


def play(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Outcome:
    """The half-year that came, each change with what it did."""
    plan, seeds = plan_of(case, decisions), tuple(futures) or FUTURES
    came = run(case, plan, (OWN, *seeds))
    expected = float(came.cost[1:].mean())
    saved = savings(case, plan)
    return Outcome(
        tuple(float(x) for x in came.lead[0]),
        tuple(float(x) for x in came.shown_lead[0]),
        expected,
        _bounds(case, seeds)[0],
        causes(case, plan, came, saved),
    )


def score(case: Case, decisions: Decisions, futures: Sequence[int] = ()) -> Score:
    """Between changing nothing and a plan made with the truth, on the same futures."""
    plan, seeds = plan_of(case, decisions), tuple(futures) or FUTURES
    years = run(case, plan, (*seeds, OWN))
    expected = float(years.cost[:-1].mean())
    nothing, best = _bounds(case, seeds)
    found = measures(case, plan, years)
    share = (nothing - expected) / max(1.0, nothing - best)
    luck = expected - float(years.cost[-1].mean())
    return scored(
        share, PASS, found, FLOORS, expected=expected, reference=best, luck=luck
    )


def _bounds(case: Case, futures: tuple[int, ...]) -> tuple[float, float]:
    """Days if nothing is changed, and those of someone who reads everything rightly."""
    if case.setting is SETTING and case.carried is START:
        return reference(case.seed, futures)
    return _played(case, futures)


@lru_cache(maxsize=512)
def reference(seed: int, futures: tuple[int, ...]) -> tuple[float, float]:
    """The same for a case dealt as in a graded run."""
    return _played(deal(seed), futures)


def _played(case: Case, futures: tuple[int, ...]) -> tuple[float, float]:
    plan = plan_of(case, well_played(case))
    both = run(case, NOTHING, futures), run(case, plan, futures)
    return float(both[0].cost.mean()), float(both[1].cost.mean())


def well_played(case: Case) -> dict[str, Any]:
    """The plan of someone who reads everything rightly."""
    from pdpmo_widgets.models.improvement.informed import knowing

    return knowing(case, partial(see, case))


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


def leaves(case: Case, decisions: Decisions) -> dict[str, float]:
    """Weeks from request to yes, and load of the narrowest gate, once all settled.

    What is carried on comes from the year that came, stop rules included.
    """
    last = run(case, plan_of(case, decisions), (OWN,)).last
    return {
        "lead_time": float(last.lead[0]) / 5,
        "load": min(1.0, float(last.load[0].max())),
    }
