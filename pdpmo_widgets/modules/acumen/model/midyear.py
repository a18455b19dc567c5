"""Mid-year: what each running project has spent, and what a cut of 10 % should stop.

What is spent is spent.  A project is worth what is left to gain less what is left to
spend; the cut should fall where that is least for the money it sets free.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from pdpmo_widgets.modules.acumen.model.case import Case
from pdpmo_widgets.modules.acumen.model.subsets import holding, members, sums
from pdpmo_widgets.modules.acumen.model.value import Estimate


@dataclass(frozen=True)
class Report:
    """A running project at mid-year as its sponsor tells it, all in $ million.

    ``spent`` is gone; ``rest`` is what is still to be spent by plan and ``gain`` the
    benefit still promised.  Sponsors know the news, and are as hopeful as before.
    """

    id: str
    spent: float
    rest: float
    gain: float


@dataclass(frozen=True)
class Running:
    """A running project for whoever decides: $ million, and whether it may stop."""

    id: str
    frees: float
    rest: float
    gain: float
    mandatory: bool
    depends_on: tuple[str, ...]

    @property
    def ahead(self) -> float:
        """What going on is worth from here."""
        return self.gain - self.rest


def reports(case: Case, portfolio: Sequence[str]) -> tuple[Report, ...]:
    """What sponsors say at mid-year of the projects that run."""
    found = []
    for id in portfolio:
        offer, truth = case.offer(id), case.hidden[id]
        found.append(
            Report(
                id,
                round(truth.cost * truth.spent, 1),
                round(offer.cost * (1 - truth.spent) * truth.rest, 1),
                round(offer.benefit * truth.gain, 1),
            )
        )
    return tuple(found)


def running(
    case: Case, portfolio: Sequence[str], real: Mapping[str, Estimate]
) -> list[Running]:
    """The projects that run, as they are."""
    found = []
    for report in reports(case, portfolio):
        offer, truth, view = (
            case.offer(report.id),
            case.hidden[report.id],
            real[report.id],
        )
        found.append(
            Running(
                report.id, report.rest, view.cost * (1 - truth.spent) * truth.rest,
                view.benefit * truth.gain, offer.mandatory, offer.depends_on,
            )
        )  # fmt: skip
    return found


def with_followers(
    case: Case, stop: Iterable[str], portfolio: Sequence[str]
) -> tuple[str, ...]:
    """What stops in the end: whoever needs a stopped project stops with it."""
    gone = set(stop)
    more = {o.id for o in case.offers if o.id in portfolio and gone & {*o.depends_on}}
    return tuple(id for id in portfolio if id in gone | more)


def ahead(
    projects: Sequence[Running], stop: Iterable[str], cut: float, salami: float
) -> float:
    """What the rest of the year is worth after the stops, $ million.

    What the stops leave open of the cut is taken from everyone: all are slowed.
    """
    gone = set(stop)
    free = sum(p.frees for p in projects if p.id in gone)
    kept = [p for p in projects if p.id not in gone]
    slowed = salami * open_share(free, cut)
    return sum(p.gain * (1 - slowed) - p.rest for p in kept)


def open_share(free: float, cut: float) -> float:
    """The share of the cut that the stops do not pay for."""
    return max(0.0, 1 - free / cut) if cut > 0 else 0.0


def best_stops(
    projects: Sequence[Running], cut: float, salami: float
) -> tuple[float, tuple[str, ...]]:
    """The stops that leave most, by trying every set; and what they leave."""
    free = [p for p in projects if not p.mandatory]
    fixed = [p for p in projects if p.mandatory]
    frees, rest, gain = (
        sums([getattr(p, name) for p in free]) for name in ("frees", "rest", "gain")
    )
    kept_gain = gain[-1] - gain + sum(p.gain for p in fixed)
    kept_rest = rest[-1] - rest + sum(p.rest for p in fixed)
    open_ = np.clip(1 - frees / cut, 0, None) if cut > 0 else 0 * frees
    left = kept_gain * (1 - salami * open_) - kept_rest
    for i, child in enumerate(free):
        for j, enabler in enumerate(free):
            if enabler.id in child.depends_on:
                left[holding(len(free), j) & ~holding(len(free), i)] = -np.inf
    at = int(left.argmax())
    return float(left[at]), members(at, [p.id for p in free])
