"""Ten offices in a paragraph each: whose decision gets better?

The type name that each vignette carries is dealt and says nothing about the answer.
"""

from dataclasses import dataclass
from random import Random

from pdpmo_widgets.modules.welcome.model.case import TYPES

DECIDERS = ("board", "sponsor", "manager", "lines", "finance", "team")
# vignette -> whose decision gets better
RIGHT = {
    "too_many": "board",
    "promise": "board",
    "stop": "sponsor",
    "trade": "sponsor",
    "next_step": "manager",
    "estimate": "manager",
    "who_works": "lines",
    "release": "finance",
    "worth": "finance",
    "daily": "team",
}


@dataclass(frozen=True)
class Vignette:
    """A vignette's id and the office's type name it is shown with."""

    id: str
    label: str


def vignettes(seed: int) -> tuple[Vignette, ...]:
    """All ten, in a dealt order, each type name twice and independent of the answer."""
    rng = Random(f"vignettes:{seed}")
    labels = rng.sample([*TYPES, *TYPES], 10)
    order = rng.sample(tuple(RIGHT), 10)
    return tuple(Vignette(v, label) for v, label in zip(order, labels, strict=True))
