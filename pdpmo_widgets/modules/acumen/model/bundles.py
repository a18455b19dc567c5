"""Filling a budget by hand: bundles in the order of value for what is short.

A request and what it cannot do without are rated together.  Which resource is short
is found by trying: rate by one, by another, by several, and keep the best filling.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from pdpmo_widgets.modules.acumen.model.case import NEEDS, RESOURCES, Offer, Visible
from pdpmo_widgets.modules.acumen.model.value import Estimate

LOADS = [load for load in product((0.0, 0.3, 1.0), repeat=3) if max(load) == 1]


@dataclass(frozen=True)
class Bundle:
    """Requests that are taken together: value, and need of each resource.

    ``after`` names a request that must have been taken before.
    """

    ids: frozenset[str]
    worth: float
    needs: tuple[float, ...]
    after: str = ""


def bundled(
    visible: Visible, views: Mapping[str, Estimate], chains: bool
) -> list[Bundle]:
    """Single requests, and each condition with one or all of those it unlocks.

    Without ``chains``, only single requests that need no other.
    """
    sets: list[tuple[tuple[Offer, ...], str]] = []
    for offer in visible.offers:
        if not offer.mandatory and not offer.depends_on:
            sets.append(((offer,), ""))
        if chains:
            follows = [o for o in visible.offers if offer.id in o.depends_on]
            sets += [((one,), offer.id) for one in follows]
            sets += [((offer, one), "") for one in follows]
            sets += [((offer, *follows), "")] if len(follows) > 1 else []
    found = [_bundle(group, views, after) for group, after in sets]
    return [bundle for bundle in found if bundle.worth > 0]


def _bundle(
    group: Sequence[Offer], views: Mapping[str, Estimate], after: str
) -> Bundle:
    needs = tuple(float(sum(getattr(o, NEEDS[r]) for o in group)) for r in RESOURCES)
    ids = frozenset(o.id for o in group)
    return Bundle(ids, sum(views[id].value for id in ids), needs, after)


def best_filling(
    bundles: Sequence[Bundle], room: Sequence[float], scarce: bool
) -> tuple[float, frozenset[str]]:
    """The best of several fillings: value and ids. Not ``scarce``: by value alone."""
    orders = [sorted(bundles, key=lambda b: -b.worth)]
    for load in LOADS if scarce else []:
        prices = [w / max(r, 0.1) for w, r in zip(load, room, strict=True)]
        orders.append(sorted(bundles, key=lambda b: -_rate(b, prices)))
    return max((_filled(order, room) for order in orders), key=lambda f: f[0])


def _rate(bundle: Bundle, prices: Sequence[float]) -> float:
    one, two, three = bundle.needs
    need = one * prices[0] + two * prices[1] + three * prices[2]
    return bundle.worth / max(need, 1e-6)


def _filled(
    order: Sequence[Bundle], room: Sequence[float]
) -> tuple[float, frozenset[str]]:
    """Take what fits, in order; then what a condition that is in makes possible."""
    money, weeks, others = (one + 1e-9 for one in room)
    total, taken = 0.0, set[str]()
    for late in (False, True):
        for bundle in order:
            one, two, three = bundle.needs
            if one > money or two > weeks or three > others or taken & bundle.ids:
                continue
            if bundle.after and not (late and bundle.after in taken):
                continue
            money, weeks, others = money - one, weeks - two, others - three
            taken |= bundle.ids
            total += bundle.worth
    return total, frozenset(taken)
