"""Which seeds tuned the simulations and which report: never the same.

``tuned/<noun>.toml`` says for each module on which seeds its settings were found, and
how many settings were tried.
"""

import tomllib
from pathlib import Path
from typing import Any

TUNED = Path(__file__).with_name("tuned")
# Never played before the settings were final. (From 1,000,000 on stood the range that
# the authors reported on and that tests played while they still wrote.)
REPORTING = range(2_000_000, 2_001_000)


def tuned(noun: str) -> dict[str, Any]:
    """How a module was tuned: `seeds`, `tried`, and what it is `known` to miss."""
    found = tomllib.loads((TUNED / f"{noun}.toml").read_text("utf-8"))
    ranges = [range(first, last + 1) for first, last in found["seeds"]]
    return {"known": [], **found, "seeds": ranges}
