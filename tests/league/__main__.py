"""``python -m tests.league``: play the league and write REPORT.md beside this file."""

import argparse
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from tests.league.league import Row, bots, missed, model, nouns, played, retest, summed
from tests.league.seeds import REPORTING, tuned

SHARE = 20  # seeds of one task
HEAD = """# The bot league

Written by `python -m tests.league`. Each bot plays once on {count} seeds,
{first} to {last}, on which nothing was ever tuned, and is judged on hidden futures
of its own. A naive bot may pass at most 5 %, the informed bot, which sees only what
a learner sees, must pass at least 80 %, and pass rates rise with skill. Intervals are
Wilson's, 95 %. *Retest* is the correlation of one graded run of a bot with its next
one on other seeds, over all bots: .80 at least, so that a grade says more of the
player than of the deal.

- *naive*: follows one simple idea. `…_process` interviews the first four of its
  order and then does everything else as an expert would, without misreading anything.
- *half*: reads as well as `informed`, but leaves something out. Held to no rule.
- *without floors*: the share that would pass if no measure had a floor.
- *informed*: reads what a learner reads, and misreads some of it: a novice much,
  an expert little.

The bots do not read English: they are told what a sentence is about, and misreading
is a draw. How often people misread these sentences is not known.
"""


def section(noun: str, rows: Sequence[Row]) -> str:
    """The report on one module: what was tuned, the table, what was missed."""
    how = tuned(noun)
    ranges = ", ".join(f"{s.start} to {s.stop - 1}" for s in how["seeds"])
    size = getattr(model(noun), "RUNS", 1)
    lines = [
        f"## {noun}",
        "",
        f"Pass mark {model(noun).PASS:g}, on the mean of {size} "
        f"{'case' if size == 1 else 'cases'}. Tuned on seeds {ranges}.",
        f"Tried while tuning: {how['tried']}.",
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
    misses = list(missed(rows).values()) or ["none"]
    again = f"Retest {retest(rows):.2f}." if len(rows[0].totals) > 1 else ""
    return "\n".join([*lines, "", f"{again} Missed: {'; '.join(misses)}.".strip(), ""])


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


def main() -> None:
    """Play and write."""
    parser = argparse.ArgumentParser(prog="python -m tests.league")
    parser.add_argument("--seeds", type=int, default=len(REPORTING), help="how many")
    parser.add_argument("--only", choices=nouns(), help="one module; prints")
    parser.add_argument("--tuning", action="store_true", help="on its tuning seeds")
    parser.add_argument("--print", action="store_true", help="print, write nothing")
    wanted = parser.parse_args()
    mine = [wanted.only] if wanted.only else nouns()
    seeds = tuned(mine[0])["seeds"][0] if wanted.tuning else REPORTING
    seeds = seeds[: max(1, wanted.seeds)]
    found = every(mine, seeds)
    text = HEAD.format(count=len(seeds), first=seeds[0], last=seeds[-1])
    for noun in mine:
        text += "\n" + section(noun, found[noun])
    if wanted.print or wanted.only or wanted.tuning:
        print(text)
    else:
        Path(__file__).with_name("REPORT.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
