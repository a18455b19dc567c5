"""What simple players share: an order of changes, one way to answer, a coin.

To be hard on the game, all of them link measures and ask to their charter, give each
shock even odds, and send the work to the unit that takes most of its hours.
"""

from collections.abc import Callable, Iterable
from random import Random
from typing import Any

from pdpmo_widgets.modules.capstone.model.case import (
    COSTS,
    ROOM,
    VERDICTS,
    WHEN,
    Question,
    Visible,
)
from pdpmo_widgets.modules.capstone.model.office import AREAS, OUTCOMES
from pdpmo_widgets.modules.capstone.model.seen import Seen

Look = Callable[[dict[str, Any]], Seen]
Bot = Callable[[Visible, Look], dict[str, Any]]
Answer = Callable[[Visible, Question, Random], int]  # the place of the answer
Order = Callable[[Visible], Iterable[str]]


def always(option: str) -> Answer:
    """The same answer to every question."""
    return lambda visible, question, rng: question.options.index(option)


ADMIT = always("admit")


def coin(visible: Visible, question: Question, rng: Random) -> int:
    """Any answer."""
    return rng.randrange(len(question.options))


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


def linked(visible: Visible, charter: Iterable[str]) -> dict[str, Any]:
    """Measures of what changed for somebody, and an ask, for a charter."""
    three = list(charter)
    return {
        "charter": three,
        "not_now": [o for o in OUTCOMES if o not in three][-2:],
        "measures": {o: measured(visible, o, "result") for o in three},
        "ask": three[0],
    }


def measured(visible: Visible, outcome: str, kind: str) -> int:
    """The place of an outcome's measure of a kind: result or effort."""
    return visible.metrics[outcome].index(f"{outcome}_{kind}")


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
            **linked(visible, three),
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
        "measures": {
            o: measured(visible, o, rng.choice(("result", "effort"))) for o in five[:3]
        },
        "ask": rng.choice(five),
        "answers": {q.area: coin(visible, q, rng) for q in visible.questions},
        "forecasts": {
            "chief": rng.uniform(0, 100),
            "burst": rng.uniform(0, 100),
            "support": [low, low + 20],
        },
    }
