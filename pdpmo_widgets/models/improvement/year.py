"""Six months under a plan, in many futures at once: use, dips, stop rules, figures.

Each change follows a J: work is added first, the gain comes later; dips of changes
that start together add up and grow.  perf(t) = gain (1 - e^(-t/a)) - dip t/b e^(1-t/b).
"""

from dataclasses import dataclass
from functools import lru_cache
from math import exp
from zlib import crc32

import numpy as np

from pdpmo_widgets.cases import gates
from pdpmo_widgets.cases.gate_office import GATES
from pdpmo_widgets.models.improvement.case import Case, _read
from pdpmo_widgets.models.improvement.flow import (
    Array,
    Base,
    Flow,
    Use,
    base,
    flow,
)
from pdpmo_widgets.models.improvement.flow import (
    at as cell,
)
from pdpmo_widgets.models.improvement.levers import (
    HORIZON,
    LEVERS,
    PLACE,
    WHOLE,
    options,
)
from pdpmo_widgets.models.improvement.plan import Plan, Start
from pdpmo_widgets.models.improvement.setting import Setting

OPTION = {option: at for at, option in enumerate(options())}
MONTH = 21  # working days


@dataclass(frozen=True)
class Run:
    """Figures of each future and month: futures × months (× gates).

    ``used``: starts × futures × months; ``stopped``: starts × futures, the month from
    which a change no longer runs. ``shown_…`` are what is measured, with noise.
    ``last`` is the flow to which everything settles after the last month.
    """

    cost: Array
    lead: Array
    shown_lead: Array
    shown_days: Array
    used: Array
    stopped: Array
    last: Flow


@dataclass(frozen=True)
class Draws:
    """Chance of a set of futures, the same whatever is decided."""

    demand: Array
    adopt: Array
    lead: Array
    days: Array


@lru_cache(maxsize=256)
def draws(seed: int, futures: tuple[int, ...]) -> Draws:
    """Standard normal draws of each future."""
    sizes = [HORIZON, len(OPTION), HORIZON, HORIZON * len(GATES)]
    ends = np.cumsum(sizes)[:-1]
    lots = [
        np.random.default_rng([crc32(b"ninety days"), seed, f]).standard_normal(
            sum(sizes)
        )
        for f in futures
    ]
    demand, adopt, lead, days = np.split(np.array(lots), ends, axis=1)
    return Draws(demand, adopt, lead, days.reshape(-1, HORIZON, len(GATES)))


@lru_cache(maxsize=256)
def base_of(seed: int, setting: Setting) -> Base:
    """The gates of a seed, anchored to its log."""
    facts = _read(seed)[0]
    return base(gates.world(seed).office.gates, tuple(f.stay for f in facts), setting)


def carried_over(case: Case) -> tuple[float, float]:
    """Work and returns against last year's log, after what the playbook left."""
    work = 1 + case.setting.overhead_work * (case.carried.overhead - 6.0)
    back = 1 + case.setting.theatre_returns * (case.carried.theatre - 0.2)
    return max(0.5, work), max(0.0, back)


def trusted(case: Case, gate: str) -> float:
    """Trust of the gate's owner, or of all owners together."""
    if gate == WHOLE:
        return sum(case.trust.values()) / len(case.trust)
    return case.trust[gate]


def adoption(case: Case, start: Start, running: Array, undone: Array) -> Array:
    """Share of cases in which a change will be used, per future, chance left out."""
    s, c = case.setting, case.carried
    share = s.adopt_base + s.adopt_trust * trusted(case, start.gate)
    share += s.adopt_involve * start.involve
    found = share - s.crowding * np.maximum(0, running - 3) - cover(case) * undone
    if start.lever == "delegate":
        found = found * min(1.0, 0.7 + 0.02 * c.hours + 0.1 * c.growth)
    if LEVERS[start.lever].removes:
        found = found * min(1.0, 0.7 + 0.5 * c.credibility)
    return found * (s.dud_use if is_dud(case, start) else 1.0)


def cover(case: Case) -> float:
    """Adoption that a change of mind without a rule costs: less, the more you count."""
    return case.setting.undo_trust * max(0.0, 1.6 - case.carried.credibility)


def is_dud(case: Case, start: Start) -> bool:
    """Does this change not take in this house?"""
    return (start.lever, start.gate) in case.hidden.duds


def twice(case: Case, start: Start) -> float:
    """Work added while a change that does not take is done beside the old way."""
    if not is_dud(case, start):
        return 0.0
    return case.setting.dud_work * (0.4 if start.gate == WHOLE else 1.0)


def columns(gate: str) -> slice:
    """Where a gate, or the whole way, stands in the arrays."""
    return slice(None) if gate == WHOLE else slice(PLACE[gate], PLACE[gate] + 1)


def run(case: Case, plan: Plan, futures: tuple[int, ...], months: int = HORIZON) -> Run:
    """Play the plan for some months in each future."""
    s, b, lots = (
        case.setting,
        base_of(case.seed, case.setting),
        draws(case.seed, futures),
    )
    count, many = len(plan.starts), len(futures)
    stopped = np.array([[x.undone] * many for x in plan.starts]).reshape(count, many)
    full = np.zeros((count, many))
    shares = np.zeros((count, many, months))
    work0, back = carried_over(case)
    before = flow(b, {}, s)
    days = np.repeat(before.days, many, axis=0)
    shown = np.repeat(case.months[-1:], many)
    cost, lead, shown_lead, shown_days = [], [], [], []
    for t in range(1, months + 1):
        use: Use = {}
        more = np.full((many, len(GATES)), work0)
        for at, start in enumerate(plan.starts):
            if start.month == t:
                full[at] = _full(case, plan, at, stopped, lots)
            if start.month <= t:
                _apply(case, plan, at, t, stopped[at], full[at], use, more, shares)
        demand = 1 + s.demand_sd * lots.demand[:, t - 1 : t]
        now = flow(b, use, s, more, demand, back)
        room = np.maximum(0, now.load - s.slack) * MONTH
        days = days + np.minimum(s.follow * (now.days - days), room)
        lead.append(days.sum(-1))
        cost.append(now.cost(s) - now.lead + lead[-1])
        last, shown = shown, lead[-1] * np.exp(s.noise * lots.lead[:, t - 1])
        shown_lead.append(shown)
        shown_days.append(days * np.exp(s.noise * lots.days[:, t - 1]))
        worse = shown > last
        _stop(case, plan, t, stopped, worse, shown, shown_days[-1], before)
    return Run(
        np.array(cost).T, np.array(lead).T, np.array(shown_lead).T,
        np.array(shown_days).transpose(1, 0, 2), shares, stopped, now,
    )  # fmt: skip


def _full(case: Case, plan: Plan, at: int, stopped: Array, lots: Draws) -> Array:
    """Adoption of a change that starts now, in each future."""
    start = plan.starts[at]
    begun = list(range(at))
    running = (stopped[begun] > start.month).sum(0)
    hasty = [n for n in begun if plan.starts[n].stop != "signal"]
    undone = (stopped[hasty] <= start.month).sum(0)
    luck = 1 + case.setting.adopt_sd * lots.adopt[:, OPTION[start.lever, start.gate]]
    return np.clip(adoption(case, start, running, undone) * luck, 0.02, 0.97)


def _apply(
    case: Case,
    plan: Plan,
    at: int,
    t: int,
    stopped: Array,
    full: Array,
    use: Use,
    more: Array,
    shares: Array,
) -> None:
    """Add what one change does in month ``t`` to the use and the work of each gate."""
    s, start = case.setting, plan.starts[at]
    age, here = t - start.month + 1, columns(start.gate)
    runs = stopped > t
    share = full * (1 - exp(-age / s.rise)) * runs
    shares[at, :, t - 1] = share
    lever = cell(use, start.lever, len(full), len(GATES))
    lever[:, here] = np.maximum(lever[:, here], share[:, None])
    together = sum(x.month == start.month for x in plan.starts)
    depth = s.dip_whole if start.gate == WHOLE else s.dip
    spared = s.dip_involve if start.involve else 0.0
    depth *= (1 - spared) * (1 + s.dip_crowd * (together - 1))
    added = depth * _dip(age, s.dip_months) * runs
    back = t - stopped + 1
    curve = np.array([_dip(int(n), s.dip_months) if n > 0 else 0.0 for n in back])
    added = added + depth * s.undo_dip * curve * np.minimum(1, 2 * full)
    added = added + twice(case, start) * runs
    more[:, here] += added[:, None]


def _dip(age: int, deepest: float) -> float:
    """The dip's depth, 1 at its bottom, ``age`` months after the start."""
    return age / deepest * exp(1 - age / deepest)


def _stop(
    case: Case,
    plan: Plan,
    t: int,
    stopped: Array,
    worse: Array,
    lead: Array,
    days: Array,
    before: Flow,
) -> None:
    """Apply the stop rules to what this month shows."""
    for at, start in enumerate(plan.starts):
        if start.month > t or start.stop == "never":
            continue
        if start.stop == "worse":
            ends = worse
        elif t - start.month < 1:
            continue
        else:
            whole = start.gate == WHOLE
            now = lead if whole else days[:, PLACE[start.gate]]
            then = before.lead[0] if whole else before.days[0, PLACE[start.gate]]
            ends = now > case.setting.keep_below * then
        stopped[at] = np.where(ends & (stopped[at] > t), t + 1, stopped[at])
