"""The simulations: one `play`, one `score` a second, and the whole league.

The first play of a case also works out what the case is compared with; every later
one is what a lever waits for. The reference of the same run is a plain Python loop,
so that a slow machine shows.
"""

import time
from collections.abc import Callable

from tests.bench.table import Figure
from tests.league.__main__ import every
from tests.league.league import bots, model, nouns
from tests.league.seeds import REPORTING

ROUNDS, CASES = 9, 25
SECONDS = 0.2
PLAY, LEAGUE = 10.0, 180.0  # ms for one play at p95; s for the league on two cores
LOOP = "plain loop of 100,000 additions"


def rate(act: Callable[[int], object]) -> float:
    """How often `act(number)` runs in a second; each time with another number."""
    start, count = time.perf_counter(), 0
    while (spent := time.perf_counter() - start) < SECONDS:
        act(count)
        count += 1
    return count / spent


def loop(_: int) -> int:
    """The reference: what a machine and this Python do with nothing but a loop."""
    total = 0
    for number in range(100_000):
        total += number
    return total


def scoring(noun: str) -> Callable[[int], object]:
    """Scores of the informed bot on eight cases, in turn."""
    module = model(noun)
    cases = [module.deal(seed) for seed in range(8)]
    played = [(case, module.run("informed", case)) for case in cases]
    return lambda number: module.score(*played[number % len(played)])


def plays(noun: str) -> list[Figure]:
    """Milliseconds of the first play on a new case, and of the next, another plan."""
    module = model(noun)
    module.play(case := module.deal(0), module.run("informed", case))  # imports
    found: dict[str, list[float]] = {"first play of a case": [], "play": []}
    for seed in range(50_000, 50_000 + CASES):
        case = module.deal(seed)
        plans = [module.run(bot, case) for bot in ("informed", "informed_novice")]
        for times, plan in zip(found.values(), plans, strict=True):
            start = time.perf_counter()
            module.play(case, plan)
            times.append(1000 * (time.perf_counter() - start))
    return [
        Figure(f"{name}, {noun}", "ms", tuple(times), most=PLAY, at=0.95)
        for name, times in found.items()
    ]


def measure() -> list[Figure]:
    """Plays of every model; rates of every model and of the loop, alternating."""
    found = [figure for noun in nouns() for figure in plays(noun)]
    acts = {LOOP: loop} | {f"scores, {noun}": scoring(noun) for noun in nouns()}
    runs: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(ROUNDS):
        for name, act in acts.items():
            runs[name].append(rate(act))
    for name, each in runs.items():
        peer = LOOP if name != LOOP else ""
        found.append(Figure(name, "/s", tuple(each), peer, less=False))
    return found


def league() -> list[Figure]:
    """Seconds for all modules, all bots, 200 seeds, on the cores there are."""
    count = sum(len(bots(noun)) for noun in nouns())
    start = time.perf_counter()
    every(nouns(), REPORTING[:200])
    spent = time.perf_counter() - start
    name = f"league: {len(nouns())} simulations, {count} bots, 200 seeds"
    return [Figure(name, "s", (spent,), most=LEAGUE)]
