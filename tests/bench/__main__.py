"""`python -m tests.bench [part …]`: measure, print the tables, write RESULTS.md.

Each part is measured with its peer and kept in `results/<part>.md`; RESULTS.md is put
together from the newest of each. `--print` writes nothing.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench import cases, grading, levers, memory, pages, simulations, starting
from tests.bench.servers import panel, streamlit
from tests.bench.table import HERE, RESULTS, Figure, machine, table
from tests.browser import chromium
from tests.serving import copy_course, serving

Measured = tuple[list[Figure], str]


def shown(folder: Path) -> Measured:
    """From a click to a page; also what the compared pages hold."""
    with chromium() as browser:
        figures, counts = pages.measure(browser, folder)
    held = ", ".join(f"{count} {kind}" for kind, count in counts.items())
    return figures, f"Controls on our page and on the peer's: {held}."


def moved(folder: Path) -> Measured:
    """From a lever to its picture, and the memory of a visitor."""
    ours = serving(copy_course(folder / "course"), folder / "home", "--prepared", "0")
    with chromium() as browser, ours as served, streamlit() as (url, pid):
        with panel() as (other, _):
            figures = levers.measure(browser, served, (url, other))
        return figures + memory.measure(browser, served, url, pid), ""


PARTS: dict[str, Callable[[Path], Measured]] = {
    "pages": shown,
    "levers": moved,
    "starting": lambda folder: (starting.measure(folder), ""),
    "cases": lambda _: (cases.measure(), ""),
    "simulations": lambda _: (simulations.measure(), ""),
    "league": lambda _: (simulations.league(), ""),
    "grading": lambda folder: (grading.measure(folder), ""),
}


def measure(part: str) -> str:
    """One part's table, between the state of the machine before and after."""
    before = machine()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        figures, said = PARTS[part](Path(folder))
    text = f"## {part}\n\nBegun {before}.\nEnded {machine()}.\n\n{table(figures)}\n"
    return text + (f"\n{said}\n" if said else "")


def main(words: list[str]) -> None:
    """Measure the named parts, or all."""
    named = [word for word in words if word in PARTS]
    results = HERE / "results"
    for part in named or PARTS:
        found = measure(part)
        print(found, flush=True)
        if "--print" not in words:
            results.mkdir(exist_ok=True)
            (results / f"{part}.md").write_text(found, "utf-8")
            files = [results / f"{one}.md" for one in PARTS]
            texts = [file.read_text("utf-8") for file in files if file.exists()]
            RESULTS.write_text("# Results\n\n" + "\n".join(texts), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
