"""Whoever has the longest, the shortest or the kindest pitch or name first."""

from collections.abc import Callable
from random import Random
from typing import Any

from pdpmo_widgets.cases.words import find, room_words
from pdpmo_widgets.modules.acumen import model as acumen
from pdpmo_widgets.modules.acumen.model.choose import plain
from pdpmo_widgets.modules.acumen.model.naive import PAPER

KIND = ("please", "thank you", "i leave it")


def _said(offer: acumen.Offer) -> str:
    return str(find(room_words("acumen"), offer.pitch))


def longest(visible: acumen.Visible, rng: Random) -> list[acumen.Offer]:
    """The longest pitch first."""
    return sorted(visible.offers, key=lambda o: -len(_said(o)))


def shortest(visible: acumen.Visible, rng: Random) -> list[acumen.Offer]:
    """The shortest pitch first."""
    return longest(visible, rng)[::-1]


def politest(visible: acumen.Visible, rng: Random) -> list[acumen.Offer]:
    """Whoever says please or thank you first."""
    return sorted(visible.offers, key=lambda o: not _kind(_said(o)))


def _kind(text: str) -> bool:
    return any(word in text.lower() for word in KIND)


def longest_name(visible: acumen.Visible, rng: Random) -> list[acumen.Offer]:
    """The longest name first."""
    return sorted(visible.offers, key=lambda o: -len(o.name))


TEXT: dict[str, Callable[..., Any]] = {
    "longest_pitch": plain(longest, PAPER),
    "shortest_pitch": plain(shortest, PAPER),
    "politest_pitch": plain(politest, PAPER),
    "longest_name": plain(longest_name, PAPER),
}
