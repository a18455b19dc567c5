"""How to fill a budget by a rule, and how to stop by a rule: the bots' hands."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from pdpmo_widgets.modules.acumen.model.case import NEEDS, RESOURCES, Offer, Visible
from pdpmo_widgets.modules.acumen.model.ebit import effect, fair_range, forecast
from pdpmo_widgets.modules.acumen.model.midyear import Report
from pdpmo_widgets.modules.acumen.model.seen import Seen
from pdpmo_widgets.modules.acumen.model.value import Estimate, promised, space

Look = Callable[[dict[str, Any]], Seen]
Bot = Callable[[Visible, Look], dict[str, Any]]
Order = Callable[[Visible, Random], Iterable[Offer]]
Stops = Callable[[Visible, Sequence[Report], Random], Iterable[str]]


@dataclass
class Basket:
    """A portfolio while it is being filled, each request with its conditions."""

    visible: Visible
    left: dict[str, float]
    ids: list[str]

    def add(self, offer: Offer) -> bool:
        """Take a request with its conditions if all fit."""
        needs = [n for n in offer.depends_on if n not in self.ids]
        wanted = [o for o in self.visible.offers if o.id in needs] if needs else []
        wanted = [*wanted, offer]
        if offer.id in self.ids:
            return False
        if not self.fits(
            [sum(getattr(o, NEEDS[r]) for o in wanted) for r in RESOURCES]
        ):
            return False
        for one in wanted:
            self.ids.append(one.id)
            for name in RESOURCES:
                self.left[name] -= getattr(one, NEEDS[name])
        return True

    def fits(self, needs: Sequence[float]) -> bool:
        """Is there enough left of every resource?"""
        pairs = zip(needs, RESOURCES, strict=True)
        return all(need <= self.left[name] + 1e-9 for need, name in pairs)


def filled(
    visible: Visible, order: Iterable[Offer], buy: str = "none", must: bool = True
) -> list[str]:
    """Mandatory requests first, then the order as far as it fits."""
    basket = Basket(visible, space(visible.room, visible.extra, buy), [])
    first = [o for o in visible.offers if o.mandatory] if must else []
    for offer in [*first, *order]:
        basket.add(offer)
    return basket.ids


def stopping(order: Callable[[Report], float]) -> Stops:
    """Stop by an order, lowest first, until the cut is paid."""

    def stops(visible: Visible, told: Sequence[Report], rng: Random) -> Iterable[str]:
        must = {o.id for o in visible.offers if o.mandatory}
        gone, freed = [], 0.0
        for report in sorted(told, key=order):
            if freed >= visible.cut:
                break
            if report.id not in must:
                gone.append(report.id)
                freed += report.rest
        return gone

    return stops


FEWEST = stopping(lambda report: report.spent)


def none(visible: Visible, told: Sequence[Report], rng: Random) -> Iterable[str]:
    """Stop nothing."""
    return ()


def expect(
    visible: Visible,
    views: Mapping[str, Estimate],
    told: Sequence[Report],
    stop: Iterable[str],
    more: Mapping[str, tuple[float, float]],
) -> list[float]:
    """An 80 % range for next year's EBIT, from a view of each running project.

    ``more`` corrects what sponsors say at mid-year: of what is left to spend, and of
    the benefit.
    """
    gone, effects = set(stop), []
    for report in told:
        if report.id not in gone:
            rest, gain = more[report.id]
            cost = report.spent + rest * report.rest
            effects.append(effect(gain * report.gain, cost, views[report.id].live))
    low, high = fair_range(
        *forecast(visible.base, visible.blur, visible.swing, effects)
    )
    return [round(low, 2), round(high, 2)]


def checked(ids: Iterable[str]) -> list[list[str]]:
    """A look at the business case of each."""
    return [[id, "check"] for id in ids]


def plain(order: Order, stops: Stops, buy: str = "none", must: bool = True) -> Bot:
    """Fill by an order, stop by a rule, and believe what sponsors say."""

    def bot(visible: Visible, look: Look) -> dict[str, Any]:
        rng = Random(f"bot:{visible.seed}")
        ids = filled(visible, order(visible, rng), buy, must)
        decisions: dict[str, Any] = {"looks": [], "buy": buy, "portfolio": ids}
        told = look(decisions).midyear
        decisions["stop"] = list(stops(visible, told, rng))
        views = promised(visible)
        straight = dict.fromkeys(views, (1.0, 1.0))
        decisions["ebit"] = expect(visible, views, told, decisions["stop"], straight)
        return decisions

    return bot
