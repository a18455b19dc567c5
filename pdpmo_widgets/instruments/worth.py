"""What a dollar of the office brings: a sum of guesses, and which guess it hangs on.

The sum is our own design; the picture that shows what each input moves, widest first,
is known as a tornado diagram.  Saved hours count only
as far as they were used for something else.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from math import isfinite

Range = tuple[float, float]


@dataclass(frozen=True)
class Worth:
    """One year of an office, $ million; ``hours`` in thousands, ``rate`` in $ an hour.

    ``avoided``: losses that did not happen; ``earlier``: benefit that came sooner;
    ``stopped``: what was not spent on work that would not have paid; ``used``: the
    share (0..1) of the saved hours that did something else of worth; ``cost``: what
    the office costs.  ValueError for what cannot be.
    """

    avoided: float
    earlier: float
    stopped: float
    hours: float
    rate: float
    used: float
    cost: float

    def __post_init__(self) -> None:
        figures = asdict(self).values()
        if not all(isfinite(one) and one >= 0 for one in figures):
            raise ValueError("Every figure must be a number, and none below zero.")
        if self.cost == 0 or self.used > 1:
            raise ValueError("The office costs something, and uses 100 % at most.")

    @property
    def saved(self) -> float:
        """Saved hours that were used, in $ million."""
        return self.hours * self.rate * self.used / 1000

    @property
    def brought(self) -> float:
        """All that it brought, $ million."""
        return self.avoided + self.earlier + self.stopped + self.saved

    @property
    def per_dollar(self) -> float:
        """What came back for each dollar that the office cost."""
        return self.brought / self.cost


@dataclass(frozen=True)
class Swing:
    """One input at its low and at its high end, all others in the middle."""

    name: str
    low: float
    high: float

    @property
    def size(self) -> float:
        """How far the result moves from one end to the other."""
        return abs(self.high - self.low)


def swings(middle: Worth, ends: Mapping[str, Range]) -> list[Swing]:
    """What each input does to ``per_dollar`` by itself, the widest first.

    ``ends``: the low and high value of an input, by the name of its field.
    """
    found = [
        Swing(
            name,
            replace(middle, **{name: low}).per_dollar,
            replace(middle, **{name: high}).per_dollar,
        )
        for name, (low, high) in ends.items()
    ]
    return sorted(found, key=lambda one: -one.size)
