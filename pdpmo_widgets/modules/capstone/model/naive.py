"""Whoever follows one simple idea before the board."""

from collections.abc import Mapping
from typing import Any

from pdpmo_widgets.modules.capstone.model.case import (
    COSTS,
    OPTIONS,
    SIGNS,
    VERDICTS,
    Visible,
)
from pdpmo_widgets.modules.capstone.model.office import AREAS, OUTCOMES
from pdpmo_widgets.modules.capstone.model.playing import (
    Bot,
    Look,
    always,
    coin,
    random,
    simple,
)

SURVEY = ("speed", "promises", "audit")  # what most offices promise


def worst(visible: Visible) -> list[str]:
    """The lowest figure first."""
    return sorted(AREAS, key=lambda area: visible.areas[area])


def loudest(visible: Visible) -> list[str]:
    """What most complain of, and then whatever the board asks about."""
    return list(dict.fromkeys([visible.loud, *(q.area for q in visible.questions)]))


def said_pressing(visible: Visible) -> list[str]:
    """Whatever anybody calls pressing, true or not, weak or not."""
    return [
        one.topic.split(".")[1]
        for one in visible.said
        if one.topic.startswith("area.") and "yes_" in one.id
    ]


def wishes(visible: Visible) -> list[str]:
    """The new chief's wishes, then the old charter."""
    return list(dict.fromkeys([*visible.wishes, *visible.charter]))


def told(visible: Visible) -> Mapping[str, bool]:
    """The four signs as they are said."""
    return {
        s.topic.split(".")[1]: ".yes_" in f".{s.id.split('.')[-1]}"
        for s in visible.said
        if s.topic.startswith("sign.")
    }


def one_sign(sign: str, verdict: str) -> Bot:
    """Go by a single sign; otherwise change what is worst."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        found = told(visible)[sign]
        return simple(verdict if found else "change", worst)(visible, look)

    return bot


def grumbles(visible: Visible, look: Look) -> dict[str, Any]:
    """Close what does badly, keep what does well."""
    mean = sum(visible.areas.values()) / len(AREAS)
    verdict = "close" if mean < 0.42 else "change" if mean < 0.6 else "keep"
    return simple(verdict, worst)(visible, look)


NAIVE: dict[str, Bot] = {
    "random": random,
    "nothing": lambda visible, look: {},
    **{f"always_{verdict}": simple(verdict) for verdict in VERDICTS},
    "keep_and_fix_worst": simple("keep", worst),
    "fix_worst": simple("change", worst),
    "fix_worst_at_once": simple("change", worst, at_once=True),
    "fix_loudest": simple("change", loudest),
    "fix_said_pressing": simple("change", said_pressing),
    "fix_cheapest": simple("change", lambda v: sorted(AREAS, key=lambda a: COSTS[a])),
    "whole_budget_at_once": simple(
        "change", lambda v: AREAS, charter=wishes, at_once=True
    ),
    "first_listed": simple("change", lambda v: AREAS, charter=lambda v: OUTCOMES),
    "last_listed": simple(
        "change", lambda v: AREAS[::-1], charter=lambda v: OUTCOMES[::-1]
    ),
    "chiefs_wishes": simple("change", worst, charter=wishes),
    "chiefs_wishes_only": simple("keep", charter=wishes),
    "old_charter": simple("keep", worst, answer=always("figure")),
    "most_popular": simple("change", worst, charter=lambda v: SURVEY),
    **{f"answers_{o}": simple("change", worst, always(o)) for o in OPTIONS},
    "answers_coin": simple("change", worst, coin),
    **{f"sign_{s}": one_sign(s, v) for s, v in zip(
        SIGNS, ("close", "close", "merge", "merge"), strict=True)},
    "close_the_poor": grumbles,
}  # fmt: skip
