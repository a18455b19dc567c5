"""What requests are worth and what they take: the arithmetic of the portfolio."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pdpmo_widgets.modules.acumen.model.case import (
    NEEDS,
    RESOURCES,
    Case,
    Offer,
    Visible,
)


@dataclass(frozen=True)
class Estimate:
    """A view of one request: cost and benefit in $ million, month of use."""

    cost: float
    benefit: float
    live: float

    @property
    def value(self) -> float:
        """Benefit less cost, $ million."""
        return self.benefit - self.cost


# Which goal of the company each outcome of the charter stands for (our own design).
STANDS_FOR = {
    "choice": "supply",
    "speed": "customers",
    "promises": "bills",
    "benefits": "cost",
    "warning": "safety",
    "burden": "skills",
    "people": "skills",
    "audit": "licence",
}


def weight(offer: Offer, outcomes: Iterable[str], bonus: float) -> float:
    """What the charter makes of a benefit: 1, or a little more where it serves."""
    return 1 + bonus * any(STANDS_FOR.get(o) == offer.goal for o in outcomes)


def promised(visible: Visible | Case) -> dict[str, Estimate]:
    """Every request as its sponsor tells it."""
    return {o.id: Estimate(o.cost, o.benefit, float(o.live)) for o in visible.offers}


def outside(visible: Visible) -> dict[str, Estimate]:
    """Every promise corrected by the record of its kind, and by the charter."""
    found = {}
    for offer in visible.offers:
        kind = visible.track[offer.kind]
        more = weight(offer, visible.outcomes, visible.charter)
        found[offer.id] = Estimate(
            offer.cost * kind.cost,
            offer.benefit * kind.benefit * more,
            offer.live * kind.late,
        )
    return found


def realistic(case: Case) -> dict[str, Estimate]:
    """Every request as it will turn out on average, counted by the charter."""
    found = {}
    for offer in case.offers:
        truth = case.hidden[offer.id]
        more = weight(offer, case.carried.outcomes, case.setting.charter)
        found[offer.id] = Estimate(truth.cost, truth.benefit * more, truth.live)
    return found


def used(offers: Iterable[Offer]) -> dict[str, float]:
    """How much of each resource the requests take: $ million and weeks."""
    found = dict.fromkeys(RESOURCES, 0.0)
    for offer in offers:
        for name in RESOURCES:
            found[name] += getattr(offer, NEEDS[name])
    return {name: round(amount, 1) for name, amount in found.items()}


def space(
    room: Mapping[str, float], extra: Mapping[str, float], buy: str
) -> dict[str, float]:
    """What there is of each resource after buying more of one, or of "none"."""
    return {
        name: round(room[name] + (extra[name] if name == buy else 0), 1)
        for name in RESOURCES
    }
