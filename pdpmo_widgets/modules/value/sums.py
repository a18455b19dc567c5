"""What the labs compute, pure: who comes back, clocks, few answers, others, a dollar.

Formulae are those of the instruments; figures that only the labs use stand here and
are invented, except where a source is named.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from pdpmo_widgets.cases import calibration
from pdpmo_widgets.instruments import comparison, earned, recommend
from pdpmo_widgets.instruments.outside_view import Reference
from pdpmo_widgets.instruments.worth import Swing, Worth, swings

HELPED, BETTER = 12, 75  # red projects that were helped; better a year later, per cent
RARE = 0.05  # what would come by itself less often than this is a surprise
# Planned to be earned at the end of month 1 to 10, per cent of the budget: a plan that
# begins slowly and ends slowly.
PLAN = (3.0, 9.0, 18.0, 30.0, 44.0, 58.0, 71.0, 83.0, 93.0, 100.0)
TAKES = 15  # months that the project of the question takes
ANSWERS, GLAD, CROSS = 18, 50, 17  # answers; would recommend, would not, per cent
PROMISE, CHANCE = 12, 80  # months promised; per cent sure
# Software projects of one company (Little 2006); the milder spread that our case uses.
KINDS = {
    "little": Reference(calibration.LITTLE_TIME_MU, calibration.LITTLE_TIME_SD),
    "ours": Reference(*calibration.TIME_MU_SD["it"]),
    "others": Reference(*calibration.TIME_MU_SD_OTHERS),
}
OFFICE = Worth(
    avoided=0.6, earlier=0.5, stopped=0.9, hours=9, rate=70, used=0.3, cost=1.4
)
ENDS = {
    "avoided": (0.2, 1.0),
    "earlier": (0.3, 0.6),
    "stopped": (0.0, 1.6),
    "used": (0.0, 0.8),
    "cost": (1.3, 1.6),
}


@dataclass(frozen=True)
class Returned:
    """Red projects that were helped, and how many are better a year later.

    ``luck``: the chance (0..1) that as many come back if the help did nothing, by the
    record; ``least``: how many it takes until that is rarer than 1 in 20, None if even
    all of them are too few.
    """

    helped: int
    better: int
    luck: float
    least: int | None


def returned(helped: int = HELPED, better: float = BETTER) -> Returned:
    """``better``: per cent of the helped projects."""
    count = round(helped * better / 100)
    rare = (n for n in range(helped + 1) if comparison.rescued(helped, n) < RARE)
    return Returned(helped, count, comparison.rescued(helped, count), next(rare, None))


@dataclass(frozen=True)
class Clocks:
    """The index in money and the index in time at the end of each month."""

    money: tuple[tuple[float, float], ...]
    time: tuple[tuple[float, float], ...]

    def at(self, month: int) -> tuple[float, float]:
        """Both, at the end of a month; a month past the end is the last."""
        place = min(month, len(self.money)) - 1
        return self.money[place][1], self.time[place][1]


@lru_cache(maxsize=64)
def clocks(takes: int = TAKES) -> Clocks:
    """A project planned for ten months that takes ``takes``, evenly slow."""
    plan = [0.0, *PLAN]
    money, time = [], []
    for month in range(1, takes + 1):
        value = _between(plan, month * len(PLAN) / takes)
        due = plan[min(month, len(PLAN))]
        done = earned.Earned(due, value, value, PLAN[-1])
        money.append((month, round(done.spi, 3)))
        time.append((month, round(earned.spi_time(PLAN, value, month), 3)))
    return Clocks(tuple(money), tuple(time))


def _between(plan: list[float], at: float) -> float:
    """What the plan has earned at a time between two months."""
    whole = min(int(at), len(plan) - 2)
    return plan[whole] + (at - whole) * (plan[whole + 1] - plan[whole])


@dataclass(frozen=True)
class Answers:
    """A balance in points, and how far chance moves it (95 per cent)."""

    points: float
    half: float

    @property
    def ends(self) -> tuple[float, float]:
        """From where to where, kept on the scale."""
        low, high = self.points - self.half, self.points + self.half
        return max(-100.0, low), min(100.0, high)


def answers(count: int = ANSWERS, glad: float = GLAD, cross: float = CROSS) -> Answers:
    """``glad`` would recommend, ``cross`` would not, in per cent of ``count``."""
    cross = min(cross, 100 - glad)
    half = recommend.half_width(glad / 100, cross / 100, count)
    return Answers(glad - cross, half)


@dataclass(frozen=True)
class Others:
    """A promise in months beside what happened to others who promised the same."""

    promised: float
    half: float
    sure: float


def others(
    promised: float = PROMISE, chance: float = CHANCE, kind: str = "little"
) -> Others:
    """``half``: what held for half of them; ``sure``: for ``chance`` per cent."""
    record = KINDS[kind]
    return Others(
        promised,
        promised * record.quantile(0.5),
        promised * record.quantile(chance / 100),
    )


def dollar(stopped: float | None = None, **moved: float) -> Worth:
    """The example office with some of its inputs moved."""
    if stopped is not None:
        moved["stopped"] = stopped
    return replace(OFFICE, **moved)


def hangs_on(middle: Worth) -> list[Swing]:
    """Which input moves the result most, the widest first."""
    return swings(middle, ENDS)
