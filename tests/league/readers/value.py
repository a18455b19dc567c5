"""Players who go by the look of the words: the longest, the shortest, the kindest."""

from collections.abc import Callable, Sequence
from typing import Any

from pdpmo_widgets.cases.words import find, room_words, sentence
from pdpmo_widgets.modules.value import model as value
from pdpmo_widgets.modules.value.model.naive import (
    CLAIMS,
    by_chance,
    playing,
)
from pdpmo_widgets.modules.value.model.orders import spread_out

FAIR: dict[str, Any] = {"comparison": "staggered", "first": "lot", "baseline": 3}
KIND = ("value", "matters", "trust", "people", "honest", "good", "right", "true")


def length(card: value.Card) -> int:
    said = room_words("value")
    metric = find(said, f"metrics.{card.id}")
    return len(metric["name"] + metric["meaning"] + sentence(said, card.source))


def longest(visible: value.Visible) -> Sequence[value.Card]:
    return sorted(visible.cards, key=lambda c: -length(c))


def shortest(visible: value.Visible) -> Sequence[value.Card]:
    return longest(visible)[::-1]


def kindest(visible: value.Visible) -> Sequence[value.Card]:
    """Measures whose names sound good come first."""

    def warm(card: value.Card) -> int:
        metric = find(room_words("value"), f"metrics.{card.id}")
        text = f"{metric['name']} {metric['meaning']}".lower()
        return -sum(word in text for word in KIND)

    return sorted(visible.cards, key=warm)


def longest_quote(visible: value.Visible, seen: Any, outcome: str) -> dict[str, Any]:
    """Whoever spoke longest is right: bring it to all; whoever said least, stop."""
    said = room_words("value")
    by_length = sorted(visible.quotes, key=lambda q: -len(sentence(said, q.said)))
    place = [q.outcome for q in by_length].index(outcome)
    return dict(CLAIMS[("great", "some", "nothing")[place]])


def longest_wish(visible: value.Visible, seen: Any, outcome: str) -> dict[str, Any]:
    """The decision with the longest explanation."""
    said = room_words("value")["decisions"]
    longest = max(said, key=lambda d: len(said[d]["meaning"]))
    fitting = {"scale": "great", "keep": "some", "stop": "nothing"}
    return dict(CLAIMS[fitting[longest]])


TEXT: dict[str, Callable[..., Any]] = {
    "longest_text": playing(spread_out(longest), by_chance(), **FAIR),
    "shortest_text": playing(spread_out(shortest), by_chance(), **FAIR),
    "kindest_text": playing(spread_out(kindest), by_chance(), **FAIR),
    "longest_quote": playing(spread_out(longest), longest_quote, **FAIR),
    "longest_wish": playing(spread_out(longest), longest_wish, **FAIR),
}
