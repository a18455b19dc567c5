"""Six months under a plan, in many futures at once: use, dips, stop rules, figures.

Each change follows a J: work is added first, the gain comes later; dips of changes
that start together add up and grow.  perf(t) = gain (1 - e^(-t/a)) - dip t/b e^(1-t/b).
"""

from dataclasses import dataclass
from functools import lru_cache
from math import exp

import numpy as np

from pdpmo_widgets.cases import gates
from pdpmo_widgets.cases.gate_office import GATES
from pdpmo_widgets.modules.improvement.model.adopt import (
    adoption,
    carried_over,
    columns,
    twice,
)
from pdpmo_widgets.modules.improvement.model.case import Case, _read
from pdpmo_widgets.modules.improvement.model.draws import OPTION, Draws, draws
from pdpmo_widgets.modules.improvement.model.flow import (
    Array,
    Base,
    Flow,
    Use,
    base,
    flow,
)
from pdpmo_widgets.modules.improvement.model.flow import (
    at as cell,
)
from pdpmo_widgets.modules.improvement.model.levers import (
    HORIZON,
    PLACE,
    WHOLE,
)
from pdpmo_widgets.modules.improvement.model.plan import Plan
from pdpmo_widgets.modules.improvement.model.setting import Setting

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


@lru_cache(maxsize=256)
def base_of(seed: int, setting: Setting) -> Base:
    """The gates of a seed, anchored to its log."""
    facts = _read(seed)[0]
    return base(gates.world(seed).office.gates, tuple(f.stay for f in facts), setting)


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
