"""Days at each gate under any mix of levers: Kingman's formula, many mixes at once.

Sojourn = wait + work + half the interval between decisions; the wait after Kingman
(1961) with Sakasegawa's term for several servers, as in Hopp and Spearman, Factory
Physics.  Each gate is anchored to the days that last year's log shows.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pdpmo_widgets.cases.gate_office import SWITCHING, Gate, mean_work
from pdpmo_widgets.modules.improvement.model.levers import LEVERS
from pdpmo_widgets.modules.improvement.model.setting import Setting

Array = NDArray[np.float64]
FULL = 0.975  # busier than this, the queue is taken as it is at this load
JUDGED = 0.12  # returns up to this share are judgement: no form prevents them
ONE_KIND = 0.4  # spread of the work where all requests are of one kind
SMALL_WORK = 0.6  # work of the requests that are delegated, against the others
FORMS = {name: lever.form for name, lever in LEVERS.items() if lever.form}
Use = dict[str, Array]  # lever to its use, mixes × gates; a lever left out is unused


@dataclass(frozen=True)
class Base:
    """The gates as arrays of one row; ``scale`` anchors them to the log's days."""

    reviewers: Array
    days: Array
    touch: Array
    spread: Array
    interval: Array
    returns: Array
    fix: Array
    catch: Array
    open: Array
    rate: Array
    scale: Array


@dataclass(frozen=True)
class Flow:
    """What a mix of levers gives; arrays are mixes × gates, or one figure a mix."""

    days: Array
    lead: Array
    load: Array
    caught: Array
    burden: Array
    hired: Array

    def cost(self, setting: Setting) -> Array:
        """Days, with what slips through, pay and forms counted as days."""
        slip = setting.slip_days * (1 - self.caught)
        pay = setting.reviewer_days * self.hired
        return self.lead + slip + pay + setting.burden_days * self.burden


def base(gates: tuple[Gate, ...], days: tuple[float, ...], setting: Setting) -> Base:
    """Gates with the days per visit that a log shows for each."""
    cells: dict[str, Any] = {
        "reviewers": [g.reviewers for g in gates],
        "days": [g.days for g in gates],
        "touch": [g.touch * mean_work(g.work) for g in gates],
        "spread": [g.spread for g in gates],
        "interval": [g.interval for g in gates],
        "returns": [g.returns for g in gates],
        "fix": [g.fix for g in gates],
        "catch": [g.catch for g in gates],
        "open": [g.open for g in gates],
        "rate": [g.rate for g in gates],
    }
    made = {name: np.array([cell], dtype=float) for name, cell in cells.items()}
    return anchored(Base(**made, scale=np.ones((1, len(gates)))), days, setting)


def anchored(b: Base, days: tuple[float, ...], setting: Setting) -> Base:
    """The same gates, scaled so that each takes as many days a visit as given."""
    bare = replace(b, scale=np.ones((1, len(days))))
    shown, _, _ = sojourn(bare, {}, setting)
    return replace(b, scale=np.array([days]) / shown)


def at(use: Use, lever: str, mixes: int, gates: int) -> Array:
    """The lever's use, to be written to; nowhere used when it is new."""
    if lever not in use:
        use[lever] = np.zeros((mixes, gates))
    return use[lever]


def sojourn(
    b: Base,
    use: Use,
    s: Setting,
    more_work: Array | float = 1.0,
    more_demand: Array | float = 1.0,
    more_returns: float = 1.0,
) -> tuple[Array, Array, Array]:
    """Days per visit, visits per request, and the load asked for, mixes × gates."""

    def u(lever: str) -> Array | float:
        return use.get(lever, 0.0)

    asked = b.returns * more_returns
    judged = np.minimum(asked, JUDGED)
    form = (1 - s.form_gain * u("intake_form")) * (1 - s.template_gain * u("template"))
    back = (judged + (asked - judged) * form) * (1 - s.merge_gain * u("merge"))
    visits = 1 / (1 - np.minimum(back, 0.8))
    open_ = 1 + (b.open - 1) * (1 - u("wip_limit"))
    factor = (
        (1 + s.batch_work * u("batch_less")) * (1 + s.meet_work * u("meet_more"))
        * (1 + s.template_work * u("template")) * (1 - s.train_gain * u("training"))
        * (1 + s.dashboard_work * u("dashboard")) * (1 - s.merge_work * u("merge"))
    )  # fmt: skip
    work = b.touch * (factor * more_work) * (1 + SWITCHING * (open_ - 1))
    rate = b.rate * (more_demand * (1 - SMALL_WORK * s.delegated * u("delegate")))
    people = b.reviewers + u("extra_reviewer")
    asked_of = rate * visits * work / (people * b.days)
    load = np.minimum(FULL, asked_of)
    servers = people * open_
    service = work * open_ / b.days
    eased = s.lane_gain * u("fast_lane") * np.maximum(0, b.spread - ONE_KIND)
    power = np.sqrt(2 * (servers + 1)) - 1
    wait = (1 + b.spread - eased) / 2 * load**power / (servers * (1 - load)) * service
    gaps = (1 - s.batch_gain * u("batch_less")) * (1 - s.meet_gain * u("meet_more"))
    interval = b.interval * (gaps * (1 - s.merge_gain * u("merge")))
    return wait + service + interval / 2, visits, asked_of


def flow(
    b: Base,
    use: Use,
    s: Setting,
    more_work: Array | float = 1.0,
    more_demand: Array | float = 1.0,
    more_returns: float = 1.0,
) -> Flow:
    """Days, load, what is caught and what is filled in, once all has settled."""
    stay, visits, load = sojourn(b, use, s, more_work, more_demand, more_returns)
    drop, delegate = use.get("drop", 0.0), use.get("delegate", 0.0)
    here = (1 - drop) * (1 - s.delegated * delegate)
    days = here * (visits * stay * b.scale + (visits - 1) * b.fix)
    keep = (1 - drop) * (1 - s.slip_delegate * delegate)
    keep = keep * (1 - s.slip_merge * use.get("merge", 0.0))
    caught = (keep * b.catch).sum(-1) / b.catch.sum()
    forms = sum(f * use[name][:, 0] for name, f in FORMS.items() if name in use)
    burden = (here * visits).sum(-1) + forms
    hired = use["extra_reviewer"].sum(-1) if "extra_reviewer" in use else np.zeros(1)
    return Flow(days, days.sum(-1), load, caught, burden, hired)
