"""Simple orders of the measures on offer, for players who have one idea."""

from collections.abc import Callable, Sequence

from pdpmo_widgets.modules.value.model.case import Card, Visible, read_kind
from pdpmo_widgets.modules.value.model.catalogue import OUTCOME_OF

Order = Callable[[Visible], Sequence[Card]]


def listed(visible: Visible) -> Sequence[Card]:
    """As they stand on the page."""
    return visible.cards


def last_listed(visible: Visible) -> Sequence[Card]:
    """From the end of the page."""
    return visible.cards[::-1]


def cheapest(visible: Visible) -> Sequence[Card]:
    """What takes the fewest hours."""
    return sorted(visible.cards, key=lambda c: c.hours)


def dearest(visible: Visible) -> Sequence[Card]:
    """What takes the most hours."""
    return sorted(visible.cards, key=lambda c: -c.hours)


def smoothest(visible: Visible) -> Sequence[Card]:
    """What moves least from month to month."""
    return sorted(visible.cards, key=lambda c: c.spread)


def oldest(visible: Visible) -> Sequence[Card]:
    """What has the longest records."""
    return sorted(visible.cards, key=lambda c: -c.records)


def not_self_reported(visible: Visible) -> Sequence[Card]:
    """What no team fills in itself, whatever it counts."""
    return sorted(visible.cards, key=lambda c: read_kind(c.source) == "self")


def spread_out(order: Order) -> Order:
    """The order of another rule, in turn for each promised outcome."""

    def ordered(visible: Visible) -> Sequence[Card]:
        cards = list(order(visible))
        piles = [[c for c in cards if OUTCOME_OF[c.id] == o] for o in visible.outcomes]
        turns = range(max(len(p) for p in piles))
        return [p[t] for t in turns for p in piles if t < len(p)]

    return ordered
