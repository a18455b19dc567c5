"""Who goes by the look of what could be said in the coaching talk."""

from collections.abc import Callable
from random import Random
from typing import Any

from pdpmo_widgets.cases.words import find, room_words
from pdpmo_widgets.modules.courage.model.coaching import Offer, Seen
from pdpmo_widgets.modules.courage.model.coaching_bots import talking

SAID = room_words("courage", "coaching")


def size(offer: Offer) -> int:
    return len(find(SAID, offer.id))


def longest(seen: Seen, rng: Random) -> str:
    return max(seen.offers, key=size).id


def shortest(seen: Seen, rng: Random) -> str:
    return min(seen.offers, key=size).id


def asking(seen: Seen, rng: Random) -> str:
    """Whatever ends in a question, or else any."""
    asks = [o for o in seen.offers if find(SAID, o.id).rstrip("”").endswith("?")]
    return rng.choice(asks or list(seen.offers)).id


TEXT: dict[str, Callable[..., Any]] = {
    "longest": talking(longest, "longest"),
    "shortest": talking(shortest, "shortest"),
    "asking": talking(asking, "asking"),
}
