"""The rule of speaking up, for one warning: what it is worth this month, and later.

Speak if the chance of trouble, times what can still be saved, is more than the chance
of a false alarm, times what that costs, and the goodwill that any such talk costs.
Waiting makes surer and saves less.  The rule is plain expected value; its numbers are
the learner's own.  Every function raises only ``DecisionError``.
"""

from dataclasses import dataclass

from pdpmo_widgets.simulation import inputs
from pdpmo_widgets.simulation.basics import DecisionError

MOST = 10_000.0  # $m: the largest sum that a lever may carry
MONTHS = 36


@dataclass(frozen=True)
class Alert:
    """One warning; sums in one unit of money (the course uses $m).

    ``chance`` of trouble; ``loss`` if nobody acts; ``saved``: share of it that speaking
    now would save; ``heard``: how far one is listened to; ``alarm``: what a false
    alarm costs, credibility among it; ``goodwill``: what any such talk costs.
    """

    chance: float
    loss: float
    saved: float = 1.0
    heard: float = 1.0
    alarm: float = 1.0
    goodwill: float = 0.0


def warning(
    chance: object,
    loss: object,
    saved: object = 1.0,
    heard: object = 1.0,
    alarm: object = 1.0,
    goodwill: object = 0.0,
) -> Alert:
    """A warning from what a learner entered; DecisionError names what is wrong."""
    return Alert(
        inputs.number(chance, "the chance of trouble", 0, 1),
        inputs.number(loss, "the loss", 0, MOST),
        inputs.number(saved, "the share that can still be saved", 0, 1),
        inputs.number(heard, "how far you are heard", 0, 1),
        inputs.number(alarm, "the cost of a false alarm", 0, MOST),
        inputs.number(goodwill, "the cost in goodwill", 0, MOST),
    )


def speaking(one: Alert) -> float:
    """What speaking now is worth beside silence; above nought it pays."""
    gained = one.chance * one.loss * one.saved * one.heard
    return gained - (1 - one.chance) * one.alarm - one.goodwill


def pays_from(one: Alert) -> float:
    """The chance of trouble from which speaking pays; above 1: it never does."""
    gain = one.loss * one.saved * one.heard + one.alarm
    return (one.alarm + one.goodwill) / gain if gain else float("inf")


def waiting(
    one: Alert, months: object, fade: object, tells: object
) -> tuple[tuple[float, float], ...]:
    """Pairs of chance and worth for each month of waiting, 0 first, if it *is* trouble.

    ``fade``: share of the loss that slips out of reach each month; ``tells``: by how
    much the odds of trouble grow each month (1: nothing new is learnt).
    """
    count = inputs.whole(months, "the months of waiting", 0, MONTHS)
    gone = inputs.number(fade, "what slips away each month", 0, 1)
    factor = inputs.number(tells, "how much a month tells", 1, 100)
    if not 0 < one.chance < 1:
        raise DecisionError(
            "The chance of trouble must lie between 0 and 1, or there is nothing "
            "that waiting could tell."
        )
    odds, found = one.chance / (1 - one.chance), []
    for month in range(count + 1):
        chance = odds * factor**month / (1 + odds * factor**month)
        left = max(0.0, one.saved - gone * month)
        later = Alert(chance, one.loss, left, one.heard, one.alarm, one.goodwill)
        found.append((chance, speaking(later)))
    return tuple(found)


def check_worth(one: Alert, right: object, price: object) -> float:
    """What a check is worth before deciding: expected value of its information.

    ``right``: how often a check is right, either way; ``price``: what it costs.
    """
    sure = inputs.number(right, "how often a check is right", 0.5, 1)
    cost = inputs.number(price, "the price of a check", 0, MOST)
    p, best = one.chance, 0.0
    for finds, misses in ((sure, 1 - sure), (1 - sure, sure)):
        seen = p * finds + (1 - p) * misses
        if seen > 0:
            after = Alert(
                p * finds / seen, one.loss, one.saved, one.heard, one.alarm,
                one.goodwill,
            )  # fmt: skip
            best += seen * max(0.0, speaking(after))
    return best - max(0.0, speaking(one)) - cost
