"""Twelve questions on the case's own P&L, each with how sure one is.

A performance test, no self-rating: few project people show high business acumen by
their own account (PMI, Pulse of the Profession 2025), and self-ratings say little.
Wrong options are answers to which a common mistake leads.  Not validated.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from pdpmo_widgets.cases import aldermoor
from pdpmo_widgets.cases.words import words
from pdpmo_widgets.instruments import accounts
from pdpmo_widgets.instruments.forecast import brier, skill
from pdpmo_widgets.instruments.question import Question

TAX, WACC = 100 * aldermoor.TAX_RATE, 100 * aldermoor.WACC  # per cent
YEARS = 10  # over which a project is written off
GUESS = 0.25  # how often a coin with four sides is right


@dataclass(frozen=True)
class Result:
    """``right`` of ``asked``; ``over``: mean confidence less the share that was right.

    ``brier`` is 0 at best; ``skill`` is 0 for whoever guesses and says so, 1 at best.
    """

    right: int
    asked: int
    brier: float
    skill: float
    over: float


def questions(seed: int, about: "Books | None" = None) -> tuple[Question, ...]:
    """The twelve, with sums and the order of options dealt by a seed.

    ``about``: whose accounts they ask about; those of the case if nobody's.
    """
    about = about or ALDERMOOR
    rng, said = Random(f"acumen-test:{seed}"), words("acumen_test", __package__)
    found = []
    for id, figures in FIGURES.items():
        given = {
            name: rng.choice(choices) for name, choices in GIVEN.get(id, {}).items()
        }
        values, one = figures(about, given), said["questions"][id]
        options = [one["option"].format(value=_shown(v)) for v in values]
        order = rng.sample(range(4), 4)
        found.append(
            Question(
                id,
                one["text"].format(**given, **about.named()),
                tuple(options[i] for i in order),
                order.index(0),
                one["why"].format(**given, **about.named(), right=_shown(values[0])),
            )
        )
    return tuple(found)


def _shown(value: float) -> str:
    """One place after the point and a true minus, so that all options look alike."""
    return f"{value:,.1f}".replace("-", "−")


def marked(seed: int, answers: Mapping[str, Any]) -> Result:
    """The result of answers: question id to ``{"option": 0..3, "sure": 0..1}``.

    What was not answered is not counted.  ValueError for what cannot be read.
    """
    came, chances = [], []
    if not isinstance(answers, Mapping):
        raise ValueError("The answers could not be read. Please answer again.")
    for question in questions(seed):
        if question.id in answers:
            option, sure = _read(answers[question.id])
            came.append(option == question.right)
            chances.append(sure)
    if not came:
        raise ValueError("No question has been answered yet.")
    share = sum(came) / len(came)
    over = sum(chances) / len(chances) - share
    found = brier(chances, came), skill(chances, came, GUESS)
    return Result(sum(came), len(came), *found, over)


def _read(answer: object) -> tuple[int, float]:
    if not isinstance(answer, Mapping):
        raise ValueError("An answer could not be read. Please answer again.")
    option, sure = answer.get("option"), answer.get("sure")
    if isinstance(option, bool) or not isinstance(option, int) or not 0 <= option <= 3:
        raise ValueError("Please choose one of the four options.")
    if isinstance(sure, bool) or not isinstance(sure, int | float):
        raise ValueError("Please say how sure you are, from 0 to 1.")
    if not 0 <= sure <= 1:
        raise ValueError("How sure you are must be from 0 to 1.")
    return option, float(sure)


@dataclass(frozen=True)
class Books:
    """Three years of one company's profit and loss, $ million, oldest first."""

    name: str
    sales: tuple[int, ...]
    energy: tuple[int, ...]
    own: tuple[int, ...]
    worn: tuple[int, ...]

    @property
    def ebit(self) -> tuple[int, ...]:
        """What is left before interest and tax, per year."""
        lines = zip(self.sales, self.energy, self.own, self.worn, strict=True)
        return tuple(sales - energy - own - worn for sales, energy, own, worn in lines)

    @property
    def margin(self) -> tuple[float, ...]:
        """EBIT in per cent of sales, per year."""
        pairs = zip(self.ebit, self.sales, strict=True)
        return tuple(100 * left / sales for left, sales in pairs)

    @property
    def fixed(self) -> int:
        """Last year's cost that does not move with sales."""
        return self.own[2] + self.worn[2]

    @property
    def left(self) -> float:
        """Last year's contribution."""
        return accounts.contribution(self.sales[2], self.energy[2])

    @property
    def cash(self) -> int:
        """Last year's EBITDA."""
        return self.ebit[2] + self.worn[2]

    def share(self, costs: tuple[int, ...]) -> float:
        """By how many points of sales a cost grew from the first year to the third."""
        return 100 * (costs[2] / self.sales[2] - costs[0] / self.sales[0])

    def named(self) -> dict[str, Any]:
        """The figures that the questions name, by the names in their sentences."""
        return {
            "company": self.name,
            "sales": self.sales[2], "energy": self.energy[2], "own": self.own[2],
            "worn": self.worn[2], "ebit": self.ebit[2], "sales_1": self.sales[0],
            "energy_1": self.energy[0], "ebit_1": self.ebit[0], "fixed": self.fixed,
            "tax": f"{TAX:g}", "wacc": f"{WACC:g}", "years": YEARS,
        }  # fmt: skip


ALDERMOOR = Books(
    "Aldermoor",
    aldermoor.REVENUE,
    aldermoor.ENERGY_AND_WATER,
    aldermoor.OPERATING,
    aldermoor.DEPRECIATION,
)


def books(seed: int) -> Books:
    """The accounts of another utility: no answer is Aldermoor's, all options differ."""
    rng = Random(f"acumen-books:{seed}")
    name = rng.choice(words("acumen_test", __package__)["companies"])
    while True:
        grows = rng.uniform(1.03, 1.06)
        sales = [rng.randint(700, 1700)]
        sales += [round(sales[0] * grows), round(sales[0] * grows**2)]
        first = (
            rng.uniform(0.38, 0.48),
            rng.uniform(0.24, 0.30),
            rng.uniform(0.08, 0.12),
        )
        more = rng.uniform(0.7, 1.4), rng.uniform(0.3, 0.8), rng.uniform(0.2, 0.5)
        lines = [
            tuple(
                round(sale * (share + year * up / 200))
                for year, sale in enumerate(sales)
            )
            for share, up in zip(first, more, strict=True)
        ]
        found = Books(name, tuple(sales), *lines)
        if 10 <= found.margin[2] <= 20 and _clear(found):
            return found


def _clear(found: Books) -> bool:
    """Do the options differ as they are shown, and did energy take most?"""
    if found.share(found.energy) <= 1.2 * found.share(found.own):
        return False
    for id, figures in FIGURES.items():
        given = {name: choices[0] for name, choices in GIVEN.get(id, {}).items()}
        if len({_shown(value) for value in figures(found, given)}) < 4:
            return False
    return True


GIVEN: dict[str, dict[str, tuple[int, ...]]] = {
    "half_year": {"cost": (20, 30, 40), "saving": (10, 12, 14)},
    "sell_more": {"goal": (8, 10, 12)},
    "capital": {"dam": (48, 60, 72)},
    "sunk": {"budget": (30, 32), "spent": (18, 20), "rest": (15, 16), "gain": (14, 13)},
}
Figures = Callable[[Books, Mapping[str, int]], tuple[float, float, float, float]]


def _half_year(_: Books, given: Mapping[str, int]) -> tuple[float, float, float, float]:
    save, wear = given["saving"], given["cost"] / YEARS
    return save / 2 - wear / 2, save - wear, save / 2 - given["cost"], save / 2


def _capital(_: Books, given: Mapping[str, int]) -> tuple[float, float, float, float]:
    charge = given["dam"] * WACC / 100
    keep = 1 - TAX / 100
    return charge / keep, charge, charge * keep, given["dam"] * TAX / 100


def _sunk(_: Books, given: Mapping[str, int]) -> tuple[float, float, float, float]:
    gain, rest, spent = given["gain"], given["rest"], given["spent"]
    planned = given["budget"] - spent
    return gain - rest, gain - planned, gain - rest - spent, gain - spent


# The right answer first, then three to which a mistake leads.
FIGURES: dict[str, Figures] = {
    "margin": lambda b, g: (
        b.margin[2] - b.margin[0], 100 * (b.ebit[2] / b.ebit[0] - 1),
        100 * (b.margin[2] / b.margin[0] - 1), b.margin[2] - b.margin[1],
    ),
    "culprit": lambda b, g: (
        b.share(b.energy), b.share(b.own), b.share(b.worn), b.margin[0] - b.margin[2],
    ),
    "contribution": lambda b, g: (b.left, b.ebit[2], b.cash, b.sales[2] - b.own[2]),
    "leverage": lambda b, g: (
        accounts.operating_leverage(b.sales[2], b.energy[2], b.fixed),
        b.sales[2] / b.ebit[2], b.cash / b.ebit[2], 1.0,
    ),
    "volume": lambda b, g: (
        b.left / 100, b.sales[2] / 100, b.ebit[2] / 100, b.cash / 100,
    ),
    "price": lambda b, g: (
        b.sales[2] / 100, b.left / 100, b.ebit[2] / 100, b.cash / 100,
    ),
    "break_even": lambda b, g: (
        accounts.break_even(b.sales[2], b.energy[2], b.fixed), b.fixed,
        b.sales[2] - b.ebit[2], accounts.break_even(b.sales[2], b.energy[2], b.own[2]),
    ),
    "ebitda": lambda b, g: (
        b.cash, b.ebit[2] - b.worn[2], b.left, b.sales[2] - b.own[2],
    ),
    "half_year": _half_year,
    "sell_more": lambda b, g: (
        g["goal"] * b.sales[2] / b.left, g["goal"], g["goal"] * b.sales[2] / b.ebit[2],
        g["goal"] * b.sales[2] / b.cash,
    ),
    "capital": _capital,
    "sunk": _sunk,
}  # fmt: skip
