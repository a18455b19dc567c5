"""Someone with the table, a pencil and the live totals: no optimiser, no luck.

Corrects every promise by the record, takes most value for each week (or million) of
what is short, checks the doubtful ones, buys what is short, and at mid-year stops
what has least ahead.  The estimates err as hand estimates do, by ``SLIP``.
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from pdpmo_widgets.modules.acumen.model.case import NEEDS, RESOURCES, Offer, Visible
from pdpmo_widgets.modules.acumen.model.choose import Basket, Look, checked, expect
from pdpmo_widgets.modules.acumen.model.midyear import Report
from pdpmo_widgets.modules.acumen.model.value import Estimate, outside, space, used

SLIP = 0.05  # error of a figure worked out in the head, as a share
UNSURE = {"trial": 0.06, "compared": 0.18, "guess": 0.35}


def by_hand(visible: Visible, look: Look) -> dict[str, Any]:
    """Correct, rank by what is short, check, buy, stop by what is ahead, add up."""
    rng = Random(f"hand:{visible.seed}")
    views = {id: _rough(rng, view) for id, view in outside(visible).items()}
    short = shortest(visible)
    looks = checked(_doubtful(visible, views, short))
    views |= look({"looks": looks}).found
    ids = _list(visible, views, short)
    decisions: dict[str, Any] = {
        "lens": "record", "looks": looks, "buy": short, "portfolio": ids,
    }  # fmt: skip
    told = look(decisions).midyear
    by = {o.id: o for o in visible.offers}
    more = {
        id: (v.cost / by[id].cost, v.benefit / max(0.1, by[id].benefit))
        for id, v in views.items()
    }
    stop = _stops(visible, told, more)
    ebit = expect(visible, views, told, stop, more)
    return {**decisions, "stop": stop, "ebit": ebit}


def shortest(visible: Visible) -> str:
    """The resource of which there is least beside what is asked."""
    asked = used(visible.offers)
    return min(RESOURCES, key=lambda r: visible.room[r] / asked[r])


def _rough(rng: Random, view: Estimate) -> Estimate:
    cost, benefit = (1 + rng.gauss(0, SLIP) for _ in range(2))
    return Estimate(view.cost * cost, view.benefit * benefit, view.live)


def _doubtful(visible: Visible, views: Mapping[str, Estimate], short: str) -> list[str]:
    """Large promises that rest on little, near the line of what is taken."""
    ranked = _ranked(visible, views, short)
    taken = set(_list(visible, views, short))
    line = [o for o in ranked if o.id not in taken][:4]
    near = [o for o in ranked if o.id in taken] + line
    near = [o for o in near if not o.mandatory]
    near.sort(key=lambda o: -UNSURE[o.basis] * views[o.id].benefit)
    return [o.id for o in near[: visible.checks]]


def _ranked(visible: Visible, views: Mapping[str, Estimate], short: str) -> list[Offer]:
    """Most value first for each unit of what is short; with what it cannot miss."""

    def rate(offer: Offer) -> float:
        needs = [o for o in visible.offers if o.id in offer.depends_on]
        worth = sum(views[o.id].value for o in [*needs, offer])
        takes = sum(getattr(o, NEEDS[short]) for o in [*needs, offer])
        return worth / max(takes, 0.1)

    free = [o for o in visible.offers if not o.mandatory and views[o.id].value > 0]
    return sorted((o for o in free if rate(o) > 0), key=rate, reverse=True)


def _list(visible: Visible, views: Mapping[str, Estimate], short: str) -> list[str]:
    """What the law asks, then down the ranking as far as it fits."""
    basket = Basket(visible, space(visible.room, visible.extra, short), [])
    must = [o for o in visible.offers if o.mandatory]
    ranked = _ranked(visible, views, short)
    for offer in [*must, *ranked]:
        basket.add(offer)
    return [o.id for o in visible.offers if o.id in basket.ids]


def _stops(
    visible: Visible,
    told: Sequence[Report],
    more: Mapping[str, tuple[float, float]],
) -> list[str]:
    """First what has nothing ahead; then the one that pays the rest for least."""
    by = {o.id: o for o in visible.offers}
    needed = {n for r in told for n in by[r.id].depends_on}
    free = [r for r in told if not by[r.id].mandatory and r.id not in needed]
    ahead = {r.id: more[r.id][1] * r.gain - more[r.id][0] * r.rest for r in free}
    stop = [r.id for r in free if ahead[r.id] <= 0]
    open_ = visible.cut - sum(r.rest for r in free if r.id in stop)
    while open_ > 1e-9:
        rest = [r for r in free if r.id not in stop]
        if not rest:
            break
        gains = sum(more[r.id][1] * r.gain for r in told if r.id not in stop)

        def loss(r: Report, open_: float = open_, gains: float = gains) -> float:
            left = max(0.0, open_ - r.rest) / visible.cut
            return ahead[r.id] + visible.salami * left * gains

        one = min(rest, key=loss)
        if loss(one) >= visible.salami * open_ / visible.cut * gains:
            break
        stop.append(one.id)
        open_ -= one.rest
    return stop
