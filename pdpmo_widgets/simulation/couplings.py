"""How one module's decisions change a later one, and the sentence that says so.

One row for each coupling: the field of ``Carried``, who left it, who reads it, and
whether more of it helps.  The sentences stand in ``cases/carried.toml`` under
``<reader>.<field>.better`` and ``.worse``: "Because you …".
"""

from collections.abc import Mapping
from dataclasses import dataclass

from pdpmo_widgets.simulation.basics import Entry
from pdpmo_widgets.simulation.carried import START, Carried


@dataclass(frozen=True)
class Coupling:
    """``field`` of ``Carried`` goes from one module to another.

    ``more`` is +1 when more of it helps, -1 when less does, 0 when it only differs.
    ``least`` is the smallest difference from the default that is worth a sentence.
    """

    field: str
    left_by: str
    read_by: str
    more: int
    least: float = 0.05


TABLE: tuple[Coupling, ...] = (
    Coupling("outcomes", "purpose", "value", 0),
    Coupling("outcomes", "purpose", "acumen", 0),
    Coupling("outcomes", "purpose", "playbook", 0),
    Coupling("trust", "purpose", "communication", 1),
    Coupling("trust", "communication", "courage", 1),
    Coupling("trust", "communication", "improvement", 1),
    Coupling("overhead", "playbook", "empowerment", -1, 0.5),
    Coupling("overhead", "playbook", "improvement", -1, 0.5),
    Coupling("theatre", "playbook", "empowerment", -1),
    Coupling("theatre", "playbook", "communication", -1),
    Coupling("theatre", "playbook", "improvement", -1),
    Coupling("safety", "empowerment", "communication", 1),
    Coupling("safety", "empowerment", "team", 1),
    Coupling("growth", "empowerment", "courage", 1),
    Coupling("growth", "empowerment", "improvement", 1),
    Coupling("hours", "empowerment", "improvement", 1, 0.5),
    Coupling("growth", "empowerment", "team", 1),
    Coupling("claims", "value", "communication", 0),
    Coupling("candour", "communication", "courage", 1),
    Coupling("portfolio", "acumen", "courage", 0),
    Coupling("portfolio", "acumen", "team", 0),
    Coupling("credibility", "courage", "improvement", 1),
    Coupling("load", "improvement", "team", -1),
    Coupling("outcomes", "purpose", "capstone", 0),
    Coupling("not_now", "purpose", "capstone", 0),
    Coupling("trust", "communication", "capstone", 1),
    Coupling("overhead", "playbook", "capstone", -1, 0.5),
    Coupling("theatre", "playbook", "capstone", -1),
    Coupling("safety", "empowerment", "capstone", 1),
    Coupling("growth", "empowerment", "capstone", 1),
    Coupling("hours", "empowerment", "capstone", 1, 2.5),
    Coupling("claims", "value", "capstone", 0),
    Coupling("candour", "communication", "capstone", 1),
    Coupling("portfolio", "acumen", "capstone", 0),
    Coupling("credibility", "courage", "capstone", 1),
    Coupling("lead_time", "improvement", "capstone", -1, 0.5),
    Coupling("load", "improvement", "capstone", -1),
    Coupling("coverage", "team", "capstone", 1),
    Coupling("bus_factor", "team", "capstone", 1, 0.5),
)


def because(carried: Carried, noun: str) -> tuple[Entry, ...]:
    """What earlier modules changed in this one, one sentence for each coupling.

    Nothing is said of a field that stands where a newcomer's stands.
    """
    found = []
    for one in TABLE:
        if one.read_by != noun:
            continue
        change = _size(getattr(carried, one.field)) - _size(getattr(START, one.field))
        differs = getattr(carried, one.field) != getattr(START, one.field)
        if one.more == 0 and differs:
            found.append(Entry(f"{noun}.{one.field}.other", {}, one.left_by))
        elif one.more and abs(change) >= one.least:
            side = "better" if change * one.more > 0 else "worse"
            effect = round(change * one.more, 3)
            found.append(Entry(f"{noun}.{one.field}.{side}", {}, one.left_by, effect))
    return tuple(found)


def _size(value: object) -> float:
    """A number for what is carried: itself, or the mean of a table."""
    if isinstance(value, Mapping):
        return sum(value.values()) / max(1, len(value))
    return float(value) if isinstance(value, int | float) else 0.0
