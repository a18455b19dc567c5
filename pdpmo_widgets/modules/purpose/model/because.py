"""The announced year in sentences: "because you …"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pdpmo_widgets.modules.purpose.model.case import ranked
from pdpmo_widgets.modules.purpose.model.future import QUARTERS
from pdpmo_widgets.modules.purpose.model.room import Room
from pdpmo_widgets.modules.purpose.model.support import creep, parts
from pdpmo_widgets.modules.purpose.model.year import Year
from pdpmo_widgets.simulation.basics import Entry


@dataclass(frozen=True)
class Quarter:
    """One quarter as the signs announced it; all shares are 0 to 1.

    ``kept`` is the chance that the mandate still stands after it, over the possible
    years; ``chance`` that of this quarter in the announced one.
    """

    number: int
    support: Mapping[str, float]
    weight: Mapping[str, float]
    mandate: float
    chance: float
    kept: float
    vetoes: tuple[str, ...]
    moved: tuple[str, ...]
    because: tuple[Entry, ...]


def quarters(
    room: Room, charter: Mapping[str, Any], shown: Year, kept: Sequence[float]
) -> tuple[Quarter, ...]:
    """The announced year, each cause told in the quarter in which it is new.

    ``kept``: the chance after each quarter over the possible years: the last of them is
    what is expected, so that one year has one number.
    """
    there, found = room.case.there, []
    said: set[tuple[str, str]] = set()  # a cause is told in the quarter it is new
    causes = {w: parts(room, charter, w) for w in there}
    for i, number in enumerate(QUARTERS):
        weight = shown.weight[i]
        pull = {w: weight[w] * (shown.support[i][w] - 0.55) for w in there}
        moved = tuple(sorted(there, key=lambda w: -abs(pull[w]))[:4])
        every = _because(room, charter, shown, i, causes, moved)
        because = tuple(e for e in every if (e.id, e.who) not in said)
        said |= {(e.id, e.who) for e in every if e.id != "because.still"}
        found.append(
            Quarter(
                number,
                shown.support[i],
                weight,
                shown.mandate[i],
                shown.chance[i],
                kept[i],
                shown.vetoes[i],
                moved,
                because or (Entry("because.steady"),),
            )
        )
    return tuple(found)


def _because(
    room: Room,
    charter: Mapping[str, Any],
    shown: Year,
    i: int,
    causes: dict[str, list[Any]],
    moved: tuple[str, ...],
) -> tuple[Entry, ...]:
    """What changed this quarter, then per person who moved it the largest causes."""
    case, weight = room.case, shown.weight[i]
    total = sum(weight.values())
    entries = []
    for c in case.hidden.changes:
        if c.quarter == i + 1:
            word = "gains" if c.has else "loses"
            entries.append(Entry(f"change.{c.attribute}_{word}", {"who": c.who}, c.who))
    for who in shown.vetoes[i]:
        again = i > 0 and who in shown.vetoes[i - 1]
        word = "because.still" if again else "because.veto"
        entries.append(Entry(word, {"who": who}, who, case.setting.veto_leaves - 1))
    for who in moved:
        told = [p for p in causes[who] if p.id not in ("rest", "greeted")]
        for p in sorted(told, key=lambda p: -abs(p.size))[:2]:
            params = {"who": who, "outcome": p.outcome}
            size = p.size * weight[who] / total
            entries.append(Entry(f"because.{p.id}", params, who, size))
    for word, size in shown.extra[i]:
        params = {"who": charter["sponsor"], "quarter": charter["review"]}
        entries.append(Entry(f"because.{word}", params, "", size))
    firsts = [ranked(room.wants[w])[0] for w in case.there]
    for outcome, size in creep(room, charter).items():
        if size >= 0.02:
            params = {"outcome": outcome, "count": firsts.count(outcome)}
            entries.append(Entry("because.creep", params, "", -size))
    return tuple(entries)
