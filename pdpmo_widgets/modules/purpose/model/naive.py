"""Bots that follow one simple idea, each played as well as the idea allows."""

from collections.abc import Callable, Iterable
from random import Random
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import OUTCOMES, Visible
from pdpmo_widgets.modules.purpose.model.orders import Order
from pdpmo_widgets.modules.purpose.model.room import Card
from pdpmo_widgets.modules.purpose.model.seen import Seen

Look = Callable[[dict[str, Any]], Seen]
Bot = Callable[[Visible, Look], dict[str, Any]]


def needs(cards: Iterable[Card]) -> list[str]:
    """A person's outcomes from most to least wanted, as the cards tell it."""
    points = dict.fromkeys(OUTCOMES, 0.0)
    for card in cards:
        points[card.best] += 1
        points[card.worst] -= 1
    return sorted(OUTCOMES, key=lambda o: -points[o])


def charter(
    points: dict[str, float], sponsor: str, review: int = 4, *, low: bool = True
) -> dict[str, Any]:
    """The three outcomes with most points; 'not now' to the two with fewest."""
    order = sorted(OUTCOMES, key=lambda o: -points[o])
    not_now = order[-2:] if low else order[3:5]
    return {
        "outcomes": order[:3],
        "not_now": not_now,
        "sponsor": sponsor,
        "review": review,
    }


def asking(order: Order, how_many: int) -> Bot:
    """Interview the first in an order, and take the plain average of what they say."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        most = int(visible.hours // visible.costs["interview"])
        heard = list(order(visible))[: min(how_many, most)]
        steps: list[dict[str, Any]] = [{"do": "interview", "who": [w]} for w in heard]
        seen = look({"steps": steps})
        return {"steps": steps, "charter": charter(average(seen, heard), heard[0], 2)}

    return bot


def average(seen: Seen, heard: Iterable[str]) -> dict[str, float]:
    """The sum over people of 1, .6, .4 for their first three needs."""
    points = dict.fromkeys(OUTCOMES, 0.0)
    for who in heard:
        for outcome, value in zip(
            needs(seen.people[who].cards), (1, 0.6, 0.4), strict=False
        ):
            points[outcome] += value
    return points


def alone(how: str) -> Bot:
    """Ask nobody: 'own' favourites, the 'first' or 'last' outcomes of the list."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        points = dict.fromkeys(OUTCOMES, 0.0)
        listing = {
            "own": visible.favourites,
            "first": OUTCOMES[:3],
            "last": OUTCOMES[-3:],
        }
        points |= dict.fromkeys(listing[how], 1.0)
        return {"steps": [], "charter": charter(points, boss(visible), 4)}

    return bot


def fixed(outcomes: tuple[str, str, str]) -> Bot:
    """Always the same three outcomes, told to the chief executive."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        points = dict.fromkeys(OUTCOMES, 0.0) | dict.fromkeys(outcomes, 1.0)
        return {
            "steps": [{"do": "interview", "who": [boss(visible)]}],
            "charter": charter(points, boss(visible), 3),
        }

    return bot


def repeating(do: str) -> Bot:
    """One kind of step until the hours are gone; then what most people said."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        times, there = int(visible.hours // visible.costs[do]), visible.there
        steps: list[dict[str, Any]] = []
        for i in range(times):
            one, two = (there[(i + k) % len(there)] for k in (0, 1))
            who = {"workshop": [], "draft": [], "pair": [one, two]}.get(do, [one])
            step: dict[str, Any] = {"do": do, **({"who": who} if who else {})}
            if do == "pair":
                step["interest"] = OUTCOMES[i % 8]
            if do == "draft":
                step["outcomes"] = list(visible.favourites)
            steps.append(step)
        return {
            "steps": steps,
            "charter": charter(said(visible, look, steps), boss(visible), 3),
        }

    return bot


def said(visible: Visible, look: Look, steps: list[dict[str, Any]]) -> dict[str, float]:
    """Points for what people say in public; own favourites break ties."""
    seen = look({"steps": steps})
    points = dict.fromkeys(OUTCOMES, 0.0) | dict.fromkeys(visible.favourites, 0.1)
    for known in seen.people.values():
        if known.public:
            points[known.public] += 1
        for entry in known.notes:
            if entry.id == "draft.objection":
                points[str(entry.params["outcome"])] += 1
    return points


def boss(visible: Visible) -> str:
    """The chief executive, who ordered the page."""
    return "ingrid" if "ingrid" in visible.there else visible.there[0]


def chance(visible: Visible, look: Look) -> dict[str, Any]:
    """Clicks about: any step that fits, then any charter."""
    rng = Random(f"random:{visible.seed}")
    steps: list[dict[str, Any]] = []
    left, costs = visible.hours, visible.costs
    while fits := [d for d, cost in costs.items() if cost <= left]:
        do = rng.choice(fits)
        number = {"pair": 2, "workshop": 0, "draft": 0}.get(do, 1)
        step: dict[str, Any] = {"do": do}
        if number:
            step["who"] = rng.sample(visible.there, number)
        if do == "pair":
            step["interest"] = rng.choice(OUTCOMES)
        if do == "draft":
            step["outcomes"] = list(visible.favourites)
        steps.append(step)
        left -= costs[do]
    picked = rng.sample(OUTCOMES, 5)
    return {
        "steps": steps,
        "charter": {
            "outcomes": picked[:3],
            "not_now": picked[3:],
            "sponsor": rng.choice(visible.there),
            "review": rng.choice((2, 3, 4)),
        },
    }
