"""``python -m tests.load``: how much a graded case asks of whoever plays it.

Words: all sentences that the model shows a careful player on one case, that is the
cards before the first step and what each look then told (``words``). Decisions: each
leaf of what the player decides, a name or a number; a default left alone is none.
Minutes: words / 200 + 12 s a decision, and 30 % for thinking. A measured reader is no
part of it: it compares rooms, and is held against the limits of ``LIMITS``, or of
``LONG``.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from pdpmo_widgets.cases.words import sentence
from pdpmo_widgets.simulation import Entry
from tests.league.league import model, nouns
from tests.league.seeds import REPORTING
from tests.modules.test_every_model import case_words, within

READ, DECIDE, THINK = 200.0, 12.0, 1.3  # words a minute; seconds each; factor
LIMITS = {"decisions": 40, "words": 2000, "minutes": 25}
# Of rooms that say on their page that they take longer.
LONG = {"decisions": 80, "words": 4000, "minutes": 40}
SAY_SO = ("communication", "courage", "capstone")


@dataclass(frozen=True)
class Load:
    """What one graded case asks: decisions, words, minutes."""

    decisions: float
    words: float

    @property
    def minutes(self) -> float:
        """By the counter, with the time to think."""
        return THINK * (self.words / READ + self.decisions * DECIDE / 60)


def leaves(value: Any) -> Iterator[Any]:
    """Every name and number of decisions, each step's kind among them."""
    if isinstance(value, dict):
        for one in value.values():
            yield from leaves(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from leaves(one)
    elif value not in (None, ""):
        yield value


def shown(noun: str, value: Any) -> int:
    """Words of all sentences in what is shown; other plain parts as figures."""
    said, count = case_words(noun), 0
    for one in within(value):
        if isinstance(one, Entry) or (hasattr(one, "id") and hasattr(one, "params")):
            count += len(sentence(said, one).split())
        elif isinstance(one, str | float) and one:
            count += 1
    return count


def load(noun: str, seed: int, bot: str) -> Load:
    """The load of one case as a bot plays it."""
    module, case = model(noun), model(noun).deal(seed)
    decisions = module.run(bot, case)
    seen = module.see(case, decisions)
    told = getattr(seen, "log", seen)
    visible = case.visible()
    cards = getattr(visible, "people", None) or getattr(visible, "offers", visible)
    runs = getattr(module, "RUNS", 1)
    words = shown(noun, cards) + shown(noun, told)
    return Load(runs * len(list(leaves(decisions))), runs * words)


def mean(noun: str, seeds: Sequence[int]) -> Load:
    """The mean load of the careful player, by hand where there is one."""
    bot = "by_hand" if "by_hand" in model(noun).BOTS else "informed"
    found = [load(noun, seed, bot) for seed in seeds]
    return Load(fmean(f.decisions for f in found), fmean(f.words for f in found))


def line(noun: str, found: Load) -> str:
    """The load in words, and what of it is over a limit."""
    limits = LONG if noun in SAY_SO else LIMITS
    over = [name for name, most in limits.items() if getattr(found, name) > most]
    return (
        f"{noun}: {found.decisions:.0f} decisions, {found.words:.0f} words, "
        f"{found.minutes:.0f} minutes; over: {', '.join(over) or 'nothing'}"
    )


def main() -> None:
    """Count and show."""
    parser = argparse.ArgumentParser(prog="python -m tests.load")
    parser.add_argument("--only", nargs="+", choices=nouns(), help="some simulations")
    parser.add_argument("--seeds", type=int, default=20, help="how many (20)")
    wanted = parser.parse_args()
    for noun in wanted.only or nouns():
        print(line(noun, mean(noun, REPORTING[: wanted.seeds])), flush=True)


if __name__ == "__main__":
    main()
