"""Who stood behind the page in each quarter, of those who ever count: plain numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.purpose import model
from pdpmo_widgets.modules.purpose.model.check import charter_of
from pdpmo_widgets.modules.purpose.model.future import plain
from pdpmo_widgets.modules.purpose.model.steps import walk
from pdpmo_widgets.modules.purpose.model.support import base, creep
from pdpmo_widgets.modules.purpose.model.year import year


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
    room, charter = walk(case, decisions), charter_of(decisions)
    drain = sum(creep(room, charter).values())
    found = year(room, charter, plain(case), base(room, charter), drain)
    rows = [
        Stood(
            who, who == charter["sponsor"],
            tuple(max(0.0, min(1.0, at[who])) for at in found.support),
            tuple(at[who] >= 1 for at in found.weight),
            tuple(who in at for at in found.vetoes),
        )
        for who in model.PEOPLE
    ]  # fmt: skip
    return tuple(row for row in rows if row.sponsor or any(row.counts))
