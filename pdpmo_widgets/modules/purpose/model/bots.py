"""The league of "Twelve hours before the board": every bot by its name."""

from functools import partial
from random import Random
from typing import Any

from pdpmo_widgets.modules.purpose.model import naive, orders
from pdpmo_widgets.modules.purpose.model.by_hand import by_hand
from pdpmo_widgets.modules.purpose.model.case import (
    COSTS,
    OUTCOMES,
    Case,
    Visible,
)
from pdpmo_widgets.modules.purpose.model.informed import informed
from pdpmo_widgets.modules.purpose.model.reading import read
from pdpmo_widgets.modules.purpose.model.seen import see

GOOD = 0.05

_ORDERS = {
    "senior": orders.by_title,
    "listed": orders.listed,
    "last_listed": orders.last_listed,
    "friendliest": orders.friendliest,
    "loudest": orders.loudest,
    "quietest": orders.quietest,
    "longest_known": orders.longest_known,
    "most_words": orders.most_facts,
    "powerful": orders.holding("power"),
    "legitimate": orders.holding("legitimacy"),
    "urgent": orders.holding("urgency"),
}

NAIVE: dict[str, naive.Bot] = {
    "random": naive.chance,
    "boss_only": naive.asking(lambda v: (naive.boss(v),), 1),
    "own_favourites": naive.alone("own"),
    "first_outcomes": naive.alone("first"),
    "last_outcomes": naive.alone("last"),
    **{f"{n}_4": naive.asking(o, 4) for n, o in _ORDERS.items()},
    **{f"{n}_6": naive.asking(o, 6) for n, o in _ORDERS.items()},
    **{f"{n}_process": informed(0.0, o) for n, o in _ORDERS.items()},
    **{f"only_{d}": naive.repeating(d) for d in COSTS},
    **{
        f"always_{OUTCOMES[i]}": naive.fixed(
            (OUTCOMES[i], OUTCOMES[(i + 1) % 8], OUTCOMES[(i + 3) % 8])
        )
        for i in range(8)
    },
}
INFORMED: dict[str, naive.Bot] = {
    "informed_novice": informed(0.2),
    "informed": informed(GOOD),
    "informed_expert": informed(0.01),
}


def _salient(visible: Visible) -> list[str]:
    """Those who will carry the year first, as a good reader finds them."""
    reading = read(visible, Random(f"salient:{visible.seed}"), GOOD)
    return sorted(visible.there, key=lambda w: -reading.weight(w))


# Readers who look at a part of it, and one with a pencil: reported, held to no rule.
HALF: dict[str, naive.Bot] = {
    "today_only": informed(GOOD, None, ("changes",)),
    "no_power": informed(GOOD, None, ("power",)),
    "no_legitimacy": informed(GOOD, None, ("legitimacy",)),
    "no_urgency": informed(GOOD, None, ("urgency",)),
    "no_pair_talk": informed(GOOD, None, ("pair",)),
    "right_people_plain_average": naive.asking(_salient, 4),
    "by_hand": by_hand,
}
BOTS: dict[str, naive.Bot] = NAIVE | HALF | INFORMED


def run(name: str, case: Case) -> dict[str, Any]:
    """The decisions that a bot takes on a case, seeing what a learner sees."""
    return BOTS[name](case.visible(), partial(see, case))
