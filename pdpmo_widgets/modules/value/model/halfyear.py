"""The two quarters as they can be seen: each measure by month, for both halves.

The half that is helped moves by the practice's effect, and by much else: by what
moves everybody, by chance, back from a bad quarter when the worst came first, by the
zeal of volunteers, and by flattery where people report on themselves.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from random import Random
from statistics import fmean

from pdpmo_widgets.modules.value.model.case import MONTHS, OLDEST, Case
from pdpmo_widgets.modules.value.model.check import Decisions
from pdpmo_widgets.modules.value.model.choices import (
    Design,
    after,
    before,
    design_of,
    hours,
)
from pdpmo_widgets.modules.value.model.moves import moved


@dataclass(frozen=True)
class Series:
    """One measure: index by month, 100 at the outset; months count from today.

    ``helped`` and ``others`` run from ``first`` to month 5; ``others`` is empty
    without a comparison group. ``start`` is the month of the start, ``until`` the one
    before which the halves are compared. The four means are of those windows (None
    where nothing was measured); ``chance``: standard error by chance alone.
    """

    id: str
    first: int
    start: int
    until: int
    helped: tuple[float, ...]
    others: tuple[float, ...]
    before: float | None
    after: float
    others_before: float | None
    others_after: float | None
    chance: float

    @property
    def gain(self) -> float:
        """What the helped gained, less what the others gained, in points."""
        if self.before is None:
            return self.after - 100
        own = self.after - self.before
        if self.others_before is None or self.others_after is None:
            return own
        return own - (self.others_after - self.others_before)


@dataclass(frozen=True)
class Seen:
    """What the design costs ($k and hours) and what it shows; empty without one."""

    hours: int
    wait: int
    series: Mapping[str, Series]


def see(case: Case, decisions: Decisions) -> Seen:
    """The months under the design so far; claims are not needed."""
    design = design_of(case, decisions)
    if design is None:
        return Seen(0, 0, {})
    return Seen(hours(case, design), design.wait, shown_by(case, design))


def shown_by(case: Case, design: Design) -> dict[str, Series]:
    """What each measure of a design shows."""
    return {m: series(case, design, m) for m in design.measures}


def series(case: Case, design: Design, measure: str) -> Series:
    """One measure under a design; the same chances whatever the design."""
    card, start = case.card(measure), design.wait
    back, ahead = before(case, design, measure), after(design)
    compared = design.comparison in ("matched", "staggered")
    first = start if design.comparison == "none" else start - back
    chance = _months(case.seed, measure)
    one = sqrt(case.teams / 2)
    lines = []
    for group in (0, 1) if compared else (0,):
        lines.append(
            tuple(
                100
                + moved(case, design, card, group, month)
                + card.spread / one * chance[group][month + OLDEST]
                for month in range(first, MONTHS)
            )
        )
    helped, others = lines[0], lines[1] if compared else ()
    cut = start - first
    error = card.spread / one * sqrt((1 / cut if cut else 0) + 1 / ahead)
    return Series(
        measure, first, start, start + ahead, helped, others,
        fmean(helped[:cut]) if cut else None, fmean(helped[cut : cut + ahead]),
        fmean(others[:cut]) if compared else None,
        fmean(others[cut : cut + ahead]) if compared else None,
        error * (sqrt(2) if compared else 1),
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _months(seed: int, measure: str) -> tuple[tuple[float, ...], tuple[float, ...]]:
    rng = Random(f"value:{seed}:{measure}")
    span = range(OLDEST + MONTHS)
    return tuple(rng.gauss() for _ in span), tuple(rng.gauss() for _ in span)
