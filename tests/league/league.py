"""Play every bot on many seeds and count who passes, with Wilson intervals."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from statistics import correlation, fmean, median
from types import ModuleType
from typing import Any

from pdpmo_widgets import catalog
from pdpmo_widgets.instruments.small import wilson
from tests.league.seeds import TUNED

NAIVE_AT_MOST, INFORMED_AT_LEAST, RETEST_AT_LEAST = 0.05, 0.80, 0.80


def nouns() -> list[str]:
    """The simulations in the order of the course; a module may have a second one."""
    there = sorted(path.stem for path in TUNED.glob("*.toml"))
    order = [module.noun for module in catalog.modules()]
    return sorted(there, key=lambda noun: order.index(noun.partition(".")[0]))


@cache
def model(noun: str) -> ModuleType:
    """The simulation of a module."""
    room, _, second = noun.partition(".")
    place = f"pdpmo_widgets.modules.{room}.model"
    return import_module(f"{place}.{second}" if second else place)


@cache
def players(noun: str) -> dict[str, Callable[..., Any]]:
    """Every bot of a module, those that go by the look of the words among them."""
    place = f"tests.league.readers.{noun}"
    text = import_module(place).TEXT if find_spec(place) else {}
    return {**model(noun).BOTS, **text}


@dataclass(frozen=True)
class Row:
    """One bot: how many of ``played`` graded runs it passed, and its middle score.

    ``uncapped`` is the share that would pass if there were no floors; ``totals`` are
    the scores of the graded runs.
    """

    bot: str
    kind: str
    passed: int
    played: int
    middle: float
    uncapped: float
    totals: tuple[float, ...] = ()

    @property
    def rate(self) -> float:
        """The share of graded runs that it passed."""
        return self.passed / self.played

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval (Wilson 1927, JASA 22:209)."""
        return wilson(self.passed, self.played)


def bots(noun: str) -> dict[str, str]:
    """Each bot's kind: naive, half (reads a part) or informed."""
    module = model(noun)
    half = getattr(module, "HALF", {})
    known = dict.fromkeys(half, "half") | dict.fromkeys(module.INFORMED, "informed")
    return {bot: known.get(bot, "naive") for bot in players(noun)}


def played(noun: str, names: Sequence[str], seeds: Iterable[int]) -> list[list[Any]]:
    """Each bot's score on each seed; each case is judged on hidden futures.

    All bots play a case before the next is dealt: a case is dealt once.
    """
    module, known = model(noun), players(noun)
    found: list[list[Any]] = [[] for _ in names]
    for seed in seeds:
        case = module.deal(seed)
        look = partial(module.see, case)
        futures = tuple(range(10 * seed, 10 * seed + 8))
        for scores, name in zip(found, names, strict=True):
            decisions = known[name](case.visible(), look)
            scores.append(module.score(case, decisions, futures))
    return found


def summed(noun: str, bot: str, scores: Sequence[Any]) -> Row:
    """One row of the table; a graded run is the mean of the model's ``RUNS`` cases."""
    module = model(noun)
    size = getattr(module, "RUNS", 1)
    whole = len(scores) - len(scores) % size
    runs = [scores[at : at + size] for at in range(0, whole, size)]
    totals = tuple(fmean(s.total for s in run) for run in runs)
    free = [fmean(s.uncapped for s in run) for run in runs]
    return Row(
        bot,
        bots(noun)[bot],
        sum(total >= module.PASS for total in totals),
        len(totals),
        median(totals),
        sum(total >= module.PASS for total in free) / len(free),
        totals,
    )


def row(noun: str, bot: str, seeds: Iterable[int]) -> Row:
    """Play one bot on the seeds and sum up."""
    return rows(noun, [bot], seeds)[0]


def rows(noun: str, names: Sequence[str], seeds: Iterable[int]) -> list[Row]:
    """Play some bots on the seeds and sum up."""
    scores = played(noun, names, seeds)
    return [summed(noun, n, s) for n, s in zip(names, scores, strict=True)]


def retest(rows: Iterable[Row]) -> float:
    """Correlation of a bot's graded run with its next one on other seeds, all bots.

    A player's score should say more of the player than of the deal.
    """
    pairs = [
        pair for r in rows for pair in zip(r.totals[::2], r.totals[1::2], strict=False)
    ]
    return correlation([one for one, _ in pairs], [other for _, other in pairs])


def missed(rows: Sequence[Row]) -> dict[str, str]:
    """Every rule that is broken, by bot or rule, in words; empty when all hold."""
    found = {}
    for r in rows:
        if r.kind == "naive" and r.rate > NAIVE_AT_MOST:
            found[r.bot] = f"{r.bot} passes {r.rate:.1%}, more than 5 %"
        if r.bot == "informed" and r.rate < INFORMED_AT_LEAST:
            found[r.bot] = f"{r.bot} passes {r.rate:.1%}, fewer than 80 %"
    skill = [r for r in rows if r.kind == "informed"]
    order = {"informed_novice": 0, "informed": 1, "informed_expert": 2}
    skill.sort(key=lambda r: order[r.bot])
    if any(a.rate >= b.rate for a, b in pairwise(skill)):
        found["skill"] = "pass rates do not rise with skill"
    if all(r.totals for r in rows) and (same := retest(rows)) < RETEST_AT_LEAST:
        found["retest"] = f"two graded runs of one player correlate {same:.2f}, not .80"
    return found
