"""Bots that follow one simple idea, each played as well as the idea allows."""

from collections.abc import Callable, Iterable
from random import Random
from typing import Any

from pdpmo_widgets.modules.acumen.model.case import RESOURCES, Offer, Visible
from pdpmo_widgets.modules.acumen.model.choose import (
    FEWEST,
    Bot,
    Order,
    Stops,
    checked,
    none,
    plain,
    stopping,
)
from pdpmo_widgets.modules.acumen.model.midyear import Report


def most(key: Callable[[Offer], Any]) -> Order:
    """Whatever has most of something first."""
    return lambda visible, rng: sorted(visible.offers, key=key, reverse=True)


def least(key: Callable[[Offer], Any]) -> Order:
    """Whatever has least of something first."""
    return lambda visible, rng: sorted(visible.offers, key=key)


def shuffled(visible: Visible, rng: Random) -> Iterable[Offer]:
    """Any order."""
    return rng.sample(visible.offers, len(visible.offers))


def fair(visible: Visible, rng: Random) -> Iterable[Offer]:
    """Each sponsor's best promise, then each one's second, and so on."""
    order = sorted(visible.offers, key=lambda o: -o.npv)
    turn: dict[str, int] = {}
    ranked = []
    for offer in order:
        turn[offer.sponsor] = turn.get(offer.sponsor, 0) + 1
        ranked.append((turn[offer.sponsor], offer))
    return [offer for _, offer in sorted(ranked, key=lambda r: r[0])]


def without(*kinds: str) -> Order:
    """By promised value, but never those kinds of work."""
    return lambda visible, rng: sorted(
        (o for o in visible.offers if o.kind not in kinds), key=lambda o: -o.npv
    )


def only(kind: str) -> Order:
    """One kind of work first, then the others, by promised value."""
    return most(lambda o: (o.kind == kind, o.npv))


def any_stops(visible: Visible, told: Iterable[Report], rng: Random) -> Iterable[str]:
    """Stop anything until the cut is paid."""
    told = tuple(told)
    return stopping(lambda report: rng.random())(visible, told, rng)


def chance(visible: Visible, look: Any) -> dict[str, Any]:
    """Clicks about: any portfolio that fits, any purchase, any stops, any range."""
    rng = Random(f"random:{visible.seed}")
    buy = rng.choice(("none", *RESOURCES))
    decisions = plain(shuffled, any_stops, buy, must=rng.random() < 0.5)(visible, look)
    ids = [o.id for o in visible.offers]
    ends = sorted(visible.base + rng.uniform(-30, 30) for _ in range(2))
    return {
        **decisions,
        "looks": checked(rng.sample(ids, visible.checks)),
        "ebit": ends,
    }


NEAREST = stopping(lambda r: -r.spent)
PAPER = stopping(lambda r: r.gain - r.rest - r.spent)
BY_NPV = most(lambda o: o.npv)

ORDERS: dict[str, Order] = {
    "npv_first": BY_NPV,
    "benefit_cost_first": most(lambda o: o.benefit / o.cost),
    "loudest": most(lambda o: o.loud),
    "quietest": least(lambda o: o.loud),
    "smallest": least(lambda o: o.cost),
    "biggest": most(lambda o: o.cost),
    "biggest_benefit": most(lambda o: o.benefit),
    "boss_list": most(lambda o: (o.favourite, o.npv)),
    "fair_share": fair,
    "first_come": least(lambda o: o.filed),
    "last_come": most(lambda o: o.filed),
    "cost_of_delay": most(lambda o: o.cost_of_delay),
    "delay_per_dollar": most(lambda o: o.cost_of_delay / o.cost),
    "soonest": least(lambda o: o.live),
    "surest": most(lambda o: (o.basis == "trial", o.basis == "compared", o.npv)),
    "fewest_people": least(lambda o: o.pm_weeks + o.architect_weeks),
    "first_listed": lambda visible, rng: visible.offers,
    "last_listed": lambda visible, rng: visible.offers[::-1],
    "mandatory_only": lambda visible, rng: (),
    "charter_first": lambda visible, rng: sorted(
        visible.offers,
        key=lambda o: (o.goal not in ("supply", "cost", "safety"), -o.npv),
    ),
}
STOPS: dict[str, Stops] = {
    "nothing": none,
    "ahead": stopping(lambda r: r.gain - r.rest),
    "least_spent": FEWEST,
    "most_spent": NEAREST,
    "largest_rest": stopping(lambda r: -r.rest),
    "smallest_gain": stopping(lambda r: r.gain),
    "anything": any_stops,
}


def everyone() -> dict[str, Bot]:
    """All of them by name; ``npv_first`` was the winner of the prototype."""
    found: dict[str, Bot] = {"random": chance}
    found |= {name: plain(order, PAPER) for name, order in ORDERS.items()}
    found |= {f"npv_stop_{n}": plain(BY_NPV, stop) for n, stop in STOPS.items()}
    found |= {f"npv_buy_{r}": plain(BY_NPV, PAPER, r) for r in RESOURCES}
    found |= {
        f"ratio_buy_{r}": plain(ORDERS["benefit_cost_first"], PAPER, r)
        for r in RESOURCES
    }
    found |= {f"no_{k}": plain(without(k), PAPER) for k in ("it", "civil", "change")}
    found |= {"no_civil_or_it": plain(without("it", "civil"), PAPER)}
    found |= {f"{k}_first": plain(only(k), PAPER) for k in ("solar_wind", "product")}
    found |= {
        "no_mandatory": plain(
            lambda v, r: [o for o in BY_NPV(v, r) if not o.mandatory], PAPER, must=False
        )
    }
    return found
