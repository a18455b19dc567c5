"""What simple ideas would start, where, and in which order."""

from collections.abc import Callable, Iterable
from typing import Any

from pdpmo_widgets.cases.gate_office import GATES
from pdpmo_widgets.modules.improvement.model.case import GateFacts, Visible
from pdpmo_widgets.modules.improvement.model.informed import Bot, Look
from pdpmo_widgets.modules.improvement.model.levers import (
    INVOLVE_HOURS,
    LEVERS,
    MOST,
    NAMES,
)

Option = tuple[str, str]


Wish = Callable[[Visible], Iterable[Option]]


RANGE = (0.0, 10.0)  # what someone predicts who has not worked it out


def entry(option: Option, involve: bool, stop: str) -> dict[str, Any]:
    """A start with a range that says little."""
    return {
        "lever": option[0], "gate": option[1], "involve": involve, "stop": stop,
        "range": list(RANGE),
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
    """Start the wishes, watching no gate."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        return {
            "looks": [],
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
