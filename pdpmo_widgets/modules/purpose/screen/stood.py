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
