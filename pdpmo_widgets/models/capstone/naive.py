"""Whoever follows one simple idea before the board.

To be hard on the game, all of them link measures and ask to their charter, give each
shock even odds, and send the work to the unit that takes most of its hours.
"""

from collections.abc import Callable, Iterable, Mapping
from random import Random
from typing import Any

from pdpmo_widgets.models.capstone.case import (
    COSTS,
    OPTIONS,
    ROOM,
    SIGNS,
    VERDICTS,
    WHEN,
    Question,
    Visible,
)
from pdpmo_widgets.models.capstone.office import AREAS, OUTCOMES
from pdpmo_widgets.models.capstone.seen import Seen

Look = Callable[[dict[str, Any]], Seen]
Bot = Callable[[Visible, Look], dict[str, Any]]
Answer = Callable[[Visible, Question, Random], str]
Order = Callable[[Visible], Iterable[str]]
SURVEY = ("speed", "promises", "audit")  # what most offices promise


def always(option: str) -> Answer:
    """The same answer to every question."""
    return lambda visible, question, rng: option


ADMIT = always("admit")


def coin(visible: Visible, question: Question, rng: Random) -> str:
    """Any answer."""
    return rng.choice(question.options)


def affordable(
    order: Iterable[str], room: int, quarters: tuple[int, ...] = (1, 1, 2, 2, 3, 3, 3)
) -> dict[str, int]:
    """The changes of an order that fit the points, begun in these quarters."""
    found: dict[str, int] = {}
    for area in order:
        if COSTS[area] <= room:
            found[area] = quarters[len(found)]
            room -= COSTS[area]
    return found


def room(visible: Visible, verdict: str, charter: Iterable[str] = ()) -> int:
    """Points for changes under a verdict, after a charter's new outcomes."""
    new = sum(o not in visible.charter for o in charter)
    return min(ROOM[verdict], visible.budget) - new


def linked(charter: Iterable[str]) -> dict[str, Any]:
    """Measures of what changed for somebody, and an ask, for a charter."""
    three = list(charter)
    return {
        "charter": three,
        "not_now": [o for o in OUTCOMES if o not in three][-2:],
        "measures": {o: f"{o}_result" for o in three},
        "ask": three[0],
    }


def largest(visible: Visible) -> str:
    """The unit that takes most of the office's hours."""
    return max(visible.units, key=lambda unit: unit.hours).id


def simple(
    verdict: str,
    order: Order | None = None,
    answer: Answer = ADMIT,
    charter: Order | None = None,
    at_once: bool = False,
) -> Bot:
    """One verdict, one order of changes, one way to answer."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"bot:{visible.seed}")
        three = list(charter(visible))[:3] if charter else list(visible.charter)
        left = room(visible, verdict, three)
        when = (1,) * len(AREAS) if at_once else (1, 1, 2, 2, 3, 3, 3)
        made = affordable(order(visible), left, when) if order else {}
        return {
            "verdict": verdict,
            "home": largest(visible),
            "changes": made,
            "answers": {q.area: answer(visible, q, rng) for q in visible.questions},
            **linked(three),
        }

    return bot


def random(visible: Visible, look: Look) -> dict[str, Any]:
    """A coin for every choice."""
    rng = Random(f"random:{visible.seed}")
    verdict = rng.choice(VERDICTS)
    order = rng.sample(AREAS, rng.randrange(len(AREAS)))
    five = rng.sample(OUTCOMES, 5)
    left = room(visible, verdict, five[:3])
    when = tuple(rng.choice(WHEN) for _ in AREAS)
    low = rng.uniform(0, 80)
    return {
        "verdict": verdict,
        "home": rng.choice(visible.units).id,
        "charter": five[:3],
        "not_now": five[3:],
        "changes": affordable(order, left, when),
        "measures": {o: f"{o}_{rng.choice(('result', 'effort'))}" for o in five[:3]},
        "ask": rng.choice(five),
        "answers": {q.area: rng.choice(q.options) for q in visible.questions},
        "forecasts": {
            "chief": rng.uniform(0, 100),
            "burst": rng.uniform(0, 100),
            "support": [low, low + 20],
        },
    }


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
