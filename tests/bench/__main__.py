"""`python -m tests.bench [part …]`: measure, print the table, write RESULTS.md."""

import sys
import tempfile
from pathlib import Path

from tests.bench import cases, grading, levers, memory, pages, simulations, starting
from tests.bench.servers import streamlit
from tests.bench.table import RESULTS, Figure, machine, table
from tests.browser import chromium
from tests.serving import copy_course, serving

PARTS = ("pages", "levers", "starting", "cases", "simulations", "league", "grading")


def measure(parts: list[str], folder: Path) -> tuple[list[Figure], str]:
    """The figures of these parts, and what the compared pages hold."""
    figures: list[Figure] = []
    counts: dict[str, int] = {}
    with chromium() as browser:
        if "pages" in parts:
            figures, counts = pages.measure(browser, folder)
        if "levers" in parts:
            course = copy_course(folder / "levers")
            ours = serving(course, folder / "levers_home", "--prepared", "0")
            with ours as served, streamlit() as (url, pid):
                figures += levers.measure(browser, served, url)
                figures += memory.measure(browser, served, url, pid)
    if "starting" in parts:
        figures += starting.measure(folder)
    if "simulations" in parts:
        figures += simulations.measure()
    if "cases" in parts:
        figures += cases.measure()
    if "league" in parts:
        figures += simulations.league()
    if "grading" in parts:
        figures += grading.measure(folder)
    held = ", ".join(f"{count} {kind}" for kind, count in counts.items())
    return figures, held


def main(parts: list[str]) -> None:
    """Write RESULTS.md only when everything was measured in one run."""
    before = machine()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        figures, held = measure(parts or list(PARTS), Path(folder))
    found = f"Begun {before}.\nEnded {machine()}.\n\n{table(figures)}\n"
    if held:
        found += f"\nControls on our page and on the peer's: {held}.\n"
    print(found)
    if not parts:
        RESULTS.write_text("# Results of one run\n\n" + found, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
