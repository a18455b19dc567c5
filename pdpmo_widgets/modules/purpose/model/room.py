"""The evening while it is walked through: what people want now, what was done."""

from dataclasses import dataclass, field

from pdpmo_widgets.modules.purpose.model.case import Case, Wants
from pdpmo_widgets.simulation.basics import Entry


@dataclass(frozen=True)
class Card:
    """A best-worst card: four outcomes, the one picked best and the worst."""

    items: tuple[str, ...]
    best: str
    worst: str


@dataclass
class Room:
    """The state while the steps are walked through; not for callers."""

    case: Case
    wants: dict[str, Wants]
    left: float
    log: list[tuple[Entry, ...]] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)
    cards: dict[str, tuple[Card, ...]] = field(default_factory=dict)
    corridor: set[str] = field(default_factory=set)
    told: dict[str, bool] = field(default_factory=dict)  # whether heard before
    said: dict[str, str] = field(default_factory=dict)  # the wish that comes later
    chaired: bool = False  # a workshop, well prepared and without a clash
    clashed: bool = False
    hands: dict[str, int] = field(default_factory=dict)
    pairs: dict[tuple[str, str], str] = field(default_factory=dict)
