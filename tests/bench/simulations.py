"""Simulations per second: one `score` of what a sensible leader decided.

Eight cases in turn, so the yardstick of a case is computed once and then remembered.
The reference of the same run is a plain Python loop, so that a slow machine shows.
"""

import time
from collections.abc import Callable

from pdpmo_widgets.models import purpose, welcome
from tests.bench.table import Figure

ROUNDS = 9
SECONDS = 0.4


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


def scoring(model) -> Callable[[int], object]:
    """Scores of the informed bot on eight cases, in turn."""
    cases = [model.deal(seed) for seed in range(8)]
    played = [(case, model.run("informed", case)) for case in cases]
    return lambda number: model.score(*played[number % len(played)])


def measure() -> list[Figure]:
    """Rates of both models and of the reference, alternating."""
    reference = "plain loop of 100,000 additions"
    acts = {
        reference: loop,
        "simulations, welcome (score)": scoring(welcome),
        "simulations, purpose (score)": scoring(purpose),
    }
    runs: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(ROUNDS):
        for name, act in acts.items():
            runs[name].append(rate(act))
    return [
        Figure(
            name, "/s", tuple(each), reference if name != reference else "", less=False
        )
        for name, each in runs.items()
    ]
