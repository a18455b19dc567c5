"""Simple ideas of whom to ask first: title, noise, warmth, one attribute."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import Visible

Order = Callable[[Visible], Sequence[str]]


def by_title(visible: Visible) -> Sequence[str]:
    """Highest title first."""
    return visible.there


def listed(visible: Visible) -> Sequence[str]:
    """As they stand on the page."""
    return [s.who for s in visible.people]


def last_listed(visible: Visible) -> Sequence[str]:
    """From the bottom of the page."""
    return listed(visible)[::-1]


def friendliest(visible: Visible) -> Sequence[str]:
    """Warmest first, then the longest known."""
    return [s.who for s in sorted(visible.people, key=lambda s: (-s.warmth, -s.years))]


def loudest(visible: Visible) -> Sequence[str]:
    """Most mails first."""
    return [s.who for s in sorted(visible.people, key=lambda s: -s.mails)]


def quietest(visible: Visible) -> Sequence[str]:
    """Fewest mails first."""
    return loudest(visible)[::-1]


def longest_known(visible: Visible) -> Sequence[str]:
    """Oldest acquaintance first."""
    return [s.who for s in sorted(visible.people, key=lambda s: -s.years)]


def most_facts(visible: Visible) -> Sequence[str]:
    """Whoever has the longest sketch first."""
    return [s.who for s in sorted(visible.people, key=lambda s: -len(s.facts))]


def holding(attribute: str) -> Order:
    """Those whose sketch gives them one attribute first; rumours count half."""

    def order(visible: Visible) -> Sequence[str]:
        def sign(sketch: Any) -> float:
            return sum(
                (1 if "_yes" in f.id else -1) * (0.5 if f.rumour else 1)
                for f in sketch.facts
                if f.id.startswith((f"{attribute}_yes", f"{attribute}_no"))
            )

        people = Random(f"ties:{visible.seed}").sample(
            visible.people, len(visible.people)
        )
        return [s.who for s in sorted(people, key=lambda s: -sign(s))]

    return order
