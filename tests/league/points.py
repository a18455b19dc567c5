"""``python -m tests.league.points``: what habits and readers earn of the points.

The league counts who passes; a grade is points. A missed floor takes half of them, and
they begin where a habit ends: a model's ``ZERO``. ``--tuning`` plays on tuning seeds,
to choose it; without, seeds that nothing was chosen on. Writes nothing.
"""

import argparse
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from statistics import fmean

from pdpmo_widgets.grading.simulated import share_of
from tests.league.league import bots, model, nouns, played
from tests.league.seeds import REPORTING, tuned

HABIT_AT_MOST, READER_AT_LEAST = 0.10, 0.80
STEP = 0.01
MARGIN = 0.02  # by so much the mean of 100 runs may differ on other seeds


@dataclass(frozen=True)
class Graded:
    """One graded run: the mean total of its cases, a coin's, and a missed floor."""

    total: float
    coin: float
    missed: bool


def reader(noun: str) -> str:
    """The careful hand player of a model; the informed bot where it has none."""
    return "by_hand" if "by_hand" in bots(noun) else "informed"


def names(noun: str) -> list[str]:
    """The habits of a model, a coin among them, then its reader."""
    return [n for n, kind in bots(noun).items() if kind == "naive"] + [reader(noun)]


def graded(noun: str, seeds: Sequence[int]) -> dict[str, list[Graded]]:
    """By bot, its graded runs; each has the coin's on the same cases beside it."""
    mine = names(noun)
    with ProcessPoolExecutor(max_workers=1) as pool:  # its caches end with it
        scores = pool.submit(played, noun, mine, seeds).result()
    found = dict(zip(mine, scores, strict=True))
    size = getattr(model(noun), "RUNS", 1)
    runs = range(0, len(seeds) - len(seeds) % size, size)
    return {
        name: [
            Graded(
                fmean(s.total for s in scores[at : at + size]),
                fmean(s.total for s in found["random"][at : at + size]),
                any(s.missed for s in scores[at : at + size]),
            )
            for at in runs
        ]
        for name, scores in found.items()
    }


def share(noun: str, runs: Sequence[Graded], zero: float) -> float:
    """The mean share of the points."""
    mark = model(noun).PASS
    return fmean(
        share_of(r.total, r.coin, mark, zero=zero, missed=r.missed) for r in runs
    )


def lowest(noun: str, found: dict[str, list[Graded]]) -> float:
    """The lowest ``ZERO`` at which no habit earns more than a tenth, less a margin."""
    habits = [runs for name, runs in found.items() if name != reader(noun)]
    zero, most = 0.0, model(noun).PASS - STEP
    while zero < most:
        if max(share(noun, runs, zero) for runs in habits) <= HABIT_AT_MOST - MARGIN:
            break
        zero = round(zero + STEP, 2)
    return zero


def line(noun: str, found: dict[str, list[Graded]]) -> str:
    """The report on one model."""
    zero = getattr(model(noun), "ZERO", 0.0)
    earned = {name: share(noun, runs, zero) for name, runs in found.items()}
    read = earned.pop(reader(noun))
    most = sorted(earned, key=lambda name: -earned[name])[:3]
    habits = ", ".join(f"{name} {earned[name]:.1%}" for name in most)
    held = earned[most[0]] <= HABIT_AT_MOST and read >= READER_AT_LEAST
    return (
        f"{noun}: ZERO {zero:.2f}, mark {model(noun).PASS:g}; {habits}; "
        f"{reader(noun)} {read:.1%}; ZERO by these seeds {lowest(noun, found):.2f}; "
        f"{'holds' if held else 'MISSED'}"
    )


def main() -> None:
    """Play and show."""
    parser = argparse.ArgumentParser(prog="python -m tests.league.points")
    parser.add_argument("--seeds", type=int, default=12, help="how many (12)")
    parser.add_argument("--skip", type=int, default=0, help="after so many others (0)")
    parser.add_argument("--only", nargs="+", choices=nouns(), help="some simulations")
    parser.add_argument("--tuning", action="store_true", help="on its tuning seeds")
    wanted = parser.parse_args()
    for noun in wanted.only or nouns():
        seeds = tuned(noun)["seeds"][0] if wanted.tuning else REPORTING
        mine = seeds[wanted.skip :][: max(1, wanted.seeds)]
        print(line(noun, graded(noun, mine)), flush=True)


if __name__ == "__main__":
    main()
