"""Simple ideas of how to improve an office; none of them asks where the time goes."""

from collections.abc import Callable, Iterable
from random import Random
from typing import Any

from pdpmo_widgets.cases.gate_office import GATES
from pdpmo_widgets.models.improvement.case import GateFacts, Visible
from pdpmo_widgets.models.improvement.informed import Bot, Look
from pdpmo_widgets.models.improvement.levers import (
    INVOLVE_HOURS,
    LEVERS,
    MONTHS,
    MOST,
    NAMES,
    options,
)

Option = tuple[str, str]
Wish = Callable[[Visible], Iterable[Option]]
RANGE = (0.0, 10.0)  # what someone predicts who has not worked it out


def entry(option: Option, involve: bool, stop: str) -> dict[str, Any]:
    """A start with a range that says little."""
    low, high = RANGE
    return {
        "lever": option[0], "gate": option[1], "involve": involve, "stop": stop,
        "low": low, "high": high,
    }  # fmt: skip


def months(
    visible: Visible,
    wish: Iterable[Option],
    each: tuple[int, ...] = (MOST, MOST, MOST),
    involve: bool = False,
    stop: str = "never",
) -> list[dict[str, Any]]:
    """The wishes in their order, as many a month as are wanted and fit the hours."""
    left, found = list(dict.fromkeys(wish)), []
    for most in each:
        hours = visible.hours
        start: list[dict[str, Any]] = []
        while left and len(start) < most:
            cost = LEVERS[left[0][0]].hours + INVOLVE_HOURS * involve
            if cost > hours:
                break
            hours -= cost
            start.append(entry(left.pop(0), involve, stop))
        found.append({"start": start})
    return found


def simply(
    wish: Wish,
    each: tuple[int, ...] = (MOST, MOST, MOST),
    involve: bool = False,
    stop: str = "never",
) -> Bot:
    """Start the wishes, watching the gate of the first one."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        return {
            "watch": [],
            "months": months(visible, wish(visible), each, involve, stop),
        }

    return bot


def at(lever: str, gate: str) -> Option:
    """A lever where it can act."""
    return (lever, gate if LEVERS[lever].gated else "all")


def loudest(visible: Visible) -> str:
    """The gate that is complained of most."""
    said = [c.who for c in visible.complaints]
    return max(GATES, key=said.count)


def most(visible: Visible, figure: Callable[[GateFacts], float]) -> str:
    """The gate with the most of something in the log."""
    return max(visible.facts, key=figure).gate


def _random(visible: Visible, look: Look) -> dict[str, Any]:
    rng = Random(f"bot:{visible.seed}")
    wish = rng.sample(options(), 9)
    each = tuple(rng.randint(0, MOST) for _ in range(MONTHS))
    stop = rng.choice(("never", "worse", "signal"))
    plan = months(visible, wish, each, rng.random() < 0.5, stop)
    return {"watch": rng.sample(GATES, 2), "months": plan}


def _react(visible: Visible, look: Look) -> dict[str, Any]:
    """Start one thing a month; take it back and do another when a month is worse."""
    decisions: dict[str, Any] = {"watch": [], "months": []}
    before, running = visible.months[-1], ""
    for n, lever in enumerate(("extra_reviewer", "merge", "drop")):
        seen = look(decisions)
        undo = []
        if seen.months and seen.months[-1].lead > before and running:
            undo = [running]
        before = seen.months[-1].lead if seen.months else before
        gate = most(visible, lambda f: f.stay)
        if seen.months:
            days = seen.months[-1].days
            gate = max(days, key=lambda g: days[g])
        option = at(lever, gate)
        running = ":".join(option)
        decisions["months"].append(
            {"start": [entry(option, n == 0, "worse")], "undo": undo}
        )
    return decisions


def everywhere(lever: str) -> Wish:
    """One lever at every gate in their order."""
    return lambda visible: [at(lever, g) for g in GATES]


def complained(*levers: str) -> Wish:
    """Some levers at the gate that people complain of."""
    return lambda visible: [at(lever, loudest(visible)) for lever in levers]


def whole(*levers: str) -> Wish:
    """Levers that act on the whole way, or at the board."""
    return lambda visible: [at(lever, "board") for lever in levers]


def by_hours(visible: Visible) -> list[Option]:
    """The cheapest levers, where people complain."""
    return [
        at(x, loudest(visible)) for x in sorted(NAMES, key=lambda n: LEVERS[n].hours)
    ]


def additions(visible: Visible) -> list[Option]:
    """Whatever adds something, where people complain."""
    added = ("extra_reviewer", "meet_more", "intake_form", "training", "template",
             "dashboard", "fast_lane")  # fmt: skip
    return [at(x, loudest(visible)) for x in added]


def removals(visible: Visible) -> list[Option]:
    """Drop or merge gates, those that are complained of first."""
    first = loudest(visible)
    others = [g for g in GATES if g != first]
    return [at("drop", first), *(at("merge", g) for g in others), at("drop", "desk")]


def toughest(visible: Visible) -> list[Option]:
    """Soften the gate that changes and refuses most."""
    gate = most(visible, lambda f: f.changed)
    return [at(x, gate) for x in ("delegate", "training", "merge")]


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
