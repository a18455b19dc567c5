"""Five figures by hand: dealt tables, and answers that a pocket calculator finds."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Any

from pdpmo_widgets.cases import room_words
from pdpmo_widgets.grading.deals import seed
from pdpmo_widgets.grading.marks import Answers, Mark, number, part, unread
from pdpmo_widgets.instruments import earned, outside_view, recommend
from pdpmo_widgets.instruments.worth import Worth

WORDS = room_words("value", "exercise")["numbers"]
# How near is right: a point of the index, a point, a hundredth, a point, a cent or two.
NEAR = {"gain": 0.06, "half": 1.0, "time": 0.015, "uplift": 1.0, "dollar": 0.02}
RATIOS, SURE = 11, 0.8  # of eleven the ninth is the quantile, without any between


@dataclass(frozen=True)
class Dealt:
    """One learner's figures: what the questions say, and what is right, by id."""

    said: Mapping[str, str]
    right: Mapping[str, float]


@lru_cache(maxsize=64)
def dealt(learner: str) -> Dealt:
    """A learner's own figures."""
    dice = Random(f"numbers:{seed(learner, 'numbers')}")
    said: dict[str, str] = {}
    right: dict[str, float] = {}
    for name, make in (("gain", _gain), ("half", _half), ("time", _time),
                       ("uplift", _uplift), ("dollar", _dollar)):  # fmt: skip
        figures, right[name] = make(dice)
        said |= figures
    return Dealt(said, right)


def _gain(dice: Random) -> tuple[dict[str, str], float]:
    """Difference in differences: what the helped gained less what the others gained."""
    before, others = dice.randint(94, 106), dice.randint(94, 106)
    moved, gained = dice.randint(3, 12), dice.choice([-3, -2, 2, 4, 5, 7, 9, 11])
    figures = {
        "t0": str(before), "t1": str(before + moved + gained),
        "c0": str(others), "c1": str(others + moved),
    }  # fmt: skip
    return figures, float(gained)


def _half(dice: Random) -> tuple[dict[str, str], float]:
    """The 95 % half-width of a would-recommend balance."""
    count = dice.choice([15, 16, 20, 24, 25, 28])
    glad, cross = dice.randint(count // 3, count // 2), dice.randint(2, count // 4)
    figures = {"n": str(count), "glad": str(glad), "cross": str(cross)}
    return figures, recommend.half_width(glad / count, cross / count, count)


def _time(dice: Random) -> tuple[dict[str, str], float]:
    """SPI(t): earned schedule for each month that has passed."""
    plan, total = [], 0
    for _ in range(8):
        total += dice.randint(8, 16)
        plan.append(total)
    now = dice.randint(5, 7)
    whole = now - 2
    value = plan[whole - 1] + dice.randint(2, plan[whole] - plan[whole - 1] - 2)
    figures = {"plan": ", ".join(map(str, plan)), "earned": str(value), "now": str(now)}
    return figures, earned.spi_time(plan, value, now)


def _uplift(dice: Random) -> tuple[dict[str, str], float]:
    """Per cent to add so that it holds eight times in ten, by eleven past projects."""
    ratios = sorted(round(dice.lognormvariate(0.3, 0.3), 2) for _ in range(RATIOS))
    shown = dice.sample(ratios, RATIOS)
    figures = {"ratios": ", ".join(f"{one:.2f}" for one in shown)}
    return figures, 100 * outside_view.uplift(ratios, SURE)


def _dollar(dice: Random) -> tuple[dict[str, str], float]:
    """What each dollar brings; saved hours count as far as they were used."""
    office = Worth(
        avoided=dice.randint(2, 8) / 10, earlier=dice.randint(2, 6) / 10,
        stopped=dice.randint(2, 9) / 10, hours=dice.choice([6, 8, 10, 12]),
        rate=dice.choice([60, 70, 80]), used=dice.choice([20, 25, 40, 50]) / 100,
        cost=dice.choice([1.2, 1.4, 1.6, 1.8]),
    )  # fmt: skip
    figures = {
        "avoided": f"{office.avoided:g}", "earlier": f"{office.earlier:g}",
        "stopped": f"{office.stopped:g}", "hours": f"{1000 * office.hours:,.0f}",
        "rate": f"{office.rate:g}", "used": f"{100 * office.used:.0f}",
        "cost": f"{office.cost:g}",
    }  # fmt: skip
    return figures, office.per_dollar


def fields(learner: str) -> list[dict[str, Any]]:
    """The five questions, with this learner's figures."""
    said = dealt(learner).said
    return [
        {**one, **{name: one[name].format(**said) for name in ("label", "hint")}}
        for one in WORDS["fields"]
    ]


def mark_numbers(answers: Answers, learner: str) -> Mark:
    """A fifth for each right figure, within what rounding may do."""
    right = dealt(learner).right
    text = part(answers.get(""), "text") or {}
    good = [name for name in right if _near(part(text, name), name, right[name])]
    reason = WORDS["reason"].format(right=len(good), asked=len(right))
    wrong = [
        WORDS["was"].format(name=WORDS["names"][name], right=_told(name, value))
        for name, value in right.items()
        if name not in good
    ]
    odd = unread(_odd(text, len(right)))
    return Mark(len(good) / len(right), (reason, *(wrong if text else ()), *odd))


def tell_numbers(answers: Answers, learner: str) -> list[str]:
    """The five answers, in words."""
    lines = []
    for name in dealt(learner).right:
        given = part(answers.get(""), "text", name)
        line = WORDS["told" if given not in (None, "") else "open"]
        lines.append(line.format(name=WORDS["names"][name], answer=given))
    return lines


def _near(text: Any, name: str, truth: float) -> bool:
    found = number(text)
    return found is not None and abs(found - truth) <= NEAR[name]


def _told(name: str, value: float) -> str:
    return f"{value:.2f}" if name in ("time", "dollar") else f"{value:.0f}"


def _odd(text: Any, count: int) -> int:
    """How many answers are no number."""
    if not isinstance(text, Mapping):
        return count if text else 0
    given = [text.get(name) for name in NEAR]
    return sum(one not in (None, "") and number(one) is None for one in given)
