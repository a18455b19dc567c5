"""Who goes by the look of what could be said in the coaching talk."""

from collections.abc import Callable
from random import Random
from typing import Any

from pdpmo_widgets.cases.words import find, room_words
from pdpmo_widgets.modules.courage.model.coaching import Seen
from pdpmo_widgets.modules.courage.model.coaching_bots import talking

SAID = room_words("courage", "coaching")


def texts(seen: Seen) -> list[str]:
    """The four things to say, in their places."""
    return [find(SAID, offer.id) for offer in seen.offers]


def longest(seen: Seen, rng: Random) -> int:
    sizes = [len(text) for text in texts(seen)]
    return sizes.index(max(sizes))


def shortest(seen: Seen, rng: Random) -> int:
    sizes = [len(text) for text in texts(seen)]
    return sizes.index(min(sizes))


def asking(seen: Seen, rng: Random) -> int:
    """Whatever ends in a question, or else any."""
    ends = [text.rstrip("”").endswith("?") for text in texts(seen)]
    return rng.choice([at for at, asks in enumerate(ends) if asks] or range(len(ends)))


TEXT: dict[str, Callable[..., Any]] = {
    "longest": talking(longest, "longest"),
    "shortest": talking(shortest, "shortest"),
    "asking": talking(asking, "asking"),
}
