"""REPORT.md from what was played: results/<noun>.json, one file a simulation.

A simulation that changed is played again alone; the report is put together from all.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.league.league import Row, missed, model, nouns, retest
from tests.league.seeds import tuned

HERE = Path(__file__).parent
RESULTS, REPORT = HERE / "results", HERE / "REPORT.md"
SKILLS = ("informed_novice", "informed", "informed_expert")
HEAD = """# The bot league

Written by `python -m tests.league`. Each bot plays once on seeds on which nothing was
tuned, and is judged on hidden futures of its own. A naive bot may pass at most 5 %, the
informed bot, which sees only what a learner sees, must pass at least 80 %, and pass
rates rise with skill. Intervals are Wilson's, 95 %. *Retest* is the correlation of one
graded run of a bot with its next one on other seeds, over all bots: .80 at least, so
that a grade says more of the player than of the deal.

- *naive*: follows one simple idea.
- *half*: reads as well as `informed`, but leaves something out. Held to no rule.
- *without floors*: the share that would pass if no measure had a floor.
- *informed*: reads what a learner reads, and misreads some of it: a novice much,
  an expert little.

The bots do not read English: they are told what a sentence is about, and misreading
is a draw. How often people misread these sentences is not known.

"""


def keep(noun: str, seeds: range, rows: Sequence[Row]) -> None:
    """Write down what was played."""
    found: dict[str, Any] = {
        "seeds": [seeds.start, seeds.stop - 1],
        "retest": round(retest(rows), 4) if len(rows[0].totals) > 1 else None,
        "missed": list(missed(rows).values()),
        "rows": [{**asdict(row), "totals": ()} for row in rows],
    }
    RESULTS.mkdir(exist_ok=True)
    text = json.dumps(found, indent=1, sort_keys=True) + "\n"
    (RESULTS / f"{noun}.json").write_text(text, "utf-8")


def kept(noun: str) -> dict[str, Any]:
    """What was played last, with its rows; FileNotFoundError when nothing was."""
    found = json.loads((RESULTS / f"{noun}.json").read_text("utf-8"))
    rows = [Row(**{**row, "totals": ()}) for row in found["rows"]]
    return {**found, "rows": rows}


def report() -> str:
    """The whole report."""
    names = [noun for noun in nouns() if (RESULTS / f"{noun}.json").exists()]
    found = {noun: kept(noun) for noun in names}
    lines = [
        "| simulation | strongest naive bot | novice | informed | expert | retest "
        "| missed |",
        "|---|---|---:|---:|---:|---:|---|",
        *(summary(noun, one) for noun, one in found.items()),
        "",
    ]
    parts = [section(noun, one) for noun, one in found.items()]
    return HEAD + "\n".join(lines) + "\n" + "\n".join(parts)


def summary(noun: str, found: dict[str, Any]) -> str:
    """One line of the table at the top."""
    rows = {row.bot: row for row in found["rows"]}
    naive = max((r for r in rows.values() if r.kind == "naive"), key=lambda r: r.rate)
    skills = " | ".join(f"{rows[bot].rate:.1%}" for bot in SKILLS)
    misses = "; ".join(found["missed"]) or "none"
    return (
        f"| {noun} | {naive.bot}: {naive.rate:.1%} | {skills} | {found['retest']:.2f} "
        f"| {misses} |"
    )


def section(noun: str, found: dict[str, Any]) -> str:
    """The report on one simulation: how it was tuned, every bot, what was missed."""
    how, size = tuned(noun), getattr(model(noun), "RUNS", 1)
    ranges = ", ".join(f"{s.start} to {s.stop - 1}" for s in how["seeds"])
    first, last = found["seeds"]
    lines = [
        f"## {noun}",
        "",
        f"Played on seeds {first} to {last}. Pass mark {model(noun).PASS:g}, on the "
        f"mean of {size} {'case' if size == 1 else 'cases'}. Tuned on seeds {ranges}.",
        f"Tried while tuning: {how['tried']}.",
        "",
        "| bot | kind | passes | 95 % interval | middle score | without floors |",
        "|---|---|---:|---|---:|---:|",
    ]
    for r in found["rows"]:
        low, high = r.interval
        lines.append(
            f"| {r.bot} | {r.kind} | {r.rate:.1%} of {r.played} | {low:.1%} to "
            f"{high:.1%} | {r.middle:.2f} | {r.uncapped:.1%} |"
        )
    misses = "; ".join(found["missed"]) or "none"
    said = f"Retest {found['retest']:.2f}. " if found["retest"] is not None else ""
    return "\n".join([*lines, "", f"{said}Missed: {misses}.", ""])
