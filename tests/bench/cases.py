"""The running case: dealing all of it, writing its workbook, reading a list back."""

import time
from collections.abc import Callable
from itertools import count

from pdpmo_widgets.cases import case, projects, tables
from tests.bench.table import Figure

ROUNDS = 9
SEEDS = count(10_000_000)  # each case is dealt for the first time


def whole(seed: int) -> None:
    """Deal every table of a case."""
    dealt = case.deal(seed)
    for one in case.TABLES:
        dealt.rows(one.name)


def written(seed: int) -> None:
    """Deal a case and write it as one workbook."""
    tables.xlsx(case.deal(seed))


def read(seed: int) -> None:
    """Write 46 projects as a workbook and read them back."""
    those = projects.deal(seed) + projects.requests(seed)
    tables.read_portfolio("case.xlsx", tables.portfolio_xlsx(those))


def spent(act: Callable[[int], None]) -> float:
    """Milliseconds of one call on a seed never used before."""
    seed = next(SEEDS)
    start = time.perf_counter()
    act(seed)
    return 1000 * (time.perf_counter() - start)


def measure() -> list[Figure]:
    """The three, alternating, after one round that is not counted."""
    acts = {
        "deal a whole case": whole,
        "deal and write a workbook": written,
        "write and read 46 projects": read,
    }
    runs: dict[str, list[float]] = {name: [] for name in acts}
    for number in range(ROUNDS + 1):
        for name, act in acts.items():
            one = spent(act)
            if number:
                runs[name].append(one)
    return [Figure(name, "ms", tuple(each)) for name, each in runs.items()]
