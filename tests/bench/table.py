"""Figures of a run and the table that is written from them. No rounding of failures."""

import math
import platform
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
RESULTS = HERE / "RESULTS.md"
HEAD = "| What | n | median | p90 | p95 | to reach | peer in the same run | ratio |"


@dataclass(frozen=True)
class Figure:
    """One row: `runs` in `unit`; `peer` is the name of the row to compare with.

    `most` is the limit for the quantile `at`, if there is one; `less` says whether
    small is good.
    """

    name: str
    unit: str
    runs: tuple[float, ...]
    peer: str = ""
    most: float | None = None
    at: float = 0.5
    less: bool = True

    @property
    def median(self) -> float:
        """The middle run."""
        return quantile(self.runs, 0.5)


def quantile(runs: tuple[float, ...], share: float) -> float:
    """The nearest-rank quantile: a value that was measured."""
    ranked = sorted(runs)
    return ranked[max(0, math.ceil(share * len(ranked)) - 1)]


def table(figures: list[Figure]) -> str:
    """The rows as Markdown, each beside its peer."""
    by_name = {one.name: one for one in figures}
    rows = [HEAD, "|---|--:|--:|--:|--:|---|---|--:|"]
    return "\n".join(rows + [row(one, by_name.get(one.peer)) for one in figures])


def row(one: Figure, peer: Figure | None) -> str:
    """One line of the table."""
    cells = [one.name, str(len(one.runs))]
    cells += [shown(quantile(one.runs, q), one.unit) for q in (0.5, 0.9, 0.95)]
    cells.append(reached(one))
    cells.append(f"{peer.name}: {shown(peer.median, peer.unit)}" if peer else "")
    cells.append(f"{one.median / peer.median:.2f}" if peer else "")
    return "| " + " | ".join(cells) + " |"


def reached(one: Figure) -> str:
    """What the row has to reach, and whether it did."""
    if one.most is None:
        return ""
    found = quantile(one.runs, one.at)
    good = found <= one.most if one.less else found >= one.most
    sign = "≤" if one.less else "≥"
    name = "median" if one.at == 0.5 else f"p{round(100 * one.at)}"
    verdict = "reached" if good else "**missed**"
    return f"{name} {sign} {shown(one.most, one.unit)}: {verdict}"


def shown(number: float, unit: str) -> str:
    """A figure with its unit, in three digits."""
    if number >= 100:
        return f"{number:,.0f} {unit}"
    return f"{number:.{2 if number < 10 else 1}f} {unit}"


def machine() -> str:
    """Where and when it was measured, in one line; no name of the machine."""
    import os

    command = ["git", "rev-parse", "--short", "HEAD"]
    found = subprocess.run(command, capture_output=True, text=True, cwd=HERE)
    when = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return (
        f"{when}, commit {found.stdout.strip() or 'unknown'}, "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores{load}, "
        f"Python {platform.python_version()}"
    )
