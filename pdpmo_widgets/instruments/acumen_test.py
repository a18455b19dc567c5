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

TAX, WACC = 100 * aldermoor.TAX_RATE, 100 * aldermoor.WACC  # per cent
YEARS = 10  # over which a project is written off
GUESS = 0.25  # how often a coin with four sides is right


@dataclass(frozen=True)
class Question:
    """A question, its four options in a dealt order, and which of them is right.

    ``why`` explains the right answer; ``right`` is for whoever marks.
    """

    id: str
    text: str
    options: tuple[str, ...]
    right: int
    why: str


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


def questions(seed: int) -> tuple[Question, ...]:
    """The twelve, with sums and the order of options dealt by a seed."""
    rng, said = Random(f"acumen-test:{seed}"), words("acumen_test", __package__)
    found = []
    for id, figures in FIGURES.items():
        given = {
            name: rng.choice(choices) for name, choices in GIVEN.get(id, {}).items()
        }
        values, one = figures(given), said["questions"][id]
        options = [one["option"].format(value=_shown(v)) for v in values]
        order = rng.sample(range(4), 4)
        found.append(
            Question(
                id,
                one["text"].format(**given, **P_AND_L),
                tuple(options[i] for i in order),
                order.index(0),
                one["why"].format(**given, **P_AND_L, right=_shown(values[0])),
            )
        )
    return tuple(found)


def _shown(value: float) -> str:
    """One place after the point and a true minus, so that all options look alike."""
    return f"{value:.1f}".replace("-", "−")


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


_SALES, _ENERGY = aldermoor.REVENUE, aldermoor.ENERGY_AND_WATER
_OWN, _WORN, _EBIT = aldermoor.OPERATING, aldermoor.DEPRECIATION, aldermoor.ebit()
_MARGIN = aldermoor.margin()
_FIXED = _OWN[2] + _WORN[2]
_LEFT = accounts.contribution(_SALES[2], _ENERGY[2])
_CASH = _EBIT[2] + _WORN[2]
P_AND_L = {
    "sales": _SALES[2], "energy": _ENERGY[2], "own": _OWN[2], "worn": _WORN[2],
    "ebit": _EBIT[2], "sales_1": _SALES[0], "energy_1": _ENERGY[0], "ebit_1": _EBIT[0],
    "fixed": _FIXED, "tax": f"{TAX:g}", "wacc": f"{WACC:g}", "years": YEARS,
}  # fmt: skip
GIVEN: dict[str, dict[str, tuple[int, ...]]] = {
    "half_year": {"cost": (20, 30, 40), "saving": (10, 12, 14)},
    "sell_more": {"goal": (8, 10, 12)},
    "capital": {"dam": (48, 60, 72)},
    "sunk": {"budget": (30, 32), "spent": (18, 20), "rest": (15, 16), "gain": (14, 13)},
}
Figures = Callable[[Mapping[str, int]], tuple[float, float, float, float]]


def _share(costs: tuple[int, ...]) -> float:
    """By how many points of revenue a cost grew from the first year to the third."""
    return 100 * (costs[2] / _SALES[2] - costs[0] / _SALES[0])


def _half_year(given: Mapping[str, int]) -> tuple[float, float, float, float]:
    save, wear = given["saving"], given["cost"] / YEARS
    return save / 2 - wear / 2, save - wear, save / 2 - given["cost"], save / 2


def _capital(given: Mapping[str, int]) -> tuple[float, float, float, float]:
    charge = given["dam"] * WACC / 100
    keep = 1 - TAX / 100
    return charge / keep, charge, charge * keep, given["dam"] * TAX / 100


def _sunk(given: Mapping[str, int]) -> tuple[float, float, float, float]:
    gain, rest, spent = given["gain"], given["rest"], given["spent"]
    planned = given["budget"] - spent
    return gain - rest, gain - planned, gain - rest - spent, gain - spent


# The right answer first, then three to which a mistake leads.
FIGURES: dict[str, Figures] = {
    "margin": lambda g: (
        _MARGIN[2] - _MARGIN[0], 100 * (_EBIT[2] / _EBIT[0] - 1),
        100 * (_MARGIN[2] / _MARGIN[0] - 1), _MARGIN[2] - _MARGIN[1],
    ),
    "culprit": lambda g: (
        _share(_ENERGY), _share(_OWN), _share(_WORN), _MARGIN[0] - _MARGIN[2],
    ),
    "contribution": lambda g: (_LEFT, _EBIT[2], _CASH, _SALES[2] - _OWN[2]),
    "leverage": lambda g: (
        accounts.operating_leverage(_SALES[2], _ENERGY[2], _FIXED),
        _SALES[2] / _EBIT[2], _CASH / _EBIT[2], 1.0,
    ),
    "volume": lambda g: (_LEFT / 100, _SALES[2] / 100, _EBIT[2] / 100, _CASH / 100),
    "price": lambda g: (_SALES[2] / 100, _LEFT / 100, _EBIT[2] / 100, _CASH / 100),
    "break_even": lambda g: (
        accounts.break_even(_SALES[2], _ENERGY[2], _FIXED), _FIXED,
        _SALES[2] - _EBIT[2], accounts.break_even(_SALES[2], _ENERGY[2], _OWN[2]),
    ),
    "ebitda": lambda g: (_CASH, _EBIT[2] - _WORN[2], _LEFT, _SALES[2] - _OWN[2]),
    "half_year": _half_year,
    "sell_more": lambda g: (
        g["goal"] * _SALES[2] / _LEFT, g["goal"], g["goal"] * _SALES[2] / _EBIT[2],
        g["goal"] * _SALES[2] / _CASH,
    ),
    "capital": _capital,
    "sunk": _sunk,
}  # fmt: skip
