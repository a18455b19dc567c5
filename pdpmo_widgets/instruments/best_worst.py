"""Best-worst cards: from four outcomes choose the one that matters most and least.

Each item is shown equally often, so (best - worst) / shown is a fair score and,
unlike marks from 1 to 5, it cannot say that everything matters most (MaxDiff).
Eight cards of four are *near*-balanced: every pair meets once or twice. A truly
balanced design for eight items in fours would take fourteen cards.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from random import Random
from typing import Any

from pdpmo_widgets.cases.words import words

Card = tuple[str, ...]
SIZE = 4


@dataclass(frozen=True)
class Standing:
    """One item: how often shown and chosen, its score in -1..1 and its place.

    ``score`` and ``place`` are None when no filled card showed the item; places
    start at 1 and tied items share the mean of their places.
    """

    id: str
    shown: int
    best: int
    worst: int
    score: float | None
    place: float | None


@dataclass(frozen=True)
class Ranking:
    """Standings from the most to the least wanted, and how many cards counted."""

    standings: tuple[Standing, ...]
    filled: int
    total: int

    def places(self) -> dict[str, float]:
        """Place of every item by id; items never judged share the middle."""
        known = {s.id: s.place for s in self.standings if s.place is not None}
        middle = (len(self.standings) + 1) / 2
        return {s.id: known.get(s.id, middle) for s in self.standings}

    def note(self) -> str:
        """A sentence for cards that were left open; empty when all are filled."""
        said = words("agreement", __package__)["ranking"]
        if self.filled == self.total:
            return ""
        key = "none" if not self.filled else "partly"
        return said[key].format(filled=self.filled, total=self.total)


@cache
def _base(items: int, size: int) -> tuple[int, ...]:
    """Base block whose shifts let the pairs of items meet most evenly."""

    def unevenness(block: tuple[int, ...]) -> int:
        meets = Counter((b - a) % items for a in block for b in block if a != b)
        return sum(meets[d] ** 2 for d in range(1, items))

    blocks = ((0, *rest) for rest in combinations(range(1, items), size - 1))
    return min(blocks, key=unevenness)


def design(items: Sequence[str], size: int = SIZE, seed: int = 0) -> tuple[Card, ...]:
    """As many cards as items, each of ``size`` items; each item ``size`` times.

    Cyclic: every item also stands once in every position of a card. ``seed``
    shuffles which item takes which part. ValueError for fewer items than fit.
    """
    if len(set(items)) != len(items) or len(items) <= size:
        raise ValueError(f"Best-worst cards need more than {size} different items.")
    order, dice = list(items), Random(seed)
    dice.shuffle(order)
    count = len(order)
    base = _base(count, size)
    cards = [tuple(order[(b + i) % count] for b in base) for i in range(count)]
    dice.shuffle(cards)
    return tuple(cards)


def filled(card: Card, answer: Mapping[str, Any] | None) -> bool:
    """True if best and worst are both chosen, differ, and are on the card."""
    if not answer:
        return False
    best, worst = answer.get("best"), answer.get("worst")
    return best in card and worst in card and best != worst


def rank(cards: Sequence[Card], answers: Iterable[Mapping[str, Any] | None]) -> Ranking:
    """Score the answered cards; cards left open or half filled do not count."""
    items = list(dict.fromkeys(item for card in cards for item in card))
    pairs = [(c, a) for c, a in zip(cards, answers, strict=False) if a and filled(c, a)]
    shown = Counter(item for card, _ in pairs for item in card)
    best = Counter(a["best"] for _, a in pairs)
    worst = Counter(a["worst"] for _, a in pairs)
    score = {i: (best[i] - worst[i]) / shown[i] for i in items if shown[i]}
    values = sorted(score.values(), reverse=True)
    place = {
        i: values.index(s) + 1 + (values.count(s) - 1) / 2 for i, s in score.items()
    }
    standings = [
        Standing(i, shown[i], best[i], worst[i], score.get(i), place.get(i))
        for i in sorted(items, key=lambda i: place.get(i, len(items) + 1))
    ]
    return Ranking(tuple(standings), len(pairs), len(cards))
