"""Simple ideas of how to improve an office; none of them asks where the time goes."""

from random import Random
from typing import Any

from pdpmo_widgets.cases.gate_office import GATES
from pdpmo_widgets.modules.improvement.model.case import Visible
from pdpmo_widgets.modules.improvement.model.informed import Bot, Look
from pdpmo_widgets.modules.improvement.model.levers import (
    LEVERS,
    MONTHS,
    MOST,
    NAMES,
    options,
)
from pdpmo_widgets.modules.improvement.model.planner import watching
from pdpmo_widgets.modules.improvement.model.wishes import (
    additions,
    at,
    by_hours,
    complained,
    entry,
    everywhere,
    months,
    most,
    removals,
    simply,
    toughest,
    whole,
)


def _random(visible: Visible, look: Look) -> dict[str, Any]:
    rng = Random(f"bot:{visible.seed}")
    wish = rng.sample(options(), 9)
    each = tuple(rng.randint(0, MOST) for _ in range(MONTHS))
    stop = rng.choice(("never", "worse", "signal"))
    plan = months(visible, wish, each, rng.random() < 0.5, stop)
    return {**watching(*rng.sample(GATES, 2)), "months": plan}


def _react(visible: Visible, look: Look) -> dict[str, Any]:
    """Start one thing a month; take it back and do another when a month is worse."""
    decisions: dict[str, Any] = {"looks": [], "months": []}
    before = visible.months[-1]
    for n, lever in enumerate(("extra_reviewer", "merge", "drop")):
        seen = look(decisions)
        worse = bool(seen.months) and seen.months[-1].lead > before
        before = seen.months[-1].lead if seen.months else before
        gate = most(visible, lambda f: f.stay)
        if seen.months:
            days = seen.months[-1].days
            gate = max(days, key=lambda g: days[g])
        start = entry(at(lever, gate), n == 0, "worse")
        undo = [n - 1] if worse else []  # what was started last
        decisions["months"].append({"start": [start], "undo": undo})
    return decisions


NAIVE: dict[str, Bot] = {
    "random": _random,
    "nothing": simply(lambda v: []),
    "most_popular": simply(whole("dashboard", "template", "training", "wip_limit")),
    "slogans": simply(everywhere("training"), involve=True),
    "dashboard_training": simply(whole("dashboard", "training")),
    "all_at_once": simply(
        complained("extra_reviewer", "batch_less", "drop"), each=(MOST, 0, 0)
    ),
    "as_many_as_fit": simply(complained(*NAMES[::-1])),
    "one_a_month_listed": simply(complained(*NAMES), each=(1, 1, 1), involve=True),
    "first_listed": simply(complained(*NAMES)),
    "last_listed": simply(complained(*NAMES[::-1]), each=(1, 1, 1)),
    "only_additions": simply(additions),
    "only_removals": simply(removals, involve=True),
    "reviewer_everywhere": simply(everywhere("extra_reviewer")),
    "reviewer_and_drop_where_loud": simply(
        complained("extra_reviewer", "drop", "batch_less"), (1, 1, 1), True, "signal"
    ),
    "best_practice": simply(
        whole("intake_form", "wip_limit", "fast_lane", "delegate", "meet_more"),
        (2, 2, 1), True, "signal",
    ),
    "copy_the_neighbour": simply(
        whole("wip_limit", "intake_form", "merge", "drop"), (1, 1, 1), True
    ),
    "wip_limit_only": simply(whole("wip_limit"), (1, 0, 0), True, "signal"),
    "cheapest": simply(by_hours),
    "toughest_gate": simply(toughest, involve=True),
    "most_returns": simply(
        lambda v: [
            at(x, most(v, lambda f: f.returned))
            for x in ("intake_form", "training", "drop")
        ],
        (1, 1, 1), True, "signal",
    ),
    "longest_reviews": simply(
        lambda v: [
            at(x, most(v, lambda f: f.stay - f.wait))
            for x in ("extra_reviewer", "training", "merge")
        ],
        (1, 1, 1), True, "signal",
    ),
    "most_visits": simply(
        lambda v: [
            at(x, most(v, lambda f: f.visits))
            for x in ("extra_reviewer", "intake_form", "merge")
        ],
        (1, 1, 1), True, "signal",
    ),
    "drop_the_slowest": simply(
        lambda v: [at("drop", most(v, lambda f: f.stay))], (1, 0, 0), True
    ),
    "drop_the_idle": simply(
        lambda v: [at("drop", most(v, lambda f: -f.changed))], (1, 0, 0), True
    ),
    "react_to_every_month": _react,
    **{
        f"always_{x}": simply(everywhere(x), (2, 2, 1), True)
        for x in NAMES if LEVERS[x].gated
    },
    **{
        f"always_{x}": simply(whole(x, "drop"), (1, 1, 0), True)
        for x in NAMES if not LEVERS[x].gated
    },
}  # fmt: skip
