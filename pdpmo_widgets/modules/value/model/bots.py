"""The league of "Prove it or lose it": every player by name."""

from dataclasses import replace
from functools import partial
from typing import Any

from pdpmo_widgets.modules.value.model import habits, naive, orders
from pdpmo_widgets.modules.value.model.by_hand import by_hand
from pdpmo_widgets.modules.value.model.case import Case
from pdpmo_widgets.modules.value.model.halfyear import see
from pdpmo_widgets.modules.value.model.informed import Bot, informed, without
from pdpmo_widgets.modules.value.model.naive import (
    always,
    believing,
    by_chance,
    playing,
)
from pdpmo_widgets.modules.value.model.orders import spread_out
from pdpmo_widgets.modules.value.model.reading import EXPERT, GOOD, NOVICE

_EACH = spread_out(orders.listed)
_FAIR: dict[str, Any] = {"comparison": "staggered", "first": "lot", "baseline": 6}
_TWINS: dict[str, Any] = {"comparison": "matched", "first": "lot", "baseline": 6}

NAIVE: dict[str, Bot] = {
    "random": naive.chance,
    "always_great": playing(orders.listed, always("great"), "none"),
    "always_some": playing(orders.listed, always("some"), "none"),
    "always_nothing": playing(orders.listed, always("nothing"), "none", count=0),
    "always_a_shrug": playing(orders.listed, always("shrug"), "none", count=0),
    "fair_great": playing(_EACH, always("great"), **_FAIR),
    "fair_some": playing(_EACH, always("some"), **_FAIR),
    "fair_nothing": playing(_EACH, always("nothing"), **_FAIR),
    "fair_shrug": playing(_EACH, always("shrug"), **_FAIR),
    "as_hoped": playing(orders.listed, naive.as_hoped),
    "testimonials": playing(orders.listed, naive.as_told, "none"),
    "before_after_believer": playing(_EACH, believing(2), baseline=6),
    "before_after_wide": playing(_EACH, believing(9, "C"), baseline=12, first="lot"),
    "worst_first_rescuer": playing(_EACH, believing(3), first="worst"),
    "first_listed": playing(orders.listed, believing(4, "A", False), **_FAIR),
    "last_listed": playing(orders.last_listed, believing(4, "A", False), **_FAIR),
    "most_measures": playing(_EACH, believing(4, "A", False), **_FAIR, count=6),
    "cheapest": playing(spread_out(orders.cheapest), believing(4, "A", False), **_FAIR),
    "dearest": playing(spread_out(orders.dearest), believing(4, "A", False), **_FAIR),
    "smoothest": playing(
        spread_out(orders.smoothest), believing(4, "A", False), **_FAIR
    ),
    "oldest": playing(spread_out(orders.oldest), believing(4, "A", False), **_FAIR),
    "dearest_by_chance": playing(spread_out(orders.dearest), by_chance(), **_FAIR),
    "dearest_6_by_chance": playing(
        spread_out(orders.dearest), by_chance(), **_FAIR, count=6
    ),
    "wildest_by_chance": playing(
        spread_out(lambda v: orders.smoothest(v)[::-1]), by_chance(), **_FAIR
    ),
    "not_self_reported": playing(
        spread_out(orders.not_self_reported), by_chance(), **_FAIR
    ),
    "listed_by_chance": playing(_EACH, by_chance(), **_FAIR),
    "twins_by_chance": playing(spread_out(orders.dearest), by_chance("B"), **_TWINS),
    "twins_any_measure": playing(_EACH, believing(4, "B", False), **_TWINS),
    "narrowest": playing(_EACH, believing(0, "A", False), **_FAIR),
    "widest": playing(_EACH, believing(20, "D", False), **_FAIR),
    "greedy": playing(_EACH, naive.best_figure, **_FAIR, count=6),
    **habits.NAIVE,
}
HALF: dict[str, Bot] = {
    "no_kinds": without("kinds"),
    "no_flattery": without("flattery"),
    "no_comparison": without("comparison"),
    "no_lot": without("lot", "return"),
    "no_range": without("range"),
    "no_thirds": informed(replace(GOOD, thirds=False)),
    "no_bad_news": without("nothing"),
    "no_grade": without("grade"),
    "no_baseline": without("baseline"),
    **habits.HALF,
    "by_hand": by_hand,
}
INFORMED: dict[str, Bot] = {
    "informed_novice": informed(NOVICE),
    "informed": informed(GOOD),
    "informed_expert": informed(EXPERT),
}
BOTS: dict[str, Bot] = NAIVE | HALF | INFORMED


def run(name: str, case: Case) -> dict[str, Any]:
    """The decisions that a bot takes on a case, seeing what a learner sees."""
    return BOTS[name](case.visible(), partial(see, case))
