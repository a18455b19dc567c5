"""Who stood behind the page in each quarter, of those who ever count: plain numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.model.check import charter_of


@dataclass(frozen=True)
class Stood:
    """One person over the four quarters: support 0..1, does it count, is it a block.

    ``sponsor``: the one who answers for the page; shown whether it counts or not.
    """

    who: str
    sponsor: bool
    support: tuple[float, ...]
    counts: tuple[bool, ...]
    blocks: tuple[bool, ...]


@dataclass(frozen=True)
class Others:
    """Those whom the picture leaves out, in the last quarter: how many, and how much.

    ``weight``: their share of all that decides, 0..1; ``support``: their mean, 0..1.
    """

    count: int
    weight: float
    support: float


def others(case: model.Case, decisions: Mapping[str, Any]) -> Others | None:
    """Of the year without surprises; None where everybody is shown."""
    shown = {row.who for row in stood(case, decisions)}
    rest = [who for who in case.there if who not in shown]
    if not rest:
        return None
    last = model.play(case, decisions).quarters[-1]
    weight = sum(last.weight[who] for who in rest)
    held = sum(last.weight[who] * min(1.0, max(0.0, last.support[who])) for who in rest)
    return Others(len(rest), weight / sum(last.weight.values()), held / weight)


def stood(case: model.Case, decisions: Mapping[str, Any]) -> tuple[Stood, ...]:
    """In the order of titles, of the year without surprises: luck has no part in it."""
    sponsor = charter_of(decisions, case)["sponsor"]
    year = model.play(case, decisions).quarters
    rows = [
        Stood(
            who, who == sponsor,
            tuple(max(0.0, min(1.0, at.support[who])) for at in year),
            tuple(at.weight[who] >= 1 for at in year),
            tuple(who in at.vetoes for at in year),
        )
        for who in case.there
    ]  # fmt: skip
    return tuple(row for row in rows if row.sponsor or any(row.counts))
