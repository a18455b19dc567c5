"""``python -m tests.league``: play the league and write REPORT.md beside this file."""

import argparse
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from tests.league.league import MODULES, Row, bots, missed, played, summed
from tests.league.seeds import REPORTING, SETTINGS, TUNING

HEAD = """# The bot league

Written by `python -m tests.league`. Each bot plays once on {count} seeds,
{first} to {last}, on which nothing was ever tuned, and is judged on hidden futures
of its own. A naive bot may pass at most 5 %, the informed bot, which sees only what
a learner sees, must pass at least 80 %. Intervals are Wilson's, 95 %.

- *naive*: follows one simple idea. `…_process` interviews the first four of its
  order and then does everything else as an expert would, without misreading anything.
- *half*: reads as well as `informed`, but leaves something out. Held to no rule.
- *without floors*: the share that would pass if no measure had a floor.
- *informed*: reads sentences and cards, and misreads 20 %, 5 % or 1 % of the sentences.

The bots do not read English: they are told what a sentence is about, and misreading
is a draw. How often people misread these sentences is not known.
"""


def section(noun: str, rows: Sequence[Row]) -> str:
    """The report on one module: what was tuned, the table, what was missed."""
    tuned = ", ".join(f"{s.start} to {s.stop - 1}" for s in TUNING[noun])
    lines = [
        f"## {noun}",
        "",
        f"Pass mark {MODULES[noun].PASS:g}, on one run. Tuned on seeds {tuned}.",
        f"Tried while tuning: {SETTINGS[noun]}.",
        "",
        "| bot | kind | passes | 95 % interval | middle score | without floors |",
        "|---|---|---:|---|---:|---:|",
    ]
    for r in rows:
        low, high = r.interval
        lines.append(
            f"| {r.bot} | {r.kind} | {r.rate:.1%} | {low:.1%} to {high:.1%} "
            f"| {r.middle:.2f} | {r.uncapped:.1%} |"
        )
    misses = missed(rows) or ["none"]
    return "\n".join([*lines, "", "Missed: " + "; ".join(misses) + ".", ""])


def every(jobs: Sequence[tuple[str, str]], seeds: range) -> list[list[Any]]:
    """The scores of each job, played by 100 seeds so that references are shared."""
    found: list[list[Any]] = [[] for _ in jobs]
    with ProcessPoolExecutor() as pool:
        for start in range(0, len(seeds), 100):
            part = [seeds[start : start + 100]] * len(jobs)
            scores = pool.map(played, *zip(*jobs, strict=True), part)
            for mine, more in zip(found, scores, strict=True):
                mine += more
    return found


def main() -> None:
    """Play and write."""
    parser = argparse.ArgumentParser(prog="python -m tests.league")
    parser.add_argument("--seeds", type=int, default=len(REPORTING), help="how many")
    parser.add_argument("--print", action="store_true", help="print, write nothing")
    wanted = parser.parse_args()
    seeds = REPORTING[: max(1, wanted.seeds)]
    jobs = [(noun, bot) for noun in MODULES for bot in bots(noun)]
    rows = [summed(n, b, s) for (n, b), s in zip(jobs, every(jobs, seeds), strict=True)]
    text = HEAD.format(count=len(seeds), first=seeds[0], last=seeds[-1])
    for noun in MODULES:
        mine = [r for (n, _), r in zip(jobs, rows, strict=True) if n == noun]
        text += "\n" + section(noun, mine)
    if wanted.print:
        print(text)
    else:
        Path(__file__).with_name("REPORT.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
