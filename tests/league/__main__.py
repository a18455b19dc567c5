"""``python -m tests.league``: play the league and write REPORT.md beside this file."""

import argparse
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from tests.league.league import Row, bots, missed, nouns, played, retest, summed
from tests.league.report import REPORT, keep, report
from tests.league.seeds import REPORTING, tuned

SHARE = 20  # seeds of one task


def every(mine: Sequence[str], seeds: range) -> dict[str, list[Row]]:
    """The rows of each module, ``SHARE`` seeds a task, on all cores."""
    parts = [seeds[at : at + SHARE] for at in range(0, len(seeds), SHARE)]
    jobs = [(noun, list(bots(noun)), part) for noun in mine for part in parts]
    scores: dict[str, list[list[Any]]] = {n: [[] for _ in bots(n)] for n in mine}
    with ProcessPoolExecutor() as pool:
        found = pool.map(played, *zip(*jobs, strict=True))
        for (noun, _, _), part in zip(jobs, found, strict=True):
            for one, more in zip(scores[noun], part, strict=True):
                one += more
    return {
        noun: [
            summed(noun, b, s) for b, s in zip(bots(noun), scores[noun], strict=True)
        ]
        for noun in mine
    }


def shown(rows: Sequence[Row]) -> str:
    """The rows on a terminal."""
    lines = [f"{r.rate:7.1%}  {r.middle:5.2f}  {r.kind:9}{r.bot}" for r in rows]
    misses = "; ".join(missed(rows).values()) or "none"
    return "\n".join([*lines, f"retest {retest(rows):.2f}; missed: {misses}"])


def main() -> None:
    """Play, show, and write unless it was a try."""
    parser = argparse.ArgumentParser(prog="python -m tests.league")
    parser.add_argument("--seeds", type=int, default=400, help="how many (400)")
    parser.add_argument("--only", nargs="+", choices=nouns(), help="some simulations")
    parser.add_argument("--tuning", action="store_true", help="on its tuning seeds")
    parser.add_argument("--print", action="store_true", help="show, write nothing")
    wanted = parser.parse_args()
    for noun in wanted.only or nouns():
        seeds = tuned(noun)["seeds"][0] if wanted.tuning else REPORTING
        seeds = seeds[: max(1, wanted.seeds)]
        rows = every([noun], seeds)[noun]
        print(
            f"{noun}, {len(seeds)} seeds from {seeds[0]}\n{shown(rows)}\n", flush=True
        )
        if not (wanted.print or wanted.tuning):
            keep(noun, seeds, rows)
    if not (wanted.print or wanted.tuning):
        REPORT.write_text(report(), "utf-8")


if __name__ == "__main__":
    main()
