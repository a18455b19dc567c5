"""The best portfolio there is, and what a little more of each resource is worth.

A knapsack with three resources, chains and mandatory requests (Kellerer, Pferschy and
Pisinger 2004), solved by trying every set that can be best.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from pdpmo_widgets.modules.acumen.model.case import NEEDS, RESOURCES, Offer
from pdpmo_widgets.modules.acumen.model.subsets import holding, members, sums
from pdpmo_widgets.modules.acumen.model.value import Estimate, space, used


@dataclass(frozen=True)
class Best:
    """The best portfolio, what to buy with it, and what both are worth, $ million."""

    portfolio: tuple[str, ...]
    buy: str
    value: float


def best(
    offers: Sequence[Offer],
    views: Mapping[str, Estimate],
    room: Mapping[str, float],
    extra: Mapping[str, float] | None = None,
    price: float = 0.0,
) -> Best:
    """The portfolio of most value; it may buy ``extra`` of one resource for ``price``.

    Mandatory requests are always in it.  ValueError when those alone do not fit.
    """
    found = Best((), "none", float("-inf"))
    for buy, (names, worth) in reach(offers, views, room, extra).items():
        total = worth - price * (buy != "none")
        if total > found.value + 1e-9:
            found = Best(names, buy, total)
    if found.value == float("-inf"):
        raise ValueError("The mandatory requests do not fit.")
    return found


def reach(
    offers: Sequence[Offer],
    views: Mapping[str, Estimate],
    room: Mapping[str, float],
    extra: Mapping[str, float] | None = None,
) -> dict[str, tuple[tuple[str, ...], float]]:
    """The best portfolio and its value, by what is bought: "none" and each resource."""
    must, free = [o for o in offers if o.mandatory], _candidates(offers, views)
    value, names = sums([views[o.id].value for o in free]), [o.id for o in free]
    fixed = used(must)
    value[_broken(free)] = -np.inf
    needs = {r: sums([getattr(o, NEEDS[r]) for o in free]) for r in RESOURCES}
    base, found = sum(views[o.id].value for o in must), {}
    for buy in ("none", *RESOURCES) if extra else ("none",):
        there = space(room, extra or room, buy)
        fits = np.ones(len(value), dtype=bool)
        for name in RESOURCES:
            fits &= needs[name] <= there[name] - fixed[name] + 1e-6
        worth = np.where(fits, value, -np.inf)
        at = int(worth.argmax())
        chosen = {*members(at, names), *(o.id for o in must)}
        ids = tuple(o.id for o in offers if o.id in chosen)
        found[buy] = ids, float(worth[at]) + base
    return found


def shadow_prices(
    offers: Sequence[Offer],
    views: Mapping[str, Estimate],
    room: Mapping[str, float],
    step: Mapping[str, float],
) -> dict[str, float]:
    """What one unit more of each resource adds to the best portfolio, $ million.

    ``step`` is how much more is tried, $ million or weeks: projects come whole, so a
    single week often changes nothing where twenty do.
    """
    now = best(offers, views, room).value
    found = {}
    for name in RESOURCES:
        wider = {**room, name: room[name] + step[name]}
        found[name] = max(0.0, (best(offers, views, wider).value - now) / step[name])
    return found


def _candidates(offers: Sequence[Offer], views: Mapping[str, Estimate]) -> list[Offer]:
    """Requests that can be in the best portfolio: those that pay, or unlock."""
    pays = {o.id for o in offers if views[o.id].value > 0}
    asked = {need for o in offers if o.id in pays for need in o.depends_on}
    return [o for o in offers if not o.mandatory and o.id in pays | asked]


def _broken(free: Sequence[Offer]) -> np.ndarray:
    """The sets with a request whose condition is missing."""
    at = {o.id: i for i, o in enumerate(free)}
    found = np.zeros(2 ** len(free), dtype=bool)
    for offer in free:
        for need in offer.depends_on:
            if need in at:
                found |= holding(len(free), at[offer.id]) & ~holding(
                    len(free), at[need]
                )
    return found
