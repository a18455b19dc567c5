"""Play every bot on many seeds and count who passes, with Wilson intervals."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from math import sqrt
from statistics import median
from types import ModuleType
from typing import Any

from pdpmo_widgets.models import purpose, welcome
from tests.league.readers import TEXT

MODULES: dict[str, ModuleType] = {"purpose": purpose, "welcome": welcome}
NAIVE_AT_MOST, INFORMED_AT_LEAST = 0.05, 0.80


@dataclass(frozen=True)
class Row:
    """One bot: how many of ``played`` seeds it passed, and its middle score.

    ``uncapped`` is the share that would pass if there were no floors.
    """

    bot: str
    kind: str
    passed: int
    played: int
    middle: float
    uncapped: float

    @property
    def rate(self) -> float:
        """The share of seeds that it passed."""
        return self.passed / self.played

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval (Wilson 1927, JASA 22:209)."""
        return wilson(self.passed, self.played)


def wilson(passed: int, played: int, z: float = 1.96) -> tuple[float, float]:
    """Lower and upper bound of a share."""
    share, square = passed / played, z * z
    middle = (share + square / (2 * played)) / (1 + square / played)
    half = z * sqrt(share * (1 - share) / played + square / (4 * played**2))
    half /= 1 + square / played
    return max(0.0, middle - half), min(1.0, middle + half)


def bots(noun: str) -> dict[str, str]:
    """Each bot's kind: naive, half (reads a part) or informed."""
    module = MODULES[noun]
    kinds = dict.fromkeys([*module.NAIVE, *TEXT[noun]], "naive")
    kinds |= dict.fromkeys(getattr(module, "HALF", {}), "half")
    return kinds | dict.fromkeys(module.INFORMED, "informed")


def played(noun: str, bot: str, seeds: Iterable[int]) -> list[Any]:
    """The bot's score on each seed; each case is judged on hidden futures."""
    module = MODULES[noun]
    player = (module.BOTS | TEXT[noun])[bot]
    scores = []
    for seed in seeds:
        case = module.deal(seed)
        decisions = player(case.visible(), partial(module.see, case))
        futures = tuple(range(10 * seed, 10 * seed + 8))
        scores.append(module.score(case, decisions, futures))
    return scores


def summed(noun: str, bot: str, scores: list[Any]) -> Row:
    """One row of the table."""
    mark = MODULES[noun].PASS
    return Row(
        bot,
        bots(noun)[bot],
        sum(s.passed for s in scores),
        len(scores),
        median(s.total for s in scores),
        sum(s.uncapped >= mark for s in scores) / len(scores),
    )


def row(noun: str, bot: str, seeds: Iterable[int]) -> Row:
    """Play one bot on the seeds and sum up."""
    return summed(noun, bot, played(noun, bot, seeds))


def missed(rows: Iterable[Row]) -> list[str]:
    """Every rule that a row breaks, in words; empty when all hold."""
    found = []
    for r in rows:
        if r.kind == "naive" and r.rate > NAIVE_AT_MOST:
            found.append(f"{r.bot} passes {r.rate:.1%}, more than 5 %")
        if r.bot == "informed" and r.rate < INFORMED_AT_LEAST:
            found.append(f"{r.bot} passes {r.rate:.1%}, fewer than 80 %")
    skill = [r for r in rows if r.kind == "informed"]
    order = {"informed_novice": 0, "informed": 1, "informed_expert": 2}
    skill.sort(key=lambda r: order[r.bot])
    if any(a.rate >= b.rate for a, b in pairwise(skill)):
        found.append("pass rates do not rise with skill")
    return found
